import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sample_letters } from './letters.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox
const clients = new Map() // by CPR or CVR number
before(async () => {
  sandbox = await start_sandbox()
  const { users } = await (await fetch(`${sandbox.origin}/sandbox/users`)).json()
  for (const user of users) clients.set(user.identifier, await sandbox.client(user.id))
})
after(() => sandbox.stop())

// The message of a letter, with a legal notification given so that its files may be read.
async function readable(client, id) {
  const message = await client.get(`${client.base}/messages/${id}`)
  if (message.legallyNotified !== false) return message
  return (await client.patch(`${client.base}/messages/${id}`, message.version, { legallyNotified: true })).json()
}

async function files_of(client, message) {
  const files = []
  for (const document of message.documents)
    for (const file of document.files) {
      const answer = await client.call('GET', `${client.base}/messages/${message.id}/documents/${document.id}/files/${file.id}/content`)
      assert.equal(answer.status, 200)
      files.push({ ...file, answer, bytes: Buffer.from(await answer.arrayBuffer()) })
    }
  return files
}

for (const letter of sample_letters())
  test(`${letter.name}: the platform gives the bytes of the letter's files`, async () => {
    const client = clients.get(letter.recipient)
    const files = await files_of(client, await readable(client, letter.id))
    if (letter.files.length === 0) {
      assert.deepEqual(files.map(file => [file.encodingFormat, String(file.bytes)]), [['text/plain', letter.notification]])
      return
    }
    assert.deepEqual(files.map(file => file.filename), letter.files.map(file => file.filename))
    files.forEach((file, i) => {
      assert.ok(file.bytes.equals(letter.files[i].bytes), file.filename)
      assert.equal(file.fileSize, file.bytes.length)
      assert.equal(file.encodingFormat, letter.files[i].encodingFormat)
      const disposition = file.answer.headers.get('content-disposition')
      assert.equal(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)[1]), file.filename)
      assert.match(disposition, /^attachment; filename="[\w. -]*"; /)
      assert.equal(file.answer.headers.get('content-type'), file.encodingFormat)
    })
  })

test('documents come main first, technical last, and every kind occurs', async () => {
  const order = ['MAIN', 'ADDITIONAL', 'TECHNICAL']
  const seen = new Set()
  for (const client of clients.values())
    for (const message of (await client.get(`${client.base}/messages/?size=1000`)).messages) {
      const places = message.documents.map(document => order.indexOf(document.documentType))
      assert.deepEqual(places, [...places].sort())
      assert.equal(places.filter(place => place === 0).length, 1)
      places.forEach(place => seen.add(place))
    }
  assert.deepEqual(seen, new Set([0, 1, 2]))
})

test('documents and files can be asked for one by one', async () => {
  const client = clients.get('0100000001')
  const message = (await client.get(`${client.base}/messages/?size=1000`)).messages.find(one => one.documents.length > 2)
  const base = `${client.base}/messages/${message.id}/documents/`
  assert.deepEqual(await client.get(base), { documents: message.documents })
  for (const document of message.documents) {
    assert.deepEqual(await client.get(base + document.id), document)
    assert.deepEqual(await client.get(`${base}${document.id}/files/`), { files: document.files })
    for (const file of document.files) assert.deepEqual(await client.get(`${base}${document.id}/files/${file.id}`), file)
  }
})

test('a file belongs to its own document only', async () => {
  const client = clients.get('0100000001')
  const message = (await client.get(`${client.base}/messages/?size=1000`)).messages.find(one => one.documents.length > 2)
  const [one, other] = message.documents
  assert.equal((await client.call('GET', `${client.base}/messages/${message.id}/documents/${one.id}/files/${other.files[0].id}/content`)).status, 404)
})

test('a letter arrives some minutes after it was made', async () => {
  const client = clients.get('0100000001')
  for (const message of (await client.get(`${client.base}/messages/?size=1000`)).messages)
    if (message.memoCreatedDateTime) assert.equal(Date.parse(message.receivedDateTime) - Date.parse(message.memoCreatedDateTime), 4 * 60_000)
})
