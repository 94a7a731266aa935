// axe (WCAG 2.2 AA and best practice) finds nothing in any state of the mailbox, light, dark and with high contrast.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe } from '../lib/browser.mjs'
import { forget_drafts, open_letter, open_reply, open_world, rows, settle, title } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const narrow = { viewport: { width: 390, height: 844 } }
const everywhere = { method: 'GET', path: '/apis/', status: 500, times: -1 }

// name -> how to get there; each is looked at in every scheme.
const states = {
  'the list': [{}, settle],
  'an empty folder': [{}, async page => page.locator('.folder_row').filter({ hasText: 'Kladder' }).click()],
  'nothing found': [{}, async page => page.getByLabel('Find i listen').fill('findes ikke')],
  'a letter with deadline and actions': [{}, page => open_letter(page, 'Tilbud om plads')],
  'a letter with a table and files': [{}, page => open_letter(page, 'Din årsopgørelse for 2025')],
  'a rich letter': [{}, page => open_letter(page, 'Du får nye affaldsspande')],
  'a letter with every action, details open': [{}, async page => {
    await open_letter(page, 'Du er optaget på Voksenskolen')
    await page.locator('[data-id="letter/details"]').click()
  }],
  'a legal notification': [{}, page => open_letter(page, 'Indkaldelse som vidne')],
  'the menu of a letter': [{}, async page => {
    await open_letter(page, 'Tilbud om plads')
    await page.getByRole('button', { name: 'Mere', exact: true }).click()
    await page.getByRole('menu').waitFor()
  }],
  'a title without words': [{}, async page => {
    await open_letter(page, 'Tilbud om plads')
    await page.getByRole('button', { name: 'Mere', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Omdøb' }).click()
    await page.locator('[data-id="panel/text"]').fill('')
    await page.locator('[data-id="panel/submit"]').click()
    await page.getByText('Skriv en titel.').waitFor()
  }],
  'letters picked, and one deleted before': [narrow, async page => {
    await open_letter(page, 'Påmindelse om tandlægetid')
    await page.getByRole('button', { name: 'Slet', exact: true }).click()
    await page.getByRole('button', { name: 'Fortryd' }).waitFor()
    await page.getByRole('button', { name: 'Vælg breve' }).click()
    await page.getByRole('checkbox').nth(1).check()
  }],
  'an answer, with what is missing': [{}, async page => {
    await forget_drafts(world)
    await open_reply(page)
    await page.getByRole('button', { name: 'Gennemse og send' }).click()
    await page.getByRole('link', { name: 'Skriv en tekst.' }).waitFor()
  }],
  'an answer on a phone': [narrow, open_reply],
  'an answer before it is sent': [{}, async page => {
    await open_reply(page)
    await page.locator('[data-id="compose/text"]').fill('Ja tak\n\n- mandag\n- tirsdag')
    await page.getByRole('button', { name: 'Gennemse og send' }).click()
    await page.locator('[data-id="compose/page"]').waitFor()
  }],
  'a new folder': [{}, page => page.getByRole('button', { name: 'Ny mappe' }).click()],
  'the list on a phone': [narrow, settle],
  'a letter on a phone': [narrow, page => open_letter(page, 'Tilbud om plads')],
  'the folders on a phone': [narrow, page => page.getByRole('link', { name: 'Mapper' }).or(page.getByRole('button', { name: 'Mapper' })).first().click()],
  'in English': [{ query: { lang: 'en' } }, page => open_letter(page, 'Din bog er kommet')],
  'nothing came': [{ row: false, faults: [everywhere] }, page => page.locator('[role=alert] .button').first().waitFor({ timeout: 20_000 })],
  'the list did not come': [{}, async page => {
    await world.faults({ ...everywhere, path: '/apis/v1/mailboxes' })
    await page.getByRole('button', { name: 'Opdater' }).click()
    await page.locator('.letters [role=alert]').waitFor({ timeout: 20_000 })
  }],
  'the session ended': [{}, async page => {
    await page.evaluate(() => { document.querySelector('memo-box').session = () => Promise.reject(new Error('no')) })
    await world.faults({ ...everywhere, status: 401 })
    await page.getByRole('button', { name: 'Opdater' }).click()
    await page.getByRole('button', { name: 'Log på igen' }).waitFor()
  }],
}

for (const [name, [{ faults = [], query = {}, ...options }, reach]] of Object.entries(states)) {
  test(`axe finds nothing: ${name}`, async () => {
    await world.calm()
    if (faults.length) await world.faults(...faults)
    const page = await world.open({ ...options, query })
    await reach(page)
    await page.waitForTimeout(200)
    for (const scheme of ['light', 'dark', 'contrast']) {
      await page.evaluate(scheme => document.querySelector('memo-box').setAttribute('scheme', scheme), scheme)
      assert.deepEqual(await axe(page), [], scheme)
    }
    await world.calm()
    await page.context().close()
  })
}

test('axe finds nothing in any letter of the inbox', async () => {
  const page = await world.open()
  await settle(page)
  for (let at = 0; at < await rows(page).count(); at += 1) {
    await rows(page).nth(at).click()
    await title(page).waitFor()
    await settle(page)
    assert.deepEqual(await axe(page), [], await title(page).innerText())
  }
})
