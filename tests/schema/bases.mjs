// The sound messages that are mutated: one of each version, with every class, made from a sample letter.
import { readFileSync } from 'node:fs';

export function replace_once(text, what, by) {
  const parts = text.split(what);
  if (parts.length < 2) throw new Error(`${what} is not in the message`);
  return parts[0] + by + parts.slice(1).join(what);
}

const short = (text) => text.replace(/(<memo:content>)[^<]{100,}(<\/memo:content>)/g, '$1aGVq$2');
const representative =
  '<memo:Representative><memo:representativeID>00000002</memo:representativeID><memo:idType>CVR</memo:idType><memo:label>Fællesdrift</memo:label></memo:Representative>';

function as_1_2(text) {
  text = text.replace('memoVersion="1.1" memoSchVersion="1.1.0"', 'memoVersion="1.2"');
  text = replace_once(text, '</memo:Sender>', `${representative}</memo:Sender>`);
  return replace_once(text, '</memo:originalContentResponsible>',
    '</memo:originalContentResponsible><memo:originalRepresentative>Fællesdrift</memo:originalRepresentative>');
}

const as_1_0 = (text) => text.replace('memoVersion="1.1"', 'memoVersion="1.0"').replace(/(main|additional|technical)DocumentID/g, 'documentID');

export function bases() {
  const full = short(readFileSync('assets/letters/22-alle-felter.xml', 'utf8'));
  return [
    { version: '1.0', text: as_1_0(full) },
    { version: '1.1', text: full },
    { version: '1.2', text: as_1_2(full) },
  ];
}
