// Unsaved text is kept over a reload in the tab's own storage, sealed with a key that the page hands over for the same person only; without such a
// key nothing is kept outside memory. It is deleted after half an hour, and whenever the core says so.
import { failed, ok, type Desk, type Outcome } from './effect.js'

const name = 'memobox-parked'
const longest = 30 * 60_000

const bytes_of = (text: string) => Uint8Array.from(atob(text), c => c.charCodeAt(0))
const text_of = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))

export const forget_parked = () => sessionStorage.removeItem(name)

async function seal(data: string, key: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(data))
  return JSON.stringify({ at: Date.now(), iv: text_of(iv), sealed: text_of(new Uint8Array(sealed)) })
}

let last: Promise<unknown> = Promise.resolve()
// Before the page goes away to renew the session: what is being sealed lies in the storage then.
export const all_parked = () => last

export function park(effect: { data?: string }, desk: Desk): Promise<Outcome> {
  const parking = last.then(() => put_away(effect, desk))  // in order: the last word counts
  last = parking
  return parking
}

// The storage may be closed or full, the key refused, what lies there another person's: all is told, none is an accident.
async function put_away({ data }: { data?: string }, desk: Desk): Promise<Outcome> {
  try {
    if (!data) return forget_parked(), ok
    const key = await desk.seal_key()
    if (!key) return failed('no_key')
    sessionStorage.setItem(name, await seal(data, key))
    return ok
  } catch {
    return failed('not_parked')
  }
}

export async function unpark(_effect: object, desk: Desk): Promise<Outcome> {
  try {
    const stored = sessionStorage.getItem(name)
    if (!stored) return failed('nothing')
    const { at, iv, sealed } = JSON.parse(stored)
    if (!(Date.now() - at < longest)) return forget_parked(), failed('nothing')
    const key = await desk.seal_key()
    if (!key) return failed('no_key')
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes_of(iv) }, key, bytes_of(sealed))
    return { ...ok, blob: desk.blob_in(new Uint8Array(data)) }
  } catch {
    forget_parked()  // sealed by somebody else
    return failed('nothing')
  }
}
