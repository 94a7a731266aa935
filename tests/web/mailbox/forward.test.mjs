// A letter is sent on: to a person, by e-mail with a warning, to an authority; once, or not at all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dom_difference } from '../lib/parity.mjs'
import { focused_id, main_text, open_letter, open_world, settle, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const letter = 'Din bog er kommet'
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const comment = page => page.getByLabel('Kommentar')
const sent_on = page => page.getByText('Brevet er videresendt. Du finder det i Sendt.').waitFor()

async function forwarding(options = {}) {
  const page = await world.open(options)
  await settle(page)
  await open_letter(page, letter)
  await settle(page)
  await page.getByRole('link', { name: 'Videresend', exact: true }).click()
  await page.getByRole('radio', { name: 'Knud Sørensen' }).waitFor()
  await settle(page)
  return page
}

async function forwarded(user = 'aase') {
  const client = await world.sandbox.client(user)
  const { messages } = await client.get(`${client.base}/messages/?size=1000&sortFields=lastUpdated:desc`)
  return messages.filter(message => message.forwardData && message.label === `VS: ${letter}`)
}

for (const [width, height] of [[1280, 900], [390, 800]])
  test(`to a person, with a comment, by keyboard at ${width} px`, async () => {
    const [before, theirs] = [(await forwarded()).length, (await forwarded('knud')).length]
    const page = await forwarding({ viewport: { width, height } })
    assert.equal(await focused_id(page), 'forward/title')
    assert.equal(await dom_difference(page), undefined)
    await page.getByRole('button', { name: 'Videresend nu' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Vælg, hvem brevet skal videresendes til.').waitFor()
    await settle(page)
    assert.deepEqual(await violations(page), [])
    await page.getByRole('radio', { name: 'Knud Sørensen' }).focus()
    await page.keyboard.press('Space')
    await comment(page).focus()
    await page.keyboard.type('Kan du hente den?')
    await page.getByRole('button', { name: 'Videresend nu' }).focus()
    await page.keyboard.press('Enter')
    await sent_on(page)
    assert.match(await main_text(page), /Til\s+Knud Sørensen[^]*Kan du hente den\?/)
    const ours = await forwarded()
    assert.equal(ours.length, before + 1)
    const copies = await forwarded('knud')
    assert.equal(copies.length, theirs + 1)
    assert.equal(copies[0].forwardData.comment, 'Kan du hente den?')
    await page.getByRole('link', { name: 'Luk' }).click()
    await page.getByRole('link', { name: 'Videresend', exact: true }).waitFor()
    assert.deepEqual(page.wrongs, [])
  })

test('by e-mail: a warning that it leaves Digital Post; an address that is none is named', async () => {
  const page = await forwarding()
  await page.getByRole('radio', { name: 'En e-mailadresse' }).check()
  await page.getByText('En e-mail er ikke beskyttet som Digital Post.').waitFor()
  await page.getByRole('textbox', { name: 'E-mailadresse' }).fill('knud@')
  await press(page, 'Videresend nu')
  await page.getByText('Skriv en e-mailadresse som').waitFor()
  assert.equal(await focused_id(page), 'forward/email')
  await settle(page)
  assert.equal(await dom_difference(page), undefined)
  assert.deepEqual(await violations(page), [])
  await page.getByRole('textbox', { name: 'E-mailadresse' }).fill('knud@eksempel.example')
  await press(page, 'Videresend nu')
  await sent_on(page)
  assert.equal((await forwarded())[0].recipient.recipientIdType, 'EMAIL')
})

test('to an authority: its contact point is found by typing', async () => {
  const page = await forwarding()
  await page.getByRole('radio', { name: 'En myndighed' }).check()
  await page.getByRole('combobox').fill('patientkontoret sund')
  await page.getByRole('option').first().click()
  await page.getByRole('heading', { name: 'Patientkontoret – Region Sundstrand' }).waitFor()
  await press(page, 'Videresend nu')
  await sent_on(page)
  const { recipient, forwardData } = (await forwarded())[0]
  assert.equal(recipient.recipientId, '00000043')
  assert.ok(forwardData.contactPointId)
})

test('a lost answer is looked up among the sent letters; a lost call is said, and nothing is sent twice', async () => {
  const page = await forwarding()
  const before = (await forwarded()).length
  await page.getByRole('radio', { name: 'Knud Sørensen' }).check()
  await page.route(/\/forward$/, async route => {
    await route.fetch()
    await route.abort('connectionreset')
  }, { times: 1 })
  await press(page, 'Videresend nu')
  await sent_on(page)
  assert.equal((await forwarded()).length, before + 1)
  const other = await forwarding()
  await other.getByRole('radio', { name: 'Tømrer Bæk' }).check()
  await comment(other).fill('Bliver stående')
  await other.route(/\/forward$/, route => route.abort('connectionreset'), { times: 1 })
  await other.route(/\/messages\/\?.*folderId/, async route => {
    const response = await route.fetch()
    const json = await response.json()
    return route.fulfill({ response, json: { ...json, messages: json.messages.filter(message => !message.forwardData) } })
  })
  await press(other, 'Videresend nu')
  await other.getByText('Vi ved ikke, om brevet er videresendt').waitFor()
  assert.equal((await forwarded()).length, before + 1)
  await press(other, 'Videresend en gang til')
  await sent_on(other)
  assert.equal((await forwarded()).length, before + 2)
})

test('a letter that the platform refuses is not said to be sent, and what was typed stays', async () => {
  const page = await forwarding()
  await page.getByRole('radio', { name: 'Knud Sørensen' }).check()
  await comment(page).fill('Bliver stående')
  await page.route(/\/forward$/, route => route.fulfill({ status: 422, contentType: 'application/json', body: '{}' }), { times: 1 })
  await press(page, 'Videresend nu')
  await page.getByText('Brevet er ikke videresendt. Det, du har skrevet, er her stadig.').waitFor()
  assert.equal(await comment(page).inputValue(), 'Bliver stående')
  assert.ok(await page.evaluate(() => { const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented }))
})
