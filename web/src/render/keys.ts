// Keys and clicks around commands: shortcuts that the tree names, and menus that close when one turns away from them.
const fields = 'input:not([type=checkbox], [type=radio]), select, textarea'

// A text field keeps its own Ctrl+Z.
export function run_shortcut(event: KeyboardEvent, root: HTMLElement): boolean {
  if ((event.target as Element).matches(fields) || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  const command = root.querySelector<HTMLElement>(`[aria-keyshortcuts="Control+${CSS.escape(event.key.toLowerCase())}"]`)
  command?.click()
  return !!command
}

const open_menus = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.opening:has([role=menu]) > [aria-expanded=true]')]

// True when Escape closed the menu that has the focus; the focus goes back to the command that opened it.
export function close_menu(event: KeyboardEvent): boolean {
  const command = event.key === 'Escape' && (event.target as Element).closest('.opening:has([role=menu])')?.querySelector<HTMLElement>('[aria-expanded=true]')
  if (!command) return false
  command.focus()
  command.click()
  return true
}

// A click or the focus somewhere else closes what is open.
export function close_menus_left(root: HTMLElement, signal: AbortSignal): void {
  const leave = (target: EventTarget | null) => {
    for (const command of open_menus(root)) if (target instanceof Node && !command.parentElement?.contains(target)) command.click()
  }
  root.addEventListener('pointerdown', event => leave(event.target), { signal })
  root.addEventListener('focusin', event => leave(event.target), { signal })
}
