// Files that the person has chosen to send along. They stay here, where the browser has them on disk; the core gets a name for each, and its first bytes.
import type { Desk } from './effects/effect.js'

const head_size = 64

export class ChosenFiles {
  readonly #files = new Map<string, File>()
  #last = 0

  get(handle: string): File | undefined {
    return this.#files.get(handle)
  }

  // The event that tells the core of them. A file that cannot be read has no beginning, and is named as what it is not.
  async event(chosen: Iterable<File>, desk: Pick<Desk, 'blob_in'>): Promise<object> {
    const files = await Promise.all([...chosen].map(async file => {
      const handle = String(++this.#last)
      this.#files.set(handle, file)
      const head = new Uint8Array(await file.slice(0, head_size).arrayBuffer().catch(() => new ArrayBuffer(0)))
      return { file: handle, name: file.name, size: file.size, ...(head.length ? { head: desk.blob_in(head) } : {}) }
    }))
    return { type: 'files', files }
  }
}
