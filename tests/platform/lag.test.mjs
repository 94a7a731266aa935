// Lists are eventually consistent with writes; reading by id is consistent (platform-api.md A.3, B.3 S1).
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase
before(async () => {
  sandbox = await start_sandbox()
  aase = strict(await sandbox.client('aase'))
})
after(() => sandbox.stop())
afterEach(() => sandbox.calm())

const long = 60_000
const listed = async id => (await aase.get(`${aase.base}/messages/?size=1000`)).messages.find(message => message.id === id)
const unread = async folder_id =>
  (await aase.get(`${aase.base}/folders/summary/`)).folderMessageSummaryList.find(({ folder }) => folder.id === folder_id)?.messageCount.unreadMessages
const path = message => `${aase.base}/messages/${message.id}`
const newest = async query => (await aase.get(`${aase.base}/messages/?size=1&sortFields=receivedDateTime:desc${query}`)).messages[0]

test('a list keeps the old row until the lag is over, through several writes; by id the new one is there at once', async () => {
  const before_it = await newest('&read=false')
  const count = await unread(before_it.folderId)
  await sandbox.control({ list_lag_ms: long })
  const one = await (await aase.patch(path(before_it), before_it.version, { read: true })).json()
  const two = await (await aase.patch(path(before_it), one.version, { note: 'to' })).json()
  assert.deepEqual(await aase.get(path(before_it)), two)
  assert.deepEqual(await listed(before_it.id), before_it)
  assert.equal(await unread(before_it.folderId), count)
  assert.ok((await aase.get(`${aase.base}/messages/?size=1000&read=false`)).messages.some(message => message.id === before_it.id), 'filters see the old state too')
  await sandbox.control({ list_lag_ms: 0 })
  assert.deepEqual(await listed(before_it.id), two)
  assert.equal(await unread(before_it.folderId), count - 1)
})

test('a list shows each state for its time', async () => {
  const start = await newest('')
  await sandbox.control({ list_lag_ms: 700 })
  const one = await (await aase.patch(path(start), start.version, { note: 'første' })).json()
  await new Promise(later => setTimeout(later, 400))
  const two = await (await aase.patch(path(start), one.version, { note: 'anden' })).json()
  assert.equal((await listed(start.id)).version, start.version)
  await new Promise(later => setTimeout(later, 400))
  assert.deepEqual(await listed(start.id), one)
  await new Promise(later => setTimeout(later, 400))
  assert.deepEqual(await listed(start.id), two)
})

test('a moved letter stands in its old folder for a while, and a folder that seems empty is not deleted', async () => {
  const own = (await aase.get(`${aase.base}/folders/`)).folders.find(folder => folder.name === 'Bolig')
  const made = await (await aase.post(`${aase.base}/folders/`, { name: 'Langsom', folderType: 'USER_DEFINED' })).json()
  await sandbox.control({ list_lag_ms: long })
  const message = (await aase.get(`${aase.base}/messages/?folderId=${own.id}&size=1`)).messages[0]
  await aase.patch(path(message), message.version, { folderId: made.id })
  assert.equal((await aase.get(`${aase.base}/messages/?folderId=${made.id}`)).totalElements, 0)
  assert.ok((await aase.get(`${aase.base}/messages/?folderId=${own.id}`)).messages.some(row => row.id === message.id))
  const refused = await aase.remove(`${aase.base}/folders/${made.id}`, made.version)
  assert.equal(refused.status, 422)
  await sandbox.control({ list_lag_ms: 0 })
  assert.deepEqual((await aase.get(`${aase.base}/messages/?folderId=${made.id}`)).messages.map(row => row.id), [message.id])
})

test('a deleted letter is listed for a while, and 404 by id at once', async () => {
  const message = await newest('')
  await sandbox.control({ list_lag_ms: long })
  assert.equal((await aase.remove(path(message), message.version)).status, 204)
  assert.equal((await aase.call('GET', path(message))).status, 404)
  assert.deepEqual(await listed(message.id), message)
  assert.equal((await aase.patch(path(message), message.version, { read: true })).status, 404)
  await sandbox.control({ list_lag_ms: 0 })
  assert.equal(await listed(message.id), undefined)
})

test('a new letter and a new folder come late to lists', async () => {
  await sandbox.control({ list_lag_ms: long })
  const { deliver } = await sandbox.control({ deliver: { user: 'aase', label: 'Sent på dagen' } })
  const folder = await (await aase.post(`${aase.base}/folders/`, { name: 'Ny', folderType: 'USER_DEFINED' })).json()
  assert.equal((await aase.get(`${aase.base}/messages/${deliver.at(-1)}`)).label, 'Sent på dagen')
  assert.equal(await listed(deliver.at(-1)), undefined)
  assert.ok(!(await aase.get(`${aase.base}/folders/`)).folders.some(one => one.id === folder.id))
  await sandbox.control({ list_lag_ms: 0 })
  assert.equal((await listed(deliver.at(-1))).label, 'Sent på dagen')
  assert.ok((await aase.get(`${aase.base}/folders/`)).folders.some(one => one.id === folder.id))
})

test('what lists have not shown yet survives a restart', async () => {
  const data = await (await import('./sandbox.mjs')).temporary_folder()
  let own = await start_sandbox({ data })
  let client = await own.client('aase')
  const [message] = (await client.get(`${client.base}/messages/?size=1`)).messages
  await own.control({ list_lag_ms: long })
  await client.patch(`${client.base}/messages/${message.id}`, message.version, { note: 'efter genstart' })
  await own.stop()
  own = await start_sandbox({ data })
  client = await own.client('aase')
  const row = (await client.get(`${client.base}/messages/?size=1000`)).messages.find(one => one.id === message.id)
  await own.stop()
  assert.equal(row.note, 'efter genstart')
})
