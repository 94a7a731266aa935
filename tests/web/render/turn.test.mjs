import assert from 'node:assert/strict'
import { afterEach, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { bundle } from './stage.mjs'

let web
before(async () => {
  const source = `export * from './turn.ts'; export * from './core.ts'; export * from './session.ts'; export * from './effects/http.ts'; export * from './effects/all.ts'
    export * from './effects/save_file.ts'; export * from './hold.ts'; export * from './restart.ts'; export * from './environment.ts'`
  const code = await bundle(source, { platform: 'node' })
  web = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
})

const real_fetch = globalThis.fetch
afterEach(() => { globalThis.fetch = real_fetch })

const until = async condition => { for (let tries = 0; tries < 200 && !condition(); tries += 1) await wait(5) }

// A core that plays back: `script` maps what comes in (an event's type or an effect's id) to effects.
function fake_core(script) {
  const seen = []
  let revision = 0
  const answer = key => {
    seen.push(key)
    const effects = typeof script[key] === 'function' ? script[key]() : script[key]
    return { revision: (revision += 1), effects: effects ?? [] }
  }
  return {
    seen,
    outcomes: {},
    views: 0,
    dispatch(turn) { this.turn = turn; return answer(turn.event.type) },
    resolve(id, turn) { this.outcomes[id] = turn; return answer(id) },
    view() { this.views += 1; return { revision, lang: 'da', root: { id: 'app', role: 'app' } } },
    blob_in: bytes => String(bytes.length),
    blob_out: () => new Uint8Array([1, 2, 3]),
  }
}

const keeper_of = (session, known = () => {}) => new web.SessionKeeper(session, 'https://platform.example', known)

function desk_of(core, members = {}) {
  const said = []
  const desk = {
    base: new URL('https://platform.example/apis/v1'), signal: new AbortController().signal, said,
    session: keeper_of(() => async () => ({ token: 'secret' })),
    blob_in: core.blob_in, blob_out: core.blob_out,
    announce: (text, assertive) => said.push([text, assertive]), event: () => true, went: () => {}, ...members,
  }
  return desk
}

function turns_of(core, members = {}) {
  const watch = { shown: 0, refusals: [], deaths: [], show() { this.shown += 1 }, refused(error) { this.refusals.push(error) }, died(error) { this.deaths.push(error) } }
  const desk = desk_of(core, members)
  return { turns: new web.Turns(core, desk, watch), watch, desk }
}

test('effects that answer at once bring new effects, each is answered once, and the view is read once', async () => {
  const core = fake_core({ start: [{ id: '1', type: 'announce', text: 'a' }, { id: '2', type: 'title', text: 'b' }], 1: [{ id: '3', type: 'announce', text: 'c', assertive: true }] })
  const { turns, watch, desk } = turns_of(core)
  turns.dispatch({ type: 'start', place: '/' })
  await wait(1)
  assert.deepEqual(core.seen, ['start', '1', '2', '3'])
  assert.deepEqual(desk.said, [['a', false], ['c', true]])
  assert.equal(core.views, 1)
  assert.equal(watch.shown, 1)
  assert.match(core.turn.random, /^[0-9a-f]{32}$/)
  assert.ok(Math.abs(core.turn.now - Date.now()) < 5_000)
})

test('what a person does is shown at once; answers are shown once a frame, after the requests that follow from them', async () => {
  const frames = []
  const done = []
  globalThis.document = { visibilityState: 'visible' }
  globalThis.requestAnimationFrame = work => frames.push(work)
  globalThis.fetch = async () => (done.push('fetch'), new Response('{}'))
  try {
    const core = fake_core({ start: [{ id: '1', type: 'http', method: 'GET', path: '/mailboxes/' }], 1: [{ id: '2', type: 'http', method: 'GET', path: '/x' }] })
    const { turns, watch } = turns_of(core)
    turns.dispatch({ type: 'start' })
    await null
    assert.equal(watch.shown, 1)
    await until(() => core.outcomes['2'])
    assert.deepEqual([done, watch.shown], [['fetch', 'fetch'], 1])
    for (const frame of frames) frame()
    assert.deepEqual([frames.length, watch.shown], [2, 2])
  } finally {
    delete globalThis.document
    delete globalThis.requestAnimationFrame
  }
})

test('an effect that is not known is answered with an error', async () => {
  const core = fake_core({ start: [{ id: '9', type: 'dance' }] })
  turns_of(core).turns.dispatch({ type: 'start' })
  assert.equal(core.outcomes['9'].outcome, 'error')
})

test('a trap ends the turns and is told once; a refused call is told and nothing ends', async () => {
  const core = fake_core({ start: () => { throw new WebAssembly.RuntimeError('unreachable') } })
  const { turns, watch } = turns_of(core)
  turns.dispatch({ type: 'start' })
  turns.dispatch({ type: 'start' })
  assert.equal(watch.deaths.length, 1)
  const other = fake_core({ bad: () => { throw new web.CoreError(1, 'wrong_type') } })
  const two = turns_of(other)
  two.turns.dispatch({ type: 'bad' })
  two.turns.dispatch({ type: 'start' })
  assert.deepEqual([two.watch.refusals.length, two.watch.deaths.length, other.seen.length], [1, 0, 2])
})

test('a blob that the core does not have makes an error of the effect', async () => {
  const core = fake_core({ start: [{ id: '4', type: 'http', method: 'PUT', path: '/x', body: { blob: '77' } }] })
  const { turns } = turns_of(core, { blob_out: () => { throw new web.CoreError(3, 'unknown_id') } })
  turns.dispatch({ type: 'start' })
  await until(() => core.outcomes['4'])
  assert.deepEqual([core.outcomes['4'].outcome, core.outcomes['4'].reason], ['error', 'unknown_id'])
})

async function ask(effect, answer, members = {}) {
  const core = fake_core({})
  const calls = []
  globalThis.fetch = async (url, options) => {
    calls.push([String(url), options])
    return answer(url, options)
  }
  const outcome = await web.http({ method: 'GET', path: '/mailboxes/', ...effect }, desk_of(core, members))
  return { outcome, calls }
}

test('a request carries the token, the query and the headers, and nothing is cached or followed', async () => {
  const { outcome, calls } = await ask({ query: [['sort', 'a b'], ['sort', 'æ&']], headers: { 'If-Match': '3' } }, () => new Response('{"a":1}', { headers: { 'Content-Type': 'application/json', 'Retry-After': '7' } }))
  const [url, options] = calls[0]
  assert.equal(url, 'https://platform.example/apis/v1/mailboxes/?sort=a+b&sort=%C3%A6%26')
  assert.equal(options.headers.Authorization, 'Bearer secret')
  assert.equal(options.headers['If-Match'], '3')
  assert.deepEqual([options.cache, options.redirect, options.referrerPolicy, options.credentials], ['no-store', 'error', 'no-referrer', 'omit'])
  assert.deepEqual(outcome, { outcome: 'ok', status: 200, type: 'application/json', retry_after: 7, blob: '7' })
})

test('a body of JSON is sent as JSON', async () => {
  const { calls } = await ask({ method: 'PATCH', body: { json: { read: true } } }, () => new Response(null, { status: 204 }))
  assert.equal(calls[0][1].body, '{"read":true}')
  assert.equal(calls[0][1].headers['Content-Type'], 'application/json')
})

test('an answer of any status is ok, and an empty one brings no blob', async () => {
  for (const status of [401, 403, 404, 409, 500]) {
    const { outcome } = await ask({}, () => new Response(null, { status }))
    assert.deepEqual(outcome, { outcome: 'ok', status, type: '' })
  }
})

test('a path that leads out of the source is never asked for', async () => {
  for (const path of ['mailboxes', '/../secret', '/../../x', '', '/%2e%2e/x']) {
    const { outcome, calls } = await ask({ path }, () => new Response('x'))
    assert.deepEqual([path, outcome.outcome, calls.length], [path, 'error', 0])
  }
  const odd = await ask({ path: '//evil.example/x' }, () => new Response('x'))
  assert.ok(odd.calls.every(([url]) => new URL(url).origin === 'https://platform.example'))
})

test('a broken network, a slow server, a session that is refused and too much are outcomes, never rejections', async () => {
  assert.deepEqual((await ask({}, () => { throw new TypeError('Failed to fetch') })).outcome, { outcome: 'error', reason: 'network' })
  const hang = (_url, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  assert.deepEqual((await ask({ timeout_ms: 20 }, hang)).outcome, { outcome: 'timeout' })
  const session = keeper_of(() => async () => { throw new Error('no') })
  assert.deepEqual((await ask({}, () => new Response('x'), { session })).outcome, { outcome: 'error', reason: 'session' })
  assert.deepEqual((await ask({}, () => new Response('x', { headers: { 'Content-Length': String(200 * 1024 * 1024) } }))).outcome, { outcome: 'error', reason: 'too_large' })
  const ending = new AbortController()
  setTimeout(() => ending.abort(), 10)
  assert.deepEqual((await ask({}, hang, { signal: ending.signal })).outcome, { outcome: 'cancelled' })
})

test('a token is asked for once, again when it is about to expire, and again when it is to be renewed', async () => {
  const asked = []
  const ends = []
  let life = 60_000
  const keeper = keeper_of(() => async request => { asked.push(request.reason); await wait(5); return { token: `t${asked.length}`, expiresAt: Date.now() + life } }, at => ends.push(at))
  const [one, two] = await Promise.all([keeper.headers(false), keeper.headers(false)])
  assert.deepEqual([one.Authorization, two.Authorization, asked], ['Bearer t1', 'Bearer t1', ['start']])
  life = 1_000
  assert.equal(await keeper.renew('refused'), true)
  assert.deepEqual(asked, ['start', 'refused'])
  assert.equal((await keeper.headers(false)).Authorization, 'Bearer t3')
  assert.equal(asked[2], 'expired')
  assert.equal(ends.length, 3, 'the core is told when each of them ends')
  assert.ok(ends[0] > Date.now() + 50_000 && ends[1] < Date.now() + 2_000)
})

test('renewing the session is ok, cancelled or an error', async () => {
  const outcome = async session => web.perform({ id: '1', type: 'renew_session', reason: 'expired' }, desk_of(fake_core({}), { session: keeper_of(() => session) }))
  assert.equal((await outcome(async () => ({ token: 'x' }))).outcome, 'ok')
  assert.equal((await outcome(async () => null)).outcome, 'cancelled')
  assert.equal((await outcome(async () => { throw new Error() })).outcome, 'error')
  assert.equal((await outcome({ cookies: true, renew: async () => true })).outcome, 'ok')
})

test('names of saved files keep their ending and lose what could mislead', () => {
  assert.equal(web.safe_name('../../etc/passwd'), '_.._etc_passwd')
  assert.equal(web.safe_name('brev\u202Efdp.exe'), 'brevfdp.exe')
  assert.equal(web.safe_name('...'), '_')
  assert.equal(web.safe_name('Årsopgørelse 2025.pdf'), 'Årsopgørelse 2025.pdf')
  const long = web.safe_name(`${'å'.repeat(300)}.pdf`)
  assert.ok(long.length === 150 && long.endsWith('.pdf'))
})

test('after a restart the old screen stays until the fields in use are there again', async () => {
  const shown = []
  const with_field = { revision: 2, lang: 'da', root: { id: 'app', role: 'app', children: [{ id: 'f', role: 'textbox', value: 'hej' }] } }
  const hold = new web.Hold([{ node: 'f', value: 'hej' }], tree => shown.push(tree.revision))
  hold.show({ revision: 1, lang: 'da', root: { id: 'app', role: 'app' } })
  assert.deepEqual(shown, [])
  hold.show(with_field)
  hold.show({ revision: 3, lang: 'da', root: { id: 'app', role: 'app' } })
  assert.deepEqual(shown, [2, 3])
  assert.deepEqual(web.missing_from(with_field, [{ node: 'f', value: 'hej du' }, { node: 'gone', value: 'x' }]), [{ node: 'f', value: 'hej du' }])
})

test('a core may die three times a minute', () => {
  const restarts = new web.Restarts()
  assert.deepEqual([1, 2, 3, 4].map(at => restarts.allow(at * 1_000)), [true, true, true, false])
  assert.equal(restarts.allow(70_000), true)
})
