// Letters as plain objects become MeMo XML. Keys are MeMo's element names; a repeated element is an array. A key with
// a prefix (grd:Address) sets the namespace of that element and of its children.
import { createHash } from 'node:crypto';

const namespaces = {
  memo: 'https://DigitalPost.dk/MeMo-1',
  grd: 'https://data.gov.dk/model/core/',
  gln: 'https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/',
  udd: 'https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#',
  kle: 'http://kle-online.dk/',
  form: 'http://www.form-online.dk/',
  dmv: 'https://motorregister.skat.dk/',
  sor: 'https://services.nsi.dk/en/Services/SOR',
};

const header_order = ['messageType', 'messageUUID', 'messageID', 'messageCode', 'label', 'notification', 'additionalNotification',
  'reply', 'replyByDateTime', 'doNotDeliverUntilDate', 'mandatory', 'legalNotification', 'postType', 'Sender', 'Recipient',
  'ContentData', 'ForwardData', 'ReplyData'];

/** A version 4 UUID that is always the same for the same seed, so that output is byte-stable. */
export function uuid(seed) {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = '89ab'[parseInt(hex[16], 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const base64 = (bytes) => Buffer.from(bytes).toString('base64');

export const file = (encodingFormat, filename, bytes, language) => ({ encodingFormat, filename, language, content: base64(bytes) });
export const text = (filename, body, language = 'da') => file('text/plain', filename, body, language);
export const html = (filename, body, language = 'da') => file('text/html', filename, body, language);

const escape = (value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function element(key, value, prefix, depth) {
  if (Array.isArray(value)) return value.map((one) => element(key, one, prefix, depth)).join('');
  const name = key.includes(':') ? key : `${prefix}:${key}`;
  const indent = '  '.repeat(depth);
  if (typeof value !== 'object') return `${indent}<${name}>${escape(value)}</${name}>\n`;
  const inner = Object.entries(value).map(([k, v]) => element(k, v, name.split(':')[0], depth + 1)).join('');
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`;
}

function complete_header(stem, version, header) {
  const flags = version !== '1.2' ? { mandatory: false, legalNotification: false } : {};
  const full = { messageType: 'DIGITALPOST', messageUUID: uuid(stem), ...flags, ...header };
  const stray = Object.keys(full).filter((key) => !header_order.includes(key));
  if (stray.length) throw new Error(`${stem}: not in MessageHeader: ${stray}`);
  return Object.fromEntries(header_order.filter((key) => key in full).map((key) => [key, full[key]]));
}

/** The finished XML of one letter `{version, header, body?}`. `stem` is its file name without ending. */
export function message(stem, { version, header, body }) {
  const inner = element('MessageHeader', complete_header(stem, version, header), 'memo', 1)
    + (body ? element('MessageBody', body, 'memo', 1) : '');
  const declared = Object.entries(namespaces).filter(([p]) => p === 'memo' || inner.includes(`<${p}:`))
    .map(([p, uri]) => ` xmlns:${p}="${uri}"`).join('');
  const schema = version === '1.2' ? '' : ` memoSchVersion="${version}.0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<memo:Message${declared} memoVersion="${version}"${schema}>\n${inner}</memo:Message>\n`;
}
