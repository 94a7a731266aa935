import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
})
after(() => sandbox.stop())

const plain = (path, headers = {}) => fetch(`${sandbox.origin}/apis/v1${path}`, { headers })

test('without a token, or with a wrong one, every address is 401 and empty', async () => {
  for (const headers of [{}, { Authorization: 'Bearer nothing' }, { Authorization: aase.token }, { Authorization: `Basic ${aase.token}` }])
    for (const path of ['/mailboxes/', aase.base, `${aase.base}/messages/`, `${aase.base}/folders/summary/`]) {
      const answer = await plain(path, headers)
      assert.equal(answer.status, 401)
      assert.equal(await answer.text(), '')
    }
})

test('a token in the address is not a token', async () => {
  assert.equal((await plain(`/mailboxes/?access_token=${aase.token}`)).status, 401)
})

test('a session ends when its time is over', async () => {
  const brief = await sandbox.client('aase', { lifetime: 1 })
  assert.equal((await brief.call('GET', '/mailboxes/')).status, 200)
  await new Promise(resolve => setTimeout(resolve, 1100))
  const answer = await brief.call('GET', '/mailboxes/')
  assert.equal(answer.status, 401)
  assert.equal(await answer.text(), '')
  const write = await brief.call('PATCH', `${aase.base}/messages/x`, { headers: { 'If-Match': '1' }, body: { read: true } })
  assert.equal(write.status, 401)
  assert.equal((await write.json()).code, 'unauthorized')
})

test('sessions last 20 minutes and are never the same', async () => {
  const ask = async () => (await fetch(`${sandbox.origin}/sandbox/session?user=knud`)).json()
  const [one, other] = [await ask(), await ask()]
  assert.equal(one.expires_in, 1200)
  assert.notEqual(one.access_token, other.access_token)
  assert.ok(one.access_token.length >= 40)
})

test('unknown people and strange lifetimes get no session', async () => {
  for (const [query, status] of [['user=nobody', 404], ['', 404], ['user=aase&lifetime=-1', 400], ['user=aase&lifetime=9999', 400]])
    assert.equal((await fetch(`${sandbox.origin}/sandbox/session?${query}`)).status, status, query)
})

test("somebody else's mailbox is 403: reads empty, writes with a reason", async () => {
  const knud = await sandbox.client('knud')
  for (const end of ['', '/messages/', '/folders/', '/folders/summary/', '/accesses/']) {
    const answer = await aase.call('GET', knud.base + end)
    assert.equal(answer.status, 403, end)
    assert.equal(await answer.text(), '')
  }
  const { messages } = await knud.get(`${knud.base}/messages/`)
  const write = await aase.patch(`${knud.base}/messages/${messages[0].id}`, messages[0].version, { read: true })
  assert.equal(write.status, 403)
  assert.equal((await write.json()).code, 'forbidden')
})

test("somebody else's letter is not found in one's own mailbox", async () => {
  const knud = await sandbox.client('knud')
  const { messages } = await knud.get(`${knud.base}/messages/`)
  const [document] = messages[0].documents
  assert.equal((await aase.call('GET', `${aase.base}/messages/${messages[0].id}`)).status, 404)
  assert.equal((await aase.call('GET', `${aase.base}/messages/${messages[0].id}/documents/${document.id}/files/${document.files[0].id}/content`)).status, 404)
})

test('a mailbox that does not exist is 404', async () => {
  assert.equal((await aase.call('GET', '/mailboxes/00000000-0000-4000-8000-000000000000')).status, 404)
})

test('each person sees one mailbox, the own one, as its owner', async () => {
  for (const [user, type] of [['aase', 'CITIZEN'], ['knud', 'CITIZEN'], ['maryam', 'CITIZEN'], ['baek', 'ORGANISATION']]) {
    const client = await sandbox.client(user)
    const { mailboxes, totalElements } = await client.get('/mailboxes/?size=1000')
    assert.equal(totalElements, 1)
    assert.equal(mailboxes[0].ownerType, type)
    assert.equal(mailboxes[0].access.accessType, 'OWNER')
    assert.deepEqual((await client.get(`${client.base}/accesses/`)).accesses, [mailboxes[0].access])
    assert.deepEqual(await client.get(client.base), mailboxes[0])
  }
})

test('the list of people hides the one who is there for paging', async () => {
  const { users } = await (await fetch(`${sandbox.origin}/sandbox/users`)).json()
  assert.deepEqual(users.map(user => user.id), ['aase', 'knud', 'maryam', 'baek'])
  assert.ok(users.every(user => /^\d\d00|^00/.test(user.identifier)), 'identities are impossible')
})

test('no answer may be kept or read from another origin', async () => {
  for (const path of ['/', '/sandbox/users', '/sandbox/session?user=aase', '/apis/v1/mailboxes/', '/nothing']) {
    const answer = await fetch(sandbox.origin + path, { headers: { Origin: 'https://else.example' } })
    assert.equal(answer.headers.get('cache-control'), 'no-store', path)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer', path)
    assert.equal(answer.headers.get('access-control-allow-origin'), null, path)
  }
  assert.equal((await fetch(`${sandbox.origin}/apis/v1/mailboxes/`, { method: 'OPTIONS' })).status, 405)
})
