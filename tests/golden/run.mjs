// Every sample letter, drawn by the command at one fixed time, against the goldens beside this file: its tree, its text, its records,
// and one line of pictures.txt (SHA-256 of the RGBA rows, size). Also: what the command says of broken files, and its manual page.
// Where other builds of the command exist, their pictures must be the same to the last bit.
//   --update        writes the goldens anew instead
//   --memobox PATH  another command than build/bin/memobox
//   --clang PATH, --wasm PATH  other builds to compare with than those of the presets
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    update: { type: 'boolean' },
    all: { type: 'boolean' }, // ./dev test --all: nothing more to do here
    memobox: { type: 'string', default: 'build/bin/memobox' },
    clang: { type: 'string', default: 'build/native-clang/bin/memobox' },
    wasm: { type: 'string', default: 'build/wasm/bin/memobox-command.js' },
  },
});
const now = '2026-11-23T12:00:00Z'; // when the letters of assets/letters are meant to be read
const width = 800; // CSS pixels and, at scale 1, pixels
const goldens = 'tests/golden';
const scratch = mkdtempSync(join(tmpdir(), 'memobox-golden-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const xml = (folder) => readdirSync(folder).filter((name) => name.endsWith('.xml')).sort().map((name) => `${folder}/${name}`);
const letters = xml('assets/letters');
const broken = xml('assets/letters/broken');
const name = (path) => path.replace(/^.*\/|\.xml$/g, '');

let passed = 0;
let failed = 0;
function result(good, words) {
  if (good) passed += 1;
  else failed += 1;
  if (!good) console.log(`FAILED  ${words}`);
}

function call(command, args, input) {
  const [program, first] = command.endsWith('.js') ? [process.execPath, [command]] : [command, []];
  return spawnSync(program, [...first, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
}

// Draws all letters at once; answers the lines that --each prints.
function draw(command, format, folder) {
  const args = ['render', '--each', '--to', format, '--jobs', '2', '--now', now, '--width', `${width}`, ...(folder ? ['-o', folder] : [])];
  const { status, stdout, stderr } = call(command, args, letters.join('\n'));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

// A golden is compared as text; with --update it is written, and a change is told.
function compare(file, text) {
  const golden = join(goldens, file);
  const old = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (options.update) {
    if (old !== text) console.log(`${old ? 'changed' : 'new    '}  ${golden}`);
    writeFileSync(golden, text);
  } else if (old !== text) {
    writeFileSync(join(scratch, 'new'), text);
    const { stdout } = spawnSync('diff', ['-u', '--label', golden, '--label', 'now', golden, join(scratch, 'new')], { encoding: 'utf8' });
    console.log(stdout.split('\n').slice(0, 40).join('\n') || `there is no ${golden}`);
  }
  result(options.update || old === text, `${golden} differs; if that is right, ./dev golden --update`);
}

function trees_and_texts() {
  const pretty = (text) => `${JSON.stringify(JSON.parse(text), null, 1)}\n`;
  for (const [format, ending, shape] of [['json', '.tree.json', pretty], ['text', '.txt', String], ['records', '.records', String]]) {
    draw(options.memobox, format, scratch);
    for (const letter of letters) compare(`letters/${name(letter)}${ending}`, shape(readFileSync(join(scratch, name(letter) + ending), 'utf8')));
  }
}

function forgotten() {
  const known = new Set(letters.map(name));
  for (const file of readdirSync(join(goldens, 'letters'))) {
    if (known.has(file.replace(/\.(tree\.json|txt|records)$/, ''))) continue;
    if (options.update) rmSync(join(goldens, 'letters', file));
    else result(false, `${file} is the golden of no letter`);
  }
}

function pictures() {
  const lines = draw(options.memobox, 'png').map((line) => `${name(line.input)} ${line.pixels} ${line.width}x${line.height}`);
  compare('pictures.txt', `${lines.join('\n')}\n`);
  return lines;
}

// The same pictures from another build. wasm draws one letter a call and has no SHA-256 of its own, so the rows are hashed here.
function same_pictures(command, lines) {
  if (!existsSync(command)) return console.log(`no ${command}: its pictures were not compared`);
  const output = join(scratch, 'picture.rgba');
  letters.forEach((letter, index) => {
    const { status, stderr } = call(command, ['render', letter, '--to', 'rgba', '--now', now, '--width', `${width}`, '-o', output]);
    const rows = status === 0 ? readFileSync(output) : Buffer.from(stderr);
    const drawn = `${name(letter)} ${createHash('sha256').update(rows).digest('hex')} ${width}x${rows.length / 4 / width}`;
    result(drawn === lines[index], `${command} draws ${drawn}, but ${options.memobox} ${lines[index]} ${stderr}`);
    rmSync(output, { force: true });
  });
  console.log(`${command}: compared ${letters.length} pictures`);
}

function broken_files() {
  const output = join(scratch, 'broken.html');
  const said = broken.map((path) => {
    const { status, stdout, stderr } = call(options.memobox, ['render', path, '-o', output]);
    result(status === 3 && stdout === '' && !existsSync(output), `${path}: status ${status}, or something was written`);
    result(/^\S+\.xml:\d+:\d+: error: .+ \[\w+\.\w+\]\n$/.test(stderr), `${path}: no place or rule in ${JSON.stringify(stderr)}`);
    return stderr;
  });
  result(readdirSync(scratch).every((file) => !file.startsWith('broken')), 'a broken file left something behind');
  compare('broken.txt', said.join(''));
}

function manual() {
  const page = 'docs/memobox.1.md';
  const text = call(options.memobox, ['help', '--manual']).stdout;
  if (options.update) writeFileSync(page, text);
  result(existsSync(page) && readFileSync(page, 'utf8') === text, `${page} is not what memobox help --manual prints; ./dev golden --update`);
}

trees_and_texts();
forgotten();
const lines = pictures();
broken_files();
manual();
if (!options.update) for (const command of [options.clang, options.wasm]) same_pictures(command, lines);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
