// "As the sender made it": asked for, marked, closed; what it cannot do. The corpus of tests/web/hostile goes through the same frame.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe } from '../lib/browser.mjs'
import { focused_id, inside, main_text, open_letter, open_world, settle } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const show = page => page.getByRole('button', { name: 'Vis, som afsenderen har lavet det' })
const sender_frame = async page => {
  await page.waitForFunction(() => document.querySelector('memo-box').shadowRoot.querySelector('iframe')?.height)
  return page.frames().find(frame => frame.url().endsWith('/letter-frame.html'))
}

test('the letter is shown as its sender made it, as high as it is, and as text again', async () => {
  const page = await world.open()
  await open_letter(page, 'Din pensionsoversigt')
  await settle(page)
  assert.equal(await page.locator('iframe').count(), 0, 'never the first thing that is shown')
  await show(page).press('Enter')
  const frame = await sender_frame(page)
  assert.equal(await focused_id(page), 'letter/original/end')
  assert.match(await main_text(page), /som afsenderen har lavet det/)
  assert.match(await frame.evaluate(() => document.body.innerText), /pension/i)
  const [height, inner] = [await inside(page, root => root.querySelector('iframe').clientHeight), await frame.evaluate(() => document.documentElement.scrollHeight)]
  assert.ok(height >= inner, `${height} of ${inner}`)
  assert.deepEqual(await axe(page, { 'frame-tested': { enabled: false } }), [])
  await page.getByRole('button', { name: 'Vis som tekst igen' }).press('Enter')
  assert.equal(await page.locator('iframe').count(), 0)
  assert.equal(await focused_id(page), 'letter/original/show')
  assert.deepEqual(page.wrongs, [])
})

test('a hostile letter runs nothing and asks for nothing there, and its links ask the page first', async () => {
  const asked = []
  const page = await world.open({ before: page => page.context().route(url => url.protocol.startsWith('http') && url.origin !== world.sandbox.origin, route => {
    asked.push(route.request().url())
    return route.abort()
  }) })
  await open_letter(page, 'Tillykke <script>')
  await settle(page)
  await show(page).click()
  const frame = await sender_frame(page)
  assert.equal(await frame.evaluate(() => document.querySelectorAll('script, form, iframe, object, embed, base, meta[http-equiv=refresh]').length), 0)
  await page.waitForTimeout(300)
  assert.deepEqual(asked, [])
  await page.evaluate(() => {
    globalThis.left = []
    document.querySelector('memo-box').addEventListener('mb-link', event => { event.preventDefault(); globalThis.left.push(event.detail.href) })
  })
  await frame.evaluate(() => {
    for (const href of ['https://borger.dk/', 'javascript:parent.ran=1', 'http://ond.example/']) {
      const link = document.createElement('a')
      link.href = href
      document.body.append(link)
      link.click()
    }
  })
  assert.deepEqual(await page.evaluate(() => globalThis.left), ['https://borger.dk/'], 'only what may be followed is asked about')
  assert.equal(await page.evaluate(() => globalThis.ran ?? 0), 0)
  assert.ok(frame.url().endsWith('/letter-frame.html'), 'the frame stays where it is')
})

test('a browser without setHTML does not offer it', async () => {
  const page = await world.open({ before: page => page.addInitScript(() => { delete Element.prototype.setHTML }) })
  await open_letter(page, 'Din pensionsoversigt')
  await settle(page)
  assert.equal(await show(page).count(), 0)
})
