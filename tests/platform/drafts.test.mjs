// Writing letters: a reply is prepared, filled, and sent once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aase_writes, fitting } from './hand.mjs'

let sandbox, aase, original, hand
before(async () => {
  ;({ sandbox, aase, hand } = await aase_writes())
  const { messages } = await aase.get(`${aase.base}/messages/?size=1000`)
  original = messages.find(one => one.reply && one.messageState === 'RECEIVED' && one.messageType === 'REGULAR')
})
after(() => sandbox.stop())

const at = (message, tail) => hand.at(message, tail)
const again = message => aase.get(at(message))
const reply = async () => fitting(await aase.post(at(original, '/reply')), at(original, '/reply'), 'POST', 200)
const upload = (path, version, text) => hand.upload(path, version, text)

// A draft with a text; answers {draft, document, content, file}.
const written = async (text = 'Tak for brevet.') => hand.add(await reply(), { label: 'Svar', text })

test('a prepared reply lies in Kladder with the thread as the recipe says', async () => {
  const draft = await reply()
  const { folders } = await aase.get(`${aase.base}/folders/`)
  assert.equal(draft.folderId, folders.find(({ folderType }) => folderType === 'DRAFTS').id)
  assert.equal(draft.messageState, 'DRAFT')
  assert.equal(draft.label, `SV: ${original.label}`)
  assert.equal(draft.recipient.recipientId, original.sender.senderId)
  assert.equal(draft.sender.senderId, original.recipient.recipientId)
  assert.deepEqual(draft.contentData, original.contentData)
  const last = draft.replyData.at(-1)
  assert.equal(last.childMessageId, draft.id)
  assert.equal(last.parentMessageId, original.id)
  assert.ok(draft.replyData.some(({ childMessageId }) => childMessageId === original.id))
})

test('what its sender takes no answer to cannot be answered', async () => {
  const { messages } = await aase.get(`${aase.base}/messages/?size=1000`)
  const silent = messages.find(one => !one.reply && one.messageState === 'RECEIVED')
  await fitting(await aase.post(at(silent, '/reply')), at(silent, '/reply'), 'POST', 422)
})

test('content is written with its file\'s version, read back, and raises the versions around it', async () => {
  const { draft, content, file } = await written('æøå 日本')
  const got = await aase.call('GET', content)
  assert.equal(await got.text(), 'æøå 日本')
  assert.deepEqual(await again(draft), draft)
  assert.equal((await upload(content, file.version - 1, 'gammelt')).status, 409)
  assert.equal((await upload(content, file.version, 'nyt')).status, 200)
  assert.equal((await again(draft)).version, draft.version + 1)
})

test('a letter is sent once: with its version, into Sendt, with the time', async () => {
  const { draft } = await written()
  const send = at(draft, '/send')
  await fitting(await aase.put(send, draft.version - 1), send, 'PUT', 409)
  const answers = await Promise.all(Array.from({ length: 6 }, () => aase.put(send, draft.version)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409, 409, 409])
  const sent = await again(draft)
  assert.equal(sent.messageState, 'SENT')
  assert.ok(sent.sendDateTime)
  await fitting(await aase.put(send, sent.version), send, 'PUT', 422)
})

test('an empty letter is not sent, and what was sent does not change', async () => {
  const empty = await reply()
  await fitting(await aase.put(at(empty, '/send'), empty.version), at(empty, '/send'), 'PUT', 422)
  const { draft, content, file } = await written()
  await aase.put(at(draft, '/send'), draft.version)
  assert.equal((await upload(content, file.version, 'bagefter')).status, 422)
  const sent = await again(draft)
  assert.equal((await aase.put(at(sent), sent.version, { ...sent, label: 'Andet' })).status, 422)
})

