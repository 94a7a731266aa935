import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { axe, launch, open_page, policy, root, serve } from '../lib/browser.mjs'
import { bundle } from './stage.mjs'

const strings = Object.fromEntries(['da', 'en'].map(language => [language, JSON.parse(readFileSync(join(root, `assets/strings/${language}.json`), 'utf8'))]))
let browser, script
before(async () => {
  browser = await launch()
  script = await bundle("export * from './memobox.ts'")
})
after(() => browser.close())

// A page with the element on it, and no core behind it: `wasm` answers for memobox.wasm.
async function start({ wasm, csp = policy, attributes = '', first = '' }) {
  const answers = {
    '/': `<!doctype html><html lang="da"><meta charset="utf-8"><title>Digital Post</title><script type="module" src="/page.js"></script><body><main><memo-box ${attributes}></memo-box></main></body></html>`,
    '/page.js': `${first}
      globalThis.errors = []
      document.querySelector('memo-box').addEventListener('mb-error', event => globalThis.errors.push(event.detail))
      await import('/memobox.js')`,
    '/memobox.js': script,
    '/favicon.ico': '',
    '/memobox.wasm': wasm ?? ((_request, response) => response.writeHead(404).end()),
  }
  const server = await serve({ answers, csp, folder: join(root, 'web/dist') })
  const page = await open_page(browser)
  await page.goto(server.address)
  return { page, close: async () => { await page.context().close(); await server.close() } }
}

const shown = page => page.evaluate(() => document.querySelector('memo-box').shadowRoot.querySelector('.fallback')?.innerText ?? '')

const cases = {
  'the file is missing': [{}, 'file'],
  'the file is not a module': [{ wasm: (_request, response) => response.writeHead(200, { 'Content-Type': 'application/wasm' }).end('<html>') }, 'module'],
  'the policy forbids WebAssembly': [{ csp: policy.replace(" 'wasm-unsafe-eval'", ''), wasm: (_request, response) => response.end(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])) }, 'module'],
  'the browser has no WebAssembly': [{ first: 'delete globalThis.WebAssembly' }, 'no-webassembly'],
  'the file never comes': [{ wasm: () => {} }, 'timeout'],
  'the module is another one': [{ wasm: (_request, response) => response.end(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])) }, 'file'],
}

for (const [name, [options, reference]] of Object.entries(cases)) {
  test(`a page in Danish and English stands within five seconds and a bit when ${name}`, async () => {
    const { page, close } = await start(options)
    await page.waitForFunction(() => globalThis.errors?.length, null, { timeout: 8_000 })
    const text = await shown(page)
    for (const language of ['da', 'en']) for (const key of ['failed', 'failed_next', 'failed_link']) assert.ok(text.includes(strings[language][`element.${key}`]), `${language} ${key} in ${text}`)
    assert.ok(text.includes(reference), text)
    assert.deepEqual(await page.evaluate(() => globalThis.errors), [{ reference, text: strings.da['element.failed'] }])
    assert.deepEqual(await axe(page, { 'landmark-one-main': { enabled: true }, 'page-has-heading-one': { enabled: false } }), [])
    await close()
  })
}

test('the token is asked for while the core is still on its way', async () => {
  const session = "document.querySelector('memo-box').session = async request => { globalThis.asked = request; return null }"
  const { page, close } = await start({ wasm: () => {}, attributes: 'platform="https://platform.example/apis/v1"', first: session })
  await page.waitForFunction(() => globalThis.asked)
  assert.deepEqual(await page.evaluate(() => [globalThis.asked, globalThis.errors]), [{ origin: 'https://platform.example', reason: 'start' }, []])
  await close()
})

test('English comes first in an English element, and the page of a broken core says nothing of the session', async () => {
  const { page, close } = await start({ attributes: 'lang="en" platform="https://platform.example/apis/v1"' })
  await page.waitForFunction(() => globalThis.errors?.length)
  const text = await shown(page)
  assert.ok(text.indexOf(strings.en['element.failed']) < text.indexOf(strings.da['element.failed']))
  await close()
})

test('what a page set before the element was defined is kept', async () => {
  const { page, close } = await start({ first: "const early = document.querySelector('memo-box'); early.place = '/a/b'; early.session = async () => null; early.placeUrl = place => '/post' + place" })
  await page.waitForFunction(() => globalThis.errors?.length)
  assert.deepEqual(await page.evaluate(() => { const box = document.querySelector('memo-box'); return [box.place, typeof box.session, box.placeUrl('/x')] }), ['/a/b', 'function', '/post/x'])
  await close()
})

test('the attributes and events of custom-elements.json are those of the element', async () => {
  const { page, close } = await start({})
  const manifest = JSON.parse(readFileSync(join(root, 'web/custom-elements.json'), 'utf8')).modules[0].declarations[0]
  await page.waitForFunction(() => customElements.get('memo-box'))
  assert.deepEqual(await page.evaluate(() => customElements.get('memo-box').observedAttributes), manifest.attributes.map(({ name }) => name))
  const api = readFileSync(join(root, 'web/src/api.ts'), 'utf8')
  assert.deepEqual([...api.matchAll(/^ {2}'(mb-[a-z]+)': CustomEvent/gm)].map(match => match[1]), manifest.events.map(({ name }) => name))
  for (const { name } of manifest.members) assert.match(api, new RegExp(`^  ${name}[:(]`, 'm'))
  await close()
})

test('a program in TypeScript can use the package by its types', async () => {
  execFileSync(process.execPath, [join(root, 'web/node_modules/typescript/bin/tsc'), '--project', join(root, 'tests/web/render/types')], { stdio: 'pipe' })
})
