// Where the focus goes. The tree may ask for it once per revision; when the focused node is gone it goes to what took its place, else to the
// nearest heading, and is never lost to the page's body (WCAG 2.4.3).
import type { Mount, Patcher } from './patch.js'

const focusable = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])'

// Elements that take no focus by themselves are given it, for this once.
function give_focus(element: HTMLElement): void {
  if (!element.matches(focusable)) element.tabIndex = -1
  element.focus()
}

// What stands around the focused element, from the inside out.
interface Level {
  parent: string // key
  after: string[] // the focused branch's younger siblings, then its elder ones, nearest first
}

export interface Remembered {
  key: string
  levels: Level[]
}

function path_to(element: Element, top: Mount[]): Mount[] | undefined {
  for (const mount of top) {
    if (mount.element === element) return [mount]
    if (!mount.element.contains(element)) continue
    const rest = path_to(element, mount.kids)
    return rest ? [mount, ...rest] : [mount]
  }
  return undefined
}

function levels_of(path: Mount[]): Level[] {
  const levels: Level[] = []
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const parent = path[depth - 1]!
    const at = parent.kids.indexOf(path[depth]!)
    const keys = parent.kids.map(kid => kid.shape.key)
    levels.push({ parent: parent.shape.key, after: [...keys.slice(at + 1), ...keys.slice(0, at).reverse()] })
  }
  return levels
}

// Call before a patch. Undefined: the focus is not among our elements.
export function remember_focus(root: HTMLElement, top: Mount[]): Remembered | undefined {
  const active = (root.getRootNode() as ShadowRoot | Document).activeElement
  if (!active || active === root || !root.contains(active)) return undefined
  const path = path_to(active, top)
  return path && { key: path.at(-1)!.shape.key, levels: levels_of(path) }
}

const first_focusable = (element: HTMLElement) => (element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable))

function successor({ levels }: Remembered, patcher: Patcher, root: HTMLElement): HTMLElement | null {
  const survives = levels.findIndex(level => patcher.mounts.has(level.parent))
  if (survives < 0) return root.querySelector('h1, h2, h3, h4, h5, h6, main')
  for (const key of levels[survives]!.after) {
    const found = patcher.mounts.get(key)
    const target = found && first_focusable(found.element)
    if (target) return target
  }
  for (const { parent } of levels.slice(survives)) {
    const heading = patcher.mounts.get(parent)?.element.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6')
    if (heading) return heading
  }
  return root.querySelector('h1, h2, h3, h4, h5, h6, main')
}

// Call after a patch, before anything else is focused.
export function keep_focus(remembered: Remembered | undefined, patcher: Patcher, root: HTMLElement): void {
  if (!remembered) return
  const active = (root.getRootNode() as ShadowRoot | Document).activeElement
  if (active && active !== root && root.contains(active)) return
  const still = patcher.mounts.get(remembered.key)
  if (still) still.element.focus({ preventScroll: true })
  else {
    const next = successor(remembered, patcher, root)
    if (next) give_focus(next)
  }
}

// The element of a node, or the first thing in it that takes focus when the node itself is only a frame around it.
export function focus_node(id: string, patcher: Patcher): void {
  const mount = patcher.mounts.get(id)
  if (mount) give_focus(mount.element)
}
