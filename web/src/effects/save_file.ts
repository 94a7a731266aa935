// Hands a file to the person. It is downloaded, never opened in this page's origin.
import { ok, type Desk, type Outcome } from './effect.js'

const keep_address = 60_000 // ms: some browsers read the address after the click

// No folders, no leading dots, no characters that hide what the name is (controls, bidi overrides); at most 150 characters, the ending kept.
export function safe_name(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\\/:*?"<>|]/g, '_').replace(/^[. ]+|[. ]+$/g, '')
  if (plain.length <= 150) return plain || '_'
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return plain.slice(0, 150 - ending.length) + ending
}

// What a browser would run as a page is only ever a row of bytes.
const is_active = (type: string) => /html|xml|svg|script/i.test(type)

export function download(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = safe_name(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keep_address)
}

export function save_file({ name, media_type = '', blob }: { name: string; media_type?: string; blob: string }, desk: Desk): Outcome {
  const type = media_type && !is_active(media_type) ? media_type : 'application/octet-stream'
  download(new Blob([desk.blob_out(blob)], { type }), name)
  return ok
}
