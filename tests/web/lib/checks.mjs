// Checks of a page that more than one test asks for.
import { PNG } from './browser.mjs'
import { inside } from './mailbox.mjs'

// Everything that stands out to the side of the page, but for what scrolls in a frame of its own.
export const sticking_out = page => inside(page, root => {
  const out = []
  if (document.scrollingElement.scrollWidth > innerWidth) out.push(`page ${document.scrollingElement.scrollWidth}`)
  for (const element of root.querySelectorAll('.root *')) {
    if (element.closest('.scroll, .said') || getComputedStyle(element).clipPath !== 'none') continue
    const box = element.getBoundingClientRect()
    if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) out.push(`${element.className} ${element.dataset.id} ${Math.round(box.left)}-${Math.round(box.right)}`)
  }
  return out
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

export async function focus_pixels(page, id) {
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
