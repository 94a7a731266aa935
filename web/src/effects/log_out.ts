// The page ends the person's sessions; what the mailbox knew of them is gone by then, whatever the page answers.
import { failed, ok, type Desk, type Outcome } from './effect.js'

export async function log_out(_effect: object, desk: Desk): Promise<Outcome> {
  desk.session.forget()
  return desk.log_out().then(() => ok, () => failed('session'))
}
