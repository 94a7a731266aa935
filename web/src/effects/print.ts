// Prints the page, once what the core shows for paper has been painted; the core hears of it when the person is done.
import { ok, type Outcome } from './effect.js'

const painted = () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))

export async function print(): Promise<Outcome> {
  await painted()
  globalThis.print()
  return ok
}
