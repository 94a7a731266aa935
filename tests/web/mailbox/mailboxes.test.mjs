// Own, companies' and shared mailboxes: chosen by keyboard on a phone and on a wide screen, with what one may do in each, how each stands, and
// what happens when an access ends.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { axe } from '../lib/browser.mjs'
import { sticking_out } from '../lib/checks.mjs'
import { tab_to } from '../lib/keyboard.mjs'
import { all_text, focused_id, open_letter, open_world, rows, settle, title } from '../lib/mailbox.mjs'
import { assert_parity } from '../lib/parity.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => world.calm())

const widths = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } }
const element = (page, id) => page.locator(`[data-id="${id}"]`)
const banner = page => element(page, 'owner')
const row_of = (page, owner) => page.locator('.folder_row').filter({ hasText: owner })
const patches = async () => (await world.log()).filter(({ method }) => method === 'PATCH').length

async function choose(page, owner) {
  await element(page, 'bar/mailboxes').click()
  await row_of(page, owner).click()
  await settle(page)
}

async function is_sound(page, where) {
  await settle(page)
  await assert_parity(page, where)
  assert.deepEqual(await axe(page), [], where)
  assert.deepEqual(await sticking_out(page), [], where)
}

for (const [width, viewport] of Object.entries(widths)) {
  test(`${width}: into another's mailbox in two steps with the keyboard, and back with Back`, async () => {
    const page = await world.open({ user: 'ida', viewport })
    await settle(page)
    await tab_to(page, id => id === 'bar/mailboxes')
    await page.keyboard.press('Enter')
    await row_of(page, 'Otto Birk').waitFor()
    await settle(page)
    assert.equal(await focused_id(page), await row_of(page, 'Ida Lykkegaard').getAttribute('data-id'))
    assert.match(await row_of(page, 'Otto Birk').innerText(), /Læseadgang til 31\. maj 2027/)
    assert.match(await row_of(page, 'Signe Holm').getAttribute('aria-label'), /, 2 ulæste$/)
    await is_sound(page, 'the choice')
    const otto = await row_of(page, 'Otto Birk').getAttribute('data-id')
    await tab_to(page, id => id === otto)
    await page.keyboard.press('Enter')
    await rows(page).filter({ hasText: 'Indkaldelse til høreprøve' }).waitFor()
    await settle(page)
    assert.equal(await focused_id(page), 'letters/title')
    assert.equal(await banner(page).innerText(), 'Du læser Otto Birks post. Læseadgang til 31. maj 2027.')
    await is_sound(page, "Otto's list")
    await page.goBack()
    await row_of(page, 'Otto Birk').waitFor()
    await page.goBack()
    await rows(page).filter({ hasText: 'Skole-hjem-samtale' }).waitFor()
    assert.equal(await banner(page).count(), 0)
    assert.deepEqual(page.wrongs, [])
    await page.context().close()
  })

  test(`${width}: opening marks nothing before the choice, which is asked once and can be changed`, async () => {
    const page = await world.open({ user: 'ida', viewport })
    const list = async () => { if (width === 'narrow') await element(page, 'bar/back').click() }
    await choose(page, 'Otto Birk')
    await world.calm()
    await open_letter(page, 'Indkaldelse til høreprøve')
    await settle(page)
    assert.ok((await all_text(page)).includes('Skal breve, du åbner her, markeres som læst?'))
    assert.ok(await banner(page).isVisible(), 'the owner is named beside the letter too')
    assert.ok((await all_text(page)).includes('Du har læseadgang og kan derfor ikke besvare brevet.'))
    await is_sound(page, 'the question')
    await tab_to(page, id => id === 'letter/marks/no')
    await page.keyboard.press('Enter')
    await element(page, 'letter/marks/no').waitFor({ state: 'detached' })
    assert.equal(await focused_id(page), 'letter/title')
    assert.equal(await patches(), 0)
    await list()
    await open_letter(page, 'Sv: Tilbud om hjælp')
    await settle(page)
    assert.equal(await element(page, 'letter/marks/no').count(), 0, 'asked once')
    await is_sound(page, 'after the choice')
    assert.equal(await patches(), 0)
    await tab_to(page, id => id === 'letter/marks')
    await page.keyboard.press('Space')
    await settle(page)
    assert.equal(await element(page, 'letter/marks').isChecked(), true)
    assert.equal(await patches(), 1)
    if (width === 'narrow') await element(page, 'letter/more').click()
    await element(page, 'letter/unread').click()  // as it was, for the next width
    await settle(page)
    await page.context().close()
  })
}

const states = {
  bente: [/^Du er fritaget fra Digital Post\. Nye breve kommer på papir/, /^You are exempt/],
  cykler: [/^Postkassen får først breve fra 7\. december 2026\. Indtil da kommer de på papir/, /from 7 December 2026/],
  smedjen: [/^Postkassen blev lukket 30\. april 2025\. Der kommer ikke nye breve/, /closed on 30 April 2025/],
  ejnar: [/^Postkassen hører til et dødsbo\. Nye breve kommer på papir til boet/, /estate/],
  transport: [/^Virksomheden er under opløsning\. Nye breve kommer på papir/, /being dissolved/],
  ejendomme: [/^Nye breve går til virksomhedens eget modtagersystem/, /own receiver system/],
  mikkel: [/^Du mangler at gennemgå introduktionen til Digital Post/, /introduction/],
}

