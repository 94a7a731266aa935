// A shape is the declaration of one DOM element: what a role makes of its node, and what patch.ts brings about in the document.
import type { Checked, Node } from '../tree.js'

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
  spaced?: boolean // its elements stand apart on the screen and must not be read as one word
  scrolls?: boolean // a pane: goes back to its top when all it showed was replaced
  ready?: (element: HTMLElement) => void // once, when the element stands in the document
}

// What the roles need from around them.
export interface Surroundings {
  address(place: string): string
  picture(blob: string): string | undefined
  describe(node: Node): string | undefined // the id of a hidden element with the node's description
  shape(node: Node, parent?: Node, index?: number): Shape
}

export type Paint = (node: Node, around: Surroundings, parent?: Node, index?: number) => Shape

export const flag = (on: boolean | undefined) => (on ? 'true' : undefined)

// For class and part: the look first, then the role, so that a theme can select either.
const words = (node: Node) => (node.look ? `${node.look} ${node.role}` : node.role)

const is_spaced = (node: Node) => node.look === 'cluster' || node.look === 'split' || !!node.look?.endsWith('_row')

// The attributes every node has, whatever its role.
export function common(node: Node, around: Surroundings): Attributes {
  return {
    'data-id': node.id,
    class: words(node),
    part: words(node),
    lang: node.lang,
    'aria-current': flag(node.state?.current),
    'aria-busy': flag(node.state?.busy),
    'aria-describedby': around.describe(node),
  }
}

export const children = (node: Node, around: Surroundings) => (node.children ?? []).map((child, index) => around.shape(child, node, index))

// An element whose words are its name, unless it has children; with `label` a name beside children becomes aria-label.
export function worded(node: Node, around: Surroundings, tag: string, attributes: Attributes = {}, label = true): Shape {
  const inner = node.children?.length ? children(node, around) : undefined
  const named = inner && label && node.name ? { 'aria-label': node.name } : {}
  return { key: node.id, tag, node, attributes: { ...common(node, around), ...named, ...attributes }, text: inner ? undefined : (node.name ?? ''), kids: inner, spaced: is_spaced(node) }
}

// An element whose name is said but not shown.
export function labelled(node: Node, around: Surroundings, tag: string, attributes: Attributes = {}): Shape {
  return { key: node.id, tag, node, attributes: { ...common(node, around), 'aria-label': node.name || undefined, ...attributes }, kids: children(node, around), spaced: is_spaced(node) }
}