test('a draft is replaced and deleted; there is one main document and at most ten others', async () => {
  const draft = await reply()
  const changed = await fitting(await aase.put(at(draft), draft.version, { ...draft, label: 'Nyt emne' }), at(draft), 'PUT', 200)
  assert.equal(changed.label, 'Nyt emne')
  assert.deepEqual(changed.replyData, draft.replyData)
  const documents = at(draft, '/documents/')
  assert.equal((await aase.post(documents, { documentType: 'MAIN' })).status, 201)
  assert.equal((await aase.post(documents, { documentType: 'MAIN' })).status, 422)
  for (let i = 0; i < 10; i++) assert.equal((await aase.post(documents, { documentType: 'ADDITIONAL' })).status, 201)
  assert.equal((await aase.post(documents, { documentType: 'ADDITIONAL' })).status, 422)
  const { version, documents: list } = await again(draft)
  assert.equal((await aase.remove(`${documents}${list[3].id}`, list[3].version)).status, 204)
  assert.equal((await again(draft)).documents.length, 10)
  assert.equal((await aase.remove(at(draft), version + 1)).status, 204)
})

test('an attachment is renamed, with its own version, and keeps its bytes', async () => {
  const { draft, document, file, content } = await written()
  const [of_document, of_file] = [at(draft, `/documents/${document.id}`), content.replace('/content', '')]
  assert.equal((await aase.put(of_document, document.version + 1, { ...document, label: 'x' })).status, 409)
  await fitting(await aase.put(of_document, undefined, { ...document, label: 'x' }), of_document, 'PUT', 400)
  const labelled = await fitting(await aase.put(of_document, document.version, { ...document, label: 'Kvittering' }), of_document, 'PUT', 200)
  assert.deepEqual([labelled.label, labelled.version, labelled.files.length], ['Kvittering', document.version + 1, 1])
  const renamed = await fitting(await aase.put(of_file, file.version, { ...file, filename: 'æble.txt' }), of_file, 'PUT', 200)
  assert.deepEqual(renamed, { ...file, filename: 'æble.txt', version: file.version + 1, fileSize: 15 })
  await fitting(await aase.put(of_file, renamed.version, { ...file, filename: 'x'.repeat(257) }), of_file, 'PUT', 400)
  await fitting(await aase.put(of_document, labelled.version, { ...document, label: 'x'.repeat(257) }), of_document, 'PUT', 400)
  const got = await aase.call('GET', content)
  assert.match(got.headers.get('content-disposition'), /%C3%A6ble.txt/)
  assert.equal(await got.text(), 'Tak for brevet.')
  const now = await again(draft)
  assert.equal(now.version, draft.version + 2)
  assert.deepEqual(now.documents[0].files[0], renamed)
})

test('a file is removed, with its bytes, and what is not there cannot be', async () => {
  const { draft, document, file, content } = await written()
  const of_file = content.replace('/content', '')
  await fitting(await aase.remove(of_file, file.version - 1), of_file, 'DELETE', 409)
  await fitting(await aase.remove(of_file, file.version), of_file, 'DELETE', 204)
  assert.deepEqual((await again(draft)).documents[0].files, [])
  assert.equal((await aase.call('GET', content)).status, 404)
  await fitting(await aase.remove(of_file, file.version), of_file, 'DELETE', 404)
  await fitting(await aase.put(of_file, file.version, file), of_file, 'PUT', 404)
  await fitting(await aase.put(at(draft, '/documents/none'), 0, document), at(draft, '/documents/none'), 'PUT', 404)
})

test('what was sent is neither renamed nor emptied', async () => {
  const { draft, document, file, content } = await written()
  const of_file = content.replace('/content', '')
  await aase.put(at(draft, '/send'), draft.version)
  await fitting(await aase.put(at(draft, `/documents/${document.id}`), document.version, document), at(draft, `/documents/${document.id}`), 'PUT', 422)
  await fitting(await aase.put(of_file, file.version, file), of_file, 'PUT', 422)
  await fitting(await aase.remove(of_file, file.version), of_file, 'DELETE', 422)
})

test('who may only read cannot write', async () => {
  const ida = await sandbox.client('ida')
  const { mailboxes } = await ida.get('/mailboxes/')
  const otto = mailboxes.find(({ ownerName }) => ownerName.startsWith('Otto'))
  const { messages } = await ida.get(`/mailboxes/${otto.id}/messages/?size=100`)
  const one = messages.find(({ reply }) => reply) ?? messages[0]
  assert.equal((await ida.post(`/mailboxes/${otto.id}/messages/${one.id}/reply`)).status, 403)
})
