// What a person does to an element becomes an act on its node. One listener per kind of event, on the root.
import type { Node } from '../tree.js'
import { choose } from './combobox.js'
import { listen_drag } from './drag.js'
import { listen_files } from './file_drop.js'
import { close_menu, close_menus_left, run_shortcut } from './keys.js'
import { rove } from './roving.js'
import { keep_typed, settle_typed } from './typed.js'

export interface Listener {
  node_of(element: Element): Node | undefined
  act(node: Node, action: string, value: string): void
  go(place: string): void // a link to a place that has no action of its own
  chose(files: Iterable<File>): void // to send along
  leave(href: string): boolean // a link out of here that has no action of its own; false: stay
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const clicks = ['open', 'press', 'toggle']
const plain = (event: MouseEvent) => event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey

function owner(event: Event, listener: Listener): Node | undefined {
  const element = (event.target as Element).closest('[data-id]')
  return element ? listener.node_of(element) : undefined
}

// The nearest node around the target that something can be done to, so that a click on a word of a row is a click on the row.
function clicked(event: Event, listener: Listener): Node | undefined {
  for (let element = (event.target as Element).closest('[data-id]'); element; element = element.parentElement?.closest('[data-id]') ?? null) {
    const node = listener.node_of(element)
    if (node && (node.role === 'link' || node.actions?.some(action => clicks.includes(action)))) return node
  }
  return undefined
}

// The choice under way was made with Shift held: up to here from the one before.
let ranging = false

function on_click(event: MouseEvent, listener: Listener): void {
  const node = clicked(event, listener)
  ranging = event.shiftKey || ranging
  if (!node || node.role === 'checkbox' || node.role === 'radio') return
  if (!plain(event) && (node.href || node.place)) return
  if (node.state?.disabled) return event.preventDefault()
  const action = node.actions?.find(name => clicks.includes(name))
  if (action) {
    event.preventDefault()
    listener.act(node, action, '')
  } else if (node.place) {
    event.preventDefault()
    listener.go(node.place)
  } else if (node.href && !listener.leave(node.href)) event.preventDefault()
}

const is_choice = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

function on_input(event: Event, listener: Listener): void {
  const field = event.target as Field
  const node = owner(event, listener)
  if (!node || is_choice(field) || field instanceof HTMLSelectElement) return
  keep_typed(field)
  if (node.actions?.includes('input')) listener.act(node, 'input', field.value)
}

function on_change(event: Event, listener: Listener): void {
  const field = event.target as Field
  const node = owner(event, listener)
  if (!node) return
  const value = is_choice(field) ? (field.checked ? 'yes' : 'no') : field.value
  const wanted = ranging ? ['range', 'change', 'toggle'] : ['change', 'toggle']
  ranging = false
  const action = wanted.find(name => node.actions?.includes(name))
  if (action && !node.state?.disabled) listener.act(node, action, value)
  else if (is_choice(field)) field.checked = node.state?.checked === 'yes'
}

// A form never leaves the page: sending it is an act.
function on_submit(event: Event, listener: Listener): void {
  event.preventDefault()
  const node = owner(event, listener)
  if (node?.actions?.includes('press')) listener.act(node, 'press', '')
}

// Escape asks the tree to close the dialog; the tree decides.
function on_cancel(event: Event, listener: Listener): void {
  const node = owner(event, listener)
  if (node?.role !== 'dialog') return
  event.preventDefault()
  const action = node.actions?.[0]
  if (action) listener.act(node, action, '')
}

function on_key(event: KeyboardEvent, listener: Listener, root: HTMLElement): void {
  if (event.isComposing) return
  if (choose(event) || rove(event) || close_menu(event) || run_shortcut(event, root)) return event.preventDefault()
  const target = event.target as HTMLElement
  ranging = event.shiftKey && event.key === ' '
  const keys = target.role === 'option' || (target.role === 'link' && !target.hasAttribute('href')) ? ['Enter', ' '] : []
  const node = owner(event, listener)
  if (node?.role === 'searchbox' && event.key === 'Enter' && node.actions?.includes('press')) {
    event.preventDefault()
    return listener.act(node, 'press', (target as HTMLInputElement).value)
  }
  if (!keys.includes(event.key)) return
  event.preventDefault()
  target.click()
}

// `signal` ends the listening.
export function listen(root: HTMLElement, listener: Listener, signal: AbortSignal): void {
  root.addEventListener('click', event => on_click(event, listener), { signal })
  root.addEventListener('input', event => on_input(event, listener), { signal })
  root.addEventListener('change', event => on_change(event, listener), { signal })
  root.addEventListener('submit', event => on_submit(event, listener), { signal })
  root.addEventListener('cancel', event => on_cancel(event, listener), { signal, capture: true })
  root.addEventListener('keydown', event => on_key(event, listener, root), { signal })
  close_menus_left(root, signal)
  listen_drag(root, listener, signal)
  listen_files(root, listener, signal)
  root.addEventListener('focusout', event => settle(event.target as Element), { signal })
}

function settle(element: Element): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) settle_typed(element)
}
