// A page on which trees made by hand are shown by the renderer, under the element's own styles and policy.
import { readFileSync as read } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundle_options, generate } from '../../../web/build.mjs'
import { launch, open_page, root, serve } from '../lib/browser.mjs'

const { build } = createRequire(join(root, 'web/package.json'))('esbuild')

const source = `
import { View } from './render/view.ts'
import { sheets } from './theme.ts'
import { use_fonts } from './fonts.ts'
const host = document.createElement('memo-stage')
host.setAttribute('scheme', new URL(location.href).searchParams.get('scheme') ?? 'auto')
const shadow = host.attachShadow({ mode: 'open' })
shadow.adoptedStyleSheets = sheets('neutral')
const element = document.createElement('div')
element.className = 'root'
const shell = document.createElement('div')
shell.className = 'shell'
shell.append(element)
shadow.append(shell)
document.body.append(host)
use_fonts(host)
const view = new View(element, place => '#' + place)
const stage = { acts: [], went: [], left: [], blobs: {}, element, shadow, host, view }
view.attach({
  act: act => { stage.acts.push(act); stage.on_act?.(act) },
  go: place => stage.went.push(place),
  leave: href => { stage.left.push(href); return false },
  blob: id => stage.blobs[id],
})
stage.show = tree => {
  const width = host.clientWidth
  element.className = 'root ' + (width < 768 ? 'narrow' : width < 1200 ? 'medium' : 'wide')
  view.show(tree)
}
stage.one = id => shadow.querySelector('[data-id="' + id + '"]')
stage.focused = () => shadow.activeElement?.getAttribute('data-id') ?? null
const sheet = new CSSStyleSheet()
sheet.replaceSync('html,body{margin:0;height:100%}')
document.adoptedStyleSheets = [sheet]
globalThis.stage = stage
`

export async function bundle(contents, options = {}) {
  generate()
  const made = await build({ ...bundle_options, ...options, stdin: { contents, resolveDir: join(root, 'web/src'), loader: 'ts' }, write: false })
  return made.outputFiles[0].text
}

export async function open_stage() {
  const fonts = join(root, 'web/node_modules/@fontsource/ibm-plex-sans/files')
  const rename = name => [`/fonts/ibm-plex-sans-${name.replace('-normal', '')}.woff2`, (_request, response) => response.end(read(join(fonts, `ibm-plex-sans-latin-${name}.woff2`)))]
  const answers = {
    '/': '<!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Digital Post</title><script type="module" src="/stage.js"></script><body></body></html>',
    '/stage.js': await bundle(source),
    '/favicon.ico': '',
    '/letter-frame.html': (_request, response) => { // it brings its own policy
      response.removeHeader('Content-Security-Policy')
      response.end(read(join(root, 'web/letter-frame.html')))
    },
    ...Object.fromEntries(['400-normal', '600-normal', '400-italic'].map(rename)),
  }
  const server = await serve({ answers })
  const browser = await launch()
  // A fresh page with this tree on it.
  const show = async (tree, { query = '', ...options } = {}) => {
    const page = await open_page(browser, options)
    await page.goto(`${server.address}/${query}`)
    await page.waitForFunction(() => globalThis.stage)
    if (tree) await page.evaluate(tree => globalThis.stage.show(tree), tree)
    await page.evaluate(() => document.fonts.ready)
    return page
  }
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { show, close, browser }
}
