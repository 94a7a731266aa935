// Toolbars, menus and listboxes are one tab stop each; the arrow keys, Home and End move inside them (ARIA Authoring Practices).
const groups = '[role=toolbar], [role=menu], [role=listbox]:not(.options *)'
const members = 'a, button, input, select, [role=option]'

const last_used = new WeakMap<Element, Element>()

// A menu inside a toolbar is a stop of its own.
const members_of = (group: Element) => [...group.querySelectorAll<HTMLElement>(members)].filter(member => member.closest(groups) === group)

// Call after each patch.
export function set_tab_stops(root: HTMLElement): void {
  for (const group of root.querySelectorAll(groups)) {
    const all = members_of(group)
    const chosen = last_used.get(group)
    const stop = all.find(member => member === chosen) ?? all.find(member => member.ariaSelected === 'true') ?? all[0]
    set_stop(all, stop)
  }
}

function set_stop(members: HTMLElement[], stop: HTMLElement | undefined): void {
  for (const member of members) {
    const index = member === stop ? '0' : '-1'
    if (member.getAttribute('tabindex') !== index) member.setAttribute('tabindex', index)
  }
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

// True when the key moved the focus. Text fields keep their own arrow keys.
export function rove(event: KeyboardEvent): boolean {
  const from = event.target as HTMLElement
  const group = from.closest(groups)
  const step = steps[event.key]
  if (!group || !step || event.altKey || event.ctrlKey || event.metaKey || from.matches('select, input:not([type=checkbox], [type=radio])')) return false
  const all = members_of(group)
  const next = all[step(all.indexOf(from), all.length)]
  if (!next) return false
  last_used.set(group, next)
  set_stop(all, next)
  next.focus()
  return true
}
