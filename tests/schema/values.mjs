// Mutations of values: what each simple type takes and does not take. Keys are elements (the first in the message counts), or attributes.

const texts = (most) => ['', ' ', '\n', 'a'.repeat(most), 'a'.repeat(most + 1), 'æ'.repeat(most), 'æ'.repeat(most + 1), '😀'.repeat(most),
  '😀'.repeat(most + 1), `${'a'.repeat(most - 1)}&amp;`, `${'a'.repeat(most)}&amp;`, `<![CDATA[${'<'.repeat(most)}]]>`, ` ${'a'.repeat(most)}`];

const uuids = ['8c2ea15d-61fb-4ba9-9366-42f8b194c114', '8C2EA15D-61FB-4BA9-9366-42F8B194C114', '8c2ea15d-61fb-1ba9-9366-42f8b194c114',
  '8c2ea15d-61fb-4ba9-c366-42f8b194c114', '8c2ea15d-61fb-4ba9-9366-42f8b194c11', '8c2ea15d-61fb-4ba9-9366-42f8b194c1145', '8c2ea15d61fb4ba9936642f8b194c114',
  ' 8c2ea15d-61fb-4ba9-9366-42f8b194c114', '8c2ea15d-61fb-4ba9-9366-42f8b194c114\n', '8c2ea15d-61fb-4ba9-9366-42f8b194c11g', ''];

const times = ['2026-03-02T08:31:00Z', ' 2026-03-02T08:31:00Z\n', '2026-03-02T08:31:00.5Z', '2026-03-02T08:31:00.123456789Z', '2026-03-02T24:00:00Z', '2026-03-02T24:00:00.0Z',
  '2026-03-02T24:00:01Z', '2026-03-02T24:01:00Z', '2026-03-02T25:00:00Z', '2026-02-29T00:00:00Z', '2024-02-29T00:00:00Z', '1900-02-29T00:00:00Z', '2000-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-01T00:00:00Z', '2026-01-00T00:00:00Z', '2026-03-02T08:31:60Z', '2026-03-02T08:60:00Z', '2026-03-02T08:31:00.Z',
  '0000-03-02T08:31:00Z', '-0001-03-02T08:31:00Z', '12026-03-02T08:31:00Z', '02026-03-02T08:31:00Z', '+2026-03-02T08:31:00Z', '26-03-02T08:31:00Z', '2026-3-2T08:31:00Z',
  '2026-03-02T08:31:00', '2026-03-02T08:31:00+01:00', '2026-03-02T08:31:00+00:00', '2026-03-02t08:31:00z', '2026-03-02 08:31:00Z', '2026-03-02T08:31Z', '2026-03-02T08:31:00 Z',
  '2026-03-02', 'i morgen', ''];

const dates = ['2026-03-02', '2026-03-02Z', '2026-03-02+01:00', '2026-03-02-13:59', '2026-03-02+14:00', '2026-03-02+14:01', '2026-03-02+15:00', '2026-03-02+1:00', '2026-03-02+01:60',
  '2026-02-30', '2026-3-2', '02-03-2026', '2026-03-02T00:00:00Z', '-0044-03-15', '12026-03-02', '0000-01-01', '', ' 2026-03-02\n'];

const languages = ['da', 'DA', 'd', ' da\n', 'dan', 'd1', 'da-DK', '-', 'æ', 'd ', ''];
const booleans = ['true', 'false', '1', '0', ' true ', '\n0\t', 'TRUE', 'yes', '2', '01', ' ', '', '<!-- x -->', '<![CDATA[true]]>', 't<!-- x -->rue'];

