import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, otto, folders
before(async () => {
  sandbox = await start_sandbox()
  otto = strict(await sandbox.client('otto'))
  folders = `${otto.base}/folders/`
})
after(() => sandbox.stop())

const all = async () => (await otto.get(`${folders}?size=1000`)).folders
const named = async name => (await all()).find(folder => folder.name === name)
const make = (name, parentFolderId) => otto.post(folders, { name, folderType: 'USER_DEFINED', ...(parentFolderId && { parentFolderId }) })
const refusal = async answer => [answer.status, (await answer.json()).fieldErrors[0]?.code]

test('own folders are nested', async () => {
  const chain = []
  for (let folder = await named('Skorsten'); folder; folder = (await all()).find(one => one.id === folder.parentFolderId)) chain.push(folder.name)
  assert.deepEqual(chain, ['Skorsten', 'Tag og loft', 'Hus'])
})

test('a folder is made, renamed, moved and deleted', async () => {
  const answer = await make('Garanti', (await named('Hus')).id)
  assert.equal(answer.status, 201)
  const made = await answer.json()
  assert.deepEqual([made.version, made.folderType, made.parentFolderId], [1, 'USER_DEFINED', (await named('Hus')).id])
  assert.deepEqual(await otto.get(folders + made.id), made)
  assert.deepEqual(await named('Garanti'), made)

  const renamed = await (await otto.put(folders + made.id, 1, { ...made, name: 'Garantibeviser' })).json()
  assert.deepEqual({ ...renamed, lastUpdated: '' }, { ...made, name: 'Garantibeviser', version: 2, lastUpdated: '' })
  const { parentFolderId, ...top } = renamed
  const moved = await (await otto.put(folders + made.id, 2, top)).json()
  assert.equal(moved.parentFolderId, undefined)
  assert.equal((await otto.remove(folders + made.id, 3)).status, 204)
  assert.equal((await otto.call('GET', folders + made.id)).status, 404)
  assert.equal(await named('Garantibeviser'), undefined)
})

test('writes want the version', async () => {
  const folder = await named('Helbred')
  for (const write of [version => otto.put(folders + folder.id, version, folder), version => otto.remove(folders + folder.id, version)]) {
    assert.equal((await write(undefined)).status, 400)
    assert.equal((await write(folder.version + 1)).status, 409)
  }
  assert.deepEqual(await named('Helbred'), folder)
})

test('only an empty folder is deleted, and the reason is told', async () => {
  const house = await named('Hus'), roof = await named('Tag og loft'), chimney = await named('Skorsten')
  assert.deepEqual(await refusal(await otto.remove(folders + house.id, house.version)), [422, 'has.folders'])
  assert.deepEqual(await refusal(await otto.remove(folders + roof.id, roof.version)), [422, 'not.empty'])
  assert.equal((await otto.remove(folders + chimney.id, chimney.version)).status, 204)
})

test('standard folders stay', async () => {
  for (const folder of (await all()).filter(one => one.folderType !== 'USER_DEFINED')) {
    assert.deepEqual(await refusal(await otto.remove(folders + folder.id, folder.version)), [422, 'standard'])
    assert.deepEqual(await refusal(await otto.put(folders + folder.id, folder.version, { name: 'Andet', folderType: 'USER_DEFINED' })), [422, 'standard'])
  }
  assert.deepEqual(await refusal(await otto.post(folders, { name: 'Indbakke 2', folderType: 'INBOX' })), [422, 'not.allowed'])
})

test('names and places that make no sense are refused', async () => {
  const inbox = (await all()).find(folder => folder.folderType === 'INBOX'), trash = (await all()).find(folder => folder.folderType === 'DELETED')
  const house = await named('Hus'), roof = await named('Tag og loft')
  const knud = await sandbox.client('knud')
  const foreign = (await knud.get(`${knud.base}/folders/`)).folders[0]
  assert.deepEqual(await refusal(await make('')), [400, 'blank'])
  assert.deepEqual(await refusal(await make('x'.repeat(257))), [400, 'size'])
  assert.deepEqual(await refusal(await otto.post(folders, { folderType: 'USER_DEFINED' })), [400, 'missing'])
  assert.deepEqual(await refusal(await make('Hus')), [422, 'taken'])
  assert.deepEqual(await refusal(await make('Nyt', trash.id)), [422, 'not.allowed'])
  assert.deepEqual(await refusal(await make('Nyt', foreign.id)), [422, 'not.found'])
  assert.deepEqual(await refusal(await otto.put(folders + house.id, house.version, { ...house, parentFolderId: roof.id })), [422, 'cycle'])
  assert.equal((await make('Under indbakken', inbox.id)).status, 201)
  assert.equal((await make('Hus', inbox.id)).status, 201, 'the same name elsewhere')
})

test('the summary counts each folder', async () => {
  const { folderMessageSummaryList: list } = await otto.get(`${folders}summary/`)
  assert.equal(list.length, (await all()).length)
  for (const { folder, messageCount } of list) {
    const { messages } = await otto.get(`${otto.base}/messages/?folderId=${folder.id}&size=1000`)
    assert.equal(messageCount.totalMessages, messages.length, folder.name)
    assert.equal(messageCount.unreadMessages, messages.filter(message => !message.read).length, folder.name)
    const latest = messages.map(message => message.receivedDateTime ?? '').sort().at(-1)
    assert.equal(messageCount.latestMessageFrom ?? '', latest ?? '', folder.name)
  }
})
