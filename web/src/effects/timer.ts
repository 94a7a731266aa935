// One that counts only while somebody sees the page ends when the page is hidden or off-line: nothing wakes a phone in a pocket.
import { cancelled, ok, type Desk, type Outcome } from './effect.js'

const unseen = () => document.visibilityState !== 'visible' || !navigator.onLine

export const timer = ({ ms, while_seen = false }: { ms: number; while_seen?: boolean }, { signal }: Desk): Promise<Outcome> =>
  new Promise(resolve => {
    if (while_seen && unseen()) return resolve(cancelled)
    const over = new AbortController()
    const end = (outcome: Outcome) => {
      clearTimeout(waiting)
      over.abort()
      resolve(outcome)
    }
    const look = () => {
      if (unseen()) end(cancelled)
    }
    const waiting = setTimeout(() => end(ok), ms)
    signal.addEventListener('abort', () => end(cancelled), { signal: over.signal })
    if (!while_seen) return
    document.addEventListener('visibilitychange', look, { signal: over.signal })
    window.addEventListener('offline', look, { signal: over.signal })
  })
