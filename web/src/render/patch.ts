// Brings shapes about in the document. Elements are kept by key wherever they stand, moved as little as possible and never made from text:
// createElement, textContent and setAttribute are all there is.
import { write_typed } from './typed.js'
import type { Attributes, Shape } from './shape.js'

export interface Mount {
  shape: Shape
  element: HTMLElement
  kids: Mount[]
  pass: number
}

type Movable = HTMLElement & { moveBefore?: (element: HTMLElement, before: ChildNode | null) => void }

// moveBefore keeps focus, selection and scroll position; it only works inside the document.
function place(parent: Movable, element: HTMLElement, before: ChildNode | null): void {
  if (parent.moveBefore && parent.isConnected && element.isConnected) parent.moveBefore(element, before)
  else parent.insertBefore(element, before)
}

const none: Attributes = {}

function write_attributes(element: HTMLElement, wanted: Attributes, before = none): void {
  for (const name in wanted) {
    const value = wanted[name]
    if (value === before[name]) continue
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  for (const name in before) if (!(name in wanted)) element.removeAttribute(name)
}

// One space between neighbours: layout takes no notice of it, but whoever joins their texts does.
function space_out(parent: HTMLElement): void {
  let last: ChildNode | null = null
  for (const child of [...parent.childNodes]) {
    const is_text = child.nodeType === Node.TEXT_NODE
    if (is_text && last?.nodeType !== Node.ELEMENT_NODE) child.remove()
    else {
      if (!is_text && last?.nodeType === Node.ELEMENT_NODE) parent.insertBefore(document.createTextNode(' '), child)
      last = child
    }
  }
}

// The members of a longest rising run through `places` (-1: not there yet); whoever is in it need not move.
function longest_rise(places: number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  places.forEach((value, at) => {
    if (value < 0) return
    let low = 0
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1
      if (places[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const keep = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) keep.add(at)
  return keep
}

export class Patcher {
  readonly mounts = new Map<string, Mount>()
  private pass = 0
  private stale: HTMLElement[] = []
  private fresh: Mount[] = []
  private spaced: HTMLElement[] = []

  constructor(private readonly root: HTMLElement) {}

  top: Mount[] = [] // what the root holds

  // Makes the root hold exactly these shapes.
  patch(shapes: Shape[]): void {
    this.pass += 1
    this.top = this.patch_kids(this.root, shapes, this.top)
    this.sweep()
    for (const element of this.spaced.splice(0)) space_out(element)
    for (const { shape, element } of this.fresh.splice(0)) shape.ready?.(element)
  }

  private sweep(): void {
    for (const [key, mount] of this.mounts) {
      if (mount.pass === this.pass) continue
      this.stale.push(mount.element)
      this.mounts.delete(key)
    }
    for (const element of this.stale.splice(0)) element.remove()
  }

  // Into an element that holds nothing yet: in order, with the spaces they need.
  private fill(parent: HTMLElement, shapes: Shape[], spaced = false): Mount[] {
    return shapes.map((shape, at) => {
      const kid = this.mount(shape)
      if (spaced && at > 0) parent.appendChild(document.createTextNode(' '))
      parent.appendChild(kid.element)
      return kid
    })
  }

  private patch_kids(parent: HTMLElement, shapes: Shape[], before: Mount[]): Mount[] {
    const old_places = new Map(before.map((mount, at) => [mount, at]))
    const kids = shapes.map(shape => this.mount(shape))
    const places = kids.map(kid => (kid.element.parentNode === parent ? (old_places.get(kid) ?? -1) : -1))
    const staying = longest_rise(places)
    let next: ChildNode | null = null
    for (let at = kids.length - 1; at >= 0; at -= 1) {
      const { element } = kids[at]!
      if (!staying.has(at)) place(parent, element, next)
      next = element
    }
    return kids
  }

  private mount(shape: Shape): Mount {
    const mount = this.mounts.get(shape.key)
    if (mount?.pass === this.pass) throw new Error(`two nodes with the id ${shape.key}`)
    if (mount?.shape.tag === shape.tag) {
      mount.pass = this.pass
      this.update(mount, shape)
      return mount
    }
    if (mount) this.stale.push(mount.element)
    return this.create(shape)
  }

  // A new element: there is nothing to compare with.
  private create(shape: Shape): Mount {
    const element = document.createElement(shape.tag)
    const mount: Mount = { shape, element, kids: [], pass: this.pass }
    this.mounts.set(shape.key, mount)
    write_attributes(element, shape.attributes)
    if (shape.kids) mount.kids = this.fill(element, shape.kids, shape.spaced)
    else if (shape.text) element.textContent = shape.text
    this.write_values(element, shape)
    if (shape.ready) this.fresh.push(mount)
    return mount
  }

  private update(mount: Mount, shape: Shape): void {
    const { element, shape: before } = mount
    mount.shape = shape
    write_attributes(element, shape.attributes, before.attributes)
    if (shape.kids) {
      if (before.text !== undefined) element.textContent = ''
      const kept = mount.kids
      if (element.firstChild) {
        mount.kids = this.patch_kids(element, shape.kids, kept)
        if (shape.spaced) this.spaced.push(element)
      } else {
        mount.kids = this.fill(element, shape.kids, shape.spaced)
      }
      if (shape.scrolls && kept.length && !kept.some(kid => kid.pass === this.pass)) element.scrollTop = 0
    } else {
      if (shape.text !== before.text) element.textContent = shape.text ?? ''
      mount.kids = []
    }
    this.write_values(element, shape, before)
  }

  // The tree decides what is checked and chosen; what is typed belongs to the person (typed.ts).
  private write_values(element: HTMLElement, shape: Shape, before?: Shape): void {
    if (shape.typed !== undefined) write_typed(element as HTMLInputElement, shape.typed, before?.typed)
    if (shape.checked !== undefined) {
      const box = element as HTMLInputElement
      box.checked = shape.checked === 'yes'
      box.indeterminate = shape.checked === 'mixed'
    }
    if (shape.chosen !== undefined) (element as HTMLSelectElement).value = shape.chosen
  }
}
