// A bar chart as PNG: four colours, two bits a pixel, stored without compression, so the bytes never change.
import { crc32, deflateSync } from 'node:zlib';
import { file } from './memo.mjs';

const palette = [0xff, 0xff, 0xff, 0x1a, 0x1a, 0x1a, 0x00, 0x59, 0xb3, 0xb3, 0x4a, 0x00];
const wide = 160, high = 96;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

// The colour of one pixel: axes dark, the last bar in the second colour.
function pixel(x, y, bars) {
  if (x === 4 || y === high - 5) return 1;
  const step = Math.floor((wide - 12) / bars.length), bar = Math.floor((x - 8) / step);
  if (x < 8 || bar >= bars.length || (x - 8) % step >= step - 4 || y > high - 6) return 0;
  return high - 6 - y < bars[bar] * (high - 14) ? (bar === bars.length - 1 ? 3 : 2) : 0;
}

/** A MeMo File holding a chart of `bars`, each from 0 to 1. */
export function chart(filename, bars, lang = 'da') {
  const head = Buffer.from([0, 0, 0, wide, 0, 0, 0, high, 2, 3, 0, 0, 0]);
  const rows = Buffer.alloc(high * (1 + wide / 4));
  for (let y = 0; y < high; y++) for (let x = 0; x < wide; x++) rows[y * (1 + wide / 4) + 1 + (x >> 2)] |= pixel(x, y, bars) << (6 - 2 * (x & 3));
  const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 0 })), chunk('IEND', Buffer.alloc(0))]);
  return file('image/png', filename, bytes, lang);
}
