// PDFs as senders make them, one of each kind, for the tests of reading them: name -> bytes. Nothing is compressed, so the bytes never change.
import { createHash } from 'node:crypto';
import { assemble, literal, pdf_bytes } from './pdf.mjs';

const fonts = '/Font<</F1 5 0 R/F2 6 0 R>>';

// Lines as [x, y from the top, words, size, bold]; nothing else is said of them.
const show = ([x, y, words, size = 11, bold = false]) => `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm ${literal(words)} Tj ET`;

// Objects: 1 catalogue, 2 pages, 3 info, 4 content, 5-6 fonts, 7 page, 8 and on: `more`.
function one_page(content, { catalogue = '', page = '', resources = fonts, more = [], trailer = '', alter = (_, x) => x } = {}) {
  const objects = [];
  objects[1] = `<</Type/Catalog/Pages 2 0 R${catalogue}>>`;
  objects[2] = '<</Type/Pages/Count 1/Kids[7 0 R]>>';
  objects[3] = '<</Producer(Brevsystem 4)>>';
  const data = alter(4, content);
  objects[4] = `<</Length ${data.length}>>stream\n${data}\nendstream\n`;
  objects[5] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
  objects[6] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>';
  objects[7] = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>${page}>>`;
  return assemble([...objects, ...more], trailer);
}
const plain = (lines, options) => one_page(lines.map(show).join('\n'), options);

const letter = `# Din ansøgning om byggetilladelse

Kære Aase Østergård

Vi har modtaget din ansøgning om at bygge en udestue på Strandengen 21. Vi regner med at svare inden den 1. september 2026, og du må ikke begynde, før du har fået svar.

## Det mangler vi

- en tegning af huset fra haven
- et kort over grunden

Venlig hilsen
Byg og Bolig`;

const untagged = [
  [70, 70, 'Nordhavn Kommune', 10], [420, 70, '4. maj 2026', 10],
  [70, 120, 'Aase Østergård'], [70, 134, 'Strandengen 21'], [70, 148, '8000 Nordhavn'],
  [70, 200, 'Afgørelse om tilskud', 18, true],
  [70, 230, 'Vi har behandlet din ansøgning om tilskud til hjemmehjælp og kommu-'], [70, 244, 'nale ydelser. Du kan få hjælp til morgen- og aftenmad fra den 1. juni 2026,'],
  [70, 258, 'og hjælpen er gratis.'],
  [70, 290, 'Du kan klage inden fire uger. Skriv til os, hvis du er uenig i afgørelsen, eller'], [70, 304, 'ring til os på telefon 00 00 00 00.'],
  [70, 336, '• Læg brevet fra din læge ved'], [70, 350, '• Skriv dit navn og din adresse på alle sider, også på dem, du selv har'], [80, 364, 'skrevet i hånden'],
  [70, 396, 'Venlig hilsen'], [70, 410, 'Ældre og Omsorg'],
];

const column = (x, y, lines) => lines.map((line, i) => [x, y + 13 * i, line, 10]);
const columns = [
  [70, 80, 'Nyt fra vandværket', 20, true],
  ...column(70, 120, ['Vi skifter rørene i Strandengen i', 'løbet af sommeren. Arbejdet begynder', 'den 2. juni og er færdigt i august.', 'Der kan være støj fra klokken 7, og', 'vejen er lukket for biler, mens vi', 'graver. Cykler kan komme forbi.']),
  ...column(320, 120, ['Når vi lukker for vandet, får du', 'besked dagen før. Tap gerne vand i', 'en spand, så du har til kaffe og mad.', 'Bagefter kan vandet være brunt. Lad', 'det løbe i fem minutter, og rens', 'filtrene i dine vandhaner.']),
];

// A table with its tags, as an office program writes them. The marked contents are numbered in order.
function table() {
  const rows = [['Post', 'Beløb i kr.'], ['Husleje', '4.500,00'], ['Varme', '300,00'], ['I alt', '4.800,00']];
  const lines = [[70, 80, 'Din husleje', 18, true], ...rows.flatMap(([post, sum], i) => [[70, 130 + 18 * i, post], [300, 130 + 18 * i, sum]])];
  const content = lines.map((line, id) => `/X <</MCID ${id}>> BDC ${show(line)} EMC`).join('\n') + `\n/Artifact BMC ${show([280, 810, 'Side 1 af 1', 9])} EMC`;
  // 8 root, 9 parents, 10 document, 11 heading, 12 table, 13-16 rows, 17-24 cells
  const leaf = (role, parent, id) => `<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg 7 0 R/K ${id}>>`;
  const cells = rows.flatMap((_, r) => [0, 1].map((c) => leaf(r === 0 || c === 0 ? 'TH' : 'TD', 13 + r, 1 + 2 * r + c)));
  return one_page(content, {
    catalogue: '/Lang(da)/MarkInfo<</Marked true>>/StructTreeRoot 8 0 R',
    page: '/StructParents 0',
    more: ['<</Type/StructTreeRoot/K 10 0 R/ParentTree 9 0 R>>', `<</Nums[0[11 0 R ${cells.map((_, i) => `${17 + i} 0 R`).join(' ')}]]>>`,
      '<</Type/StructElem/S/Document/P 8 0 R/K[11 0 R 12 0 R]>>', leaf('H1', 10, 0), '<</Type/StructElem/S/Table/P 10 0 R/K[13 0 R 14 0 R 15 0 R 16 0 R]>>',
      ...rows.map((_, r) => `<</Type/StructElem/S/TR/P 12 0 R/K[${17 + 2 * r} 0 R ${18 + 2 * r} 0 R]>>`), ...cells],
  });
}

// A grey picture of a page, and no words.
const scanned = () => {
  const data = '80'.repeat(40 * 56) + '>';
  return one_page('q 595 0 0 842 0 0 cm /Im Do Q', {
    resources: '/XObject<</Im 8 0 R>>',
    more: [`<</Type/XObject/Subtype/Image/Width 40/Height 56/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode/Length ${data.length}>>stream\n${data}\nendstream\n`],
  });
};

const form = () => plain([[70, 80, 'Skema til fjernvarme', 18, true], [70, 130, 'Navn:'], [70, 160, 'Kommune:']], {
  catalogue: '/AcroForm<</Fields[8 0 R 9 0 R]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 11 Tf)>>',
  page: '/Annots[8 0 R 9 0 R]',
  more: [`<</Type/Annot/Subtype/Widget/FT/Tx/T(navn)/V${literal('Aase Østergård')}/Rect[150 704 350 722]/F 4/P 7 0 R/DA(/F1 11 Tf)>>`,
    '<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(kommune)/Opt[(Nordhavn)(Sydby)]/V(Nordhavn)/Rect[150 674 350 692]/F 4/P 7 0 R/DA(/F1 11 Tf)>>'],
});

// Scripts at opening, on the page and behind a link; an address is asked for at opening. None of it may happen.
const script = () => plain([[70, 80, 'Brev med et program', 18, true], [70, 120, 'Teksten kan læses, og programmet kører ikke.']], {
  catalogue: "/OpenAction<</S/JavaScript/JS(app.alert('ran'); this.submitForm('https://sender.example/hello');)>>/Names<</JavaScript<</Names[(a) 8 0 R]>>>>",
  page: '/AA<</O<</S/URI/URI(https://sender.example/opened)>>>>/Annots[9 0 R]',
  more: ["<</S/JavaScript/JS(app.launchURL('https://sender.example/named');)>>",
    '<</Type/Annot/Subtype/Link/Rect[70 700 300 730]/A<</S/JavaScript/JS(app.alert(1))>>>>'],
});

const broken = () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Cou', 'latin1');

// ---- locked: revision 2 of the standard handler (PDF 1.7, 7.6.3), which only a password opens
const pad = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const md5 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();
function rc4(key, data) {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) { j = (j + s[i] + key[i % key.length]) & 255; [s[i], s[j]] = [s[j], s[i]]; }
  let i = 0, j = 0;
  return Buffer.from(data, 'latin1').map((c) => { i = (i + 1) & 255; j = (j + s[i]) & 255; [s[i], s[j]] = [s[j], s[i]]; return c ^ s[(s[i] + s[j]) & 255]; });
}
function locked() {
  const password = Buffer.concat([Buffer.from('hemmelig'), pad]).subarray(0, 32), id = Buffer.alloc(16, 7), rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(password).subarray(0, 5), password.toString('latin1'));
  const key = md5(password, owner, rights, id).subarray(0, 5);
  const user = rc4(key, pad.toString('latin1'));
  const alter = (number, text) => rc4(md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10), text).toString('latin1');
  const hex = (bytes) => `<${bytes.toString('hex')}>`;
  return plain([[70, 80, 'Hemmeligt brev', 18, true]], {
    alter, more: [`<</Filter/Standard/V 1/R 2/O${hex(owner)}/U${hex(user)}/P -4>>`], trailer: `/Encrypt 8 0 R/ID[${hex(id)}${hex(id)}]`,
  });
}

const long_letter = letter + '\n\n' + Array.from({ length: 30 }, (_, i) => `Punkt ${i + 1}. Du skal gemme dette brev, til sagen er færdig, for du kan få brug for det igen.`).join('\n\n');

export const samples = {
  tagged: pdf_bytes('Din ansøgning', letter, 'da'),
  pages: pdf_bytes('Din ansøgning', long_letter, 'da'),
  untagged: plain(untagged),
  columns: plain(columns),
  table: table(),
  scanned: scanned(),
  form: form(),
  script: script(),
  broken: broken(),
  locked: locked(),
};
