// borger.dk's bulk call: each request within succeeds or fails alone (platform-api.md A.4, B.3 S17; extension.json).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase, messages
before(async () => {
  sandbox = await start_sandbox()
  aase = strict(await sandbox.client('aase', { variant: 'cookies' }))
  messages = (await aase.get(`${aase.base}/messages/?size=1000`)).messages
})
after(() => sandbox.stop())

const inner = (message, version, body, method = 'PATCH', base = aase.base) => ({
  id: message.id,
  method,
  path: `/apis/v1${base}/messages/${message.id}`,
  headers: [{ key: 'If-Match', value: version }, { key: 'Content-Type', value: 'application/json; charset=UTF-8' }],
  ...(body && { body }),
})
const bulk = (...requests) => aase.post('/bulk', { 'time-out': 30000, requests })

test('results stand in the order of the requests, each with its own status and body', async () => {
  const knud = await sandbox.client('knud')
  const [one, two, three, four] = messages
  const answer = await bulk(
    inner(one, one.version, { note: 'samlet' }),
    inner(two, two.version + 5, { note: 'forældet' }),
    inner(three, three.version, undefined, 'DELETE'),
    inner(four, four.version, { folderId: four.id }),
    inner({ id: 'none' }, 1, { read: true }),
    inner(one, 1, { read: true }, 'PATCH', knud.base),
  )
  assert.equal(answer.status, 200)
  const { responses } = await answer.json()
  assert.deepEqual(responses.map(response => [response.id, response.status]), [[one.id, 200], [two.id, 409], [three.id, 204], [four.id, 422], ['none', 404], [one.id, 403]])
  assert.equal(responses[0].body.note, 'samlet')
  assert.equal(responses[1].body.code, 'conflict')
  assert.equal(responses[2].body, undefined)
  assert.equal((await aase.get(`${aase.base}/messages/${one.id}`)).note, 'samlet')
  assert.equal((await aase.get(`${aase.base}/messages/${two.id}`)).note, undefined)
  assert.equal((await aase.call('GET', `${aase.base}/messages/${three.id}`)).status, 404)
})

test('a planned fault strikes one within', async () => {
  const [one, two] = messages.slice(5)
  await sandbox.control({ next: [{ method: 'PATCH', path: `/apis/v1${aase.base}/messages/${two.id}`, status: 503, type: 'text/html', body: '<p>Nede</p>' }] })
  const { responses } = await (await bulk(inner(one, one.version, { flag: true }), inner(two, two.version, { flag: true }))).json()
  assert.deepEqual(responses.map(response => response.status), [200, 503])
  assert.equal(responses[1].body, '<p>Nede</p>')
})

test('what is no bulk call is refused whole, and nothing is done', async () => {
  const [one] = messages.slice(8)
  const good = inner(one, one.version, { note: 'nej' })
  for (const [status, requests] of [
    [400, undefined], [400, 'x'], [400, [good, { id: 'x' }]], [400, [good, { ...good, path: '/apis/private/v1/mailboxes/' }]], [400, [good, { ...good, path: '/apis/v1/bulk' }]],
    [422, Array.from({ length: 101 }, () => good)],
  ]) assert.equal((await aase.post('/bulk', { requests })).status, status)
  assert.equal((await aase.get(`${aase.base}/messages/${one.id}`)).version, one.version)
})

test('without a session there is none within either', async () => {
  const answer = await fetch(`${sandbox.origin}/apis/v1/bulk`, { method: 'POST', body: JSON.stringify({ requests: [inner(messages[0], 1, { read: true })] }) })
  assert.equal(answer.status, 401)
})
