// What the measuring pages share: where a tree or rows made by hand stand, and what the core is given.
import { View } from '../../web/src/render/view.ts'
import { sheets } from '../../web/src/theme.ts'

export const inputs = () => ({ now: Date.parse('2026-11-23T12:00:00Z'), random: '000102030405060708090a0b0c0d0e0f' })

// A root under the product's sheets.
export function stage() {
  const host = document.createElement('memo-stage')
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = sheets('neutral')
  const root = document.createElement('div')
  root.className = 'root wide'
  shadow.append(root)
  document.body.append(host)
  return { host, root }
}

// A view of trees in the root, that nobody acts on.
export function view_on(root) {
  const view = new View(root, place => '#' + place)
  view.attach({ act() {}, go() {}, leave: () => false, blob: () => undefined })
  return view
}
