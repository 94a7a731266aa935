// Letters saved together as one zip, read back by a program that shares nothing with its writer (unzip).
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { axe } from '../lib/browser.mjs'
import { open_letter, open_world, rows, settle } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const unzip = (...args) => execFileSync('unzip', args, { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
const names_in = file => String(unzip('-Z1', file)).trim().split('\n')
const item = (page, name) => page.getByRole('menuitem', { name }).click()

test('the open letter is saved with its files: no script, nothing loaded, the same bytes', async () => {
  const page = await world.open()
  await open_letter(page, 'Tid til undersøgelse')
  await settle(page)
  await world.calm()
  await page.getByRole('button', { name: 'Mere', exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), item(page, 'Gem som zip-fil')])
  await page.getByText('Brevet er gemt som zip-fil.').first().waitFor()
  assert.equal(download.suggestedFilename(), '001 Nordhavn Sygehus - Tid til undersøgelse den 3. december.zip')
  const file = await download.path()
  assert.match(String(unzip('-t', file)), /No errors detected/)
  const folder = '001 Nordhavn Sygehus - Tid til undersøgelse den 3. december'
  assert.deepEqual(names_in(file).sort(), [`${folder}/Find vej.pdf`, `${folder}/brev.html`])
  const letter = String(unzip('-p', file, `${folder}/brev.html`))
  assert.match(letter, /Du skal ikke faste/)
  assert.match(letter, /skema\.sygehus\.example/)
  assert.doesNotMatch(letter, /<script|<img|<link|src=|@import|url\(/)
  const content = (await world.log()).find(({ path }) => /documents\/.*content/.test(path) && path.length)
  assert.ok(content)
  assert.equal(unzip('-p', file, `${folder}/Find vej.pdf`).subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual(await axe(page), [])
  assert.deepEqual(page.wrongs, [])
})

test('all letters of the folder are saved in one file with an index', async () => {
  const page = await world.open()
  await settle(page)
  const count = await rows(page).count()
  await page.getByRole('button', { name: 'Vælg breve' }).click()
  await page.getByRole('button', { name: 'Vælg alle' }).click()
  await page.getByRole('button', { name: 'Mere', exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), item(page, 'Gem som zip-fil')])
  assert.match(download.suggestedFilename(), /^Digital Post \d{4}-\d\d-\d\d\.zip$/)
  const file = await download.path()
  assert.match(String(unzip('-t', file)), /No errors detected/)
  const names = names_in(file)
  assert.equal(names.filter(name => name.endsWith('/brev.html')).length, count - 1, 'all but the legal notification that was not received')
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual(names.filter(name => name.includes("\\") || name.split("/").some(part => /^$|^\.+$|[. ]$/.test(part))), [], "names that every file system takes")
  assert.match(String(unzip('-p', file, 'indhold.html')), /Indkaldelse som vidne/, 'what is not in it is named')
  await page.getByText(/Ikke med i filen: “Indkaldelse som vidne/).first().waitFor()
  assert.deepEqual(page.wrongs, [])
})

test('a zip that is under way can be stopped', async () => {
  const page = await world.open()
  await settle(page)
  await world.faults({ method: 'GET', path: '/apis/', delay_ms: 1500, times: -1 })
  await page.getByRole('button', { name: 'Vælg breve' }).click()
  await page.getByRole('button', { name: 'Vælg alle' }).click()
  await page.getByRole('button', { name: 'Mere', exact: true }).click()
  await item(page, 'Gem som zip-fil')
  await page.getByText(/Gemmer brev 1 af/).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText(/Gemmer brev/).waitFor({ state: 'detached' })
  await world.calm()
  assert.equal(await page.getByText(/gemt i én zip-fil/).count(), 0)
})
