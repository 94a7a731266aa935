// ./dev bench memo: reading, judging and taking apart MeMo files, beside the parsers one would take instead. Absolute times are information;
// ratios count. Fails when a command needs more than 1.3 times a large message in memory.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm'
import { SaxesParser } from 'saxes'
import { launch, root } from '../web/lib/browser.mjs'
import { broken, fine } from './broken.mjs'
import { sizes } from './inputs.mjs'
import { kb, line, mbs, ms, open_bench, quick, read, rounds, times } from './lib.mjs'
import { fast_xml_parser, libxml2_wasm, median_seconds, memobox, saxes } from './peers.mjs'

const folder = join(root, 'build/bench')
const native = join(root, 'build/native-release/bench-memo')
const command = join(root, 'build/bin/memobox')
const schema = join(root, 'tests/schema/1.1/MeMo_core.xsd')
const most_memory = 1.3
let failed = 0

function judge(name, value, goal, holds) {
  line(name, value, goal)
  if (!holds) console.log(`  ^ misses its goal`)
}

function lines_of(...words) {
  const run = spawnSync(native, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (run.status !== 0) throw new Error(`bench-memo ${words[0]}: ${run.stderr}`)
  return run.stdout.trim().split('\n').map(text => JSON.parse(text))
}

function write_inputs() {
  mkdirSync(folder, { recursive: true })
  return Object.entries(sizes).map(([name, make]) => {
    const path = join(folder, `memo-${name.replace(' ', '')}.xml`)
    if (!existsSync(path)) writeFileSync(path, make())
    return { name, path, size: statSync(path).size }
  })
}

// Official library, for information: performance.md section 12 (parse + decode, the same + schema), milliseconds.
const official = { '2 kB': [0.0062, 0.0117], '20 kB': [0.061, 0.111], '150 kB': [0.467, 0.875], '7 MB': [28, 46], '70 MB': [340, 535] }
const least_ratio = { '2 kB': 4, '20 kB': 4, '150 kB': 8, '7 MB': 8, '70 MB': 8 }

function native_speed(inputs) {
  for (const { name, path, size } of inputs.filter(({ name }) => name in least_ratio)) {
    console.log(`\nNative, a message of ${name} (${kb(size)})`)
    const seconds = Object.fromEntries(lines_of('time', path, schema).map(({ engine, seconds }) => [engine, seconds]))
    for (const [engine, taken] of Object.entries(seconds)) {
      const peak = size > 1e6 ? `, peak ${(lines_of('once', engine, path, schema)[0].peak / size).toFixed(2)} × the file` : ''
      line(`${engine}, ${mbs(size, taken)}${peak}`, ms(taken * 1000))
    }
    const ours = seconds['memobox read + strict check'], theirs = seconds['libxml2 parse + schema']
    line('ratio to libxml2 parse', times(seconds['libxml2 parse'] / ours))
    line('ratio to expat', times(seconds.expat / ours))
    judge('ratio to libxml2 parse + schema', times(theirs / ours), `at least ${least_ratio[name]} ×`, theirs / ours >= least_ratio[name])
    const [decoded, validated] = official[name]
    console.log(`  for information, the official library elsewhere: parse + decode ${ms(decoded)}, with schema ${ms(validated)}; ours decoded ${ms(seconds['memobox read + decode'] * 1000)}`)
    if (size > 1e6) judge('writing the message that was read', mbs(size, seconds['memobox write']), 'at least 1000 MB/s', size / seconds['memobox write'] >= 1e9)
    line('ratio to writing the tree that libxml2 read', times(seconds['libxml2 write'] / seconds['memobox write']))
    if (size > 1e6) judge('base64, decoded piece by piece', mbs(size, seconds['memobox base64']), 'at least 1500 MB/s', size / seconds['memobox base64'] >= 1.5e9)
    if (size > 1e6) judge('gate', mbs(size, seconds['memobox gate']), 'above 4000 MB/s', size / seconds['memobox gate'] > 4e9)
    if (name === '70 MB') judge('header against the whole read', times(seconds['memobox read + strict check'] / seconds['memobox header']), 'at least 1000 ×', seconds['memobox read + strict check'] / seconds['memobox header'] >= 1000)
  }
}

// The goal is for what a message carries; a message of 1 kB is its head, and shows what that costs.
function writing() {
  console.log('\nNative, writing, beside copying the same bytes and beside what writes XML in libxml2')
  const run = spawnSync(join(root, 'build/native-release/bench-write'), ['assets/letters/33-ganske-kort.xml'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`bench-write: ${run.stderr}`)
  for (const { bytes, copy, write, memory, raw, libxml2 } of run.stdout.trim().split('\n').map(text => JSON.parse(text))) {
    const fast = (name, seconds, goal) => judge(`${kb(bytes)}: ${name}, ${times(seconds / copy)} memcpy`, mbs(bytes, seconds), `at least ${goal} MB/s`, bytes / seconds >= goal * 1e6)
    fast('a message that was read', write, 1000)
    line(`${kb(bytes)}: the same into fresh memory`, mbs(bytes, memory))
    fast('from raw bytes', raw, 3000)
    line(`${kb(bytes)}: ratio to libxml2, raw bytes as base64 in one element`, times(libxml2 / raw))
  }
}

function containers() {
  console.log('\nNative, containers')
  const run = spawnSync(join(root, 'build/native-release/bench-container'), { encoding: 'utf8', stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.status !== 0) console.log('  ^ misses its goal')
}

// The bytes of the process beside those of the file, measured by the operating system.
function command_memory(inputs) {
  const { path, size } = inputs.find(({ name }) => name === '100 MB')
  console.log(`\nMemory of the command on a message of ${(size / 1e6).toFixed(0)} MB`)
  const out = mkdtempSync(join(tmpdir(), 'memobox-bench-'))
  const calls = { check: ['check', path], header: ['header', path], 'json --files': ['json', path, '--files', join(out, 'json'), '-o', join(out, 'x.json')], extract: ['extract', path, '-o', join(out, 'files')] }
  try {
    for (const [name, words] of Object.entries(calls)) {
      const [{ peak, seconds, status }] = lines_of('command', command, ...words)
      if (status !== 0) throw new Error(`memobox ${name} failed with status ${status}`)
      if (peak / size > most_memory) ++failed
      judge(`memobox ${name}, ${ms(seconds * 1000)}`, times(peak / size), `at most ${most_memory} × the file`, peak / size <= most_memory)
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

async function node_instance() {
  const module = new WebAssembly.Module(read('build/wasm/bin/memobox-node.wasm'))
  const stubs = {}
  for (const { module: room, name } of WebAssembly.Module.imports(module)) (stubs[room] ??= {})[name] = () => undefined
  const { exports: call } = await WebAssembly.instantiate(module, stubs)
  call._initialize?.()
  const settings = new TextEncoder().encode('{"lang":"da"}')
  const pointer = call.mb_alloc(settings.length), slot = call.mb_alloc(8)
  new Uint8Array(call.memory.buffer).set(settings, pointer)
  if (call.mb_new(pointer, settings.length, slot) !== 0) throw new Error('mb_new')
  return { call, slot, app: new Uint32Array(call.memory.buffer, slot, 1)[0] }
}

function show_engines(seconds, size, goals) {
  for (const [engine, taken] of Object.entries(seconds)) {
    line(`${engine}, ${mbs(size, taken)}`, ms(taken * 1000))
    if (engine === 'memobox') continue
    const ratio = taken / seconds.memobox
    if (goals[engine]) judge(`  ratio to ${engine}`, times(ratio), `at least ${goals[engine]} ×`, ratio >= goals[engine])
    else line(`  ratio to ${engine}`, times(ratio))
  }
}

async function node_speed(inputs) {
  const engines = { memobox: memobox(await node_instance()), saxes, 'fast-xml-parser': fast_xml_parser, 'libxml2-wasm': libxml2_wasm({ XmlDocument, XmlElement, ParseOption }) }
  for (const { name, path, size } of inputs.filter(({ size }) => size < (quick ? 1e6 : 1e7))) {
    console.log(`\nNode ${process.version}, bytes -> letter data, ${name} (${kb(size)})`)
    const bytes = readFileSync(path)
    const seconds = {}
    for (const [engine, run] of Object.entries(engines)) seconds[engine] = median_seconds(() => run(bytes), rounds)
    show_engines(seconds, size, name === '3 kB' ? { saxes: 2 } : {})
  }
}

async function chromium_speed(page, inputs) {
  for (const { name, size } of inputs.filter(({ size }) => size < (quick ? 1e6 : 1e7))) {
    const { engines, shown } = await page.evaluate(([address, rounds]) => globalThis.bench.time(address, rounds), [`/${name.replace(' ', '')}`, rounds])
    const titles = new Set(Object.values(engines).map(({ title }) => title))
    if (titles.size !== 1) throw new Error(`the readers differ: ${[...titles].join(' | ')}`)
    console.log(`\nChromium, bytes -> letter data, ${name} (${kb(size)})`)
    show_engines(Object.fromEntries(Object.entries(engines).map(([engine, { seconds }]) => [engine, seconds])), size, name === '3 kB' ? { DOMParser: 10, saxes: 2 } : {})
    line('memobox: the same bytes up to the letter in the DOM, laid out', ms(shown * 1000))
  }
}

const accepts = (run, bytes) => {
  try {
    return run(bytes), true
  } catch {
    return false
  }
}

// The JavaScript engines only parse here: none of these files is a letter.
async function matrix(page, files) {
  const js = {
    saxes: bytes => {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', error => { throw error })
      parser.write(new TextDecoder().decode(bytes)).close()
    },
    'fast-xml-parser': bytes => { if (XMLValidator.validate(new TextDecoder().decode(bytes)) !== true) throw new Error() },
    'libxml2-wasm': bytes => XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_HUGE }).dispose(),
  }
  const native_verdicts = lines_of('verdict', ...files.map(({ path }) => path))
  const rows = []
  for (const [index, { name, bytes, wanted }] of files.entries()) {
    const row = { ...native_verdicts[index] }
    for (const [engine, run] of Object.entries(js)) row[engine] = accepts(run, bytes)
    row.DOMParser = await page.evaluate(address => globalThis.bench.verdict(address), `/broken-${index}`)
    rows.push({ name, wanted, row })
  }
  print_matrix(rows)
}

function print_matrix(rows) {
  const engines = Object.keys(rows[0].row)
  console.log('\nVerdicts: + accepts, - refuses; ! where a viewer of letters needs it otherwise: as XML 1.0 says, and no DOCTYPE, no nesting without end')
  console.log(`  ${''.padEnd(42)}${engines.map(engine => engine.padStart(16)).join('')}`)
  for (const { name, wanted, row } of rows) {
    console.log(`  ${name.padEnd(42)}${engines.map(engine => ((row[engine] ? '+' : '-') + (row[engine] === wanted ? ' ' : '!')).padStart(16)).join('')}`)
  }
  const wrong = engine => rows.filter(({ wanted, row }) => row[engine] !== wanted).length
  console.log(`  ${`wrong, of ${rows.length}`.padEnd(42)}${engines.map(engine => `${wrong(engine)} `.padStart(16)).join('')}`)
  if (wrong('memobox') > 0) ++failed
}

function write_verdict_files() {
  const all = [...fine.map(one => [...one, true]), ...broken.map(one => [...one, false])]
  return all.map(([name, content, wanted], index) => {
    const path = join(folder, `verdict-${index}.xml`), bytes = Buffer.from(content)
    writeFileSync(path, bytes)
    return { name, wanted, path, bytes }
  })
}

const inputs = write_inputs()
native_speed(inputs)
writing()
containers()
command_memory(inputs)
await node_speed(inputs)
const files = write_verdict_files()
const browser = await launch()
try {
  console.log(`\nChromium ${browser.version()}, ${rounds} rounds, medians`)
  const served = Object.fromEntries([...inputs.map(({ name, path }) => [`/${name.replace(' ', '')}`, (_request, response) => response.end(readFileSync(path))]), ...files.map(({ bytes }, index) => [`/broken-${index}`, (_request, response) => response.end(bytes)])])
  const { page, close } = await open_bench(browser, readFileSync(new URL('memo_page.ts', import.meta.url), 'utf8'), served)
  await chromium_speed(page, inputs)
  await matrix(page, files)
  await close()
} finally {
  await browser.close()
}
if (failed > 0) {
  console.log(`\n${failed} requirements do not hold`)
  process.exit(1)
}
