// A text field with a list under it (ARIA Authoring Practices, combobox with a listbox): the focus stays in the field, the arrow keys point at an
// option, Enter takes it. Typing on, or Escape, points at none; what is typed stays.
const pointed = 'pointed'

const options_of = (field: Element) => {
  const list = field.getAttribute('aria-controls')
  return list ? [...(field.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>(`#${CSS.escape(list)} [role=option]`)] : []
}

function point(field: Element, options: HTMLElement[], at: number | undefined): void {
  for (const [index, option] of options.entries()) option.classList.toggle(pointed, index === at)
  const option = at === undefined ? undefined : options[at]
  if (option) field.setAttribute('aria-activedescendant', option.id)
  else field.removeAttribute('aria-activedescendant')
  option?.scrollIntoView({ block: 'nearest' })
}

// True: the key was for the list.
export function choose(event: KeyboardEvent): boolean {
  const field = event.target as Element
  if (field.getAttribute('role') !== 'combobox') return false
  const options = options_of(field)
  const at = options.findIndex(option => option.classList.contains(pointed))
  const down = event.key === 'ArrowDown'
  if ((down || event.key === 'ArrowUp') && options.length) point(field, options, (at + (down ? 1 : at < 0 ? 0 : -1) + options.length) % options.length)
  else if (event.key === 'Enter' && at >= 0) options[at]?.click()
  else {
    point(field, options, undefined)
    return false
  }
  return true
}
