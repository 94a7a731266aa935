// Records of the tree and of the DOM face (DESIGN.md section 4): one line per node in reading order, role|name|value|state|id.
// The tree's are those of core/tree/records.h. The DOM's come from Chromium's accessibility tree; tests/web/README.md says how.
import { readFileSync } from 'node:fs'

const { roles } = JSON.parse(readFileSync(new URL('../roles.json', import.meta.url), 'utf8'))
const words_of = role => [roles[role]].flat()
// What the accessibility tree has for a role: the first name stands for all of them.
const one_word = role => Object.hasOwn(roles, role) ? words_of(role)[0] : role

const escaped = text => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n')

function state_of({ checked, expanded, ...flags }) {
  const keys = [checked === undefined ? '' : `checked=${checked}`, expanded === undefined ? '' : `expanded=${expanded}`]
  for (const flag of ['selected', 'current', 'disabled', 'required', 'invalid', 'busy']) keys.push(flags[flag] ? flag : '')
  return keys.filter(Boolean).join()
}

const line = ({ role, name = '', value = '', state = {}, id }) => [role, escaped(name), escaped(value), state_of(state), escaped(id)].join('|')

// What core's tree::records_of answers for the same tree.
export function tree_records({ root }) {
  const lines = []
  const collect = node => {
    lines.push(line(node))
    node.children?.forEach(collect)
  }
  collect(root)
  return lines
}

const squeezed = text => text.replaceAll(/\s+/g, '')
const heard = node => (node.children ?? []).map(child => child.name || heard(child)).join('')

// The records of either side as they are compared: roles in the words of the accessibility tree, spaces as a line of text has them, and no
// name where it only repeats what the node holds (links, headings and cells are named from their content).
function compared(root, word) {
  const lines = []
  const collect = node => {
    const role = word(node)
    const name = (node.name ?? '').replaceAll(/\s+/g, ' ').trim()
    const repeats = node.children?.length && squeezed(name) === squeezed(heard(node))
    lines.push(line({ ...node, role, name: repeats ? '' : name }))
    node.children?.forEach(collect)
  }
  collect(root)
  return lines
}

function kind_of({ role, name, actions, children }) {
  if (role === 'image' && !name) return 'image without a name'
  if (role !== 'attachment') return role
  if (children?.length) return 'attachment with parts'
  return actions?.length ? role : 'attachment without actions'
}

export const expected_records = tree => compared(tree.root, node => one_word(kind_of(node)))
export const shown_records = dom => compared(dom, ({ role }) => one_word(Object.keys(roles).find(known => words_of(known).includes(role)) ?? role))

const attribute = (node, name) => {
  const at = node.attributes?.findIndex((text, index) => index % 2 === 0 && text === name) ?? -1
  return at < 0 ? undefined : node.attributes[at + 1]
}

// Every node of the document by the number that the accessibility tree knows it by, with its parent and its place in the document.
function document_of(root) {
  const nodes = new Map()
  const visit = (node, parent) => {
    const entry = { node, parent, order: nodes.size, id: attribute(node, 'data-id'), named: attribute(node, 'id') }
    nodes.set(node.backendNodeId, entry)
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, entry)
  }
  visit(root)
  return nodes
}

const text_inside = node => node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(text_inside).join('')
const nearest = (entry, test) => entry && (test(entry) ? entry : nearest(entry.parent, test))
const has_id = ({ id }) => id !== undefined

const truth = { true: true, false: false }
const choice = { true: 'yes', false: 'no', mixed: 'mixed' }

// The state of an accessibility node. Chrome's protocol does not tell aria-current, so that one is the attribute.
function state_in(ax, { node }) {
  const value = Object.fromEntries((ax?.properties ?? []).map(({ name, value }) => [name, String(value.value)]))
  return {
    checked: choice[value.checked ?? value.pressed],
    expanded: truth[value.expanded],
    selected: value.selected === 'true',
    current: attribute(node, 'aria-current') === 'true',
    disabled: value.disabled === 'true',
    required: value.required === 'true',
    invalid: value.invalid === 'true',
    busy: value.busy === 'true',
  }
}

// Roles whose words belong to the node they stand in: the label of a field, the caption of a table, the term and the value of a fact.
const labels = new Set(['LabelText', 'Legend', 'caption', 'Caption'])
const silent = new Set(['StaticText', 'InlineTextBox', 'ListMarker', 'rowgroup', 'generic', 'none', 'term', 'definition', ...labels])

