// Tells the other tabs. What ended the session here is told to the page too.
import type { Signal } from '../tabs.js'
import { ok, type Desk, type Outcome } from './effect.js'

export function broadcast({ type: _type, id: _id, ...signal }: Signal & { type: string; id: string }, desk: Desk): Outcome {
  desk.tabs.tell(signal)
  return ok
}
