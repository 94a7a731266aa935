// The second source: the same API at another base, with its own senders, sessions, identities and rights (DESIGN.md section 5).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase, here
before(async () => {
  sandbox = await start_sandbox()
  aase = strict(await sandbox.client('aase'))
  here = strict(await sandbox.client('aase', { source: 'private' }))
})
after(() => sandbox.stop())

const private_base = () => `${sandbox.origin}/apis/private/v1`

test('private senders write, and no authority does', async () => {
  const { messages } = await here.get(`${here.base}/messages/?size=100`)
  assert.deepEqual(new Set(messages.map(message => message.sender.label)), new Set(['Klitbanken', 'Fjordsikring', 'Nordhavn Forsyning']))
  assert.ok(messages.every(message => message.postType === 'VIRKSOMHEDSPOST'))
  const [document] = messages[0].documents
  const content = await here.call('GET', `${here.base}/messages/${messages[0].id}/documents/${document.id}/files/${document.files[0].id}/content`)
  assert.match(await content.text(), /^Kære Åse Østergård\n/)
})

test('the same person has another identity and another mailbox', async () => {
  assert.equal(here.mailbox.ownerName, aase.mailbox.ownerName)
  assert.notEqual(here.mailbox.access.identityId, aase.mailbox.access.identityId)
  assert.notEqual(here.mailbox.id, aase.mailbox.id)
  assert.equal((await aase.call('GET', here.base)).status, 404)
})

test('a session of one source is none in the other', async () => {
  assert.equal((await fetch(`${private_base()}/mailboxes/`, { headers: aase.proof })).status, 401)
  assert.equal((await fetch(`${sandbox.origin}/apis/v1/mailboxes/`, { headers: here.proof })).status, 401)
})

test("an access to someone's public mail opens nothing of the private", async () => {
  const ida = strict(await sandbox.client('ida', { source: 'private' })), otto = strict(await sandbox.client('otto', { source: 'private' }))
  assert.deepEqual((await ida.get('/mailboxes/')).mailboxes.map(mailbox => mailbox.ownerName), ['Ida Lykkegaard'])
  assert.equal((await ida.call('GET', `${otto.base}/messages/`)).status, 403)
})

test('writing there leaves the public mail alone', async () => {
  const before_it = await aase.get(`${aase.base}/folders/summary/`)
  const [message] = (await here.get(`${here.base}/messages/?read=false&size=1`)).messages
  assert.equal((await here.patch(`${here.base}/messages/${message.id}`, message.version, { read: true, flag: true })).status, 200)
  const { deliver } = await sandbox.control({ deliver: { user: 'aase', source: 'private', sender: 'Klitbanken', label: 'Ny rente' } })
  assert.equal((await here.get(`${here.base}/messages/${deliver.at(-1)}`)).label, 'Ny rente')
  assert.deepEqual(await aase.get(`${aase.base}/folders/summary/`), before_it)
})

test('one source can fail while the other answers', async () => {
  await sandbox.control({ next: [{ path: '/apis/private/', status: 503, times: -1 }] })
  assert.equal((await fetch(`${private_base()}/mailboxes/`, { headers: here.proof })).status, 503)
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
  await sandbox.calm()
})
