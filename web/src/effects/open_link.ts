// Leaves the mailbox for an address, inside the person's own click. The page may say no (mb-link).
import { cancelled, failed, ok, type Desk, type Outcome } from './effect.js'

// False: the page said no, or the address is of a kind that is never followed.
export const may_leave = (href: string, desk: Desk) => /^(https:|mailto:|tel:)/i.test(href) && desk.event('mb-link', { href }, true)

export function open_link({ href }: { href: string }, desk: Desk): Outcome {
  if (!/^(https:|mailto:|tel:)/i.test(href)) return failed('address')
  if (!may_leave(href, desk)) return cancelled
  window.open(href, /^https:/i.test(href) ? '_blank' : '_self', 'noopener,noreferrer')
  return ok
}
