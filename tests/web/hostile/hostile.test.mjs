// Every body of corpus.mjs, read by the core and shown by the DOM face, as its sender made it, and as a static page: nothing runs, nothing leaves, the words stay.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { recipient, responsible, sender } from '../../../assets/letters/lib/cast.mjs'
import { html, message } from '../../../assets/letters/lib/memo.mjs'
import { launch, serve } from '../lib/browser.mjs'
import { command } from '../lib/parity.mjs'
import { open_stage } from '../render/stage.mjs'
import { bodies } from './corpus.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const trees = [], pages = [], wanted = []
let stage, browser, server

const letter_of = ({ html: body }, at) => message(`hostile-${at}`, {
  version: '1.1',
  header: { label: 'Prøve', reply: false, mandatory: false, legalNotification: false, Sender: sender('kommune', { AttentionData: responsible('Borgerservice') }), Recipient: recipient('aase') },
  body: { createdDateTime: '2026-11-16T13:40:00Z', MainDocument: { File: [html('brev.html', body)] } },
})

function render(to) {
  const out = join(folder, to)
  mkdirSync(out)
  const lines = String(execFileSync(command, ['render', '--each', '-o', out, '--to', to], { input: bodies.map((_body, at) => `${join(folder, `${at}.xml`)}\n`).join(''), maxBuffer: 64 * 1024 * 1024 })).trim().split('\n').map(line => JSON.parse(line))
  assert.equal(lines.length, bodies.length)
  return lines.map(({ output, error }, at) => {
    assert.ok(!error, `${bodies[at].name}: ${error}`)
    return readFileSync(output, 'utf8')
  })
}

