import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
})
after(() => sandbox.stop())
beforeEach(() => sandbox.calm())

const plan = (...next) => sandbox.control({ next })
const values = async () => (await fetch(`${sandbox.origin}/sandbox/control`)).json()
const session = () => fetch(`${sandbox.origin}/sandbox/session?user=aase`)

test('the values at the start, and after DELETE', async () => {
  const start = await values()
  assert.deepEqual(Object.keys(start), ['list_lag_ms', 'latency_ms', 'error_rate', 'waiting_room', 'next', 'rate_limit', 'refuse_after_ms', 'sessions', 'redirect_login',
    'messages', 'deliver', 'recall'])
  const changed = await sandbox.control({ list_lag_ms: 50, latency_ms: 1, error_rate: 0.5, waiting_room: true, redirect_login: { as: 'knud' },
    rate_limit: { requests: 5, seconds: 1 }, next: [{ path: '/nowhere', status: 500 }] })
  assert.deepEqual([changed.list_lag_ms, changed.latency_ms, changed.error_rate, changed.waiting_room], [50, 1, 0.5, true])
  assert.deepEqual([changed.redirect_login, changed.rate_limit], [{ as: 'knud' }, { requests: 5, seconds: 1 }])
  assert.equal(changed.next[0].path, '/nowhere')
  assert.deepEqual(await values(), changed)
  await sandbox.calm()
  assert.deepEqual(await values(), start)
})

test('what cannot be obeyed is refused with the member named', async () => {
  const wrong = { list_lag_ms: -1, refuse_after_ms: 60_001, latency_ms: 'long', error_rate: 2, waiting_room: 1, next: {}, rate_limit: { requests: 1 }, expire: false,
    redirect_login: 'x', messages: 200_001, deliver: { user: 'nobody' }, recall: 'no such id', end_access: { user: 'ida', owner: 'aase' }, nothing: 1 }
  for (const [name, value] of Object.entries(wrong)) {
    const answer = await fetch(`${sandbox.origin}/sandbox/control`, { method: 'POST', body: JSON.stringify({ [name]: value }) })
    assert.equal(answer.status, 400, name)
    assert.equal((await answer.json()).fieldErrors[0].field, name)
  }
  for (const body of ['', '[]', 'x']) assert.equal((await fetch(`${sandbox.origin}/sandbox/control`, { method: 'POST', body })).status, 400)
})

test('a planned answer is given as often as asked, then the real one', async () => {
  await plan({ method: 'GET', path: `/apis/v1${aase.base}/messages`, status: 200, type: 'text/html', body: '<p>Venteværelse</p>', times: 2 })
  for (let i = 0; i < 2; ++i) {
    const answer = await aase.call('GET', `${aase.base}/messages/`)
    assert.equal(answer.headers.get('content-type'), 'text/html')
    assert.equal(await answer.text(), '<p>Venteværelse</p>')
    assert.equal((await aase.call('GET', `${aase.base}/folders/`)).status, 200)
  }
  assert.equal((await aase.get(`${aase.base}/messages/`)).currentPage, 0)
})

test('every status a mailbox must live with can be planned', async () => {
  for (const status of [401, 403, 404, 409, 422, 429, 500, 503]) {
    await plan({ path: '/apis/v1/mailboxes', status, body: {}, retry_after: 7 })
    const answer = await aase.call('GET', '/mailboxes/')
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('retry-after'), '7')
  }
})

test('the answer to a write can be lost though it was carried out', async () => {
  const [message] = (await aase.get(`${aase.base}/messages/?size=1`)).messages
  await plan({ method: 'PATCH', close: true, done: true })
  await assert.rejects(aase.patch(`${aase.base}/messages/${message.id}`, message.version, { note: 'tabt' }), TypeError)
  assert.equal((await aase.get(`${aase.base}/messages/${message.id}`)).note, 'tabt')
})

test('the API can be slow and still right', async () => {
  await plan({ path: '/apis/v1/mailboxes', delay_ms: 300 })
  let begin = performance.now()
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
  assert.ok(performance.now() - begin >= 300)
  await sandbox.control({ latency_ms: 200 })
  begin = performance.now()
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
  assert.ok(performance.now() - begin >= 200)
})

test('the connection can be closed without an answer', async () => {
  await plan({ path: '/apis/v1/mailboxes', close: true, times: -1 })
  await assert.rejects(aase.call('GET', '/mailboxes/'), TypeError)
  await sandbox.calm()
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
})

test('a share of the calls fails, the same ones in every run, with and without JSON', async () => {
  const run = async () => {
    await sandbox.control({ error_rate: 0.3 })
    const statuses = []
    for (let i = 0; i < 200; ++i) statuses.push((await aase.call('GET', '/mailboxes/')).status)
    return statuses
  }
  const statuses = await run()
  const failed = statuses.filter(status => status !== 200).length
  assert.ok(failed > 40 && failed < 80, `${failed} of 200`)
  assert.deepEqual(new Set(statuses), new Set([200, 500, 502, 503]))
  assert.deepEqual(await run(), statuses)
  assert.equal((await session()).status, 200, 'only the API fails')
})

test('the waiting room is a page where JSON is due, for the API and for log-in, and goes away', async () => {
  await sandbox.control({ waiting_room: true })
  for (const answer of [await aase.call('GET', '/mailboxes/'), await aase.patch(`${aase.base}/messages/x`, 1, {}), await session()]) {
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type'), /^text\/html/)
    assert.match(await answer.text(), /Du står i kø/)
  }
  assert.equal((await fetch(sandbox.origin)).headers.get('content-security-policy') !== null, true, 'the page itself is not behind it')
  await sandbox.control({ waiting_room: false })
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
})

test('too many calls are 429 with Retry-After, for each identity by itself, until the window is over', async () => {
  const [mine, other] = [strict(await sandbox.client('maryam')), strict(await sandbox.client('knud'))]
  await sandbox.control({ rate_limit: { requests: 3, seconds: 1 } })
  const statuses = []
  for (let i = 0; i < 5; ++i) statuses.push((await mine.call('GET', '/mailboxes/')).status)
  assert.deepEqual(statuses, [200, 200, 200, 429, 429])
  const refused = await mine.patch(`${mine.base}/messages/x`, 1, {})
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '1'])
  assert.equal((await other.call('GET', '/mailboxes/')).status, 200)
  await new Promise(later => setTimeout(later, 1050))
  assert.equal((await mine.call('GET', '/mailboxes/')).status, 200)
})

test('the log names method, path and status, and neither tokens, queries nor bodies', async () => {
  await sandbox.calm()
  await aase.get('/mailboxes/?size=77')
  await aase.call('PATCH', `${aase.base}/messages/none`, { body: { note: 'hemmeligt' } })
  const text = await (await fetch(`${sandbox.origin}/sandbox/log`)).text()
  assert.deepEqual(JSON.parse(text).requests, [
    { method: 'GET', path: '/apis/v1/mailboxes/', status: 200 },
    { method: 'PATCH', path: `/apis/v1${aase.base}/messages/none`, status: 404 },
  ])
  for (const secret of [aase.token, 'hemmeligt', '77']) assert.ok(!text.includes(secret))
})

test('without --control there is neither log nor control', async () => {
  const plain = await start_sandbox({ args: [] })
  assert.equal((await fetch(`${plain.origin}/sandbox/log`)).status, 404)
  for (const method of ['GET', 'POST', 'DELETE'])
    assert.equal((await fetch(`${plain.origin}/sandbox/control`, { method, body: method === 'POST' ? '{"next":[]}' : undefined })).status, 404)
  await plain.stop()
})