class Reader {
  constructor(nodes, accessibility) {
    this.nodes = nodes
    this.ax = new Map(accessibility.map(node => [node.nodeId, node]))
    this.made = new Map() // entry -> record
    const all = [...nodes.values()]
    this.said_elsewhere = new Set(all.flatMap(({ node }) => (attribute(node, 'aria-describedby') ?? '').split(' ')))
    this.hidden = all.filter(entry => has_id(entry) && (attribute(entry.node, 'aria-hidden') === 'true' || attribute(entry.node, 'alt') === ''))
  }

  // A record for the element, after those of all elements around it and of the decoration before it.
  record(entry, ax) {
    const known = this.made.get(entry)
    if (known) return known
    const around = nearest(entry.parent, has_id)
    const parent = around && this.record(around)
    while (this.hidden[0]?.order < entry.order) this.decoration(this.hidden.shift())
    const role = ax && !ax.ignored ? ax.role.value : 'generic'
    const made = { role: role === 'none' ? 'generic' : role, name: ax?.name?.value ?? '', value: String(ax?.value?.value ?? ''), state: state_in(ax, entry), id: entry.id ?? '', children: [] }
    made.speaks = made.name === '' // its words are its name
    this.made.set(entry, made)
    if (parent) parent.children.push(made)
    else this.top ??= made
    return made
  }

  decoration(entry) {
    const parent = nearest(entry.parent, has_id)
    this.made.set(entry, {})
    this.record(parent).children.push({ role: 'hidden', value: text_inside(entry.node), id: entry.id })
  }

  words(ax, roles) {
    const text = this.nodes.get(ax.backendDOMNodeId)
    const element = text?.parent
    if (!element || nearest(element, ({ named }) => named && this.said_elsewhere.has(named)) || roles.some(role => labels.has(role))) return
    const own = nearest(element, has_id)
    if (element === own) {
      const record = this.record(own)
      if (record.speaks) record.name += ax.name.value
    } else if (own && roles.includes('term')) this.record(own).name += ax.name.value
    else if (own && roles.includes('definition')) this.record(own).value += ax.name.value
    else this.record(own ?? element).children.push({ role: 'words without a node', name: ax.name.value, id: '' })
  }

  // Every node, depth first. `roles`: of the nodes above that have no record.
  read(ax, roles) {
    const entry = this.nodes.get(ax.backendDOMNodeId)
    const role = ax.role?.value
    if (role === 'StaticText') return this.words(ax, roles)
    const counts = entry && (has_id(entry) || (!ax.ignored && !silent.has(role) && !this.said_elsewhere.has(entry.named)))
    if (counts) this.record(entry, ax)
    const inner = counts ? [] : [...roles, role]
    const inside_field = counts && ['textbox', 'searchbox', 'combobox'].includes(role) && entry.node.nodeName !== 'DIV' && entry.node.nodeName !== 'SELECT'
    if (!inside_field) for (const id of ax.childIds ?? []) if (this.ax.has(id)) this.read(this.ax.get(id), inner)
  }
}

// What the DOM face shows, as nested records from the element with this id on: {role, name, value, state, id, children}.
export async function dom_tree(page, root_id) {
  const session = await page.context().newCDPSession(page)
  const { nodes: accessibility } = await session.send('Accessibility.getFullAXTree')
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  await session.detach()
  const nodes = document_of(root)
  const start = accessibility.find(({ backendDOMNodeId }) => nodes.get(backendDOMNodeId)?.id === root_id)
  if (!start) throw new Error(`no element of the node ${root_id} in the accessibility tree`)
  const reader = new Reader(nodes, accessibility)
  reader.read(start, [])
  while (reader.hidden.length) reader.decoration(reader.hidden.shift())
  // The name of the whole is the page's title; the sandbox adds a word of its own.
  if (reader.top.role === 'generic') reader.top.name = accessibility[0].name.value.replace(/ \((prøve|sandbox)\)$/, '')
  return reader.top
}

// The first line in which two lists differ, with three lines before and after, or undefined.
export function first_difference(wanted, got, names = ['wanted', 'got']) {
  const at = Array.from({ length: Math.max(wanted.length, got.length) }, (_, index) => index).find(index => wanted[index] !== got[index])
  if (at === undefined) return undefined
  const around = (lines, from, to) => lines.slice(Math.max(0, from), to).map(text => `      ${text}`)
  return [`line ${at + 1} of ${wanted.length} and ${got.length}`, ...around(wanted, at - 3, at),
    `    ${names[0]}: ${wanted[at] ?? '(nothing)'}`, `    ${names[1]}: ${got[at] ?? '(nothing)'}`,
    `    then ${names[0]}:`, ...around(wanted, at + 1, at + 4), `    then ${names[1]}:`, ...around(got, at + 1, at + 4)].join('\n')
}