before(async () => {
  bodies.forEach((body, at) => writeFileSync(join(folder, `${at}.xml`), letter_of(body, at)))
  trees.push(...render('json').map(text => JSON.parse(text)))
  pages.push(...render('html'))
  browser = await launch()
  wanted.push(...await words_of_a_browser())
  stage = await open_stage()
})
after(async () => {
  await stage?.close()
  await server?.close()
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

// The words that Chromium itself would show: an unclosed script or comment swallows what follows in every reader.
async function words_of_a_browser() {
  const page = await (await browser.newContext()).newPage()
  return page.evaluate(bodies => bodies.map(html => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    for (const element of body.querySelectorAll('script, style, template, iframe, noscript, noembed, noframes, [style*="none"], [hidden]')) element.remove()
    return ['FØR', 'celle', 'EFTER'].filter(word => body.textContent.includes(word))
  }), bodies.map(({ html }) => html))
}

// What reached further than it may: asked for, run, or standing in the page as more than words.
const harm = async (page, origin) => {
  const asked = []
  // What a policy stops in the page never comes here: only what would leave.
  await page.context().route(url => url.protocol.startsWith('http') && url.origin !== origin, route => {
    asked.push(route.request().url())
    return route.abort()
  })
  page.on('dialog', dialog => { asked.push('dialog'); void dialog.dismiss() })
  return asked
}
const odd_elements = root => [...root.querySelectorAll('*')].filter(element =>
  /^(SCRIPT|IFRAME|FRAME|OBJECT|EMBED|FORM|SVG|MATH|LINK|BASE|VIDEO|AUDIO|IMG|PORTAL|TEMPLATE|TEXTAREA|MEMO-BOX|X)$/i.test(element.tagName) ||
  [...element.attributes].some(({ name, value }) => /^on|^srcdoc$|^formaction$|^ping$|^background$/i.test(name) || /^\s*(java|data|vb|blob|file|http:|intent|view)[a-z-]*:/i.test(value)) ||
  (element.tagName === 'A' && !/^(https:|mailto:|tel:|#)/.test(element.getAttribute('href') ?? '#'))).map(element => element.outerHTML.slice(0, 160))

test('the corpus is large enough, and no body stands in it twice', () => {
  assert.ok(bodies.length >= 400, String(bodies.length))
  assert.equal(new Set(bodies.map(({ html }) => html)).size, bodies.length)
  assert.ok(wanted.filter(words => words.includes('EFTER')).length > bodies.length * 0.9)
})

test('on the DOM: nothing runs, nothing leaves, no element but ours, and the words before and after stay', async () => {
  const page = await stage.show()
  const asked = await harm(page, new URL(page.url()).origin)
  for (const [at, tree] of trees.entries()) {
    const { odd, text, ran } = await page.evaluate(`(tree => { stage.show(tree); const odd_elements = ${odd_elements}; return { odd: odd_elements(stage.element), text: stage.element.innerText, ran: globalThis.ran ?? 0 } })(${JSON.stringify(tree)})`)
    const { name, vector } = bodies[at]
    assert.equal(ran, 0, `${name} ran: ${vector}`)
    assert.deepEqual(odd, [], `${name}: ${vector}`)
    for (const word of wanted[at]) assert.ok(text.includes(word), `${name} lost ${word}: ${vector}`)
    assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/, `${name}: ${vector}`)
  }
  assert.deepEqual(asked, [])
})

test('as the sender made it, in the closed frame: nothing runs, nothing leaves, the words stay', async () => {
  const page = await stage.show()
  const origin = new URL(page.url()).origin
  const asked = await harm(page, origin)
  const batch = 24
  for (let from = 0; from < bodies.length; from += batch) {
    const some = bodies.slice(from, from + batch)
    const found = await page.evaluate(async ({ some, from }) => {
      const frames = some.map(({ html }, at) => {
        const id = String(from + at)
        stage.blobs[id] = new TextEncoder().encode(html)
        return { id: `frame/${id}`, role: 'frame', name: 'Brev', blob: id }
      })
      stage.show({ revision: from + 1, lang: 'da', root: { id: 'app', role: 'app', children: [{ id: 'main', role: 'main', children: frames }] } })
      const elements = frames.map(({ id }) => stage.one(id))
      for (let wait = 0; wait < 200 && elements.some(frame => !frame.height); wait += 1) await new Promise(done => setTimeout(done, 20))
      await new Promise(done => setTimeout(done, 60))
      const bad = 'script,iframe,frame,object,embed,form,base,link,meta,video,audio,input,button,select,textarea'
      return elements.map(frame => ({
        filled: frame.height !== '', url: frame.contentDocument.URL, text: frame.contentDocument.body.innerText, ran: (globalThis.ran ?? 0) + (frame.contentWindow.ran ?? 0),
        bad: [...frame.contentDocument.body.querySelectorAll(bad)].filter(one => one.namespaceURI.endsWith('xhtml') || one.localName === 'script').map(one => one.outerHTML),
        handlers: [...frame.contentDocument.querySelectorAll('body *')].flatMap(one => [...one.attributes].filter(({ name, value }) => /^on/i.test(name) || (/href$|^formaction$/i.test(name) && /^\s*javascript:/i.test(value))).map(({ name }) => `${one.tagName} ${name}`)),
      }))
    }, { some, from })
    for (const [at, { filled, url, text, ran, bad, handlers }] of found.entries()) {
      const { name, vector } = some[at]
      assert.deepEqual({ filled, url, ran, bad, handlers }, { filled: true, url: `${origin}/letter-frame.html`, ran: 0, bad: [], handlers: [] }, `${name}: ${vector}`)
      const hides = /display:none|position:fixed|font-size:0/.test(vector)
      for (const word of hides ? [] : wanted[from + at]) assert.ok(text.includes(word), `${name} lost ${word}: ${vector}`)
    }
  }
  assert.deepEqual(asked, [])
})

// Two dozen at once, each the whole document of a frame without a sandbox: a page of its own, but for the time it takes to open.
test('as a static page, under no policy but its own: the same', async () => {
  server = await serve({ csp: '', answers: { '/favicon.ico': '', '/stage': '<!doctype html><title>Prøve</title>', ...Object.fromEntries(pages.map((text, at) => [`/${at}`, text])) } })
  const page = await (await browser.newContext()).newPage()
  const asked = await harm(page, server.address)
  await page.goto(`${server.address}/stage`)
  const batch = 24
  for (let from = 0; from < bodies.length; from += batch) {
    const some = bodies.slice(from, from + batch)
    const found = await page.evaluate(`(async () => {
      const odd_elements = ${odd_elements}
      const frames = Array.from({ length: ${some.length} }, () => document.createElement('iframe'))
      await Promise.all(frames.map((frame, at) => new Promise(done => { frame.onload = done; frame.src = '/' + (${from} + at); document.body.append(frame) })))
      await new Promise(done => setTimeout(done, 60))
      const seen = frames.map(({ contentWindow: its }) => ({ url: its.location.href, odd: odd_elements(its.document.body), text: its.document.body.innerText, ran: (globalThis.ran ?? 0) + (its.ran ?? 0) }))
      for (const frame of frames) frame.remove()
      return seen
    })()`)
    for (const [at, { url, odd, text, ran }] of found.entries()) {
      const { name, vector } = some[at]
      assert.deepEqual({ url, odd, ran }, { url: `${server.address}/${from + at}`, odd: [], ran: 0 }, `${name}: ${vector}`)
      for (const word of wanted[from + at]) assert.ok(text.includes(word), `${name} lost ${word}: ${vector}`)
    }
  }
  assert.equal(page.url(), `${server.address}/stage`)
  assert.deepEqual(asked, [])
})
