// One file for the person out of many parts. A part is taken when the one before lies in the file, which the browser keeps (on disk, when it is
// large): so a part is all that is in memory.
import { makeZip } from 'client-zip'
import { cancelled, failed, ok, type Desk, type Outcome } from './effect.js'
import { download } from './save_file.js'

interface Part { name: string; input: Uint8Array<ArrayBuffer> }

class Zip {
  readonly #pieces: Blob[] = []
  #give: ((part: Part | undefined) => void) | undefined
  #wanted: (() => void) | undefined
  readonly #done: Promise<void>

  constructor() { this.#done = this.#collect() }

  async *#parts(): AsyncGenerator<Part> {
    for (;;) {
      const next = new Promise<Part | undefined>(give => { this.#give = give })
      this.#wanted?.()
      const part = await next
      if (!part) return
      yield part
    }
  }

  async #collect(): Promise<void> {
    for (const reader = makeZip(this.#parts()).getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return
      this.#pieces.push(new Blob([value as Uint8Array<ArrayBuffer>]))
    }
  }

  // Settles when the part lies in the file.
  async add(part: Part): Promise<void> {
    const taken = new Promise<void>(wanted => { this.#wanted = wanted })
    this.#give?.(part)
    await Promise.race([taken, this.#done])
  }

  async end(): Promise<Blob> {
    this.#give?.(undefined)
    await this.#done
    return new Blob(this.#pieces, { type: 'application/zip' })
  }
}

const open = new WeakMap<AbortSignal, Zip>() // by the element's life: one at a time each

export interface Step { step: 'open' | 'add' | 'save' | 'drop'; name?: string; blob?: string }

export async function zip({ step, name = '', blob = '' }: Step, desk: Desk): Promise<Outcome> {
  if (step === 'open') open.set(desk.signal, new Zip())
  const file = open.get(desk.signal)
  if (!file) return cancelled
  try {
    if (step === 'add') await file.add({ name, input: desk.blob_out(blob).slice() })
    if (step === 'save') download(await file.end(), name)
  } catch {
    open.delete(desk.signal)
    return failed('zip')
  }
  if (step === 'save' || step === 'drop') open.delete(desk.signal)
  return ok
}
