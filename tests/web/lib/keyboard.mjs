// The mailbox without a mouse.

// Where the focus stands: the id of a node, "page WORDS" outside the element, null nowhere.
export const focus = page => page.evaluate(() => {
  const outer = document.activeElement
  const inner = outer?.shadowRoot?.activeElement
  return inner ? inner.getAttribute('data-id') ?? inner.tagName : outer === document.body ? null : `page ${outer.textContent}`
})

// Presses Tab until the focus stands where `there` says, and answers what was passed; fails after `most` steps.
export async function tab_to(page, there, key = 'Tab', most = 80) {
  const passed = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key)
    const at = await focus(page)
    if (there(at)) return passed
    passed.push(at)
  }
  throw new Error(`not reached: ${passed.join(', ')}`)
}
