// Files dropped on the letter that is being written, or pasted into it.
import type { Listener } from './acts.js'

const takes_files = (root: HTMLElement) => root.querySelector('[data-id="compose/attach"]') !== null
const has_files = (data: DataTransfer | null): data is DataTransfer => !!data?.types.includes('Files')

export function listen_files(root: HTMLElement, listener: Listener, signal: AbortSignal): void {
  root.addEventListener('dragover', event => {
    if (has_files(event.dataTransfer) && takes_files(root)) event.preventDefault()
  }, { signal })
  const take = (event: Event, data: DataTransfer | null) => {
    if (!has_files(data) || !takes_files(root)) return
    event.preventDefault()
    listener.chose(data.files)
  }
  root.addEventListener('drop', event => take(event, event.dataTransfer), { signal })
  root.addEventListener('paste', event => take(event, event.clipboardData), { signal })
}