const contents = ['aGVq', 'aGVqIQ==', 'aGVqIXM=', '', ' ', ' aGVq ', 'aG\nVq', 'a G V q', 'aGVq\r\naGVq', 'aG<!-- x -->Vq', 'aG<![CDATA[Vq]]>', 'a&#71;Vq', 'aGV', 'aG', 'a', 'aGVqIQ=',
  'aGVqIQ', 'aGVqIR==', 'aGVqIXN=', 'aGVqIQ==aGVq', 'aGVq=', '=', '====', 'aGVq====', 'aG-q', 'aG_q', 'aGVq!', '****', 'æøåæ', 'aGVqIQ= ='];

const numbers = (most) => ['0', '1', most, `${most}`.replace(/9$/, '8'), `1${'0'.repeat(most.length)}`, '-1', '+1', '-0', '0000000000000000000000012', '-9223372036854775808',
  '-9223372036854775809', '-99999999999999999999999', '1.0', '1,5', '1e3', '0x1', '- 1', '+', '-', 'et', '', ' 12 '];

const addresses = ['https://nordhavn.example/', ' https://nordhavn.example/ ', 'http://nordhavn.example', 'nordhavn', '', '#', '//nordhavn', 'urn:x:y', 'mailto:a@b', 'https://ø.example/å',
  'https://a/?b=c&amp;d', 'https://a/b c', 'https://a/%20', 'https://a/%2', 'https://a/%zz', '%', ':a', '1a:b', 'a1+-.:b', 'https://a:80/', 'https://a:8b/', 'https://a:/', 'https://u:p@a/',
  'https://[::1]/', 'https://[::1]:80/', 'https://[::1/', 'https://a/[b]', '?a[1]', 'a#b', 'a#b#c', 'https://a/"', 'https://a/&lt;b&gt;', 'a\\b', 'a{b}', '^', '`', '|',
  `https://a/${'b'.repeat(246)}`, `https://a/${'b'.repeat(247)}`, `https://a/${'å'.repeat(246)}`, `https://a/${'å'.repeat(247)}`];

const versions = ['1.0', '1.1', '1.2', '1.10', '+1.1', ' 1.1 ', '01.1', '1.2000', '1', '1.', '1.100000', '', 'et', '1,1', '1.1.0', '1e0', '.', '+', '1.1a', '1.3', '2', '0.9', '-1.1', `1.1${'0'.repeat(40)}`];

export const by_element = {
  messageType: ['DIGITALPOST', 'NEMSMS', ' NEMSMS', 'NEMSMS ', 'nemsms', '', 'BREV', '<![CDATA[NEMSMS]]>'],
  messageUUID: uuids, replyUUID: uuids, reservationUUID: uuids,
  messageID: texts(256), label: texts(256), notification: texts(150), comment: texts(512), licenseNumber: texts(7), filename: texts(256), senderID: texts(256),
  reply: booleans, mandatory: booleans,
  createdDateTime: times, originalMessageDateTime: times.slice(0, 8), startDateTime: times.slice(0, 4),
  doNotDeliverUntilDate: dates, language: languages, content: contents,
  globalLocationNumber: numbers('9999999999999'), productionUnitNumber: numbers('9999999999'), url: addresses,
};

const element = (name) => new RegExp(`(<(?:\\w+:)?${name}>)[^<]*(</(?:\\w+:)?${name}>)`);

export function* values(text) {
  for (const [name, list] of Object.entries(by_element)) {
    for (const value of list) yield { kind: name, about: `${name} ${JSON.stringify(value).slice(0, 60)}`, value, text: text.replace(element(name), (_, open, close) => open + value + close) };
  }
  for (const value of versions) yield { kind: 'memoVersion', about: `memoVersion "${value}"`, value, text: text.replace(/memoVersion="[^"]*"/, `memoVersion="${value}"`) };
  if (!text.includes('memoSchVersion')) return;
  for (const value of ['', '1', 'x'.repeat(256), 'x'.repeat(257)]) yield { kind: 'memoSchVersion', about: `memoSchVersion "${value}"`, value, text: text.replace(/memoSchVersion="[^"]*"/, `memoSchVersion="${value}"`) };
}
