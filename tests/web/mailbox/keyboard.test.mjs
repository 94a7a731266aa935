// The mailbox without a mouse (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { focus_pixels } from '../lib/checks.mjs'
import { focus, tab_to } from '../lib/keyboard.mjs'
import { all_text, focused_id, inside, open_world, rows, settle, title } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

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
