// The ways in which a session shows itself and is renewed (platform-api.md A.1, B.3 S6; extension.json).
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { assert_fits, extension, openapi, strict, template_of } from './contract.mjs'
import { cookies_of, proof_of, start_sandbox } from './sandbox.mjs'

let sandbox
before(async () => { sandbox = await start_sandbox() })
after(() => sandbox.stop())
afterEach(() => sandbox.calm())

const at = async (method, path, options = {}) => {
  const answer = await fetch(sandbox.origin + path, { method, redirect: 'manual', ...options })
  await assert_fits(answer, path, method)
  return answer
}
const mailboxes = headers => fetch(`${sandbox.origin}/apis/v1/mailboxes/`, { headers })
const cookie_header = cookies => Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ')

test('each variant works with its own proof, and with no other', async () => {
  for (const variant of ['bearer', 'cookies', 'two-tokens']) {
    const client = strict(await sandbox.client('aase', { variant }))
    assert.equal(client.mailbox.ownerName, 'Åse Østergård')
    for (const name of Object.keys(client.proof)) {
      const { [name]: left_out, ...rest } = client.proof
      const write = await fetch(`${sandbox.origin}/apis/v1${client.base}/messages/none`, { method: 'DELETE', headers: { ...rest, 'If-Match': '1' } })
      assert.equal(write.status, name === 'X-XSRF-TOKEN' ? 403 : 401, `${variant} without ${name}`)
    }
  }
  const bearer = await sandbox.client('aase')
  assert.equal((await mailboxes({ mitdkToken: bearer.token, ngdpToken: bearer.token })).status, 401)
})

test('cookies: the session cookie is hidden from scripts, the XSRF one is not, and the header must repeat it where something changes', async () => {
  const answer = await at('GET', '/sandbox/session?user=aase&variant=cookies')
  const lines = answer.headers.getSetCookie()
  assert.match(lines.find(line => line.startsWith('LoggedInBorgerDk=')), /; SameSite=Lax; HttpOnly$/)
  assert.doesNotMatch(lines.find(line => line.startsWith('XSRF-REQUEST-TOKEN=')), /HttpOnly/)
  const session = await answer.json()
  assert.deepEqual([session.access_token, session.xsrf], [undefined, { cookie: 'XSRF-REQUEST-TOKEN', header: 'X-XSRF-TOKEN' }])
  const Cookie = cookie_header(cookies_of(answer))
  assert.equal((await mailboxes({ Cookie })).status, 200, 'reading needs no header')
  assert.equal((await mailboxes({ Cookie, 'X-XSRF-TOKEN': 'wrong' })).status, 403)
  assert.equal((await mailboxes({ Cookie, 'X-XSRF-TOKEN': cookies_of(answer)['XSRF-REQUEST-TOKEN'] })).status, 200)
})

test('poll says alive, then ended', async () => {
  const client = await sandbox.client('aase', { variant: 'cookies' })
  const poll = async () => (await at('GET', '/auth/poll', { headers: client.proof })).status
  assert.equal(await poll(), 204)
  await sandbox.control({ expire: 'aase' })
  assert.equal(await poll(), 401)
  assert.equal((await at('GET', '/auth/poll')).status, 401)
})

test('two tokens are renewed once, in another shape than they came in', async () => {
  const { session, proof } = await sandbox.client('aase', { variant: 'two-tokens' })
  const body = JSON.stringify({ dppRefreshToken: session.refresh_token, ngdpRefreshToken: session.ngdp.refresh_token })
  await sandbox.control({ expire: true })
  assert.equal((await mailboxes(proof)).status, 401)
  const renewed = await (await at('POST', '/auth/refresh', { method: 'POST', body })).json()
  assert.equal((await mailboxes({ mitdkToken: renewed.dpp.access_token, ngdpToken: renewed.ngdp.access_token })).status, 200)
  assert.equal((await at('POST', '/auth/refresh', { method: 'POST', body })).status, 401)
  assert.equal((await at('POST', '/auth/refresh', { method: 'POST', body: '{}' })).status, 400)
})

test('expire ends the sessions of one person, or all', async () => {
  const [aase, knud] = [await sandbox.client('aase'), await sandbox.client('knud')]
  await sandbox.control({ expire: 'aase' })
  assert.deepEqual([(await aase.call('GET', '/mailboxes/')).status, (await knud.call('GET', '/mailboxes/')).status], [401, 200])
  const { sessions } = await sandbox.control({ expire: true })
  assert.equal(sessions, 0)
  assert.equal((await knud.call('GET', '/mailboxes/')).status, 401)
})

test('logging out ends the session and takes the cookies', async () => {
  const client = await sandbox.client('aase', { variant: 'cookies' })
  const answer = await at('POST', '/auth/logout', { headers: client.proof })
  assert.equal(answer.status, 204)
  for (const line of answer.headers.getSetCookie()) assert.match(line, /^[\w-]+=; .*Max-Age=0/)
  assert.equal((await mailboxes(client.proof)).status, 401)
})

const leave = async user => {
  const refused = await at('GET', `/sandbox/session?user=${user}`)
  assert.equal(refused.status, 401)
  const { login } = await refused.json()
  const back = await at('GET', login + encodeURIComponent('/?user=aase#/sted'))
  assert.deepEqual([back.status, back.headers.get('location')], [303, '/?user=aase#/sted'])
  return cookies_of(back)
}

test('a log-in that leaves the page comes back as the same person', async () => {
  await sandbox.control({ redirect_login: true })
  const Cookie = cookie_header(await leave('aase'))
  const session = await (await at('GET', '/sandbox/session?user=aase', { headers: { Cookie } })).json()
  const [mailbox] = (await (await mailboxes(proof_of('bearer', session))).json()).mailboxes
  assert.equal(mailbox.ownerName, 'Åse Østergård')
  await sandbox.control({ expire: true })
  assert.equal((await at('GET', '/sandbox/session?user=aase', { headers: { Cookie } })).status, 401, 'the log-in has ended too')
})

test('or as another, whoever was asked for; the cookies are a session of that person', async () => {
  await sandbox.control({ redirect_login: { as: 'knud' } })
  const cookies = await leave('aase')
  const session = await (await at('GET', '/sandbox/session?user=aase', { headers: { Cookie: cookie_header(cookies) } })).json()
  for (const proof of [proof_of('bearer', session), { Cookie: cookie_header(cookies), 'X-XSRF-TOKEN': cookies['XSRF-REQUEST-TOKEN'] }])
    assert.equal((await (await mailboxes(proof)).json()).mailboxes[0].ownerName, 'Knud Sørensen')
})

test('log-in goes back to this server only, and knows its people', async () => {
  for (const back of ['https://else.example/', '//else.example/', '/\\else.example', '', 'page'])
    assert.equal((await at('GET', `/auth/login?user=aase&returnurl=${encodeURIComponent(back)}`)).status, 400, back)
  assert.equal((await at('GET', '/auth/login?user=nobody&returnurl=/')).status, 404)
  for (const query of ['user=aase&variant=other', 'user=aase&variant=cookies&source=private']) assert.equal((await at('GET', `/sandbox/session?${query}`)).status, 400)
  for (const query of ['user=maryam&source=private', 'user=aase&source=other']) assert.equal((await at('GET', `/sandbox/session?${query}`)).status, 404)
})

test('every entry of the extension says what is inferred, and repeats nothing of the document', () => {
  for (const [path, methods] of Object.entries(extension.paths)) {
    for (const operation of Object.values(methods)) assert.ok(operation['x-inferred']?.length > 30, path)
    assert.equal(template_of(openapi, path), undefined, path)
  }
})
