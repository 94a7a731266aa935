// The mailbox without a mouse (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PNG } from '../lib/browser.mjs'
import { all_text, focused_id, inside, open_world, rows, settle, title } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const focus = page => page.evaluate(() => {
  const outer = document.activeElement
  const inner = outer?.shadowRoot?.activeElement
  return inner ? inner.getAttribute('data-id') ?? inner.tagName : outer === document.body ? null : `page ${outer.textContent}`
})

// Presses Tab until the focus stands where `there` says; fails after `most` steps.
async function tab_to(page, there, key = 'Tab', most = 80) {
  const passed = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key)
    const at = await focus(page)
    if (there(at)) return passed
    passed.push(at)
  }
  throw new Error(`not reached: ${passed.join(', ')}`)
}

test('from the start of the page to reading a letter, and back to the list, with Tab and Enter alone', async () => {
  const page = await world.open()
  await settle(page)
  const passed = await tab_to(page, id => id?.startsWith('row/'))
  assert.ok(passed.some(id => id?.startsWith('page ')), "the page's own links come first")
  assert.ok(passed.includes('letters/filter'))
  const row = await focused_id(page)
  await page.keyboard.press('Enter')
  await title(page).waitFor()
  await settle(page)
  assert.equal(await focused_id(page), 'letter/title')
  await tab_to(page, id => id === 'letter/details')
  await page.keyboard.press('Enter')
  await page.locator('[data-id="letter/details"][aria-expanded=true]').waitFor()
  assert.equal(await focused_id(page), 'letter/details')
  await page.goBack()
  await settle(page)
  assert.equal(await focused_id(page), row, 'back on the row one came from')
  assert.deepEqual(page.wrongs, [])
})

test('nothing holds the focus: Tab leaves the mailbox at its end, and Shift+Tab at its beginning', async () => {
  const page = await world.open({ viewport: { width: 390, height: 800 } })
  await rows(page).first().click()
  await title(page).waitFor()
  await settle(page)
  const forward = await tab_to(page, id => id === null || id.startsWith('page '))
  assert.ok(forward.includes('letter/details'))
  await inside(page, root => root.querySelector('[data-id="letter/title"]').focus())
  await tab_to(page, id => id === null || id.startsWith('page '), 'Shift+Tab')
})

test('the tab order is the order of the tree, and no element jumps the queue', async () => {
  const page = await world.open()
  await rows(page).nth(3).click()
  await title(page).waitFor()
  await settle(page)
  const order = await inside(page, root => [...root.querySelectorAll('.root [data-id]')].map(element => element.getAttribute('data-id')))
  assert.equal(await inside(page, root => root.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex="-1"])').length), 0)
  await inside(page, root => root.querySelector('a, button').focus())
  const passed = [await focus(page), ...(await tab_to(page, id => id === null || id.startsWith('page ')))]
  const places = passed.map(id => order.indexOf(id))
  assert.ok(places.every(place => place >= 0), passed.join())
  assert.deepEqual(places, [...places].sort((a, b) => a - b))
})

test('letters typed outside a field do nothing', async () => {
  const page = await world.open()
  await rows(page).nth(1).click()
  await title(page).waitFor()
  await settle(page)
  const before = await all_text(page)
  await page.keyboard.type('jkqrdef/?.')
  assert.equal(await all_text(page), before)
})

// How many pixels of the part around an element change when it is focused, and the best contrast of a change (WCAG 1.4.11).
const luminance = ([r, g, b]) => [r, g, b].map(part => part / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
const contrast = (one, other) => (Math.max(luminance(one), luminance(other)) + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05)

function difference(before, after) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)]
  let changed = 0
  let visible = 0
  for (let at = 0; at < one.data.length; at += 4) {
    const [a, b] = [one.data.subarray(at, at + 3), other.data.subarray(at, at + 3)]
    if (a.equals(b)) continue
    changed += 1
    if (contrast(a, b) >= 3) visible += 1
  }
  return { changed, visible }
}

async function focus_pixels(page, id) {
  await page.evaluate(() => document.querySelector('memo-box').shadowRoot.activeElement?.blur())
  const element = page.locator(`[data-id="${id}"]`)
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 }
  const before = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  await page.keyboard.press('Shift')
  await element.focus()
  const after = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const on_top = await inside(page, (root, [x, y, id]) => !!root.elementFromPoint(x, y)?.closest(`[data-id="${id}"]`), [x, y, id])
  return { ...difference(before, after), on_top, edge: 2 * (box.width + box.height) }
}

for (const [name, options] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]]) {
  test(`the focus is seen and not covered, ${name}`, async () => {
    const page = await world.open(options)
    await rows(page).nth(3).click()
    await title(page).waitFor()
    await settle(page)
    const ids = await inside(page, root => [
      root.querySelector('.folder_row'), ...[...root.querySelectorAll('.message_row')].slice(2, 5), root.querySelector('input'),
      ...root.querySelectorAll('.letter button, .letter a, .letters button'),
    ].map(element => element.getAttribute('data-id')))
    assert.ok(ids.length > 6)
    for (const id of new Set(ids)) {
      const seen = await focus_pixels(page, id)
      assert.ok(seen.visible >= seen.edge, `${id}: ${JSON.stringify(seen)}`)
      assert.ok(seen.on_top, `${id} is covered`)
    }
  })
}
