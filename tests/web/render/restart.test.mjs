// The element with its real core, against the sandbox platform: the core dies while a person types. Needs ./dev build.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { start_sandbox } from '../../platform/sandbox.mjs'
import { axe, launch, open_page, root } from '../lib/browser.mjs'

let sandbox, browser
before(async () => {
  sandbox = await start_sandbox({ web: join(root, 'web/dist') })
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await sandbox?.stop()
})

// A mailbox whose core the test can kill: globalThis.kill() makes the next call into the newest instance a trap.
async function open_mailbox() {
  const page = await open_page(browser)
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate
    globalThis.instances = []
    WebAssembly.instantiate = async (...given) => {
      const exports = { ...(await instantiate(...given)).exports }
      globalThis.instances.push(exports)
      return { exports }
    }
    globalThis.kill = () => { globalThis.instances.at(-1).mb_dispatch = () => { throw new WebAssembly.RuntimeError('unreachable') } }
    globalThis.errors = []
    addEventListener('mb-error', event => globalThis.errors.push(event.detail), true)
  })
  await page.goto(`${sandbox.address}?user=aase`)
  await page.locator('.message_row').first().waitFor()
  return page
}

const field = page => page.locator('.searchbox')

test('the core dies while a person types: it is said, every letter is still there, and the mailbox goes on', async () => {
  const page = await open_mailbox()
  await field(page).pressSequentially('Nord')
  await page.evaluate(() => globalThis.kill())
  await field(page).pressSequentially('havn Kommune', { delay: 10 })
  await page.waitForFunction(() => globalThis.instances.length === 2)
  await page.waitForTimeout(1_500)
  assert.equal(await field(page).inputValue(), 'Nordhavn Kommune')
  assert.equal(await page.evaluate(() => document.querySelector('memo-box').shadowRoot.activeElement?.type), 'search')
  const notice = await page.evaluate(() => document.querySelector('memo-box').shadowRoot.querySelector('.own-notice').textContent)
  assert.match(notice, /genstartet/)
  assert.deepEqual((await page.evaluate(() => globalThis.errors)).map(({ reference }) => reference), ['trap'])
  const senders = await page.locator('.message_row .sender').allTextContents()
  assert.ok(senders.length > 0 && senders.every(sender => sender.includes('Nordhavn Kommune')), senders.join())
  await field(page).fill('')
  await page.locator('.message_row').first().click()
  await page.locator('.title').waitFor()
  assert.deepEqual(await axe(page), [])
  assert.deepEqual(page.wrongs, [])
})

test('a core that dies again and again gives way to the page that says what to do', async () => {
  const page = await open_mailbox()
  for (let round = 1; round <= 4; round += 1) {
    await page.evaluate(() => globalThis.kill())
    await field(page).press('x')
    await page.waitForFunction(round => globalThis.errors.length >= round, round)
    if (round < 4) await page.waitForFunction(count => globalThis.instances.length === count, round + 1)
    await page.waitForTimeout(round < 4 ? 300 : 0)
  }
  await page.locator('.fallback').waitFor()
  assert.equal(await page.evaluate(() => globalThis.errors.at(-1).reference), 'restarts')
})

test('the token stands nowhere: not in the document, an address, a storage or a message', async () => {
  const page = await open_page(browser)
  const tokens = []
  const told = []
  page.on('response', async response => { if (response.url().includes('/sandbox/session')) tokens.push((await response.json()).access_token) })
  page.on('request', request => told.push(request.url()))
  page.on('console', message => told.push(message.text()))
  await page.goto(`${sandbox.address}?user=aase`)
  await page.locator('.message_row').first().click()
  await page.locator('.title').waitFor()
  const found = await page.evaluate(() => [document.documentElement.outerHTML, document.querySelector('memo-box').shadowRoot.innerHTML, JSON.stringify({ ...localStorage, ...sessionStorage }), location.href, document.cookie].join('\n'))
  assert.ok(tokens.length > 0)
  for (const token of tokens) assert.ok(token.length > 10 && !`${found}\n${told.join('\n')}`.includes(token))
})

test('the whole is as high as its place, Back leads to where one was, and a narrow page shows one pane', async () => {
  const page = await open_mailbox()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.locator('.letters').waitFor()
  const before = page.url()
  await page.locator('.message_row').first().click()
  await page.locator('.title').waitFor()
  assert.equal(await page.locator('.letters').count(), 0)
  assert.equal(await page.evaluate(() => document.querySelector('memo-box').shadowRoot.activeElement?.tagName), 'H2')
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight), false)
  await page.goBack()
  await page.locator('.letters').waitFor()
  assert.equal(page.url(), before)
})
