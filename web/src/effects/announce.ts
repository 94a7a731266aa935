import { ok, type Desk, type Outcome } from './effect.js'

export function announce({ text, assertive = false }: { text: string; assertive?: boolean }, desk: Desk): Outcome {
  desk.announce(text, assertive)
  return ok
}
