// How the benchmarks print, and where they keep things.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../web/lib/browser.mjs'

export const quick = process.argv.includes('--quick')
export const rounds = quick ? 6 : 30
export const read = path => readFileSync(join(root, path))
export { kb } from '../package/budgets.mjs'
export const line = (name, value, goal) => console.log(`  ${name.padEnd(66)} ${value.padStart(12)}${goal ? `   goal ${goal}` : ''}`)
export const ms = value => (value < 1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(2)} ms`)
export const times = value => `${value < 100 ? value.toFixed(2) : value.toFixed(0)} ×`
export const mbs = (bytes, seconds) => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`

// A page on which globalThis.bench stands ready, under a policy without the product's Trusted Types: DOMParser, the peer, could not run
// under them. source: TypeScript, as if it stood in web/src. files: more that the page can fetch, by path.
export async function open_bench(browser, source, files = {}) {
  const { bundle } = await import('../web/render/stage.mjs')
  const { serve } = await import('../web/lib/browser.mjs')
  const wasm = path => (_request, response) => response.setHeader('Content-Type', 'application/wasm').end(read(path))
  const answers = {
    '/': '<!doctype html><html lang="da"><meta charset="utf-8"><title>bench</title><script type="module" src="/bench.js"></script><body></body></html>',
    '/bench.js': await bundle(source),
    '/favicon.ico': '',
    ...files,
    '/memobox.wasm': wasm('web/dist/memobox.wasm'),
    '/memobox-node.wasm': wasm('build/wasm/bin/memobox-node.wasm'),
  }
  const server = await serve({ answers, csp: "default-src 'self' 'wasm-unsafe-eval'" })
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.on('pageerror', error => console.error(String(error)))
  await page.goto(server.address)
  await page.waitForFunction(() => globalThis.bench)
  return { page, close: server.close }
}
