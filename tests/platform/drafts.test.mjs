// Writing letters: a reply is prepared, filled, and sent once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assert_fits } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase, original
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
  const { messages } = await aase.get(`${aase.base}/messages/?size=1000`)
  original = messages.find(one => one.reply && one.messageState === 'RECEIVED' && one.messageType === 'REGULAR')
})
after(() => sandbox.stop())

const at = (message, tail = '') => `${aase.base}/messages/${message.id}${tail}`
const again = message => aase.get(at(message))

// The JSON of an answer, held to the document.
async function fitting(answer, path, method, status) {
  assert.equal(answer.status, status, `${method} ${path}: ${await answer.clone().text()}`)
  return assert_fits(answer, path, method)
}
const reply = async () => fitting(await aase.post(at(original, '/reply')), at(original, '/reply'), 'POST', 200)

function upload(path, version, text) {
  const form = new FormData()
  form.append('file', new Blob([text]), 'brev.txt')
  return fetch(`${sandbox.origin}/apis/v1${path}`, { method: 'PUT', headers: { ...aase.proof, 'If-Match': String(version) }, body: form })
}

// A draft with a text; answers {draft, document, file}.
async function written(text = 'Tak for brevet.') {
  const draft = await reply()
  const documents = at(draft, '/documents/')
  const document = await fitting(await aase.post(documents, { documentType: 'MAIN', label: 'Svar' }), documents, 'POST', 201)
  const files = `${documents}${document.id}/files/`
  const file = await fitting(await aase.post(files, { encodingFormat: 'text/plain', filename: 'brev.txt', language: 'da' }), files, 'POST', 201)
  const content = `${files}${file.id}/content`
  const answer = await fitting(await upload(content, file.version, text), content, 'PUT', 200)
  return { draft: answer.message, content, file: { ...file, version: answer.version } }
}

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

test('who may only read cannot write', async () => {
  const ida = await sandbox.client('ida')
  const { mailboxes } = await ida.get('/mailboxes/')
  const otto = mailboxes.find(({ ownerName }) => ownerName.startsWith('Otto'))
  const { messages } = await ida.get(`/mailboxes/${otto.id}/messages/?size=100`)
  const one = messages.find(({ reply }) => reply) ?? messages[0]
  assert.equal((await ida.post(`/mailboxes/${otto.id}/messages/${one.id}/reply`)).status, 403)
})
