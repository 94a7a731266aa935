// The measuring page of MeMo files: memobox's Node module beside what a page would do with the browser's own parser, or with a library.
import { dom_parser, fast_xml_parser, median_seconds, memobox, saxes } from '../../tests/bench/peers.mjs'
import { inputs, stage, view_on } from '../../tests/bench/stage.ts'
import { Core, load_module } from './core.ts'

const core = await Core.create(await load_module(new URL('/memobox-node.wasm', location.href)))
core.open({ lang: 'da' })
const engines = { memobox: memobox(core), DOMParser: dom_parser, saxes, 'fast-xml-parser': fast_xml_parser }
const bytes_of = async address => new Uint8Array(await (await fetch(address)).arrayBuffer())

// A letter on screen, laid out.
function shown(bytes) {
  const { host, root } = stage()
  const view = view_on(root)
  const start = performance.now()
  core.dispatch({ ...inputs(), event: { type: 'open_file', blob: core.blob_in(bytes), name: 'letter.xml' } })
  view.show(core.view())
  root.getBoundingClientRect()
  const taken = performance.now() - start
  host.remove()
  return taken / 1000
}

// Seconds of each engine; `title` of each letter, as they must agree.
async function time(address, rounds) {
  const bytes = await bytes_of(address)
  const answer = {}
  for (const [name, read] of Object.entries(engines)) answer[name] = { seconds: median_seconds(() => read(bytes), rounds), title: read(bytes).title }
  const all = Array.from({ length: rounds }, () => shown(bytes)).sort((a, b) => a - b)
  return { engines: answer, shown: all[rounds >> 1] }
}

// Whether the browser's parser takes it.
async function verdict(address) {
  try {
    dom_parser(await bytes_of(address))
    return true
  } catch (error) {
    return !String(error).includes('not well-formed')
  }
}

globalThis.bench = { time, verdict }
