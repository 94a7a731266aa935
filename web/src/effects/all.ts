// The table of effects. One that is not known is answered with an error, so that the core never waits for it.
import type { Effect } from '../core.js'
import { announce } from './announce.js'
import { broadcast } from './broadcast.js'
import { failed, type Desk, type Outcome } from './effect.js'
import { http } from './http.js'
import { log_out } from './log_out.js'
import { navigate } from './navigate.js'
import { open_link } from './open_link.js'
import { pick_files } from './pick_files.js'
import { park, unpark } from './park.js'
import { print } from './print.js'
import { read_pdf } from './read_pdf.js'
import { renew_session } from './renew_session.js'
import { save_file } from './save_file.js'
import { sent } from './sent.js'
import { timer } from './timer.js'
import { title } from './title.js'
import { unsaved } from './unsaved.js'
import type { Step } from './zip.js'

// Loaded when letters are first saved together.
async function zip(step: Step, desk: Desk): Promise<Outcome> {
  const part = (await import(new URL('memobox-zip.js', import.meta.url).href)) as typeof import('./zip.js')
  return part.zip(step, desk)
}

type Perform = (effect: never, desk: Desk) => Outcome | Promise<Outcome>

const performers: Record<string, Perform> = { http, timer, announce, title, navigate, open_link, pick_files, print, save_file, read_pdf, zip, renew_session, log_out, broadcast, unsaved, sent, park, unpark }

export function perform(effect: Effect, desk: Desk): Outcome | Promise<Outcome> {
  const performer = Object.hasOwn(performers, effect.type) ? performers[effect.type] : undefined
  return performer ? performer(effect as never, desk) : failed('unknown_effect')
}
