// A letter is answered: from "Besvar" to "Sendt", by keyboard, at two widths, and when things go wrong.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dom_difference } from '../lib/parity.mjs'
import { focused_id, forget_drafts, main_text, open_letter, open_reply, open_world, rows, settle, title, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const letter = 'Tilbud om plads i Børnehaven Mågereden'
const subject = page => page.locator('[data-id="compose/subject"]')
const text = page => page.locator('[data-id="compose/text"]')
const saved = page => page.locator('[data-id="compose/saved"]')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const titled = (page, words) => page.locator('[data-id="compose/title"]').filter({ hasText: words }).waitFor()

async function answering(options = {}) {
  const page = await world.open(options)
  await settle(page)
  await open_reply(page, letter)
  return page
}

// What the platform has, asked by itself.
async function platform(user = 'aase') {
  const client = await world.sandbox.client(user)
  const { messages } = await client.get(`${client.base}/messages/?size=1000&sortFields=lastUpdated:desc`)
  const in_state = state => messages.filter(({ messageState, label }) => messageState === state && label.startsWith('SV: Tilbud om plads'))
  const texts = async message => {
    const out = {}
    for (const document of message.documents)
      for (const file of document.files) out[file.encodingFormat] = await (await client.call('GET', `${client.base}/messages/${message.id}/documents/${document.id}/files/${file.id}/content`)).text()
    return out
  }
  return { drafts: in_state('DRAFT'), sent: in_state('SENT'), texts, client }
}

for (const [width, height] of [[1280, 900], [390, 800]])
  test(`a whole answer by keyboard at ${width} px`, async () => {
    await forget_drafts(world)
    const before = (await platform()).sent.length
    const page = await world.open({ viewport: { width, height } })
    await settle(page)
    await page.evaluate(() => addEventListener('mb-sent', ({ detail }) => { globalThis.sent = detail }, true))
    await open_letter(page, letter)
    await settle(page)
    await page.getByRole('link', { name: 'Besvar' }).focus()
    await page.keyboard.press('Enter')
    await text(page).waitFor()
    assert.equal(await focused_id(page), 'compose/title')
    assert.match(await subject(page).inputValue(), /^SV: Tilbud om plads/)
    await text(page).focus()
    await page.keyboard.type('Kære pladsanvisning\n\nJa tak:\n- fra mandag\n- hele dagen\n\nVenlig hilsen Åse')
    await page.keyboard.press('Tab')
    await saved(page).filter({ hasText: /^Gemt kl\. \d\d\.\d\d$/ }).waitFor()
    await page.getByRole('button', { name: 'Gennemse og send' }).focus()
    await page.keyboard.press('Enter')
    await titled(page, 'Gennemse')
    assert.equal(await focused_id(page), 'compose/title')
    assert.equal(await page.locator('[data-id="compose/page"] li').count(), 2)
    await page.getByRole('button', { name: 'Send', exact: true }).focus()
    await page.keyboard.press('Enter')
    await titled(page, 'Sendt')
    assert.match(await main_text(page), /Brevet er sendt til/)
    const { sent, texts } = await platform()
    assert.equal(sent.length, before + 1)
    const newest = sent.sort((a, b) => b.sendDateTime.localeCompare(a.sendDateTime))[0]
    assert.equal(await page.evaluate(() => globalThis.sent.message), newest.id)
    const { 'text/html': html, 'text/plain': plain } = await texts(newest)
    assert.equal(plain, 'Kære pladsanvisning\n\nJa tak:\n- fra mandag\n- hele dagen\n\nVenlig hilsen Åse')
    assert.match(html, /<ul>\n<li><p>fra mandag<\/p>/)
    await press(page, 'Luk')
    await title(page).waitFor()
    await page.getByRole('heading', { name: 'Brevveksling' }).waitFor()
    assert.match(await main_text(page), /Dette brev: Tilbud om plads[^]*SV: Tilbud om plads[^\n]* – til Nordhavn Kommune/)
    await settle(page)
    assert.equal(await dom_difference(page), undefined)
    if (width === 1280) await rows(page).filter({ hasText: letter }).getByText('Besvaret').waitFor()
    assert.deepEqual(await violations(page), [])
    assert.deepEqual(page.wrongs, [])
  })

test('on a wide screen the letter stands beside the answer; on a phone it is one step away', async () => {
  const wide = await answering({ viewport: { width: 1280, height: 900 } })
  await wide.getByRole('region', { name: 'Brevet, du svarer på' }).getByText('Mågereden').first().waitFor()
  const phone = await answering({ viewport: { width: 390, height: 800 } })
  await text(phone).fill('Begyndt')
  await press(phone, 'Læs brevet, du svarer på')
  await phone.getByRole('heading', { name: letter }).waitFor()
  await press(phone, 'Tilbage til dit svar')
  assert.equal(await text(phone).inputValue(), 'Begyndt')
  await phone.context().close()  // or it would save its draft into the next test
})

test('what is missing is listed, linked to its field, and said there', async () => {
  await forget_drafts(world)
  const page = await answering()
  await press(page, 'Gennemse og send')
  await page.getByRole('link', { name: 'Skriv en tekst.' }).click()
  assert.equal(await focused_id(page), 'compose/text')
  assert.equal(await text(page).getAttribute('aria-invalid'), 'true')
  await page.keyboard.type('Ja tak')
  assert.equal(await text(page).getAttribute('aria-invalid'), null)
})

test('after a lost answer to sending the platform is asked: sent once, and said once', async () => {
  await forget_drafts(world)
  const before = (await platform()).sent.length
  const page = await answering()
  await text(page).fill('Svar med tabt kvittering')
  await press(page, 'Gennemse og send')
  await titled(page, 'Gennemse')
  await page.route(/\/send$/, async route => {
    await route.fetch()
    await route.abort('connectionreset')
  }, { times: 1 })
  await press(page, 'Send')
  await titled(page, 'Sendes')
  await page.locator('[data-id="compose/title"]').filter({ hasText: 'Sendt' }).waitFor({ timeout: 20_000 })
  assert.equal((await platform()).sent.length, before + 1)
})

test('the session ends in the middle of a sentence: the text stays, and is saved by the new one', async () => {
  await forget_drafts(world)
  const page = await answering()
  await text(page).focus()
  await page.keyboard.type('Før ')
  await world.sandbox.control({ expire: 'aase' })
  await page.keyboard.type('og efter', { delay: 30 })
  await saved(page).filter({ hasText: 'Gemt kl.' }).waitFor({ timeout: 15_000 })
  assert.equal(await text(page).inputValue(), 'Før og efter')
  const { drafts, texts } = await platform()
  assert.equal((await texts(drafts[0]))['text/plain'], 'Før og efter')
})

test('leaving unsaved text asks first, in the mailbox and by the browser; saved text is left without a word', async () => {
  await forget_drafts(world)
  const page = await answering()
  const asks = () => page.evaluate(() => { const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented })
  assert.equal(await asks(), false)
  await page.route(/\/reply$/, route => route.fulfill({ status: 500, body: '' }))
  await text(page).fill('Ikke gemt')
  assert.equal(await asks(), true)
  await press(page, 'Luk')
  await page.getByRole('heading', { name: 'Det, du har skrevet, er ikke gemt endnu' }).waitFor()
  await page.getByRole('button', { name: 'Skriv videre', exact: true }).click()
  assert.equal(await text(page).inputValue(), 'Ikke gemt')
  await page.goBack()
  await page.getByRole('heading', { name: 'Det, du har skrevet, er ikke gemt endnu' }).waitFor()
  assert.equal(await text(page).inputValue(), 'Ikke gemt')
  await page.unroute(/\/reply$/)
  await press(page, 'Gem og luk')
  await text(page).waitFor({ state: 'detached' })
  assert.equal(await asks(), false)
  const { drafts, texts } = await platform()
  assert.equal((await texts(drafts[0]))['text/plain'], 'Ikke gemt')
})

test('a draft is found in Kladder, gone on with, and deleted', async () => {
  await forget_drafts(world)
  const page = await answering()
  await text(page).fill('Til senere')
  await saved(page).filter({ hasText: 'Gemt kl.' }).waitFor()
  await press(page, 'Luk')
  await text(page).waitFor({ state: 'detached' })
  await page.locator('.folder_row').filter({ hasText: 'Kladder' }).click()
  await rows(page).filter({ hasText: 'SV: Tilbud om plads' }).first().click()
  await page.getByRole('link', { name: 'Skriv videre' }).click()
  await text(page).waitFor()
  assert.equal(await text(page).inputValue(), 'Til senere')
  await press(page, 'Slet kladden')
  await text(page).waitFor({ state: 'detached' })
  assert.equal((await platform()).drafts.length, 0)
})

test('two tabs write in one draft: both texts are shown and the person chooses', async () => {
  await forget_drafts(world)
  const one = await answering(), two = await answering()
  await text(one).fill('Fra den første')
  await saved(one).filter({ hasText: 'Gemt kl.' }).waitFor()
  await two.reload()
  await text(two).waitFor()
  assert.equal(await text(two).inputValue(), 'Fra den første')
  await text(two).fill('Fra den anden')
  await saved(two).filter({ hasText: 'Gemt kl.' }).waitFor()
  await text(one).fill('Fra den første, videre')
  await press(one, 'Gennemse og send')  // saves before the review
  await one.getByRole('heading', { name: 'Kladden er ændret et andet sted' }).waitFor()
  assert.match(await main_text(one), /Fra den anden/)
  await press(one, 'Behold min tekst')
  await saved(one).filter({ hasText: 'Gemt kl.' }).waitFor()
  const { drafts, texts } = await platform()
  assert.equal((await texts(drafts[0]))['text/plain'], 'Fra den første, videre')
})

test('IME composition goes through the renders untouched', async () => {
  await forget_drafts(world)
  const page = await answering()
  await text(page).focus()
  const session = await page.context().newCDPSession(page)
  for (const part of ['に', 'にほ', 'にほん']) {
    await session.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length })
    await page.waitForTimeout(50)
  }
  await session.send('Input.insertText', { text: '日本 æøå' })
  assert.equal(await text(page).inputValue(), '日本 æøå')
  await saved(page).filter({ hasText: 'Gemt kl.' }).waitFor()
  assert.equal(await text(page).inputValue(), '日本 æøå')
})
