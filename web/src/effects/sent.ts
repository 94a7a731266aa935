// The platform has said that a letter was sent.
import { ok, type Desk, type Outcome } from './effect.js'

export function sent({ mailbox, message, at }: { mailbox: string; message: string; at?: number }, desk: Desk): Outcome {
  desk.event('mb-sent', { mailbox, message, ...(at === undefined ? {} : { at }) })
  return ok
}
