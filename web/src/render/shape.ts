// A shape is the declaration of one DOM element: what a role makes of its node, and what patch.ts brings about in the document.
import type { Checked, Node, Role } from '../tree.js'

export type Attributes = Record<string, string | undefined>

export interface Shape {
  key: string // unique in the tree: the node's id, or "id part" for an element that stands beside the node's own
  tag: string
  attributes: Attributes // undefined: not there
  text?: string | undefined
  kids?: Shape[] | undefined
  node?: Node // on the element that carries data-id: what an act names
  typed?: string | undefined // text field: what the tree says stands in it
  checked?: Checked | undefined // checkbox, radio
  chosen?: string | undefined // select
  spaced?: boolean // its elements stand apart on the screen and must not be read, found or copied as one word
  scrolls?: boolean // a pane: goes back to its top when all it showed was replaced
  ready?: (element: HTMLElement) => void // once, when the element stands in the document
}

// What the roles need from around them.
export interface Surroundings {
  address(place: string): string
  picture(blob: string): string | undefined
  bytes(blob: string): Uint8Array<ArrayBuffer> | undefined
  leave(href: string): void // a link that the core does not know, in a frame
  describe(node: Node): string | undefined // the id of a hidden element with the node's description
  shape(node: Node, parent?: Node, index?: number): Shape
}

export type Paint = (node: Node, around: Surroundings, parent?: Node, index?: number) => Shape

export const flag = (on: boolean | undefined) => (on ? 'true' : undefined)

// For class and part: the look first, then the role, so that a theme can select either. Nodes that look alike share one string, which the browser
// then knows again.
const shared = new Map<string, Map<Role, string>>()

function words({ look, role }: Node): string {
  if (!look) return role
  const known = shared.get(look)?.get(role)
  if (known) return known
  const made = `${look} ${role}`
  shared.set(look, (shared.get(look) ?? new Map<Role, string>()).set(role, made))
  return made
}

const is_spaced = (node: Node) => node.look === 'cluster' || node.look === 'split' || !!node.look?.endsWith('_row')

// Adds what every node has, whatever its role, to attributes made for it; and only what is there: a list makes a thousand of these.
export function common(node: Node, around: Surroundings, own: Attributes = {}): Attributes {
  own['data-id'] = node.id
  own.class = own.part = words(node)
  if (node.lang) own.lang = node.lang
  if (node.state?.current) own['aria-current'] = 'true'
  if (node.state?.busy) own['aria-busy'] = 'true'
  if (node.description) own['aria-describedby'] = around.describe(node)
  return own
}

export const children = (node: Node, around: Surroundings) => (node.children ?? []).map((child, index) => around.shape(child, node, index))

// An element whose words are its name, unless it has children; with `label` a name beside children becomes aria-label. `own` is taken over.
export function worded(node: Node, around: Surroundings, tag: string, own: Attributes = {}, label = true): Shape {
  const inner = node.children?.length ? children(node, around) : undefined
  if (inner && label && node.name) own['aria-label'] = node.name
  return { key: node.id, tag, node, attributes: common(node, around, own), text: inner ? undefined : (node.name ?? ''), kids: inner, spaced: is_spaced(node) }
}

// An element whose name is said but not shown. `own` is taken over.
export function labelled(node: Node, around: Surroundings, tag: string, own: Attributes = {}): Shape {
  if (node.name) own['aria-label'] = node.name
  return { key: node.id, tag, node, attributes: common(node, around, own), kids: children(node, around), spaced: is_spaced(node) }
}
