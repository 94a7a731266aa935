// What must never happen: a violation of the policy, a script of a letter, a request to anywhere else, a token where it can be read.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { find, inside, main_text, open_letter, open_world, rows, settle, title, tree_of, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

// Every address the browser asked for, and what scripts of a letter would do.
async function watched(options) {
  const asked = []
  const page = await world.open({
    ...options,
    before: async page => {
      page.context().on('request', request => asked.push(request.url()))
      page.on('dialog', dialog => { asked.push(`dialog ${dialog.message()}`); void dialog.dismiss() })
      page.context().on('page', other => { if (other !== page) asked.push(`window ${other.url()}`) })
    },
  })
  return { page, asked, foreign: () => asked.filter(address => !address.startsWith(world.sandbox.origin) && !address.startsWith('blob:')) }
}

test('the page is served under the strict policy, with no types trusted', async () => {
  const policy = (await fetch(world.sandbox.address)).headers.get('content-security-policy')
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "require-trusted-types-for 'script'", "trusted-types 'none'", "base-uri 'none'", "form-action 'none'"]) {
    assert.ok(policy.includes(part), part)
  }
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|data:/)
})

test('every letter of the inbox opens without a violation of the policy, an error, or a request to anywhere else', async () => {
  const { page, foreign } = await watched()
  await settle(page)
  const count = await rows(page).count()
  assert.equal(count, 27)
  for (let at = 0; at < count; at += 1) {
    await rows(page).nth(at).click()
    await title(page).waitFor()
    await settle(page)
  }
  assert.deepEqual(await violations(page), [])
  assert.deepEqual(page.wrongs, [])
  assert.deepEqual(foreign(), [])
})

test('a hostile letter in HTML: the words stay, nothing runs, nothing is asked for, nothing but known elements', async () => {
  const { page, asked, foreign } = await watched()
  await open_letter(page, 'Tillykke <script>')
  await settle(page)
  const before = asked.length
  const text = await main_text(page)
  assert.match(text, /Tillykke <script>alert\("titel"\)<\/script> & velkommen/)
  const { root } = await tree_of(page)
  assert.ok(find(root, node => node.id === 'letter/body'), 'its text is shown')
  const odd = await inside(page, root => [...root.querySelectorAll('.letter *')].filter(element =>
    ['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'SVG', 'MATH', 'LINK', 'META', 'BASE', 'VIDEO', 'AUDIO'].includes(element.tagName.toUpperCase()) ||
    [...element.attributes].some(({ name, value }) => /^on|^style$|^srcdoc$|^formaction$/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value)),
  ).map(element => element.outerHTML.slice(0, 120)))
  assert.deepEqual(odd, [])
  for (const element of await page.locator('.letter .paragraph, .letter .heading, .letter li').all()) await element.hover({ timeout: 2_000 }).catch(() => {})
  await page.waitForTimeout(500)
  assert.deepEqual(foreign(), [])
  assert.equal(asked.length, before, 'looking at the letter asks for nothing')
  assert.deepEqual(await violations(page), [])
  assert.deepEqual(page.wrongs, [])
})

test('links of a letter lead to https, mail and telephone only, open a page of their own and tell it nothing', async () => {
  const page = await world.open()
  await settle(page)
  let links = 0
  for (let at = 0; at < await rows(page).count(); at += 1) {
    await rows(page).nth(at).click()
    await title(page).waitFor()
    await settle(page)
    const found = await inside(page, root => [...root.querySelectorAll('.letter a[href]')].map(link => ({ href: link.getAttribute('href'), rel: link.rel, target: link.target })))
    for (const { href, rel, target } of found.filter(({ href }) => !href.startsWith('#'))) {
      links += 1
      assert.match(href, /^(https:|mailto:|tel:)/)
      assert.match(rel, /noopener/)
      assert.match(rel, /noreferrer/)
      if (href.startsWith('https:')) assert.equal(target, '_blank')
    }
  }
  assert.ok(links > 10, String(links))
})

test('requests carry the token in a header, are not stored and tell no address; the token stands nowhere else', async () => {
  const tokens = new Set()
  const told = []
  const page = await world.open({
    before: async page => {
      page.on('request', request => {
        told.push(request.url())
        if (!request.url().includes('/apis/')) return
        tokens.add(request.headers().authorization?.replace('Bearer ', ''))
        told.push(`referer ${request.headers().referer ?? ''}`)
      })
      page.on('console', message => told.push(message.text()))
    },
  })
  await open_letter(page, 'Din bog er kommet')
  await settle(page)
  const found = await page.evaluate(async () => [
    document.documentElement.outerHTML, document.querySelector('memo-box').shadowRoot.innerHTML, JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie, location.href,
    JSON.stringify(globalThis.core.tree), JSON.stringify(globalThis.core.events), JSON.stringify(await caches.keys()), JSON.stringify(await indexedDB.databases()), JSON.stringify(history.state),
  ].join('\n'))
  assert.deepEqual(told.filter(text => text.startsWith('referer') && text !== 'referer '), [])
  assert.equal(tokens.size, 1)
  for (const token of tokens) assert.ok(token?.length > 10 && !`${found}\n${told.join('\n')}`.includes(token))
  const cached = await page.evaluate(() => performance.getEntriesByType('resource').filter(entry => entry.name.includes('/apis/')).length)
  assert.ok(cached > 3)
})
