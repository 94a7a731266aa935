// Tables. Rows of nothing but column headers at the top form the head; a table that is too wide scrolls inside its own frame.
import type { Node } from '../tree.js'
import { keep_reachable } from './reachable.js'
import { children, common, labelled, worded, type Attributes, type Paint, type Shape } from './shape.js'

const is_head = (row: Node) => !!row.children?.length && row.children.every(cell => cell.role === 'columnheader')

const table: Paint = (node, around) => {
  const rows = node.children ?? []
  const first_body = rows.findIndex(row => !is_head(row))
  const split = first_body < 0 ? rows.length : first_body
  const shapes = children(node, around)
  const section = (tag: string, kids: Shape[]): Shape[] => (kids.length ? [{ key: `${node.id} ${tag}`, tag, attributes: {}, kids }] : [])
  const caption: Shape[] = node.name ? [{ key: `${node.id} caption`, tag: 'caption', attributes: {}, text: node.name }] : []
  const inner = [...caption, ...section('thead', shapes.slice(0, split)), ...section('tbody', shapes.slice(split))]
  const own: Shape = { key: node.id, tag: 'table', node, attributes: common(node, around), kids: inner }
  return { key: `${node.id} frame`, tag: 'div', attributes: { class: 'scroll' }, kids: [own], ready: keep_reachable }
}

const span = (count: number | undefined) => (count && count > 1 ? String(count) : undefined)

const cell = (tag: string, attributes: Attributes = {}): Paint => (node, around) =>
  worded(node, around, tag, { colspan: span(node.colspan), rowspan: span(node.rowspan), ...attributes })

export const tables = {
  table,
  row: (node, around) => labelled(node, around, 'tr'),
  columnheader: cell('th', { scope: 'col' }),
  rowheader: cell('th', { scope: 'row' }),
  cell: cell('td'),
} satisfies Record<string, Paint>
