// One life of a core: from its start until it dies or the element lets go of it.
import { Core } from './core.js'
import type { Desk } from './effects/effect.js'
import { ChosenFiles } from './files.js'
import { may_leave } from './effects/open_link.js'
import type { View } from './render/view.js'
import { Hold, missing_from, type Typed } from './hold.js'
import type { Tree } from './tree.js'
import { Turns } from './turn.js'

export interface LifeOptions {
  settings: object
  place: string
  typed: Typed[] // from the life before
  desk: Omit<Desk, 'blob_in' | 'blob_out' | 'file' | 'chose'>
  view: View
  shown(tree: Tree): void
  died(error: unknown): void
}

export class Life {
  private readonly turns: Turns
  private readonly hold: Hold

  // Throws what the core throws when it cannot begin.
  constructor(private readonly core: Core, private readonly options: LifeOptions) {
    const { settings, place, typed } = options
    core.open(settings)
    const files = new ChosenFiles()
    const chose = (chosen: Iterable<File>) => void files.event(chosen, desk).then(event => this.tell(event), () => undefined)
    const desk: Desk = { ...options.desk, blob_in: bytes => core.blob_in(bytes), blob_out: blob => core.blob_out(blob), file: handle => files.get(handle), chose }
    this.hold = new Hold(typed, tree => this.present(tree))
    this.turns = new Turns(core, desk, {
      show: tree => this.hold.show(tree),
      refused: error => reportError(error),
      died: error => {
        this.hold.end()
        options.died(error)
      },
    })
    options.view.attach({
      act: act => this.turns.dispatch({ type: 'act', ...act }),
      go: to => this.turns.dispatch({ type: 'place', place: to }),
      leave: href => may_leave(href, desk),
      chose,
      blob: id => this.picture(id),
    })
    this.turns.dispatch({ type: 'start', place, ...(typed.length ? { typed } : {}) })
  }

  tell(event: object): void {
    this.turns.dispatch(event)
  }

  end(): void {
    this.hold.end()
    this.turns.end()
    this.core.free()
  }

  private present(tree: Tree): void {
    const { view, typed, shown } = this.options
    try {
      view.show(tree)
    } catch (error) {
      this.turns.end()
      return this.options.died(error)
    }
    shown(tree)
    if (!typed.length) return
    const late = missing_from(tree, view.typed())
    typed.length = 0
    for (const { node, value } of late) this.tell({ type: 'act', node, action: 'input', value, revision: tree.revision })
  }

  // A picture the core does not have is no reason to stop.
  private picture(id: string): Uint8Array<ArrayBuffer> | undefined {
    try {
      return this.core.blob_out(id)
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error
      return undefined
    }
  }
}
