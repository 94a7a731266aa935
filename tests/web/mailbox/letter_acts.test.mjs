// What a person does with a letter: receive a legal notification, put an appointment in the calendar, print, see a CPR number.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { axe, root } from '../lib/browser.mjs'
import { focused_id, inside, main_text, open_letter, open_world, rows, settle, title, unread } from '../lib/mailbox.mjs'

const ICAL = createRequire(`${root}web/`)('ical.js')

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const asked = async () => (await world.log()).filter(({ path }) => /\/messages\/[^/]+/.test(path)).map(({ method, path, status }) => `${method} ${/\/content/.test(path) ? 'content' : /files/.test(path) ? 'file' : 'message'} ${status}`)

test('a legal notification is received by keyboard: nothing of it is fetched before the platform has said yes', async () => {
  const page = await world.open()
  await settle(page)
  const count = await unread(page)
  await world.calm()
  await open_letter(page, 'Indkaldelse som vidne')
  await settle(page)
  assert.deepEqual(await asked(), [])
  await page.getByRole('button', { name: 'Modtag forkyndelsen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Vil du modtage forkyndelsen?' }).waitFor()
  assert.equal(await focused_id(page), 'panel/title')
  assert.deepEqual(await axe(page), [])
  await page.getByRole('button', { name: 'Annullér' }).press('Enter')
  await settle(page)
  assert.equal(await focused_id(page), 'letter/receive')
  assert.deepEqual(await asked(), [])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ja, modtag den' }).press('Enter')
  await page.getByText(/Forkyndelsen blev modtaget/).waitFor()
  await settle(page)
  const log = await asked()
  assert.equal(log[0], 'PATCH message 200')
  assert.ok(log.indexOf('GET content 200') > 0, log.join('; '))
  assert.equal(log.filter(line => line.startsWith('PATCH')).length, 2, 'received, then marked as read')
  assert.match(await main_text(page), /vidne/)
  assert.equal(await unread(page), count - 1)
  assert.equal(await focused_id(page), 'letter/title')
  assert.deepEqual(page.wrongs, [])
})

test('an appointment is saved as a file that a calendar program reads', async () => {
  const page = await world.open()
  await open_letter(page, 'Tid til undersøgelse')
  await settle(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Føj til kalender' }).click()])
  assert.equal(download.suggestedFilename(), 'Tid til undersøgelse den 3. december.ics')
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')))
  ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'))
  assert.equal(event.startDate.toJSDate().toISOString(), '2026-12-03T07:15:00.000Z')
  assert.equal(event.startDate.zone.tzid, 'Europe/Copenhagen')
  assert.match(event.uid, /^[0-9a-f-]{36}$/)
  assert.match(event.location, /Nordhavn/)
  assert.ok(event.summary.length > 3)
  assert.deepEqual(page.wrongs, [])
})

test('a letter is printed with its details and without commands, and is as it was afterwards', async () => {
  const page = await world.open()
  await open_letter(page, 'Tid til undersøgelse')
  await settle(page)
  await page.evaluate(() => {
    globalThis.print = () => {
      const root = document.querySelector('memo-box').shadowRoot
      globalThis.printed = { facts: root.querySelector('[data-id="letter/details/facts"]')?.innerText, menu: root.querySelector('[role=menu]') !== null }
    }
  })
  await page.getByRole('button', { name: 'Mere', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Udskriv' }).click()
  await page.waitForFunction(() => globalThis.printed)
  await settle(page)
  const printed = await page.evaluate(() => globalThis.printed)
  assert.match(printed.facts, /Nordhavn Sygehus/)
  assert.equal(printed.menu, false)
  assert.equal(await inside(page, root => root.querySelector('[data-id="letter/details/facts"]')), null)
  await page.emulateMedia({ media: 'print' })
  assert.deepEqual(await inside(page, root => [...root.querySelectorAll('button:not(.attachment, .attachment_row > *, .disclosure), .toolbar, .folders, .letters')].filter(one => one.checkVisibility()).map(one => one.dataset.id)), [])
  assert.match(await main_text(page), /Røntgenafdelingen[^]*Find vej.*\.pdf/, 'the files are named')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  assert.deepEqual(await axe(page, { 'page-has-heading-one': { enabled: false } }), [], 'black on white, from a dark screen too')
})

test('a CPR number stands in full only when it is asked for', async () => {
  const page = await world.open()
  await open_letter(page, 'Tid til undersøgelse')
  await settle(page)
  await inside(page, root => root.querySelector('[data-id="letter/details"]').click())
  await page.getByText('010000-xxxx').waitFor()
  await page.getByRole('button', { name: 'Vis CPR-nummer' }).click()
  await page.getByText('010000-0001').waitFor()
  await page.getByRole('button', { name: 'Skjul CPR-nummer' }).click()
  await page.getByText('010000-xxxx').waitFor()
  assert.equal(await page.getByText('010000-0001').count(), 0)
})
