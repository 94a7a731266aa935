// Commands: link, button, toggle, disclosure, menu, menuitem, attachment. A disabled command keeps its place in the tab order, so that focus is
// never lost when it becomes disabled (aria-disabled; acts.ts sends nothing for it).
import type { Node } from '../tree.js'
import { children, common, flag, labelled, worded, type Attributes, type Paint, type Shape, type Surroundings } from './shape.js'

const expanded = (node: Node) => (node.state?.expanded === undefined ? undefined : String(node.state.expanded))

const operable = (node: Node): Attributes => ({
  'aria-disabled': flag(node.state?.disabled),
  'aria-expanded': expanded(node),
  'aria-keyshortcuts': node.hints?.shortcut,
})

const is_web = (href: string) => href.startsWith('https:')

// An address outside opens a page of its own; a place inside is an address too, so that it can be copied or opened beside this one.
function target(node: Node, around: Surroundings): Attributes {
  if (node.state?.disabled) return { role: 'link', tabindex: '0' }
  if (node.href) return { href: node.href, rel: 'noopener noreferrer', target: is_web(node.href) ? '_blank' : undefined }
  if (node.place) return { href: around.address(node.place) }
  return { role: 'link', tabindex: '0' }
}

const dragging = (node: Node): Attributes => (node.actions?.includes('drag') ? { draggable: 'true' } : {})

const link: Paint = (node, around) => worded(node, around, 'a', { ...operable(node), ...target(node, around), ...dragging(node) })

const button: Paint = (node, around) => worded(node, around, 'button', { type: 'button', ...operable(node) })

const toggle: Paint = (node, around) => {
  const checked = node.state?.checked
  const pressed = checked === 'mixed' ? 'mixed' : String(checked === 'yes')
  return worded(node, around, 'button', { type: 'button', 'aria-pressed': pressed, ...operable(node) })
}

// The command, and what it shows while it is open.
const disclosure: Paint = (node, around) => {
  const command = worded({ ...node, children: [] }, around, 'button', { type: 'button', ...operable(node), 'aria-expanded': String(!!node.state?.expanded) })
  const content = { key: `${node.id} content`, tag: 'div', attributes: { class: 'content' }, kids: children(node, around) }
  const kids = node.state?.expanded ? [{ ...command, node }, content] : [{ ...command, node }]
  return { key: `${node.id} disclosure`, tag: 'div', attributes: { class: `opening ${node.look ?? ''}` }, kids }
}

// A file: its name, and at the far end its description (type and size). With parts of its own it is a group of them.
const attachment: Paint = (node, around) => {
  if (node.children?.length) return labelled(node, around, 'div', { role: 'group' })
  const facts_id = `${node.id}-facts`
  const described = { 'aria-describedby': node.description ? facts_id : undefined }
  const own = common({ ...node, description: '' }, around)
  const name: Shape = node.actions?.length
    ? { key: node.id, tag: 'button', node, attributes: { ...own, ...operable(node), ...described, type: 'button' }, text: node.name ?? '' }
    : { key: node.id, tag: 'span', node, attributes: own, text: node.name ?? '' }
  const facts: Shape[] = node.description ? [{ key: `${node.id} facts`, tag: 'span', attributes: { class: 'secondary', id: facts_id }, text: node.description }] : []
  return { key: `${node.id} file`, tag: 'div', attributes: { class: 'file' }, kids: [name, ...facts] }
}

export const controls = {
  link,
  button,
  toggle,
  disclosure,
  menu: (node, around) => labelled(node, around, 'div', { role: 'menu' }),
  menuitem: (node, around) => worded(node, around, 'button', { type: 'button', role: 'menuitem', ...operable(node) }),
  attachment,
} satisfies Record<string, Paint>
