// What a browser may load at most, in bytes after gzip -9: held by weight.test.mjs and printed by tests/bench. The module is too large: 180 kB is its
// goal at the end of writing (docs/decisions.md).
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

export const budgets = [
  { name: 'core module with the HTML parser', file: 'web/dist/memobox.wasm', most: 255_000 },
  { name: 'web JavaScript', file: 'web/dist/memobox.js', most: 25_000 },
]

export const kb = bytes => `${(bytes / 1000).toFixed(1)} kB`

// Of a file of ./dev build, named from the top folder.
export const packed_size = file => gzipSync(readFileSync(new URL(`../../${file}`, import.meta.url)), { level: 9 }).length
