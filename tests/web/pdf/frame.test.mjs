// Today's pdf.js, in its frame and under the page's policy, says of each sample what was recorded in tests/golden/pdf. `./run` with
// MEMOBOX_RECORD=1 records anew. Nothing in a PDF runs, and no request leaves.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { samples } from '../../../assets/letters/lib/pdf_samples.mjs'
import { launch, open_page, policy, root, serve } from '../lib/browser.mjs'
import { dist } from '../lib/mailbox.mjs'

const host = `import { read_pdf } from './read_pdf.js'
const desk = { signal: new AbortController().signal, blob_out: bytes => bytes, blob_in: bytes => new TextDecoder().decode(bytes) }
globalThis.read = bytes => read_pdf({ blob: Uint8Array.from(bytes) }, desk)
document.title = 'ready'`

let browser, server, page
const asked = []
before(async () => {
  const { build } = await import(join(root, 'web/node_modules/esbuild/lib/main.js'))
  const { outputFiles: [{ text }] } = await build({ entryPoints: [join(root, 'web/src/effects/read_pdf.ts')], bundle: true, format: 'esm', write: false })
  const start = (_, response) => response.setHeader('Content-Security-Policy', policy).end('<!doctype html><title>pdf</title><script type="module" src="host.js"></script>')
  server = await serve({ folder: dist, csp: "base-uri 'none'", answers: { '/': start, '/host.js': host, '/read_pdf.js': text } }) // the frame brings its own policy
  browser = await launch()
  page = await open_page(browser)
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => { if (process.env.MEMOBOX_RECORD) console.log(message.text()) })
  page.on('dialog', dialog => { page.wrongs.push(dialog.message()); void dialog.dismiss() })
  await page.goto(server.address)
  await page.waitForFunction(() => document.title === 'ready')
})
after(async () => { await browser?.close(); await server?.close() })

const record_of = name => join(root, `tests/golden/pdf/${name}.json`)

for (const [name, bytes] of Object.entries(samples)) {
  test(`${name}: as recorded`, { timeout: 60_000 }, async () => {
    const { outcome, reason, blob } = await page.evaluate(bytes => globalThis.read(bytes), [...bytes])
    const found = outcome === 'ok' ? JSON.parse(blob) : { outcome, ...(reason && { reason }) }
    if (process.env.MEMOBOX_RECORD) writeFileSync(record_of(name), `${JSON.stringify(found).replaceAll('],[', '],\n[')}\n`)
    assert.deepEqual(found, JSON.parse(readFileSync(record_of(name), 'utf8')))
  })
}

test('a frame serves many files, ran nothing, and asked for its own files only', async () => {
  assert.equal(await page.locator('iframe').count(), 1)
  const elsewhere = asked.filter(url => !url.startsWith(server.address) && !url.startsWith('blob:'))
  assert.deepEqual(elsewhere, [])
  assert.deepEqual(page.wrongs, [])
})
