// While something typed is not saved, or a letter is on its way, the browser asks before the page goes away.
import { ok, type Desk, type Outcome } from './effect.js'

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

export function unsaved({ on = false }: { on?: boolean }, { signal }: Desk): Outcome {
  window.removeEventListener('beforeunload', ask)
  if (on && !signal.aborted) window.addEventListener('beforeunload', ask, { signal })
  return ok
}