for (const [user, [danish, english]] of Object.entries(states)) {
  test(`${user}: one sentence says where mail goes now and what can be read, and the letter can be read`, async () => {
    const page = await world.open({ user, viewport: widths.wide })
    await settle(page)
    assert.match(await banner(page).innerText(), danish)
    for (const [lang, words] of [['da', danish], ['en', english]]) {
      await page.evaluate(lang => document.querySelector('memo-box').setAttribute('lang', lang), lang)
      for (const [width, viewport] of Object.entries(widths)) {
        await page.setViewportSize(viewport)
        await element(page, 'bar/folders').waitFor({ state: width === 'wide' ? 'detached' : 'visible' })
        await page.waitForFunction(lang => globalThis.core.tree.lang === lang, lang)
        await is_sound(page, `${lang} ${viewport.width}`)
        assert.match(await banner(page).innerText(), words)
      }
    }
    await rows(page).first().click()
    await title(page).waitFor()
    await settle(page)
    assert.ok(await banner(page).isVisible())
    assert.ok(await element(page, 'letter/body').isVisible())
    assert.equal(await element(page, 'letter/marks').count(), 0, "opening one's own letters needs no choice")
    assert.deepEqual(page.wrongs, [])
    await page.context().close()
  })
}

test('the executor and the liquidator see in the choice how each mailbox stands', async () => {
  const page = await world.open({ user: 'vera', row: false })
  await settle(page)
  await element(page, 'bar/mailboxes').click()
  await settle(page)
  assert.match(await row_of(page, 'Ejnar Dahl').innerText(), /Læseadgang\s+Dødsbo/)
  assert.match(await row_of(page, 'Vestkyst Transport').innerText(), /Læseadgang\s+Under opløsning/)
  await row_of(page, 'Ejnar Dahl').click()
  await rows(page).first().waitFor()
  assert.match(await banner(page).innerText(), /^Du læser Ejnar Dahls post\. Læseadgang\. Postkassen hører til et dødsbo/)
  await page.context().close()
})

test('in print the owner and the right stand above the letter', async () => {
  const page = await world.open({ user: 'ida' })
  await choose(page, 'Otto Birk')
  await open_letter(page, 'Tilbud om hjælp i hjemmet')
  await settle(page)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await banner(page).isVisible())
  assert.equal(await element(page, 'bar').isVisible(), false)
  await page.context().close()
})

test('a list of mailboxes that cannot be had again says so, keeps the known ones, and can be tried again', async () => {
  const page = await world.open({ user: 'ida' })
  await settle(page)
  await world.faults({ method: 'GET', path: '/apis/v1/mailboxes/?', status: 500, times: -1 }, { method: 'GET', path: '/apis/v1/mailboxes/', status: 500, times: -1 })
  await element(page, 'bar/mailboxes').click()
  await element(page, 'mailboxes/failed').waitFor({ timeout: 20_000 })
  assert.equal(await page.locator('.folder_row').count(), 4)
  await is_sound(page, 'the list failed')
  await world.calm()
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await element(page, 'mailboxes/failed').waitFor({ state: 'detached' })
  await page.context().close()
})

for (const [width, viewport, owner, owners, person, opened, next] of [
  ['wide', widths.wide, 'Havnens Bageri ApS', 'Havnens Bageri ApS’', 'bageri', 'Kontrolbesøg i uge 50', 'Frist for moms'],
  ['narrow', widths.narrow, 'Signe Holm', 'Signe Holms', 'signe', 'Du har lånt for længe', 'Din pension i 2027'],
])
  test(`${width}: an access that ends closes the letter, says so, and keeps nothing`, async () => {
    const page = await world.open({ user: 'ida', viewport })
    await choose(page, owner)
    await open_letter(page, opened)
    await settle(page)
    const left = page.url()
    await world.sandbox.control({ end_access: { user: 'ida', owner: person } })
    await element(page, 'letter/next').or(element(page, 'letter/previous')).and(page.locator('a')).first().click()
    await page.getByText(`Din adgang til ${owners} post er ophørt`).waitFor()
    await rows(page).filter({ hasText: 'Skole-hjem-samtale' }).waitFor()
    await settle(page)
    assert.equal(await focused_id(page), 'letters/title')
    for (const words of [opened, next]) assert.ok(!(await all_text(page)).includes(words))
    const tree = await page.evaluate(() => JSON.stringify(globalThis.core.tree))
    assert.ok(!tree.includes(opened) && !tree.includes(next))
    await is_sound(page, 'the access has ended')
    await element(page, 'notice/dismiss').click()
    await page.evaluate(address => { location.href = address }, left)
    await page.getByText('Linket fører til en postkasse, du ikke har adgang til').waitFor()
    assert.ok(!(await all_text(page)).includes(opened))
    await element(page, 'bar/mailboxes').click()
    await settle(page)
    assert.equal(await row_of(page, owner).count(), 0)
    await page.context().close()
  })
