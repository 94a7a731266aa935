// Starts memobox-platform for a test, on a database of its own, and talks to it over HTTP.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = process.env.MEMOBOX_PLATFORM ?? join(root, 'build/bin/memobox-platform')

export const temporary_folder = () => mkdtemp(join(tmpdir(), 'memobox-platform-'))

function first_line(child) {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += chunk
      if (text.includes('\n')) resolve(text.split('\n')[0])
    })
    child.on('error', reject)
    child.on('exit', code => reject(new Error(`memobox-platform ended with ${code} before it was ready`)))
  })
}

// options: {data, web, args}. Answers {address, origin, stop, client, control, calm}; a database folder of its own goes with the server.
export async function start_sandbox({ data, web, args = ['--control'] } = {}) {
  if (!existsSync(program)) throw new Error(`${program} is missing: run ./dev build`)
  const folder = data ?? (await temporary_folder())
  const words = ['--data', folder, '--port', '0', '--stop-after', '300', ...(web ? ['--web', web] : []), ...args]
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stderr.on('data', chunk => said.push(String(chunk)))
  const address = await first_line(child)
  const origin = new URL(address).origin
  const ended = new Promise(resolve => child.on('exit', resolve))

  async function stop() {
    child.kill('SIGTERM')
    const code = await ended
    if (!data) await rm(folder, { recursive: true, force: true })
    return code
  }
  // POST /sandbox/control; answers the values.
  async function control(orders) {
    const answer = await fetch(`${origin}/sandbox/control`, { method: 'POST', body: JSON.stringify(orders) })
    if (answer.status !== 200) throw new Error(`control: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const calm = () => fetch(`${origin}/sandbox/control`, { method: 'DELETE' })
  return { address, origin, stop, said: () => said.join(''), control, calm, client: (user, options) => log_in(origin, user, options) }
}

// A client with the session of a made-up person: call(method, path, {headers, body}), get(path) -> parsed JSON, patch and remove with
// If-Match, post, and the person's own mailbox. options: {lifetime, source: 'private', variant: 'cookies' | 'two-tokens'}
async function log_in(origin, user, { lifetime, source = 'public', variant = 'bearer' } = {}) {
  const query = new URLSearchParams({ user, source, variant, ...(lifetime === undefined ? {} : { lifetime }) })
  const answer = await fetch(`${origin}/sandbox/session?${query}`)
  if (!answer.ok) throw new Error(`no session for ${user}: ${answer.status}`)
  const session = await answer.json()
  const base = source === 'public' ? '/apis/v1' : '/apis/private/v1'
  const proof = proof_of(variant, session, cookies_of(answer))

  const call = (method, path, { headers = {}, body } = {}) =>
    fetch(`${origin}${base}${path}`, {
      method,
      headers: { ...proof, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
  const client = { token: session.access_token, session, proof, call, with_call, ...with_call(call) }
  if (lifetime !== undefined) return client
  const { mailboxes } = await client.get('/mailboxes/')
  const mailbox = mailboxes.find(one => one.access.accessType === 'OWNER')
  return { ...client, mailbox, base: `/mailboxes/${mailbox.id}` }
}

// The ways of calling that all rest on one.
function with_call(call) {
  const guarded = (method, path, version, body) => call(method, path, { headers: version === undefined ? {} : { 'If-Match': String(version) }, body })
  const get = async path => {
    const got = await call('GET', path)
    if (got.status !== 200) throw new Error(`GET ${path} answered ${got.status}`)
    return got.json()
  }
  return {
    get,
    post: (path, body) => call('POST', path, { body }),
    put: (path, version, body) => guarded('PUT', path, version, body),
    patch: (path, version, body) => guarded('PATCH', path, version, body),
    remove: (path, version) => guarded('DELETE', path, version),
  }
}

// {name: value} of the cookies that an answer sets.
export const cookies_of = answer => Object.fromEntries(answer.headers.getSetCookie().map(one => one.split(';')[0].split(/=(.*)/s)))

export function proof_of(variant, session, cookies) {
  if (variant === 'two-tokens') return { mitdkToken: session.access_token, ngdpToken: session.ngdp.access_token }
  if (variant === 'bearer') return { Authorization: `Bearer ${session.access_token}` }
  const Cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ')
  return { Cookie, [session.xsrf.header]: cookies[session.xsrf.cookie] }
}
