import { cancelled, ok, type Desk, type Outcome } from './effect.js'

export const timer = ({ ms }: { ms: number }, { signal }: Desk): Promise<Outcome> =>
  new Promise(resolve => {
    const waiting = setTimeout(() => resolve(ok), ms)
    signal.addEventListener('abort', () => {
      clearTimeout(waiting)
      resolve(cancelled)
    })
  })
