// ./dev bench: what the web face costs, beside what a page would do by hand in the same Chromium. Absolute times are information; ratios count.
import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { start_sandbox } from '../platform/sandbox.mjs'
import { bundle } from '../web/render/stage.mjs'
import { launch, root, serve } from '../web/lib/browser.mjs'

const quick = process.argv.includes('--quick')
const rounds = quick ? 6 : 30
const read = path => readFileSync(join(root, path))
const kb = bytes => `${(bytes / 1000).toFixed(1)} kB`
const line = (name, value, goal) => console.log(`  ${name.padEnd(66)} ${value.padStart(12)}${goal ? `   goal ${goal}` : ''}`)
const ms = value => (value < 1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(2)} ms`)
const times = value => `${value.toFixed(2)} ×`

function sizes() {
  console.log('Sizes, gzip -9')
  line('core module with the HTML parser (web/dist/memobox.wasm)', kb(gzipSync(read('web/dist/memobox.wasm'), { level: 9 }).length), '120 kB')
  line('web JavaScript (web/dist/memobox.js)', kb(gzipSync(read('web/dist/memobox.js'), { level: 9 }).length), '25 kB')
}

// Real answers of the sandbox: what the element would get.
async function answers_of(sandbox) {
  const lise = await sandbox.client('lise')
  const bytes = async path => (await lise.call('GET', path)).text()
  const mailboxes = await bytes('/mailboxes/?size=1000')
  const mailbox = JSON.parse(mailboxes).mailboxes[0].id
  const folders = await bytes(`/mailboxes/${mailbox}/folders/?size=1000`)
  const inbox = JSON.parse(folders).folders.find(folder => folder.folderType === 'INBOX').id
  const summary = await bytes(`/mailboxes/${mailbox}/folders/summary/`)
  const messages = await bytes(`/mailboxes/${mailbox}/messages/?folderId=${inbox}&page=0&size=100&sortFields=receivedDateTime:DESC`)
  return { mailboxes, folders, summary, messages }
}

// The letter without attachments whose size is nearest to 3 kB, as performance.md's task T1 has it, and the largest one.
function letters() {
  const folder = 'assets/letters'
  const all = readdirSync(join(root, folder)).filter(name => name.endsWith('.xml')).map(name => ({ name, text: read(`${folder}/${name}`).toString('utf8') }))
  const small = all.filter(({ text }) => !/application\/pdf|image\//.test(text) && /<memo:MessageBody>/.test(text)).sort((a, b) => Math.abs(a.text.length - 3000) - Math.abs(b.text.length - 3000))[0]
  const large = all.sort((a, b) => b.text.length - a.text.length)[0]
  return [small, large]
}

async function open_bench(browser) {
  const source = readFileSync(new URL('page.ts', import.meta.url), 'utf8')
  const answers = {
    '/': '<!doctype html><html lang="da"><meta charset="utf-8"><title>bench</title><script type="module" src="/bench.js"></script><body></body></html>',
    '/bench.js': await bundle(source),
    '/favicon.ico': '',
    '/memobox.wasm': (_request, response) => response.setHeader('Content-Type', 'application/wasm').end(read('web/dist/memobox.wasm')),
    '/memobox-node.wasm': (_request, response) => response.setHeader('Content-Type', 'application/wasm').end(read('build/wasm/bin/memobox-node.wasm')),
  }
  // Without the product's Trusted Types: DOMParser, the peer, could not run under them.
  const server = await serve({ answers, csp: "default-src 'self' 'wasm-unsafe-eval'" })
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.on('pageerror', error => console.error(String(error)))
  await page.goto(server.address)
  await page.waitForFunction(() => globalThis.bench)
  return { page, close: server.close }
}

async function list(page, answers) {
  const { ours, peer } = await page.evaluate(([answers, rounds]) => globalThis.bench.list(answers, rounds), [answers, rounds])
  console.log(`\nA page of 100 platform messages (${kb(answers.messages.length)}), from bytes to rows laid out and painted-ready`)
  line('memobox: bytes -> core -> tree -> DOM -> layout', ms(ours))
  line('peer: JSON.parse + hand-written DOM code -> layout', ms(peer))
  line('ratio', times(ours / peer), 'at most 1.5 ×')
}

async function memo(page) {
  for (const { name, text } of letters()) {
    const result = await page.evaluate(([text, rounds]) => globalThis.bench.memo(text, rounds), [text, rounds])
    console.log(`\nMeMo bytes -> letter data, ${name} (${kb(text.length)}), the same fields, in Chromium`)
    line('memobox: gate, reader, letter, JSON.parse', ms(result.ours))
    line('peer: TextDecoder, DOMParser, getElementsByTagNameNS', ms(result.peer))
    line('ratio', times(result.peer / result.ours), 'at least 10 ×')
    line('memobox: the same bytes up to the letter in the DOM, laid out', ms(result.to_dom))
  }
}

async function first_list(browser, sandbox) {
  const taken = []
  for (let round = 0; round < (quick ? 3 : 7); ++round) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.addInitScript(() => {
      // A message sent in the frame that has the rows is heard when that frame has been painted.
      const painted = new MessageChannel()
      painted.port1.onmessage = () => (globalThis.first_list = performance.now())
      const seen = () => {
        const rows = document.querySelector('memo-box')?.shadowRoot?.querySelectorAll('[data-id^="row/"]')
        if (rows?.length) painted.port2.postMessage(null)
        else requestAnimationFrame(seen)
      }
      requestAnimationFrame(seen)
    })
    await page.goto(`${sandbox.origin}/?user=aase`)
    await page.waitForFunction(() => globalThis.first_list)
    taken.push(await page.evaluate(() => globalThis.first_list - performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/page.js') || entry.name.endsWith('/memobox.js')).startTime))
    await page.close()
  }
  taken.sort((a, b) => a - b)
  console.log('\nStart, against the local sandbox')
  line('first letter list on screen after script start, median', ms(taken[taken.length >> 1]), '300 ms')
}

const data = mkdtempSync(join(tmpdir(), 'memobox-bench-'))
const sandbox = await start_sandbox({ data, web: join(root, 'web/dist') })
const browser = await launch()
try {
  console.log(`Chromium ${browser.version()}, Node ${process.version}, ${rounds} rounds, medians\n`)
  sizes()
  const { page, close } = await open_bench(browser)
  await list(page, await answers_of(sandbox))
  await memo(page)
  await close()
  await first_list(browser, sandbox)
} finally {
  await browser.close()
  await sandbox.stop()
  rmSync(data, { recursive: true, force: true })
}
