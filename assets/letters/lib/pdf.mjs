// A small, valid, tagged PDF of plain text: Helvetica, WinAnsi, A4, nothing compressed, so the bytes never change.
// Lines beginning '# ' and '## ' are headings, '- ' list items; an empty line ends a paragraph.
import { file } from './memo.mjs';

const widths = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722,
  667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
  556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584];
const winansi = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 };
const styles = {
  H1: { font: 'F2', size: 18, lead: 24, after: 10 },
  H2: { font: 'F2', size: 13, lead: 18, after: 4 },
  P: { font: 'F1', size: 11, lead: 15, after: 8 },
};
const left = 70, top = 770, bottom = 70, room = 455;

const byte = (c) => {
  const code = winansi[c] ?? c.charCodeAt(0);
  if (code > 255) throw new Error(`not in WinAnsi: ${c}`);
  return code;
};
// Letters outside ASCII count as wide ones, bold as a tenth more: good enough to break lines.
const width = (line, size, bold) => [...line].reduce((sum, c) => sum + (widths[c.charCodeAt(0) - 32] ?? 700), 0) * size * (bold ? 1.1 : 1) / 1000;
export const literal = (s) => '(' + [...s].map((c) => {
  const code = byte(c);
  if (c === '(' || c === ')' || c === '\\') return '\\' + c;
  return code > 126 ? '\\' + code.toString(8).padStart(3, '0') : c;
}).join('') + ')';
const utf16 = (s) => '<FEFF' + [...s].map((c) => c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('') + '>';

function wrap(words, style) {
  const lines = [];
  for (const word of words.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && width(longer, style.size, style.font === 'F2') <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function blocks(body) {
  const out = [];
  for (const part of body.trim().split(/\n\s*\n/)) {
    for (const line of part.split('\n')) {
      if (line.startsWith('## ')) out.push({ tag: 'H2', words: line.slice(3) });
      else if (line.startsWith('# ')) out.push({ tag: 'H1', words: line.slice(2) });
      else out.push({ tag: 'P', words: line.replace(/^- /, '• '), tight: true });
    }
    if (out.length) out.at(-1).tight = false;
  }
  return out;
}

// Each page is a list of runs {tag, id on the page, style, lines, y}; a block that does not fit moves on.
function paginate(body) {
  const pages = [[]];
  let y = top;
  for (const { tag, words, tight } of blocks(body)) {
    const style = styles[tag], lines = wrap(words, style);
    if (y - lines.length * style.lead < bottom) { pages.push([]); y = top; }
    pages.at(-1).push({ tag, style, lines, y });
    y -= lines.length * style.lead + (tight ? 0 : style.after);
  }
  return pages;
}

const stream = (runs) => runs.map(({ tag, style, lines, y }, id) => `/${tag} <</MCID ${id}>> BDC BT /${style.font} ${style.size} Tf ${style.lead} TL ${left} ${y} Td `
  + lines.map((line, i) => `${literal(i + 1 < lines.length ? line + ' ' : line)} Tj T*`).join(' ') + ' ET EMC').join('\n');

/** Object numbers: 1 catalogue, 2 pages, 3 info, 4 structure root, 5 document, 6 parent tree, 7-8 fonts, then pages, streams, tags. */
export function pdf_bytes(title, body, lang) {
  const pages = paginate(body), n = pages.length, first_tag = 9 + 2 * n, objects = [];
  const tag_ids = []; let next = first_tag;
  for (const runs of pages) tag_ids.push(runs.map(() => next++));
  const refs = (ids) => `[${ids.map((id) => `${id} 0 R`).join(' ')}]`;
  objects[1] = `<</Type/Catalog/Pages 2 0 R/Lang(${lang})/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`;
  objects[2] = `<</Type/Pages/Count ${n}/Kids${refs(pages.map((_, i) => 9 + 2 * i))}>>`;
  objects[3] = `<</Title${utf16(title)}/Producer(make.mjs)>>`;
  objects[4] = '<</Type/StructTreeRoot/K 5 0 R/ParentTree 6 0 R>>';
  objects[5] = `<</Type/StructElem/S/Document/P 4 0 R/K${refs(tag_ids.flat())}>>`;
  objects[6] = `<</Nums[${tag_ids.map((ids, i) => `${i} ${refs(ids)}`).join(' ')}]>>`;
  objects[7] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
  objects[8] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>';
  pages.forEach((runs, i) => {
    const data = stream(runs);
    objects[9 + 2 * i] = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${10 + 2 * i} 0 R/StructParents ${i}/Tabs/S/Resources<</Font<</F1 7 0 R/F2 8 0 R>>>>>>`;
    objects[10 + 2 * i] = `<</Length ${data.length}>>stream\n${data}\nendstream\n`;
    runs.forEach((run, k) => { objects[tag_ids[i][k]] = `<</Type/StructElem/S/${run.tag}/P 5 0 R/Pg ${9 + 2 * i} 0 R/K ${k}>>`; });
  });
  return assemble(objects);
}

/** `more` goes into the trailer. */
export function assemble(objects, more = '') {
  let out = '%PDF-1.7\n%\xE6\xF8\xE5\xC6\n';
  const at = [];
  for (let i = 1; i < objects.length; i++) { at[i] = out.length; out += `${i} 0 obj${objects[i]}endobj\n`; }
  const start = out.length;
  out += `xref\n0 ${objects.length}\n0000000000 65535 f \n${at.slice(1).map((a) => `${String(a).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer<</Size ${objects.length}/Root 1 0 R/Info 3 0 R${more}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** A MeMo File holding `body` as PDF. */
export const pdf = (filename, title, body, lang = 'da') => file('application/pdf', filename, pdf_bytes(title, body, lang), lang);
