// Letters that are accepted and come back.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { aase_writes, fitting, point_named, recipient_at } from './hand.mjs'
import { start_sandbox, temporary_folder } from './sandbox.mjs'

let sandbox, aase, hand
before(async () => ({ sandbox, aase, hand } = await aase_writes()))
after(() => sandbox.stop())
beforeEach(() => sandbox.calm())

async function send_to(name) {
  const { draft } = await hand.add(await hand.draft_to(await recipient_at(aase, await point_named(aase, name))))
  return fitting(await aase.put(hand.at(draft, '/send'), draft.version), hand.at(draft, '/send'), 'PUT', 200)
}
const again = message => aase.get(hand.at(message))

test('a letter that comes back is sent first, and marked after the lag', async () => {
  await sandbox.control({ refuse_after_ms: 400 })
  const [sent, other] = [await send_to('brevet kommer retur'), await send_to('ingen bilag')]
  assert.equal(sent.messageState, 'SENT')
  assert.deepEqual(await again(sent), sent)
  await pause(450)
  const back = await again(sent)
  assert.deepEqual(back, { ...sent, errorMessage: true, version: sent.version + 1, lastUpdated: back.lastUpdated })
  assert.ok(back.lastUpdated > sent.lastUpdated)
  assert.deepEqual((await aase.get(`${aase.base}/messages/?errorMessage=true`)).messages, [back])
  assert.deepEqual(await again(other), other)
})

test('a letter that was moved meanwhile is marked where it lies, one that was deleted is gone', async () => {
  await sandbox.control({ refuse_after_ms: 300 })
  const [moved, deleted] = [await send_to('brevet kommer retur'), await send_to('brevet kommer retur')]
  const { folders } = await aase.get(`${aase.base}/folders/`)
  const trash = folders.find(({ folderType }) => folderType === 'DELETED').id
  await aase.patch(hand.at(moved), moved.version, { folderId: trash })
  assert.equal((await aase.remove(hand.at(deleted), deleted.version)).status, 204)
  await pause(350)
  const back = await again(moved)
  assert.deepEqual([back.errorMessage, back.folderId], [true, trash])
  assert.equal((await aase.call('GET', hand.at(deleted))).status, 404)
})

test('a letter comes back though the sandbox was started anew meanwhile', async () => {
  const data = await temporary_folder()
  const first = await aase_writes({ data })
  await first.sandbox.control({ refuse_after_ms: 100 })
  const { aase: client, hand: own } = first
  const { draft } = await own.add(await own.draft_to(await recipient_at(client, await point_named(client, 'brevet kommer retur'))))
  assert.equal((await client.put(own.at(draft, '/send'), draft.version)).status, 200)
  await first.sandbox.stop()
  const second = await start_sandbox({ data })
  await pause(100)
  assert.equal((await (await second.client('aase')).get(own.at(draft))).errorMessage, true)
  await second.stop()
  await rm(data, { recursive: true })
})

test('a letter that is forwarded there comes back too', async () => {
  await sandbox.control({ refuse_after_ms: 0 })
  const point = await point_named(aase, 'brevet kommer retur')
  const { recipientId } = await recipient_at(aase, point)
  const [original] = (await aase.get(`${aase.base}/messages/?messageState=RECEIVED&messageType=REGULAR&size=1`)).messages
  const sent = await fitting(await aase.post(hand.at(original, '/forward'), { recipientId, recipientIdType: 'CVR', contactPointId: point.id }), hand.at(original, '/forward'), 'POST', 200)
  assert.equal((await again(sent)).errorMessage, true)
})
