// A platform that is down, slow, full, confused or strict: the mailbox says what happened, offers the next step, stays usable and loses nothing.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { all_text, inside, main_text, open_letter, open_world, rows, settle, title, unread } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => world.calm())

const patience = { timeout: 25_000 }
const retry = page => page.getByRole('button', { name: 'Prøv igen' })
const filter = page => page.getByLabel('Find i listen')

// The path below which the contents of a row's letter lie.
async function content_path(page, words) {
  const row = rows(page).filter({ hasText: words }).first()
  const mailbox = new URL(page.url()).hash.split('/')[1]
  return `/apis/v1/mailboxes/${mailbox}/messages/${(await row.getAttribute('data-id')).replace('row/', '')}/documents`
}

// Nobody sees what the server's people wrote for themselves, or a page of another server.
const insides = /exception|stack|undefined|\[object|<html|<!doctype|500|403|404/i

const troubles = {
  'the connection is closed without an answer': [{ close: true }, /ikke forbindelse til Digital Post/],
  'a page of HTML comes where data is due': [{ status: 200, type: 'text/html', body: '<!doctype html><title>Kø</title><p>exception' }, /Måske er der kø, eller du skal logge på igen/],
  '403': [{ status: 403 }, /Du har ikke adgang/],
  '404': [{ status: 404 }, /findes ikke længere/],
  '429': [{ status: 429 }, /har travlt/],
  '500 with a page of HTML': [{ status: 500, type: 'text/html', body: '<html>NullPointerException' }, /fejl hos Digital Post/],
  '503': [{ status: 503 }, /travlt|fejl hos Digital Post/],
  'data that is cut off': [{ status: 200, type: 'application/json', body: '{"messages":[' }, /kunne ikke læses/],
}

for (const [name, [fault, sentence]] of Object.entries(troubles)) {
  test(`the list, ${name}: it is said, folders and open letter stay, what was typed stays, and trying again works`, async () => {
    const page = await world.open()
    await settle(page)
    await open_letter(page, 'Din bog er kommet')
    await filter(page).fill('kommune')
    await settle(page)
    const mailbox = new URL(page.url()).hash.split('/')[1]
    await world.faults({ method: 'GET', path: `/apis/v1/mailboxes/${mailbox}/messages/`, times: -1, ...fault })
    await page.getByRole('button', { name: 'Opdater' }).click()
    const box = page.locator('.letters [role=alert]')
    await box.waitFor(patience)
    assert.match(await box.innerText(), /Brevene kunne ikke hentes/)
    assert.match(await box.innerText(), sentence)
    assert.doesNotMatch((await box.innerText()).replace(/Fejlkode [A-Z]+-\w+/, ''), insides)
    assert.match(await title(page).innerText(), /Din bog er kommet/, 'the open letter stays')
    assert.ok(await page.locator('.folder_row').count() > 4)
    await world.calm()
    await retry(page).click()
    await rows(page).first().waitFor()
    assert.equal(await filter(page).inputValue(), 'kommune')
    assert.equal(await page.locator('[role=alert] .button').count(), 0)
    await page.context().close()
  })
}

for (const [name, [fault, sentence]] of Object.entries(troubles).filter(([name]) => !name.includes('HTML') && !name.includes('cut off'))) {
  test(`the text of a letter, ${name}: it is said beside what is known, and trying again shows the text`, async () => {
    const page = await world.open()
    await settle(page)
    const row = rows(page).nth(9)
    const subject = await row.locator('.label').innerText()
    await world.faults({ method: 'GET', path: await content_path(page, subject), times: -1, ...fault })
    await row.click()
    await page.locator('.letter [role=alert]').waitFor(patience)
    const text = await main_text(page)
    assert.match(text, /Brevets tekst kunne ikke hentes/)
    assert.match(text, sentence)
    assert.match(await title(page).innerText(), new RegExp(subject.slice(0, 12).replace(/[^\wæøåÆØÅ ]/g, '.')))
    await open_letter(page, 'Din bog er kommet')
    await settle(page)
    assert.match(await main_text(page), /Æbler i haven/, 'another letter can be read meanwhile')
    await row.click()
    await page.locator('.letter [role=alert]').waitFor(patience)
    await world.calm()
    await retry(page).click()
    await page.locator('[data-id="letter/body"] .paragraph, [data-id="letter/body"] *').first().waitFor()
    assert.equal(await page.locator('.letter [role=alert]').count(), 0)
    await page.context().close()
  })
}

test('list and letter fail at once: both say so, and one command brings both', async () => {
  const page = await world.open()
  await settle(page)
  await world.faults({ method: 'GET', path: '/apis/', status: 500, times: -1 })
  await rows(page).nth(2).click()
  await page.locator('.letter [role=alert]').waitFor(patience)
  await page.getByRole('button', { name: 'Opdater' }).click()
  await page.locator('.letters [role=alert]').waitFor(patience)
  assert.equal(await retry(page).count(), 2)
  await world.calm()
  await retry(page).last().click()
  await rows(page).first().waitFor()
  await settle(page)
  assert.equal(await page.locator('[role=alert] .button').count(), 0)
  assert.deepEqual(await page.evaluate(() => globalThis.core.instances), 1)
})

test('nothing comes at the start: the page says so, and trying again opens the mailbox', async () => {
  await world.faults({ method: 'GET', path: '/apis/', status: 500, times: -1 })
  const page = await world.open({ row: false })
  await page.locator('[role=alert] .button').waitFor(patience)
  assert.match(await all_text(page), /Din Digital Post kunne ikke hentes/)
  await world.calm()
  await retry(page).click()
  await rows(page).first().waitFor()
})

test('a platform that is slow: it is said at once that letters come, and the rest can be used meanwhile', async () => {
  const page = await world.open()
  await settle(page)
  const subject = 'Påmindelse om tandlægetid'
  await world.faults({ method: 'GET', path: await content_path(page, subject), delay_ms: 4_000 })
  await rows(page).filter({ hasText: subject }).click()
  await page.locator('.letter [aria-busy=true]').waitFor()
  assert.match(await main_text(page), /Brevet hentes/)
  await filter(page).fill('bog')
  assert.equal(await rows(page).count(), 1)
  await filter(page).fill('')
  await open_letter(page, 'Din bog er kommet')
  await settle(page)
  assert.match(await main_text(page), /Æbler i haven/)
  await page.waitForTimeout(4_500)
  assert.match(await title(page).innerText(), /Din bog er kommet/, 'what comes late does not push away what one reads')
})

test('a session that ran out is renewed without a word, and what was asked for comes', async () => {
  const page = await world.open()
  await settle(page)
  await world.faults({ method: 'GET', path: await content_path(page, 'Du får nye affaldsspande'), status: 401, times: 1 })
  await open_letter(page, 'Du får nye affaldsspande')
  await settle(page)
  assert.match(await main_text(page), /affald/)
  const log = await world.log()
  assert.equal(log.filter(({ status }) => status === 401).length, 1)
  assert.ok(log.some(({ path }) => path === '/sandbox/session'), 'a new token was asked for')
  const states = await page.evaluate(() => globalThis.core.events.filter(({ name }) => name === 'mb-session').map(({ state }) => state))
  assert.deepEqual(states, ['renewing', 'active'])
})

test('a session that cannot be renewed: the mailbox closes and says so; logging on again brings back place and words', async () => {
  const page = await world.open()
  await open_letter(page, 'Din bog er kommet')
  await filter(page).fill('kommune')
  await settle(page)
  await page.evaluate(() => {
    const box = document.querySelector('memo-box')
    globalThis.session = box.session
    box.session = () => Promise.reject(new Error('the person is away'))
  })
  await world.faults({ method: 'GET', path: '/apis/', status: 401, times: -1 })
  await page.getByRole('button', { name: 'Opdater' }).click()
  const log_on = page.getByRole('button', { name: 'Log på igen' })
  await log_on.waitFor()
  assert.match(await all_text(page), /Du er logget af/)
  assert.doesNotMatch(await all_text(page), /Din bog er kommet/, 'no mail shows')
  await world.calm()
  await page.evaluate(() => { document.querySelector('memo-box').session = globalThis.session })
  await log_on.click()
  await title(page).waitFor()
  await settle(page)
  assert.match(await title(page).innerText(), /Din bog er kommet/)
  assert.equal(await filter(page).inputValue(), 'kommune')
})

const fresh_rows = page => page.locator('.message_row:has(.unread)')

test('409 when a letter is marked as read: its new version is asked for and the mark is set on that', async () => {
  const page = await world.open()
  await settle(page)
  await world.faults({ method: 'PATCH', path: '/apis/', status: 409 })
  const count = await unread(page)
  await fresh_rows(page).last().click()
  await title(page).waitFor()
  await settle(page)
  const writes = (await world.log()).filter(({ method }) => method === 'PATCH')
  assert.deepEqual(writes.map(({ status }) => status), [409, 200])
  assert.equal(await unread(page), count - 1)
  assert.equal(await page.getByText('kunne ikke ændres').count(), 0)
})

for (const [name, fault] of [['500', { status: 500 }], ['403', { status: 403 }], ['no answer', { close: true }]]) {
  test(`${name} when a letter is marked as read: the letter can be read, the mark is taken back, and it is said`, async () => {
    const page = await world.open()
    await settle(page)
    await world.faults({ method: 'PATCH', path: '/apis/', times: -1, ...fault })
    const count = await unread(page)
    const row = fresh_rows(page).last()
    const id = await row.getAttribute('data-id')
    await row.click()
    const notice = page.getByText(/kunne ikke ændres/).first()
    await notice.waitFor(patience)
    assert.match(await notice.innerText(), /intet er gået tabt/)
    assert.equal(await unread(page), count)
    assert.equal(await page.locator(`[data-id="${id}"] .unread`).count(), 1)
    assert.ok(await page.locator('[data-id="letter/body"]').count())
    await page.getByRole('button', { name: 'Luk' }).click()
    assert.equal(await notice.count(), 0)
    assert.equal(await inside(page, root => !!root.activeElement), true, 'the focus is not lost')
    await page.context().close()
  })
}

test('a file that does not come: it is said, the command is ready again, and works', async () => {
  const page = await world.open()
  await open_letter(page, 'Din årsopgørelse for 2025')
  await settle(page)
  await world.faults({ method: 'GET', path: await content_path(page, 'Din årsopgørelse for 2025'), status: 500, times: -1 })
  const command = page.locator('.attachment_row .button').first()
  await command.click()
  await page.getByText(/blev ikke hentet/).first().waitFor(patience)
  await world.calm()
  const [download] = await Promise.all([page.waitForEvent('download'), command.click()])
  assert.match(download.suggestedFilename(), /\.pdf$/)
})

test('the browser goes offline: it is said, what was fetched can be read, and coming back ends it', async () => {
  const page = await world.open()
  await open_letter(page, 'Din bog er kommet')
  await settle(page)
  await page.context().setOffline(true)
  await page.getByText('Du er offline').waitFor()
  assert.match(await main_text(page), /Æbler i haven/)
  await page.context().setOffline(false)
  await page.getByText('Du er offline').waitFor({ state: 'detached' })
})
