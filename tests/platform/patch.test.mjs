import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase, messages
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
  messages = (await aase.get(`${aase.base}/messages/?size=1000`)).messages
})
after(() => sandbox.stop())

const path = message => `${aase.base}/messages/${message.id}`
const again = message => aase.get(path(message))
const unread_of = async folder_id =>
  (await aase.get(`${aase.base}/folders/summary/`)).folderMessageSummaryList.find(({ folder }) => folder.id === folder_id).messageCount

test('without If-Match nothing is written', async () => {
  const message = messages.find(one => !one.read)
  const answer = await aase.patch(path(message), undefined, { read: true })
  assert.equal(answer.status, 400)
  assert.match((await answer.json()).code, /if-match/)
  assert.deepEqual(await again(message), message)
})

test('If-Match is a bare number: quotes and words are refused', async () => {
  const message = messages[0]
  for (const version of [`"${message.version}"`, 'W/1', '*', '1.0', ' ']) assert.equal((await aase.patch(path(message), version, { flag: true })).status, 400, version)
  assert.deepEqual(await again(message), message)
})

test('a stale version is a conflict and writes nothing', async () => {
  const message = messages[0]
  const first = await aase.patch(path(message), message.version, { flag: !message.flag })
  assert.equal(first.status, 200)
  const changed = await first.json()
  const second = await aase.patch(path(message), message.version, { flag: message.flag })
  assert.equal(second.status, 409)
  assert.equal((await second.json()).code, 'conflict')
  assert.deepEqual(await again(message), changed)
})

test('of several writers with one version exactly one wins', async () => {
  const message = await again(messages[1])
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => aase.patch(path(message), message.version, { note: `nr. ${i}` })))
  assert.deepEqual(answers.map(answer => answer.status).sort(), [200, 409, 409, 409, 409, 409, 409, 409])
  assert.equal((await again(message)).version, message.version + 1)
})

test('the right version is written: version and lastUpdated rise, the rest stays', async () => {
  const message = await again(messages[2])
  const answer = await aase.patch(path(message), message.version, { note: 'Husk at svare', label: 'Mit eget navn', flag: true })
  const changed = await answer.json()
  assert.equal(answer.status, 200)
  assert.ok(changed.lastUpdated > message.lastUpdated)
  assert.deepEqual(changed, { ...message, note: 'Husk at svare', label: 'Mit eget navn', flag: true, version: message.version + 1, lastUpdated: changed.lastUpdated })
  assert.deepEqual(await again(message), changed)
})

test('the unread count falls when a letter is read, and rises again', async () => {
  const message = (await aase.get(`${aase.base}/messages/?read=false&size=1`)).messages[0]
  const before_it = await unread_of(message.folderId)
  const read = await (await aase.patch(path(message), message.version, { read: true })).json()
  assert.deepEqual(await unread_of(message.folderId), { ...before_it, unreadMessages: before_it.unreadMessages - 1 })
  await aase.patch(path(message), read.version, { read: false })
  assert.deepEqual(await unread_of(message.folderId), before_it)
})

test('a letter moves to another folder, and the counts with it', async () => {
  const { folders } = await aase.get(`${aase.base}/folders/`)
  const trash = folders.find(folder => folder.folderType === 'DELETED')
  const message = (await aase.get(`${aase.base}/messages/?read=false&size=1`)).messages[0]
  const from = await unread_of(message.folderId)
  assert.equal((await aase.patch(path(message), message.version, { folderId: trash.id })).status, 200)
  assert.deepEqual([(await unread_of(message.folderId)).totalMessages, (await unread_of(trash.id)).totalMessages], [from.totalMessages - 1, 1])
})

test('a folder of another mailbox, or none, is refused', async () => {
  const knud = await sandbox.client('knud')
  const other = (await knud.get(`${knud.base}/folders/`)).folders[0]
  const message = await again(messages[4])
  for (const folderId of [other.id, '00000000-0000-4000-8000-000000000000', ''])
    assert.equal((await aase.patch(path(message), message.version, { folderId })).status, 422, folderId)
  assert.deepEqual(await again(message), message)
})

test('bodies that are no patch are refused with the field named', async () => {
  const message = await again(messages[5])
  const bad = [['not json', undefined], ['[]', undefined], [{ read: 'yes' }, 'read'], [{ flag: 1 }, 'flag'], [{ note: 7 }, 'note'],
    [{ label: 'x'.repeat(257) }, 'label'], [{ folderId: 3 }, 'folderId']]
  for (const [body, field] of bad) {
    const answer = await aase.patch(path(message), message.version, body)
    assert.equal(answer.status, 400, JSON.stringify(body))
    assert.equal((await answer.json()).fieldErrors[0]?.field, field)
  }
  assert.equal((await aase.patch(path(message), message.version, { label: 'å'.repeat(256) })).status, 200)
})

test('a legal notification keeps its files until it is given, and is given once', async () => {
  const message = messages.find(one => one.messageType === 'LEGAL_NOTIFICATION')
  assert.equal(message.legallyNotified, false)
  const [document] = message.documents
  const content = `${path(message)}/documents/${document.id}/files/${document.files[0].id}/content`
  const refused = await aase.call('GET', content)
  assert.equal(refused.status, 403)
  assert.equal(await refused.text(), '')
  const given = await (await aase.patch(path(message), message.version, { legallyNotified: true })).json()
  assert.equal(given.legallyNotified, true)
  assert.ok(given.legallyNotifiedDateTime)
  assert.equal((await aase.call('GET', content)).status, 200)
  assert.equal((await aase.patch(path(message), given.version, { legallyNotified: false })).status, 422)
  const ordinary = messages.find(one => one.messageType === 'REGULAR')
  assert.equal((await aase.patch(path(ordinary), (await again(ordinary)).version, { legallyNotified: true })).status, 422)
})

test('what is not there is 404 with a body', async () => {
  const nothing = '00000000-0000-4000-8000-000000000000'
  const message = messages[0]
  const document = message.documents[0]
  for (const end of ['messages/' + nothing, 'folders/' + nothing, `messages/${message.id}/documents/${nothing}`,
    `messages/${message.id}/documents/${document.id}/files/${nothing}`, `messages/${message.id}/documents/${document.id}/files/${nothing}/content`]) {
    const answer = await aase.call('GET', `${aase.base}/${end}`)
    assert.equal(answer.status, 404, end)
    assert.equal((await answer.json()).code, 'not.found')
  }
  assert.equal((await aase.patch(`${aase.base}/messages/${nothing}`, 1, { read: true })).status, 404)
})

test('methods an address does not take are 405 with Allow', async () => {
  const answer = await aase.call('POST', path(messages[0]), { body: {} })
  assert.equal(answer.status, 405)
  assert.equal(answer.headers.get('allow'), 'DELETE, GET, PATCH, PUT')
})
