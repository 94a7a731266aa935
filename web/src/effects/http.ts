// One request to the platform. The token goes to the platform's own origin only; nothing is cached, no redirect is followed, no address is passed on.
// Whatever happens becomes an outcome: an answer of any status is ok (the core judges it), the rest is network, session, too_large or timeout.
import { cancelled, failed, type Desk, type Outcome } from './effect.js'

export interface HttpEffect {
  method: string
  path: string
  query?: [string, string][]
  headers?: Record<string, string>
  body?: { json?: unknown; blob?: string; parts?: { name: string; blob?: string; file?: string; filename?: string }[] }
  timeout_ms?: number
}

const largest = 128 * 1024 * 1024
const default_timeout = 30_000

// Undefined: the path leads out of the source.
function address(base: URL | undefined, { path, query = [] }: HttpEffect): URL | undefined {
  if (!base || !path.startsWith('/')) return undefined
  const root = base.href.replace(/\/+$/, '')
  const url = new URL(root + path)
  for (const [name, value] of query) url.searchParams.append(name, value)
  return url.origin === base.origin && url.href.startsWith(`${root}/`) ? url : undefined
}

// In hexadecimal; empty where the browser has no digests (a page without https). Undefined: the bytes cannot be read.
async function digest_of(bytes: Blob): Promise<string | undefined> {
  try {
    const digest = await crypto.subtle?.digest('SHA-256', await bytes.arrayBuffer())
    return digest ? Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('') : ''
  } catch {
    return undefined
  }
}

// Undefined: a file that the person chose is gone, or may not be read any more.
async function content({ body }: HttpEffect, desk: Desk): Promise<{ body?: BodyInit; type?: string; sha256?: string } | undefined> {
  if (body?.parts) {
    const form = new FormData()
    let sha256 = ''
    for (const { name, blob, file, filename } of body.parts) {
      const bytes = file ? desk.file(file) : new Blob([desk.blob_out(blob ?? '')])
      const digest = bytes && (await digest_of(bytes))
      if (digest === undefined) return undefined
      sha256 = digest
      form.append(name, bytes as Blob, filename ?? name)
    }
    return { body: form, sha256 }
  }
  if (body?.blob) return { body: desk.blob_out(body.blob) }
  if (body && 'json' in body) return { body: JSON.stringify(body.json), type: 'application/json' }
  return {}
}

// Undefined: more than the core takes.
async function read(response: Response): Promise<Uint8Array | undefined> {
  const length = response.headers.get('content-length')
  if (length === null) return read_to_limit(response)
  // Read whole: Chromium now and then reports a request as aborted that was read piece by piece, although every byte arrived.
  const all = Number(length) > largest ? undefined : new Uint8Array(await response.arrayBuffer())
  return all && all.length <= largest ? all : undefined
}

// An answer that does not say how long it is.
async function read_to_limit(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > largest) return void reader?.cancel()
    chunks.push(part.value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

// Seconds, whichever way the server said it.
function retry_after(value: string | null): number | undefined {
  if (!value) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000)
  return seconds >= 0 ? seconds : undefined
}

type Content = NonNullable<Awaited<ReturnType<typeof content>>>

function request(effect: HttpEffect, url: URL, { body, type }: Content, identity: Record<string, string>, desk: Desk, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: effect.method,
    headers: { Accept: 'application/json, */*', ...(type ? { 'Content-Type': type } : {}), ...effect.headers, ...identity },
    ...(body === undefined ? {} : { body }),
    credentials: desk.session.with_cookies() ? 'include' : 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  })
}

// Undefined: the network, or a redirect, which browsers do not tell apart; or the time is up.
async function fetched(effect: HttpEffect, url: URL, body: Content, identity: Record<string, string>, desk: Desk, signal: AbortSignal): Promise<[Response, Uint8Array | undefined] | undefined> {
  try {
    const response = await request(effect, url, body, identity, desk, signal)
    return [response, await read(response)]
  } catch {
    return undefined
  }
}

function answer(response: Response, bytes: Uint8Array | undefined, desk: Desk): Outcome {
  if (!bytes) return failed('too_large')
  const wait = retry_after(response.headers.get('retry-after'))
  return {
    outcome: 'ok',
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    ...(wait === undefined ? {} : { retry_after: wait }),
    ...(bytes.length ? { blob: desk.blob_in(bytes) } : {}),
  }
}

// What the page promised, or undefined when it fails or the time is up first.
function in_time<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(undefined))
    promise.then(resolve, () => resolve(undefined))
  })
}

export async function http(effect: HttpEffect, desk: Desk): Promise<Outcome> {
  const url = address(desk.base, effect)
  if (!url) return failed('network')
  const late = AbortSignal.timeout(effect.timeout_ms || default_timeout)
  const signal = AbortSignal.any([late, desk.signal])
  const identity = await in_time(desk.session.headers(effect.method !== 'GET'), signal)
  if (!identity) return failed('session')
  const body = await content(effect, desk)
  if (!body) return failed('file')
  const got = await fetched(effect, url, body, identity, desk, signal)
  if (got) return { ...answer(...got, desk), ...(body.sha256 ? { sha256: body.sha256 } : {}) }
  if (desk.signal.aborted) return cancelled
  return late.aborted ? { outcome: 'timeout' } : failed('network')
}
