// The loop: an event goes in, effects come out and are done, their outcomes go in. What happens at once is answered at once, so that what needs
// the person's own click happens inside it. What a person does is shown at once, after the last turn; what an answer changes, in the next frame:
// the requests that follow from it are on their way by then, and screens that nobody would see are not made.
import { CoreError, type Answer, type Core, type Effect } from './core.js'
import { perform } from './effects/all.js'
import { failed, type Desk, type Outcome } from './effects/effect.js'
import { before_paint } from './frame.js'
import type { Tree } from './tree.js'

// Clock and random: the core has none of its own.
function inputs(): { now: number; random: string } {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return { now: Date.now(), random: Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('') }
}

export interface Watch {
  show(tree: Tree): void
  refused(error: CoreError): void // a call that the core would not take; it is as it was before
  died(error: unknown): void // a trap, or a tree that cannot be shown: nothing is called after it
}

export class Turns {
  private answers: Answer[] = []
  private working = false
  private view_due = false
  private over = false

  constructor(private readonly core: Core, private readonly desk: Desk, private readonly watch: Watch) {}

  dispatch(event: object): void {
    this.guard(() => this.take(this.core.dispatch({ ...inputs(), event }), queueMicrotask))
  }

  end(): void {
    this.over = true
  }

  private resolve(effect: string, outcome: Outcome): void {
    this.guard(() => this.take(this.core.resolve(effect, { ...inputs(), ...outcome }), before_paint))
  }

  private guard(work: () => void): void {
    if (this.over) return
    try {
      work()
    } catch (error) {
      if (error instanceof CoreError) return this.watch.refused(error)
      this.end()
      this.watch.died(error)
    }
  }

  // Effects that answer at once bring new effects: they are worked off one answer after the other, in order.
  private take(answer: Answer, soon: (work: () => void) => void): void {
    this.answers.push(answer)
    this.view_due = true
    soon(() => this.show())
    if (this.working) return
    this.working = true
    for (let next = this.answers.shift(); next; next = this.answers.shift()) for (const effect of next.effects ?? []) this.perform(effect)
    this.working = false
  }

  private perform(effect: Effect): void {
    const refuse = (error: unknown) => this.resolve(effect.id, this.outcome_of(error))
    const answer = (outcome: Outcome) => this.resolve(effect.id, outcome)
    try {
      const outcome = perform(effect, this.desk)
      if (outcome instanceof Promise) outcome.then(answer, error => this.guard(() => refuse(error)))
      else answer(outcome)
    } catch (error) {
      refuse(error)
    }
  }

  // A blob that the core does not know or cannot hold is an outcome; a trap is not.
  private outcome_of(error: unknown): Outcome {
    if (error instanceof CoreError) return failed(error.code || 'blob')
    throw error
  }

  private show(): void {
    if (!this.view_due) return
    this.view_due = false
    this.guard(() => this.watch.show(this.core.view()))
  }
}
