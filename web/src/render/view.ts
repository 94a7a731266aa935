// Shows a tree inside a root element, and reports what a person does to it.
import type { Act, Node, Tree } from '../tree.js'
import { listen } from './acts.js'
import { focus_node, keep_focus, remember_focus } from './focus.js'
import { Patcher } from './patch.js'
import { Pictures } from './pictures.js'
import { shape_of } from './roles.js'
import { set_tab_stops } from './roving.js'
import type { Shape, Surroundings } from './shape.js'

// Who hears of what a person does, and has the bytes of the pictures.
export interface Host {
  act(act: Act): void
  go(place: string): void
  chose(files: Iterable<File>): void
  leave(href: string): boolean
  blob(id: string): Uint8Array<ArrayBuffer> | undefined
}

const descriptions_key = ' descriptions'

export class View implements Surroundings {
  private readonly patcher: Patcher
  private readonly pictures: Pictures
  private readonly ending = new AbortController()
  private descriptions: Shape[] = []
  private revision = -1
  private host: Host | undefined

  // `place_address` makes the address of a place in the page.
  constructor(private readonly root: HTMLElement, private readonly place_address: (place: string) => string) {
    this.patcher = new Patcher(root)
    this.pictures = new Pictures(blob => this.host?.blob(blob))
    const act = (node: Node, action: string, value: string) => this.host?.act({ node: node.id, action, value, revision: this.revision })
    const go = (place: string) => this.host?.go(place)
    const leave = (href: string) => this.host?.leave(href) ?? false
    const chose = (files: Iterable<File>) => this.host?.chose(files)
    listen(root, { node_of: element => this.node_of(element), act, go, leave, chose }, this.ending.signal)
  }

  // Another host, with revisions of its own; what is shown stays until it shows something else.
  attach(host: Host): void {
    this.host = host
    this.revision = -1
    this.pictures.clear()
  }

  // Throws an Error when the tree holds a role that is not known, or an id twice.
  show(tree: Tree): void {
    const remembered = remember_focus(this.root, this.patcher.top)
    this.descriptions = []
    const shape = this.shape(tree.root)
    this.root.lang = tree.lang
    this.patcher.patch([shape, { key: descriptions_key, tag: 'div', attributes: { hidden: '' }, kids: this.descriptions }])
    set_tab_stops(this.root)
    this.pictures.sweep()
    keep_focus(remembered, this.patcher, this.root)
    if (tree.focus && tree.revision !== this.revision) focus_node(tree.focus, this.patcher)
    this.revision = tree.revision
    this.root.dataset.rev = String(tree.revision)
  }

  // Nothing is shown and listened to any more.
  end(): void {
    this.ending.abort()
    this.patcher.patch([])
    this.pictures.clear()
  }

  // What stands in the text fields, by node.
  typed(): { node: string; value: string }[] {
    const all: { node: string; value: string }[] = []
    for (const { shape, element } of this.patcher.mounts.values()) {
      const value = (element as HTMLInputElement).value
      if (shape.typed !== undefined && value) all.push({ node: shape.key, value })
    }
    return all
  }

  shape(node: Node, parent?: Node, index?: number): Shape {
    return shape_of(node, this, parent, index)
  }

  address(place: string): string {
    return this.place_address(place)
  }

  picture(blob: string): string | undefined {
    return this.pictures.address(blob)
  }

  bytes(blob: string): Uint8Array<ArrayBuffer> | undefined {
    return this.host?.blob(blob)
  }

  leave(href: string): void {
    if (this.host?.leave(href)) window.open(href, '_blank', 'noopener,noreferrer')
  }

  // Descriptions stand hidden at the end of the root, so that they never become part of a name.
  describe(node: Node): string | undefined {
    if (!node.description) return undefined
    const id = `${node.id}-description`
    this.descriptions.push({ key: `${node.id} description`, tag: 'span', attributes: { id, lang: node.lang }, text: node.description })
    return id
  }

  private node_of(element: Element): Node | undefined {
    const id = element.getAttribute('data-id') ?? ''
    const mount = this.patcher.mounts.get(id) ?? this.patcher.mounts.get(`${id} picture`)
    return mount?.shape.node
  }
}
