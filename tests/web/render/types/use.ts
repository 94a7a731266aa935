// How a program uses the package; the type checker is the test.
import type { MemoBoxElement, Token } from 'memobox'

const box: MemoBoxElement = document.createElement('memo-box')
box.session = async ({ origin, reason }): Promise<Token | null> => (reason === 'refused' ? null : { token: origin, expiresAt: Date.now() })
box.session = { cookies: true, xsrf: { cookie: 'a', header: 'b' }, renew: async () => true }
box.addEventListener('mb-navigate', event => {
  const { place, replace } = event.detail
  if (replace) history.replaceState(null, '', place)
})
box.addEventListener('mb-link', event => event.preventDefault())
// @ts-expect-error: the detail of this event has no such member
box.addEventListener('mb-title', event => event.detail.words)
// @ts-expect-error: a token is no session
box.session = 'secret'
