// The page's title belongs to the page: it is told.
import { ok, type Desk, type Outcome } from './effect.js'

export function title({ text }: { text: string }, desk: Desk): Outcome {
  desk.event('mb-title', { title: text })
  return ok
}
