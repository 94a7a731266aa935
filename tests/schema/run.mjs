// memobox check --strict and xmllint judge the same messages: thousands of mutations of a message of each version, the same in every run.
// They must agree, but for the differences that are named here. Ours are the schemas of this folder; where the official ones lie beside
// the repository, they judge too.
//   --memobox PATH  another command than build/bin/memobox
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bases } from './bases.mjs';
import { markup } from './markup.mjs';
import { judge_sarif } from './sarif.mjs';
import { structure } from './structure.mjs';
import { values } from './values.mjs';

const { values: options } = parseArgs({ options: { memobox: { type: 'string', default: 'build/bin/memobox' }, all: { type: 'boolean' } } });
const scratch = mkdtempSync(join(tmpdir(), 'memobox-schema-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
let passed = 0;
let failed = 0;
function result(good, words) {
  if (good) passed += 1;
  else failed += 1;
  if (!good) console.log(`FAILED  ${words}`);
}

// Where we differ, and why. `only` names who refuses the message. Each must occur.
const differences = [
  { name: 'DOCTYPE is always refused', only: 'memobox', is: ({ kind }) => kind === 'doctype' },
  { name: 'the schema takes any class as the root, a message is a Message', only: 'memobox', is: ({ kind }) => kind === 'bare file' },
  { name: 'a version without a schema is refused', only: 'memobox', is: ({ kind, value }) => kind === 'memoVersion' && !/^\s*\+?0*1(\.[012]?0*)?\s*$/.test(value) },
  { name: 'libxml2 takes CDATA between elements for text, though it is white space', only: 'xmllint', is: ({ kind }) => kind === 'cdata of white space' },
  { name: 'libxml2 skips what is no character of base64', only: 'memobox', is: ({ kind, value }) => kind === 'content' && /[^A-Za-z0-9+/=\s]/.test(value) },
  { name: 'libxml2 does not collapse white space around dates and numbers', only: 'xmllint', is: ({ value }) => /^\s[-+\d]+\s$/.test(value) },
  { name: 'libxml2 does not collapse white space around the name in xsi:type', only: 'xmllint', is: ({ kind, value }) => kind === 'type' && /^\s.+\s$/.test(value) },
  { name: 'libxml2 refuses decimals of more than 24 digits', only: 'xmllint', is: ({ kind, value }) => kind === 'memoVersion' && value.length > 24 },
  { name: 'libxml2 refuses an empty port, which RFC 3986 allows', only: 'xmllint', is: ({ kind, value }) => kind === 'url' && /:\d*\/$/.test(value) },
  { name: 'derived-1.2 takes memoSchVersion, so that it takes messages of 1.1 too', only: 'memobox', official: true, is: ({ text, version }) => version === '1.2' && text.includes('memoSchVersion') },
];
const seen = new Set();

function mutations() {
  const all = [];
  for (const { version, text } of bases()) {
    const own = [...markup(text), ...values(text), ...structure(text, version === '1.1' ? 1 : 3)];
    for (const mutation of own) all.push({ version, ...mutation });
  }
  return all.map((mutation, at) => ({ ...mutation, version: held_to(mutation), file: `${at}.xml` }));
}

// A message is judged by the schema of the version that it names.
function held_to({ kind, value, version }) {
  const named = kind === 'memoVersion' && /^\s*\+?0*1(?:\.([012])?0*)?\s*$/.exec(value);
  return named ? `1.${named[1] ?? 0}` : version;
}

function in_pieces(list, use) {
  for (let at = 0; at < list.length; at += 500) use(list.slice(at, at + 500));
}

function memobox_verdicts(all) {
  const refused = new Map();
  in_pieces(all, (piece) => {
    const { stdout, stderr, error } = spawnSync(options.memobox, ['check', '--strict', '--format', 'json', ...piece.map(({ file }) => join(scratch, file))], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error || !stdout) throw error ?? new Error(stderr);
    JSON.parse(stdout).forEach(({ status, findings }, at) => refused.set(piece[at].file, status !== 0 ? findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) : null));
  });
  return refused;
}

function xmllint_verdicts(all, schema) {
  const valid = new Set();
  in_pieces(all, (piece) => {
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...piece.map(({ file }) => join(scratch, file))], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    for (const [, file] of stderr.matchAll(/(\d+\.xml) validates$/gm)) valid.add(file);
  });
  return valid;
}

