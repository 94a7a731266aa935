// Makes the sample letters: each src/*.mjs is one letter, src/broken/all.mjs the files no reader may accept.
//   node make.mjs [DIR]     writes the XML files and broken/ to DIR (default: this folder) and, here, the table of README.md
//   node make.mjs --check   fails when a committed file is not what this script makes
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message } from './lib/memo.mjs';

const here = dirname(fileURLToPath(import.meta.url));

function owner(xml) {
  const people = JSON.parse(readFileSync(join(here, 'people.json'), 'utf8'));
  const id = /recipientID>([^<]*)</.exec(xml)[1].trim();
  return people.find((p) => p.identifier === id).name;
}

// A letter that is a string (or, in another encoding, bytes) is written as it stands: it exists for its XML form.
async function letters(files, rows) {
  for (const name of readdirSync(join(here, 'src')).filter((n) => n.endsWith('.mjs')).sort()) {
    const stem = name.slice(0, -4);
    const { default: letter, shows } = await import(`./src/${name}`);
    const xml = Buffer.from(typeof letter === 'string' || Buffer.isBuffer(letter) ? letter : message(stem, letter));
    files.set(`${stem}.xml`, xml);
    rows.push(`| \`${stem}.xml\` | ${shows} | ${owner(xml)} |`);
  }
}

async function broken(files, rows) {
  const { default: all } = await import('./src/broken/all.mjs');
  for (const [name, [why, bytes]] of Object.entries(all)) {
    files.set(`broken/${name}`, Buffer.from(bytes));
    rows.push(`| \`${name}\` | ${why} |`);
  }
}

// The tables of README.md stand between <!-- NAME --> and <!-- end --> and are made here.
function readme(tables) {
  return Object.entries(tables).reduce((page, [name, [head, rows]]) => {
    const table = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n');
    return page.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- end -->)`), (_, start, end) => `${start}${table}\n${end}`);
  }, readFileSync(join(here, 'README.md'), 'utf8'));
}

function check(files) {
  const there = ['', 'broken/'].flatMap((dir) => readdirSync(join(here, dir)).filter((n) => n.endsWith('.xml')).map((n) => dir + n));
  const wrong = there.filter((name) => !files.has(name)).map((name) => `${name}: nothing makes this file`);
  for (const [name, bytes] of files) {
    let committed = null;
    try { committed = readFileSync(join(here, name)); } catch { /* reported below as missing */ }
    if (!committed) wrong.push(`${name}: missing`);
    else if (!committed.equals(bytes)) wrong.push(`${name}: differs from what make.mjs makes`);
  }
  for (const line of wrong) console.error(line);
  console.log(`${files.size} files, ${wrong.length} wrong`);
  process.exitCode = wrong.length ? 1 : 0;
}

const files = new Map(), rows = [], broken_rows = [], target = process.argv[2] ?? here;
await letters(files, rows);
await broken(files, broken_rows);
const tables = { letters: [['file', 'what it shows', 'recipient'], rows], broken: [['file', 'why it is refused'], broken_rows] };
if (target === '--check' || target === here) files.set('README.md', Buffer.from(readme(tables)));
if (target === '--check') check(files);
else {
  mkdirSync(join(target, 'broken'), { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(target, name), bytes);
  console.log(`${files.size} files written`);
}
