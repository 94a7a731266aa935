// Answers of the sandbox against the OpenAPI document (contract.mjs).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { assert_fits } from './contract.mjs'
import { root, start_sandbox } from './sandbox.mjs'

let sandbox, clients
before(async () => {
  sandbox = await start_sandbox()
  clients = await Promise.all(['aase', 'knud', 'maryam', 'baek', 'lise'].map(user => sandbox.client(user)))
})
after(() => sandbox.stop())

const file_path = '/mailboxes/{mailboxId}/messages/{messageId}/documents/{documentId}/files/'

test('mailboxes, accesses, folders and the summary', async () => {
  for (const client of clients) {
    await assert_fits(await client.call('GET', '/mailboxes/'), '/mailboxes/')
    await assert_fits(await client.call('GET', client.base), '/mailboxes/{id}')
    const { accesses } = await assert_fits(await client.call('GET', `${client.base}/accesses/`), '/mailboxes/{mailboxId}/accesses/')
    await assert_fits(await client.call('GET', `${client.base}/accesses/${accesses[0].id}`), '/mailboxes/{mailboxId}/accesses/{id}')
    const { folders } = await assert_fits(await client.call('GET', `${client.base}/folders/`), '/mailboxes/{mailboxId}/folders/')
    await assert_fits(await client.call('GET', `${client.base}/folders/${folders[0].id}`), '/mailboxes/{mailboxId}/folders/{id}')
    await assert_fits(await client.call('GET', `${client.base}/folders/summary/`), '/mailboxes/{mailboxId}/folders/summary/')
  }
})

test('messages, documents and files of every sample letter', async () => {
  for (const client of clients) {
    const list = await client.call('GET', `${client.base}/messages/?size=1000`)
    const { messages } = await assert_fits(list, '/mailboxes/{mailboxId}/messages/')
    for (const message of messages.slice(0, 45)) {
      const base = `${client.base}/messages/${message.id}`
      await assert_fits(await client.call('GET', base), '/mailboxes/{mailboxId}/messages/{id}')
      await assert_fits(await client.call('GET', `${base}/documents/`), '/mailboxes/{mailboxId}/messages/{messageId}/documents/')
      const [document] = message.documents
      await assert_fits(await client.call('GET', `${base}/documents/${document.id}`), '/mailboxes/{mailboxId}/messages/{messageId}/documents/{id}')
      await assert_fits(await client.call('GET', `${base}/documents/${document.id}/files/`), file_path)
      await assert_fits(await client.call('GET', `${base}/documents/${document.id}/files/${document.files[0].id}`), `${file_path}{id}`)
    }
  }
})

test('answers of PATCH: written, and every way of refusing', async () => {
  const [aase, knud] = clients
  const path = '/mailboxes/{mailboxId}/messages/{id}'
  const [message] = (await aase.get(`${aase.base}/messages/?size=1`)).messages
  const at = `${aase.base}/messages/${message.id}`
  const tries = [
    [200, () => aase.patch(at, message.version, { read: true, note: 'x' })],
    [400, () => aase.patch(at, undefined, { read: true })],
    [400, () => aase.patch(at, message.version + 1, { read: 1 })],
    [401, () => fetch(`${sandbox.origin}/apis/v1${at}`, { method: 'PATCH', body: '{}' })],
    [403, () => knud.patch(at, 1, { read: true })],
    [404, () => aase.patch(`${aase.base}/messages/none`, 1, { read: true })],
    [409, () => aase.patch(at, 77, { read: true })],
    [422, () => aase.patch(at, message.version + 1, { folderId: message.id })],
  ]
  for (const [status, attempt] of tries) {
    const answer = await attempt()
    assert.equal(answer.status, status)
    await assert_fits(answer, path, 'PATCH')
  }
})

test('refusals of reads', async () => {
  const [aase, knud] = clients
  const list = '/mailboxes/{mailboxId}/messages/'
  await assert_fits(await aase.call('GET', `${knud.base}/messages/`), list)
  await assert_fits(await fetch(`${sandbox.origin}/apis/v1${aase.base}/messages/`), list)
  await assert_fits(await aase.call('GET', `${aase.base}/messages/none`), '/mailboxes/{mailboxId}/messages/{id}')
})

test('the sample letters reach every field that the projection can fill', async () => {
  const seen = new Set()
  const walk = value => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) seen.add(name) && walk(inner)
  }
  for (const client of clients) walk((await client.get(`${client.base}/messages/?size=1000`)).messages)
  const source = ['projection.cpp', 'projection_parts.cpp'].map(name => readFileSync(`${root}/tests/platform/${name}`, 'utf8')).join('')
  const written = [...source.matchAll(/(?:json|out\.message|item)\["(\w+)"\]|put\w*\((?:json|item), "(\w+)"|\{"([a-z]\w+)", /g)].map(found => found[1] ?? found[2] ?? found[3])
  assert.ok(written.length > 80)
  assert.deepEqual([...new Set(written)].filter(name => !seen.has(name)), [])
})
