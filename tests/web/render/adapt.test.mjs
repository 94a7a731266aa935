import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe, PNG } from '../lib/browser.mjs'
import { open_stage } from './stage.mjs'
import { every_role, mailbox, small_states } from './trees.mjs'

let stage
before(async () => { stage = await open_stage() })
after(() => stage.close())

const widths = { wide: 1280, medium: 900, narrow: 390 }

for (const [width, pixels] of Object.entries(widths)) {
  for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { query: '?scheme=contrast' }, { forcedColors: 'active' }]) {
    test(`axe finds nothing in the ${width} mailbox with ${JSON.stringify(look)}`, async () => {
      const page = await stage.show(mailbox(width), { viewport: { width: pixels, height: 800 }, ...look })
      assert.deepEqual(await axe(page), [])
      assert.deepEqual(page.wrongs, [])
      await page.context().close()
    })
  }
}

test('axe finds nothing while loading, after failures and offline', async () => {
  const page = await stage.show(small_states())
  await page.waitForTimeout(400)
  assert.deepEqual(await axe(page), [])
})

const sideways = page => page.evaluate(() => {
  const wide = [...stage.shadow.querySelectorAll('*')].filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible' && !element.matches('.scroll, .unread, .said, .logo, input, textarea'))
  return [document.documentElement.scrollWidth > innerWidth ? 'page' : '', ...wide.map(element => element.className)].filter(Boolean)
})

for (const [name, make] of [['letter', () => mailbox('narrow')], ['list', () => mailbox('narrow', { reading: false })], ['every role', every_role]]) {
  test(`nothing scrolls sideways at 320 px: ${name}`, async () => {
    const page = await stage.show(make(), { viewport: { width: 320, height: 256 } })
    assert.deepEqual(await sideways(page), [])
  })
  test(`nothing scrolls sideways at 320 px with the text at 200 %: ${name}`, async () => {
    const page = await stage.show(make(), { viewport: { width: 320, height: 640 } })
    await page.evaluate(() => { stage.host.style.setProperty('--mb-font-size', '32px') })
    assert.deepEqual(await sideways(page), [])
  })
}

test('wider spacing of the text loses nothing (WCAG 1.4.12)', async () => {
  const page = await stage.show(mailbox('wide'))
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
    stage.shadow.adoptedStyleSheets.push(sheet)
  })
  const clipped = await page.evaluate(() => [...stage.shadow.querySelectorAll('[data-id]')]
    .filter(element => !element.matches('.unread, .logo, .letters, .letter, .folders') && getComputedStyle(element).overflow !== 'visible' && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1))
    .map(element => element.dataset.id))
  assert.deepEqual(clipped, [])
  assert.deepEqual(await sideways(page), [])
})

test('the panes scroll by themselves when the element has a height, and the page scrolls when it has none', async () => {
  const page = await stage.show(mailbox('wide'), { viewport: { width: 1280, height: 500 } })
  const scrolls = () => page.evaluate(() => [stage.one('letter-pane').scrollHeight > stage.one('letter-pane').clientHeight, document.documentElement.scrollHeight > innerHeight])
  assert.deepEqual(await scrolls(), [true, false])
  await page.evaluate(() => { stage.host.style.height = 'auto' })
  assert.deepEqual(await scrolls(), [false, true])
})

test('the keyboard reaches every control in reading order, and a toolbar is one stop', async () => {
  const page = await stage.show(mailbox('wide'))
  const stops = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const id = await page.evaluate(() => stage.focused())
    if (!id) break
    stops.push(id)
  }
  assert.deepEqual(stops, ['inbox', 'drafts', 'sent', 'deleted', 'home', 'children', 'tax', 'letters/find', 'letters/refresh', 'r1', 'r2', 'r3', 'r4', 'r5', 'letters/more', 'letter/unread',
    'card/calendar', 'card/write', 'body/5/2', 'files/0', 'files/1', 'letter/details'])
  await page.evaluate(() => stage.one('letter/unread').focus())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => stage.focused()), 'letter/next')
  await page.keyboard.press('Home')
  assert.equal(await page.evaluate(() => stage.focused()), 'letter/unread')
  await page.keyboard.press('Enter')
  assert.deepEqual(await page.evaluate(() => stage.acts.map(act => act.node)), ['letter/unread'])
})

// The outline's own pixels: how many changed, and the contrast of the outline with what it replaced.
async function focus_pixels(page, id) {
  const box = await page.locator(`[data-id="${id}"]`).boundingBox()
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 }
  const shot = async () => PNG.sync.read(await page.screenshot({ clip }))
  await page.evaluate(() => stage.shadow.activeElement?.blur())
  const before = await shot()
  await page.evaluate(id => stage.one(id).focus({ focusVisible: true }), id)
  const after = await shot()
  let changed = 0
  for (let at = 0; at < before.data.length; at += 4) if ([0, 1, 2].some(part => Math.abs(before.data[at + part] - after.data[at + part]) > 96)) changed += 1
  return changed
}

for (const colorScheme of ['light', 'dark']) {
  test(`focus can be seen on every kind of control (${colorScheme})`, async () => {
    const page = await stage.show(mailbox('wide'), { colorScheme, viewport: { width: 1280, height: 1600 } })
    for (const id of ['inbox', 'letters/find', 'letters/refresh', 'r1', 'r4', 'letter/unread', 'card/calendar', 'card/write', 'body/5/2', 'files/0', 'letter/details']) {
      const changed = await focus_pixels(page, id)
      assert.ok(changed > 200, `${id}: ${changed} pixels`)
    }
  })
}

test('targets are at least 24 by 24 px, but for links inside a sentence', async () => {
  for (const [width, pixels] of Object.entries(widths)) {
    const page = await stage.show(mailbox(width), { viewport: { width: pixels, height: 800 } })
    const small = await page.evaluate(() => [...stage.shadow.querySelectorAll('a[href], button, input')].filter(element => !element.closest('p')).filter(element => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    }).map(element => element.dataset.id))
    assert.deepEqual(small, [])
  }
})

test('forced colours are taken: the current row keeps a mark of its own', async () => {
  const page = await stage.show(mailbox('wide'), { forcedColors: 'active' })
  const [current, other] = await page.evaluate(() => ['r1', 'r4'].map(id => getComputedStyle(stage.one(id)).borderInlineStartWidth))
  assert.equal(current, '6px')
  assert.equal(other, '0px')
})

test('nothing moves by itself', async () => {
  const page = await stage.show(mailbox('wide'), { reducedMotion: 'reduce' })
  const first = await page.screenshot()
  await page.waitForTimeout(500)
  assert.ok(first.equals(await page.screenshot()))
})
