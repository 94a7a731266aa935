// A new letter: its recipient is found by typing or step by step, told what it asks for, and the letter is sent; by keyboard, at two widths.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { dom_difference } from '../lib/parity.mjs'
import { focused_id, forget_drafts, main_text, open_world, settle, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => forget_drafts(world))

const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const field = page => page.getByRole('combobox', { name: 'Hvem vil du skrive til?' })
const begin = page => page.getByRole('link', { name: 'Skriv ny besked' })
const title = (page, words) => page.locator('[data-id="compose/title"]').filter({ hasText: words }).waitFor()

async function looking(options = {}) {
  const page = await world.open(options)
  await settle(page)
  await begin(page).click()
  await field(page).waitFor()
  await settle(page)
  return page
}

async function letters(state, label) {
  const client = await world.sandbox.client('aase')
  const { messages } = await client.get(`${client.base}/messages/?size=1000&sortFields=lastUpdated:desc`)
  return messages.filter(message => message.messageState === state && message.label === label)
}

for (const [width, height] of [[1280, 900], [390, 800]])
  test(`from "Skriv ny besked" to "Sendt" by keyboard at ${width} px`, async () => {
    const page = await world.open({ viewport: { width, height } })
    await settle(page)
    await begin(page).focus()
    await page.keyboard.press('Enter')
    await field(page).waitFor()
    assert.equal(await focused_id(page), 'recipient/title')
    await settle(page)
    assert.equal(await dom_difference(page), undefined)
    await field(page).focus()
    await page.keyboard.type('byggesag nordh')
    await page.getByText('Én modtager fundet.').waitFor()
    assert.equal(await field(page).getAttribute('aria-expanded'), 'true')
    await settle(page)
    assert.equal(await dom_difference(page), undefined)
    await page.keyboard.press('ArrowDown')
    const pointed = await field(page).getAttribute('aria-activedescendant')
    assert.match(await page.locator(`[id="${pointed}"]`).innerText(), /Byggesag – Nordhavn Kommune/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Byggesag – Nordhavn Kommune' }).waitFor()
    assert.equal(await focused_id(page), 'recipient/browse')
    await settle(page)
    assert.match(await main_text(page), /Brug hellere selvbetjening[^]*Søg om byggetilladelse[^]*Højst 60 MB i alt\. Højst \d+ bilag\./)
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Skriv en besked alligevel' }).focus()
    await page.keyboard.press('Enter')
    await title(page, 'Ny besked til Nordhavn Kommune')
    const label = `Carport ved huset, ${width}`
    await page.getByLabel('Emne').fill(label)
    await page.getByLabel('Ejendommens adresse').fill('Skovvej 1, 0000 Nordhavn')
    await page.getByLabel('Din besked').fill('Må jeg bygge en carport?')
    await press(page, 'Gennemse og send')
    await title(page, 'Gennemse')
    assert.match(await main_text(page), /Ejendommens adresse\s+Skovvej 1, 0000 Nordhavn/)
    await settle(page)
    assert.deepEqual(await violations(page), [])
    await press(page, 'Send')
    await title(page, 'Sendt')
    const sent = await letters('SENT', label)
    assert.equal(sent.length, 1)
    assert.equal(sent[0].recipient.contactPoint.label, 'Byggesag')
    assert.deepEqual(sent[0].recipient.contactPoint.contactInfo.map(({ label, value }) => [label, value]), [['Ejendommens adresse', 'Skovvej 1, 0000 Nordhavn'], ['Sagsnummer', undefined]])
    assert.deepEqual(page.wrongs, [])
  })

test('step by step from the kind of authority, and back; a number that is none is named at its field', async () => {
  const page = await looking()
  await press(page, 'Kommuner')
  await press(page, 'Birkeså Kommune')
  await page.getByRole('heading', { name: 'Job og Ydelse' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Kommunalvalget 2021' }).count(), 0, 'a closed contact point is not offered')
  await press(page, 'Et trin tilbage')
  await press(page, 'Birkeså Kommune')
  await press(page, 'Tandplejen')
  await press(page, 'Skriv besked')
  await page.getByLabel('Emne').fill('Bøjle')
  await page.getByLabel('Din besked').fill('Hvornår er det vores tur?')
  await page.getByLabel('CPR-nummer for barnet').fill('12345')
  await press(page, 'Gennemse og send')
  await page.getByRole('link', { name: /ti cifre/ }).click()
  assert.equal(await focused_id(page), 'compose/info/0')
  await page.getByLabel('CPR-nummer for barnet').fill('010000-0001')
  await press(page, 'Gennemse og send')
  await title(page, 'Gennemse')
})

test('a folk word finds it, in any spelling; nothing that was typed leaves the page', async () => {
  const page = await looking()
  await world.calm()
  for (const [typed, name] of [['Kørestol', /Hjælpemidler/], ['koerestol aerloe', /Hjælpemidler.* – Ærlø-Årsø/], ['gadel', /Veje, fortove og gadelys/]]) {
    await field(page).fill(typed)
    await page.getByRole('option', { name }).first().waitFor()
  }
  await field(page).fill('findes slet ikke')
  await page.getByText('Ingen modtagere fundet').waitFor()
  await settle(page)
  assert.deepEqual((await world.log()).filter(({ path }) => /organisations|contact-points/.test(path)), [])
})

test('what is begun is found again after the page was loaded anew; the list of recipients can fail and be fetched again', async () => {
  const page = await world.open()
  await settle(page)
  await page.route(/\/organisations\/\?/, route => route.fulfill({ status: 422, contentType: 'application/json', body: '{}' }), { times: 1 })
  await begin(page).click()
  await page.getByText('Listen over modtagere kunne ikke hentes').waitFor()
  await press(page, 'Prøv igen')
  await field(page).fill('pas og kørekort fjordby')
  await page.getByRole('option').first().click()
  await press(page, 'Skriv besked')
  await page.getByLabel('Emne').fill('Nyt pas')
  await page.getByLabel('Din besked').fill('Hvornår er der åbent?')
  await press(page, 'Gennemse og send') // which saves at once
  await press(page, 'Ret')
  await page.locator('[data-id="compose/saved"]').filter({ hasText: /^Gemt kl/ }).waitFor()
  await press(page, 'Luk')
  await page.getByLabel('Din besked').waitFor({ state: 'detached' })
  await page.locator('.folder_row').filter({ hasText: 'Kladder' }).click()
  await page.locator('.message_row').filter({ hasText: 'Nyt pas' }).click()
  await page.getByRole('link', { name: 'Skriv videre' }).click()
  await title(page, 'Ny besked til Fjordby Kommune')
  assert.equal(await page.getByLabel('Din besked').inputValue(), 'Hvornår er der åbent?')
  await press(page, 'Slet kladden')
})

test('whoever may only read is not offered to write', async () => {
  const page = await world.open({ user: 'ida' })
  await settle(page)
  assert.equal(await begin(page).count(), 1)
  await page.locator('[data-id="bar/mailboxes"]').click()
  await page.locator('.folder_row').filter({ hasText: 'Otto Birk' }).click()
  await settle(page)
  assert.match(await page.locator('memo-box .shell').innerText(), /Læseadgang/)
  assert.equal(await begin(page).count(), 0)
})
