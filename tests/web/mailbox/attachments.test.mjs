// Files sent along with a letter: chosen, dropped and pasted; told apart by content; whole on the platform; and on the receipt.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { dom_difference } from '../lib/parity.mjs'
import { focused_id, forget_drafts, main_text, open_reply, open_world, settle, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => forget_drafts(world))

const letter = 'Tilbud om plads i Børnehaven Mågereden'
const pdf = Buffer.from('%PDF-1.7\nEn lille fil\n%%EOF')
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==', 'base64')
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const text = page => page.locator('[data-id="compose/text"]')
const file_row = (page, name) => page.getByRole('listitem').filter({ hasText: name })
const attached = (page, name) => file_row(page, name).getByText('Vedhæftet', { exact: true }).waitFor()

async function answering(options = {}) {
  const page = await world.open(options)
  await settle(page)
  await open_reply(page, letter)
  return page
}

async function choose(page, files) {
  const coming = page.waitForEvent('filechooser')
  await press(page, 'Vedhæft filer')
  const chooser = await coming
  assert.ok(chooser.isMultiple())
  await chooser.setFiles(files)
}

async function stored(state = 'DRAFT') {
  const client = await world.sandbox.client('aase')
  const { messages } = await client.get(`${client.base}/messages/?size=1000&sortFields=lastUpdated:desc`)
  const message = messages.find(({ messageState, label }) => messageState === state && label.startsWith('SV: Tilbud om plads'))
  const files = []
  for (const document of message?.documents ?? [])
    if (document.documentType === 'ADDITIONAL')
      for (const file of document.files)
        files.push([file.filename, file.encodingFormat, Buffer.from(await (await client.call('GET', `${client.base}/messages/${message.id}/documents/${document.id}/files/${file.id}/content`)).arrayBuffer())])
  return files
}

for (const width of [1280, 390])
  test(`files are chosen, uploaded, taken out, sent, and stand on the receipt, at ${width} px`, async () => {
    const page = await answering({ viewport: { width, height: 900 } })
    await text(page).fill('Se bilagene')
    await choose(page, [{ name: 'bekræftelse.pdf', mimeType: 'application/pdf', buffer: pdf }, { name: 'foto.png', mimeType: 'image/png', buffer: png }])
    await attached(page, 'bekræftelse.pdf')
    await attached(page, 'foto.png')
    await settle(page)
    assert.deepEqual(await violations(page), [])
    assert.equal(await dom_difference(page), undefined)
    assert.deepEqual(await stored(), [['bekræftelse.pdf', 'application/pdf', pdf], ['foto.png', 'image/png', png]])
    await press(page, 'Fjern foto.png')
    await file_row(page, 'foto.png').waitFor({ state: 'detached' })
    assert.equal(await focused_id(page), 'compose/attach')
    await press(page, 'Gennemse og send')
    await page.locator('[data-id="compose/title"]').filter({ hasText: 'Gennemse' }).waitFor()
    assert.match(await main_text(page), /bekræftelse\.pdf, \d+ byte/)
    assert.doesNotMatch(await main_text(page), /foto\.png/)
    await press(page, 'Send')
    await page.locator('[data-id="compose/title"]').filter({ hasText: 'Sendt' }).waitFor()
    assert.deepEqual((await stored('SENT')).map(([name]) => name), ['bekræftelse.pdf'])
    const words = await main_text(page)
    assert.ok(words.includes(`SHA-256 ${createHash('sha256').update(pdf).digest('hex')}`), words)
    assert.match(words, /brev\.html, [^\n]*SHA-256 [0-9a-f]{64}/)
    assert.deepEqual(page.wrongs, [])
  })

test('a file is dropped on the letter or pasted into it; one that is not what its name says is not sent, and says why', async () => {
  const page = await answering()
  const give = (kind, name, bytes) => page.evaluate(({ kind, name, bytes }) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], name))
    const target = document.querySelector('memo-box').shadowRoot.querySelector('[data-id="compose/text"]')
    const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }) : new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }, { kind, name, bytes: [...bytes] })
  assert.ok(await give('dragover', 'kort.png', png), 'the browser does not open the file in place of the page')
  assert.ok(await give('drop', 'kort.png', png))
  await attached(page, 'kort.png')
  assert.ok(await give('paste', 'udklip.png', png))
  await attached(page, 'udklip.png')
  await give('drop', 'program.exe', Buffer.from('MZ'))
  await file_row(page, 'program.exe').getByText('Filtypen kan ikke sendes i Digital Post').waitFor()
  await give('drop', 'brev.pdf', png)
  await file_row(page, 'brev.pdf').getByText('Indholdet passer ikke til filens navn').waitFor()
  await text(page).fill('Se bilagene')
  await press(page, 'Gennemse og send')
  await page.getByRole('link', { name: 'Fjern de bilag, der ikke kan sendes.' }).click()
  assert.equal(await focused_id(page), 'compose/files')
  await settle(page)
  assert.deepEqual(await violations(page), [])
  assert.deepEqual((await stored()).map(([name]) => name), ['kort.png', 'udklip.png'])
})

test('after the page was loaded anew the files that arrived are there', async () => {
  const page = await answering()
  await text(page).fill('Se bilagene')
  await choose(page, [{ name: 'bekræftelse.pdf', mimeType: 'application/pdf', buffer: pdf }])
  await attached(page, 'bekræftelse.pdf')
  await settle(page)
  await page.reload()
  await attached(page, 'bekræftelse.pdf')
  assert.equal(await text(page).inputValue(), 'Se bilagene')
})

test('an upload that breaks off is taken up again, and the file arrives once', async () => {
  const page = await answering()
  let broken = 0
  await page.route(/\/content$/, async route => {
    if (route.request().method() === 'PUT' && broken++ === 0) return route.abort('connectionreset')
    return route.continue()
  })
  await choose(page, [{ name: 'bekræftelse.pdf', mimeType: 'application/pdf', buffer: pdf }])
  await attached(page, 'bekræftelse.pdf')
  assert.ok(broken >= 2)
  assert.deepEqual((await stored()).map(([name]) => name), ['bekræftelse.pdf'])
})
