// What an effect needs from the host, and what it answers: exactly one outcome, and never a rejection (docs/wire.md).
import type { SessionKeeper } from '../session.js'
import type { Tabs } from '../tabs.js'

export interface Outcome {
  outcome: 'ok' | 'error' | 'cancelled' | 'timeout'
  [member: string]: unknown
}

export interface Desk {
  base: URL | undefined // of the source's API
  session: SessionKeeper
  tabs: Tabs
  log_out(): Promise<unknown> // by the page
  seal_key(): Promise<CryptoKey | undefined> // for what is kept over a reload; undefined: the page has none
  signal: AbortSignal // ends with the element
  file(handle: string): File | undefined // that the person has chosen
  chose(files: Iterable<File>): void
  blob_in(bytes: Uint8Array): string
  blob_out(blob: string): Uint8Array<ArrayBuffer>
  announce(text: string, assertive: boolean): void
  event(name: string, detail: object, cancelable?: boolean): boolean // false: somebody prevented it
  went(place: string): void
}

export const ok: Outcome = { outcome: 'ok' }
export const cancelled: Outcome = { outcome: 'cancelled' }
export const failed = (reason: string): Outcome => ({ outcome: 'error', reason })
