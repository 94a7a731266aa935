import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
})
after(() => sandbox.stop())

const plan = async (...next) => {
  const answer = await fetch(`${sandbox.origin}/sandbox/control`, { method: 'POST', body: JSON.stringify({ next }) })
  assert.equal(answer.status, 200)
}

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
    await plan({ path: '/apis/v1/mailboxes', status, body: '{}' })
    assert.equal((await aase.call('GET', '/mailboxes/')).status, status)
  }
})

test('the API can be slow and still right', async () => {
  await plan({ path: '/apis/v1/mailboxes', delay_ms: 300 })
  const begin = performance.now()
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
  assert.ok(performance.now() - begin >= 300)
})

test('the connection can be closed without an answer', async () => {
  await plan({ path: '/apis/v1/mailboxes', close: true, times: -1 })
  await assert.rejects(aase.call('GET', '/mailboxes/'), TypeError)
  await fetch(`${sandbox.origin}/sandbox/control`, { method: 'DELETE' })
  assert.equal((await aase.call('GET', '/mailboxes/')).status, 200)
})

test('the log names method, path and status, and neither tokens, queries nor bodies', async () => {
  await fetch(`${sandbox.origin}/sandbox/control`, { method: 'DELETE' })
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
  for (const method of ['GET', 'POST', 'DELETE']) assert.equal((await fetch(`${plain.origin}/sandbox/control`, { method, body: method === 'POST' ? '{"next":[]}' : undefined })).status, 404)
  await plain.stop()
})
