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

// options: {data, web, args}. Answers {address, origin, stop, client}; a database folder of its own goes with the server.
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
  return { address, origin, stop, said: () => said.join(''), client: (user, options) => log_in(origin, user, options) }
}

// A client with the session of a made-up person: call(method, path, {headers, body}), get(path) -> parsed JSON, and the mailbox.
async function log_in(origin, user, { lifetime } = {}) {
  const query = lifetime === undefined ? '' : `&lifetime=${lifetime}`
  const answer = await fetch(`${origin}/sandbox/session?user=${user}${query}`)
  const { access_token: token } = await answer.json()

  const call = (method, path, { headers = {}, body } = {}) =>
    fetch(`${origin}/apis/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
  const get = async path => {
    const got = await call('GET', path)
    if (got.status !== 200) throw new Error(`GET ${path} answered ${got.status}`)
    return got.json()
  }
  const patch = (path, version, body) => call('PATCH', path, { headers: version === undefined ? {} : { 'If-Match': String(version) }, body })
  const mailbox = lifetime === undefined ? (await get('/mailboxes/')).mailboxes[0] : undefined
  return { token, call, get, patch, mailbox, base: mailbox && `/mailboxes/${mailbox.id}` }
}
