// Landmarks and containers: app, banner, main, navigation, complementary, contentinfo, region, article, group, form, search, toolbar, dialog,
// status, alert. Roles are written out where the element alone would lose its meaning inside a host page's own landmarks.
import type { Node } from '../tree.js'
import { children, common, labelled, type Paint, type Shape } from './shape.js'

const as = (tag: string, role?: string): Paint => (node, around) => labelled(node, around, tag, role ? { role } : {})

// A pane scrolls by itself where the element has a height of its own (styles/layout.css).
const pane = (paint: Paint): Paint => (node, around, parent, index) => {
  const shape = paint(node, around, parent, index)
  return node.look === 'letters' || node.look === 'letter' ? { ...shape, scrolls: true } : shape
}

// A sentence about the state of things: shown as text, or as what it holds.
const message = (role: string): Paint => (node, around) => {
  const inner = node.children?.length ? children(node, around) : undefined
  const label = inner && node.name ? node.name : undefined
  return { key: node.id, tag: 'div', node, attributes: { ...common(node, around), role, 'aria-label': label }, text: inner ? undefined : (node.name ?? ''), kids: inner }
}

const panes = new Set(['navigation', 'main', 'region', 'complementary', 'article'])

// The panes stand beside each other: one frame around neighbours that are panes.
const app: Paint = (node, around) => {
  const own = (node.children ?? []).map(child => panes.has(child.role) && child.look !== 'notice')
  const all = children(node, around)
  const from = own.indexOf(true)
  const until = own.lastIndexOf(true) + 1
  const frame: Shape[] = from < 0 ? [] : [{ key: `${node.id} panes`, tag: 'div', attributes: { class: 'panes' }, kids: all.slice(from, until) }]
  const kids = from < 0 ? all : [...all.slice(0, from), ...frame, ...all.slice(until)]
  return { key: node.id, tag: 'div', node, attributes: common(node, around), kids }
}

// Embedded in a page the whole is one of its regions; else the name is the page's title, and an element without a role has none.
const region: Paint = (node, around, parent, index) => {
  if (parent) return labelled(node, around, 'section', node.name ? { role: 'region' } : {})
  const whole = app(node, around, parent, index)
  return { ...whole, tag: 'section', attributes: { ...whole.attributes, class: 'app region', role: 'region', 'aria-label': node.name } }
}

const form: Paint = (node, around) => labelled(node, around, 'form', { role: 'form', novalidate: '', method: 'dialog' })

function dialog(node: Node, around: Parameters<Paint>[1]): Shape {
  return { ...labelled(node, around, 'dialog', { 'aria-modal': 'true' }), ready: element => (element as HTMLDialogElement).showModal() }
}

export const containers = {
  app,
  banner: as('header', 'banner'),
  main: pane(as('main')),
  navigation: as('nav'),
  complementary: pane(as('aside', 'complementary')),
  contentinfo: as('footer', 'contentinfo'),
  region: pane(region),
  article: pane(as('article')),
  group: pane(as('div', 'group')),
  form,
  search: as('div', 'search'),
  toolbar: as('div', 'toolbar'),
  dialog,
  status: message('status'),
  alert: message('alert'),
} satisfies Record<string, Paint>