function judge(all, ours, title, schemas, official) {
  const matrix = { 'both accept': 0, 'both refuse': 0 };
  for (const [version, schema] of Object.entries(schemas)) {
    const own = all.filter((mutation) => mutation.version === version);
    const valid = xmllint_verdicts(own, schema);
    for (const mutation of own) {
      const we_refuse = ours.get(mutation.file);
      const they_refuse = !valid.has(mutation.file);
      let cell = they_refuse ? 'both refuse' : 'both accept';
      if (Boolean(we_refuse) !== they_refuse) {
        const only = they_refuse ? 'xmllint' : 'memobox';
        const known = differences.find((one) => one.only === only && (!one.official || official) && one.is(mutation));
        if (known) seen.add(known);
        else result(false, `only ${only} refuses ${version}: ${mutation.about} ${we_refuse ?? ''}`);
        cell = known ? `only ${only} refuses: ${known.name}` : `only ${only} refuses, UNEXPLAINED`;
      }
      matrix[cell] = (matrix[cell] ?? 0) + 1;
      if (!cell.includes('UNEXPLAINED')) passed += 1;
    }
  }
  console.log(title);
  for (const [cell, count] of Object.entries(matrix)) console.log(`${String(count).padStart(6)}  ${cell}`);
  result(matrix['both accept'] >= 300 && matrix['both refuse'] >= 300, `${title}: too few messages to tell`);
}

// What `memobox reply` writes to every sample letter that takes an answer is valid by the schema of its version.
function judge_answers(title, schemas) {
  const letters = 'assets/letters';
  for (const [version, schema] of Object.entries(schemas)) {
    const answers = readdirSync(letters).filter((name) => name.endsWith('.xml')).map((name, at) => {
      const file = `${900_000 + at}.xml`;
      const words = ['reply', join(letters, name), '--text', 'Tak.\n\n- Ja\n- Nej', '--memo', version, '--now', '2026-11-24T09:30:00Z', '--uuid', '3f1c9a52-6a0e-4f0b-9b1e-0d5a3c7e2f10', '--force', '-o', join(scratch, file)];
      return { file, name, written: spawnSync(options.memobox, words).status === 0 };
    }).filter(({ written }) => written);
    const valid = xmllint_verdicts(answers, schema);
    result(answers.length >= 10, `only ${answers.length} sample letters were answered`);
    for (const { file, name } of answers) result(valid.has(file), `the answer to ${name} in ${version} is not valid by ${title}`);
    console.log(`${answers.length} answers in ${version} are judged by ${title}`);
  }
}

// The published examples, where they are: sound in strict mode, each by its version.
function judge_examples(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.xml')).map((name) => join(folder, name));
  const { status, stdout } = spawnSync(options.memobox, ['check', '--strict', ...files], { encoding: 'utf8' });
  result(status === 0 && files.length > 0, `the published examples have errors\n${stdout}`);
  console.log(`${files.length} published examples have no errors in strict mode`);
}

const all = mutations();
for (const { file, text } of all) writeFileSync(join(scratch, file), text);
const ours = memobox_verdicts(all);
judge(all, ours, 'schemas of tests/schema', { '1.0': 'tests/schema/1.0/MeMo_core.xsd', '1.1': 'tests/schema/1.1/MeMo_core.xsd', '1.2': 'tests/schema/1.2/MeMo_core.xsd' }, false);
judge_answers('the schemas of tests/schema', { '1.1': 'tests/schema/1.1/MeMo_core.xsd', '1.2': 'tests/schema/1.2/MeMo_core.xsd' });
judge_sarif(resolve(options.memobox), scratch, all.map(({ file }) => file), all[0].text, result);
const data = '../shared/reference/memo-data';
if (existsSync(data)) {
  judge(all, ours, 'official schema of 1.1 and the one derived for 1.2', { '1.1': `${data}/xsd-1.1/MeMo_core.xsd`, '1.2': `${data}/derived-1.2/MeMo_core.xsd` }, true);
  judge_answers('the official schemas', { '1.1': `${data}/xsd-1.1/MeMo_core.xsd`, '1.2': `${data}/derived-1.2/MeMo_core.xsd` });
  judge_examples(`${data}/examples`);
} else {
  console.log('The official schemas and examples are not beside this repository: they did not run.');
}
for (const one of differences) if (!one.official || existsSync(data)) result(seen.has(one), `a difference that never occurs: ${one.name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
