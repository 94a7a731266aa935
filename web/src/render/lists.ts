// Lists and facts. A list that is a window onto a longer one tells each item its place in the whole (ARIA 1.2 aria-setsize, aria-posinset).
import { children, common, labelled, worded, type Paint } from './shape.js'

// The role is written out because a list without bullets is none to some readers.
const list: Paint = (node, around) => labelled(node, around, node.ordered ? 'ol' : 'ul', { role: 'list' })

const listitem: Paint = (node, around, parent, index = 0) => {
  const window = parent?.role === 'list' ? parent.window : undefined
  const place = window ? { 'aria-setsize': String(window.count), 'aria-posinset': String((window.first ?? 0) + index + 1) } : {}
  return worded(node, around, 'li', place)
}

const facts: Paint = (node, around) => labelled(node, around, 'dl')

// The name is the term; the value is its children, or its own value.
const fact: Paint = (node, around) => {
  const inner = node.children?.length ? children(node, around) : undefined
  return {
    key: node.id,
    tag: 'div',
    node,
    attributes: common(node, around),
    kids: [
      { key: `${node.id} term`, tag: 'dt', attributes: {}, text: node.name ?? '' },
      { key: `${node.id} value`, tag: 'dd', attributes: {}, text: inner ? undefined : (node.value ?? ''), kids: inner },
    ],
  }
}

export const lists = { list, listitem, facts, fact } satisfies Record<string, Paint>
