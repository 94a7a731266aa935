// Asks the page for a new session of the same person. Where none comes the core decides what ends: it tells all tabs (broadcast.ts), this page among them.
import { cancelled, failed, ok, type Desk, type Outcome } from './effect.js'
import { all_parked } from './park.js'

export async function renew_session({ reason = 'expired' }: { reason?: string }, desk: Desk): Promise<Outcome> {
  desk.event('mb-session', { state: 'renewing' })
  await all_parked()
  const renewed = await desk.session.renew(reason).catch(() => undefined)
  if (renewed) desk.event('mb-session', { state: 'active' })
  if (renewed === undefined) return failed('session')
  return renewed ? ok : cancelled
}
