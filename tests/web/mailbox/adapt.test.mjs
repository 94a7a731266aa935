// The mailbox as people set their browsers: narrow, large text, forced colours, less motion, dark (WCAG 1.4.1, 1.4.4, 1.4.10, 2.3.3).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PNG } from '../lib/browser.mjs'
import { sticking_out } from '../lib/checks.mjs'
import { find, inside, open_letter, open_world, rows, settle, title, tree_of } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const letters = ['Tilbud om plads', 'Du får nye affaldsspande', 'Din pensionsoversigt', 'Ændring af vilkårene', 'Din årsopgørelse', 'Svar på din anmodning om aktindsigt', 'Indkaldelse som vidne']

// Words cut off by a box that hides what flows over.
const cut_off = page => inside(page, root => [...root.querySelectorAll('.root *')].filter(element => {
  const style = getComputedStyle(element)
  return style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
}).map(element => `${element.className} ${element.dataset.id}`))

async function through_the_mailbox(page, check) {
  await settle(page)
  await check('list')
  for (const words of letters) {
    await open_letter(page, words)
    await settle(page)
    await check(words)
    await page.goBack()
    await rows(page).first().waitFor()
  }
}

for (const [name, options, text] of [
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['320 by 256 px', { viewport: { width: 320, height: 256 } }],
  ['1280 px at 400 %', { viewport: { width: 320, height: 215 }, deviceScaleFactor: 4 }],
  ['text at 200 % on 640 px', { viewport: { width: 640, height: 800 } }, '200%'],
  ['text at 200 % on 320 px', { viewport: { width: 320, height: 640 } }, '200%'],
]) {
  test(`nothing stands out to the side or is cut off: ${name}`, async () => {
    const before = text && (page => page.addInitScript(size => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { font-size: ${size} } body, memo-box { font-size: 1rem !important }`)
      addEventListener('DOMContentLoaded', () => {
        const keep = () => { if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet] }
        keep()
        setInterval(keep, 20)
      })
    }, text))
    const page = await world.open({ ...options, before })
    await through_the_mailbox(page, async where => {
      assert.deepEqual(await sticking_out(page), [], where)
      assert.deepEqual(await cut_off(page), [], where)
    })
    assert.deepEqual(page.wrongs, [])
  })
}

const states = page => inside(page, root => {
  const style = (selector, pseudo) => { const element = root.querySelector(selector); return element && getComputedStyle(element, pseudo) }
  return {
    ground: getComputedStyle(root.host).backgroundColor, words: style('.letter .paragraph')?.color,
    edge: style('.letter button')?.borderTopColor, edge_style: style('.letter button')?.borderTopStyle,
    current: style('.message_row[aria-current]')?.outlineStyle + style('.message_row[aria-current]')?.borderInlineStartWidth + style('.message_row[aria-current]')?.backgroundColor,
  }
})

test('forced colours replace every colour, and commands, unread marks and the current row are still told apart', async () => {
  const shown = {}
  for (const forcedColors of ['none', 'active']) {
    const page = await world.open({ forcedColors })
    await open_letter(page, 'Tilbud om plads')
    await settle(page)
    shown[forcedColors] = await states(page)
    if (forcedColors === 'none') continue
    assert.equal(shown.active.edge_style, 'solid', 'a command has an edge')
    // The row one reads differs by more than colour: some of its pixels differ from those of its neighbour's edge.
    const current = page.locator('.message_row[aria-current]')
    const box = await current.boundingBox()
    const strip = await page.screenshot({ clip: { x: box.x, y: box.y + 8, width: 8, height: 24 } })
    const { data } = PNG.sync.read(strip)
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => data.subarray(at * 4, at * 4 + 3).toString('hex')))
    assert.ok(colours.size > 1, 'the current row has a bar')
    const dot = page.locator('.unread').first()
    const dot_box = await dot.boundingBox()
    assert.ok(dot_box && dot_box.width > 0)
  }
  assert.notDeepEqual(shown.active, shown.none)
})

test('with reduced motion nothing moves, and without it nothing moves by itself', async () => {
  for (const reducedMotion of ['reduce', 'no-preference']) {
    const page = await world.open({ reducedMotion })
    await open_letter(page, 'Din bog er kommet')
    await settle(page)
    await page.waitForTimeout(300)
    const [first, second] = [await page.screenshot(), (await page.waitForTimeout(1000), await page.screenshot())]
    assert.ok(first.equals(second))
    const moving = await inside(page, root => [...root.querySelectorAll('*')].filter(element => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return transitionDuration.split(', ').some(time => parseFloat(time) > 0) || animationName !== 'none'
    }).length)
    if (reducedMotion === 'reduce') assert.equal(moving, 0)
  }
})

test('a dark screen by the setting of the system, and light or dark by the attribute', async () => {
  const ground = async options => {
    const page = await world.open(options)
    return inside(page, root => getComputedStyle(root.host).backgroundColor)
  }
  const light = await ground({})
  const dark = await ground({ colorScheme: 'dark' })
  assert.notEqual(light, dark)
  assert.equal(await ground({ query: { scheme: 'dark' } }), dark)
  assert.equal(await ground({ colorScheme: 'dark', query: { scheme: 'light' } }), light)
})

test('the width decides which panes there are; those that are not shown are not in the tree', async () => {
  const page = await world.open()
  await open_letter(page, 'Din bog er kommet')
  const panes = async () => {
    await settle(page)
    const { root } = await tree_of(page)
    return ['folders', 'letters', 'letter-pane'].filter(id => find(root, node => node.id === id)).join()
  }
  assert.equal(await panes(), 'folders,letters,letter-pane')
  await page.setViewportSize({ width: 900, height: 800 })
  await page.locator('.root.medium').waitFor()
  assert.equal(await panes(), 'letters,letter-pane')
  await page.setViewportSize({ width: 390, height: 800 })
  await page.locator('.root.narrow').waitFor()
  assert.equal(await panes(), 'letter-pane')
  assert.match(await title(page).innerText(), /Din bog er kommet/)
})
