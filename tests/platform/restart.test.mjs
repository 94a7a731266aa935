import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { program, start_sandbox, temporary_folder } from './sandbox.mjs'

test('a restart keeps what was written, fills nothing again, and ends sessions', async () => {
  const data = await temporary_folder()
  let sandbox = await start_sandbox({ data })
  let aase = await sandbox.client('aase')
  const [message] = (await aase.get(`${aase.base}/messages/?size=1&read=false`)).messages
  const changed = await (await aase.patch(`${aase.base}/messages/${message.id}`, message.version, { read: true, note: 'Blev her' })).json()
  const { token } = aase
  const total = (await aase.get(`${aase.base}/messages/`)).totalElements
  assert.equal(await sandbox.stop(), 0)

  sandbox = await start_sandbox({ data })
  assert.doesNotMatch(sandbox.said(), /new database/)
  assert.equal((await fetch(`${sandbox.origin}/apis/v1/mailboxes/`, { headers: { Authorization: `Bearer ${token}` } })).status, 401)
  aase = await sandbox.client('aase')
  assert.deepEqual(await aase.get(`${aase.base}/messages/${message.id}`), changed)
  assert.equal((await aase.get(`${aase.base}/messages/`)).totalElements, total)
  await sandbox.stop()
  await rm(data, { recursive: true })
})

test('an end signal ends it at once, kept-alive connections or not', async () => {
  const sandbox = await start_sandbox()
  await (await fetch(sandbox.origin)).text()
  const begin = performance.now()
  assert.equal(await sandbox.stop(), 0)
  assert.ok(performance.now() - begin < 1500)
})

test('a new database that cannot be filled stays new', async () => {
  const data = await temporary_folder()
  const letters = join(data, 'letters')
  await mkdir(letters)
  await writeFile(join(letters, 'people.json'), '{"no": "list"}')
  await assert.rejects(start_sandbox({ data, args: ['--letters', letters] }))
  const sandbox = await start_sandbox({ data })
  assert.match(sandbox.said(), /new database/)
  await sandbox.stop()
  await rm(data, { recursive: true })
})

test('a taken port and an unknown option end with a sentence', async () => {
  const sandbox = await start_sandbox()
  const data = await temporary_folder()
  const taken = spawnSync(program, ['--data', data, '--port', new URL(sandbox.origin).port, '--stop-after', '5'], { encoding: 'utf8' })
  assert.equal(taken.status, 1)
  assert.match(taken.stderr, /is taken/)
  for (const words of [['--port', 'x'], ['--port'], ['--nothing']]) {
    const wrong = spawnSync(program, words, { encoding: 'utf8' })
    assert.equal(wrong.status, 2)
    assert.match(wrong.stderr, /^memobox-platform: .*--/)
  }
  await rm(data, { recursive: true })
  await sandbox.stop()
})
