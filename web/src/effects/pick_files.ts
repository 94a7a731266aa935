// Lets the person choose files. What they choose comes as an event; nothing comes when they choose none.
import { ok, type Desk, type Outcome } from './effect.js'

export function pick_files(_effect: object, desk: Desk): Outcome {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => desk.chose(input.files ?? []))
  input.click()
  return ok
}
