// Files that are not readable MeMo: name -> [why, bytes].
import { message } from '../../lib/memo.mjs';
import { recipient, sender } from '../../lib/cast.mjs';

const good = message('broken', {
  version: '1.1',
  header: { label: 'Denne fil er ødelagt', Sender: sender('kommune'), Recipient: recipient('aase') },
});
const after_declaration = (insert) => good.replace('?>\n', `?>\n${insert}\n`);
const deep = 5000;

const bad_utf8 = Buffer.from(good);
bad_utf8[bad_utf8.indexOf('ø')] = 0xff;

export default {
  'truncated.xml': ['Ends in the middle of the header', good.slice(0, good.indexOf('<memo:Recipient>') + 40)],
  'not-memo.xml': ['Well-formed XML, but another format', '<?xml version="1.0" encoding="UTF-8"?>\n<faktura xmlns="https://faktura.example/1"><beloeb>100</beloeb></faktura>\n'],
  'wrong-namespace.xml': ['A Message, but in another namespace', good.replace('https://DigitalPost.dk/MeMo-1', 'https://andenpost.example/MeMo-1')],
  'doctype.xml': ['Has a DOCTYPE, always refused', after_declaration('<!DOCTYPE memo:Message>')],
  'entity.xml': ['Entities that grow tenfold ten times', after_declaration('<!DOCTYPE memo:Message [\n<!ENTITY e0 "post">\n'
    + Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">\n`).join('') + ']>').replace('Denne fil', '&e10;')],
  'external-entity.xml': ['An entity that points at a file', after_declaration('<!DOCTYPE memo:Message [<!ENTITY f SYSTEM "file:///etc/hostname">]>').replace('Denne fil', '&f;')],
  'undefined-entity.xml': ['A named reference XML does not know', good.replace('Denne fil', 'Denne&nbsp;fil')],
  'deep.xml': [`Nests ${deep} elements`, good.replace('Denne fil er ødelagt', '<a>'.repeat(deep) + '</a>'.repeat(deep))],
  'two-roots.xml': ['Two messages one after the other', good + good.slice(good.indexOf('\n') + 1)],
  'bad-utf8.xml': ['A byte that is not UTF-8, in the title', bad_utf8],
  'control-character.xml': ['A control character XML forbids', good.replace('Denne fil', 'Denne\u0001fil')],
  'mismatched-tag.xml': ['An end tag with another name', good.replace('</memo:label>', '</memo:titel>')],
  'unbound-prefix.xml': ['A prefix that no namespace is given for', good.replace(' xmlns:memo="https://DigitalPost.dk/MeMo-1"', '')],
  'duplicate-attribute.xml': ['The same attribute twice', good.replace(' memoVersion="1.1"', ' memoVersion="1.1" memoVersion="1.1"')],
  'empty.xml': ['No bytes at all', ''],
  'file-root.xml': ['Valid by the schema, but the root is a File', '<?xml version="1.0" encoding="UTF-8"?>\n<memo:File xmlns:memo="https://DigitalPost.dk/MeMo-1"><memo:encodingFormat>text/plain</memo:encodingFormat>'
    + '<memo:filename>hej.txt</memo:filename><memo:language>da</memo:language><memo:content>SGVq</memo:content></memo:File>\n'],
};
