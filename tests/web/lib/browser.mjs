// Chromium and a small server for the tests of the web face. Everything listens on loopback and ends with the test.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
const require = createRequire(join(root, 'web/package.json'))
const { chromium } = require('playwright-core')
export const axe_source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
export const { PNG } = require('pngjs')

// DESIGN.md section 6, with the platform at the page's own origin.
export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src blob:; font-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm', '.woff2': 'font/woff2' }

// `answers`: path -> text, or a function (request, response). Everything else comes from `folder`.
export async function serve({ answers = {}, folder, csp = policy }) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1')
    const answer = answers[pathname]
    response.setHeader('Content-Security-Policy', csp)
    response.setHeader('Content-Type', types[extname(pathname)] ?? types['.html'])
    if (typeof answer === 'function') return answer(request, response)
    try {
      response.end(answer ?? readFileSync(join(folder ?? '/nowhere', normalize(pathname))))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise(listening => server.listen(0, '127.0.0.1', listening))
  const close = () => new Promise(closed => {
    server.closeAllConnections()
    server.close(closed)
  })
  return { address: `http://127.0.0.1:${server.address().port}`, close }
}

// A bare machine has no locale, and Chromium then calls a file with a Danish letter in its name "download".
export const launch = () => chromium.launch({
  executablePath: process.env.MEMOBOX_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})

// A page that remembers what went wrong on it: errors, and every violation of the policy.
export async function open_page(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
  const page = await context.newPage()
  page.wrongs = []
  page.on('pageerror', error => page.wrongs.push(String(error)))
  page.on('console', message => { if (message.type() === 'error') page.wrongs.push(message.text()) })
  return page
}

// WCAG 2.2 AA and best practice, through the open shadow root.
export async function axe(page, rules = {}) {
  await page.evaluate(axe_source)
  const { violations } = await page.evaluate(rules => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules,
  }), rules)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.flat().join(' ')).join(' | ')}`)
}
