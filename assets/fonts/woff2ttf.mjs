// WOFF 1.0 (https://www.w3.org/TR/WOFF/) to the TrueType file inside it, and which characters that file can draw.
import { inflateSync } from 'node:zlib'

const signature = 0x774f4646 // 'wOFF'
const align = length => (length + 3) & ~3

function read_tables(woff) {
  const tables = []
  for (let at = 44, left = woff.readUInt16BE(12); left > 0; at += 20, left -= 1) {
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map(field => woff.readUInt32BE(at + field))
    const bytes = woff.subarray(offset, offset + packed)
    tables.push({ tag, checksum, data: packed < length ? inflateSync(bytes) : bytes })
  }
  return tables
}

// The twelve bytes that open a TrueType file: its flavour, and the numbers a binary search over the tables wants.
function write_offset_table(ttf, flavour, count) {
  const power = 2 ** Math.floor(Math.log2(count))
  ttf.writeUInt32BE(flavour, 0)
  ttf.writeUInt16BE(count, 4)
  ttf.writeUInt16BE(power * 16, 6)
  ttf.writeUInt16BE(Math.log2(power), 8)
  ttf.writeUInt16BE((count - power) * 16, 10)
}

// woff: Buffer. Throws when it is not WOFF 1.0.
export function woff_to_ttf(woff) {
  if (woff.readUInt32BE(0) !== signature) throw new Error('not a WOFF 1.0 file')
  const tables = read_tables(woff)
  const start = 12 + tables.length * 16
  const ttf = Buffer.alloc(tables.reduce((size, table) => size + align(table.data.length), start))
  write_offset_table(ttf, woff.readUInt32BE(4), tables.length)
  let offset = start
  tables.forEach(({ tag, checksum, data }, at) => {
    [tag, checksum, offset, data.length].forEach((value, field) => ttf.writeUInt32BE(value, 12 + at * 16 + field * 4))
    data.copy(ttf, offset)
    offset += align(data.length)
  })
  return ttf
}

function find_table(ttf, name) {
  for (let at = 12, left = ttf.readUInt16BE(4); left > 0; at += 16, left -= 1) {
    if (ttf.toString('latin1', at, at + 4) === name) return ttf.subarray(ttf.readUInt32BE(at + 8))
  }
  throw new Error(`no ${name} table`)
}

// The code points of the format 4 subtable of cmap (the basic plane), which every web font has.
export function characters(ttf) {
  const cmap = find_table(ttf, 'cmap')
  const found = new Set()
  for (let at = 4, left = cmap.readUInt16BE(2); left > 0; at += 8, left -= 1) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4))
    if (table.readUInt16BE(0) !== 4) continue
    const segments = table.readUInt16BE(6) / 2
    for (let segment = 0; segment < segments; segment += 1) {
      const last = table.readUInt16BE(14 + segment * 2)
      const first = table.readUInt16BE(16 + (segments + segment) * 2)
      for (let code = first; code <= last && code !== 0xffff; code += 1) found.add(code)
    }
  }
  return found
}
