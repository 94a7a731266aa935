// The session of a source. Tokens live here, in memory, until they expire; they are in no attribute, address, storage, log or error text.
import type { Session, Token } from './api.js'

const early = 5_000 // a token about to expire is not used any more, in ms

export class SessionKeeper {
  private current: Promise<Token | null> | undefined
  expires: number | undefined // ms since 1970, as the page said last

  // `known`: the page has said when the session ends.
  constructor(private readonly session: () => Session | undefined, private readonly origin: string, private readonly known: (expires: number) => void) {}

  // The headers that identify the person; rejects when there is no session to be had.
  async headers(changes: boolean): Promise<Record<string, string>> {
    const session = this.session()
    if (!session) throw new Error('no session')
    if (typeof session !== 'function') return changes && session.xsrf ? xsrf_header(session.xsrf) : {}
    const token = await this.token('start')
    if (!token) throw new Error('no session')
    return { Authorization: `Bearer ${token}` }
  }

  with_cookies(): boolean {
    const session = this.session()
    return typeof session === 'object'
  }

  // False: the person said no.
  async renew(reason: string): Promise<boolean> {
    const session = this.session()
    if (!session) throw new Error('no session')
    if (typeof session === 'function') {
      this.current = undefined
      return (await this.token(reason)) !== undefined
    }
    if (session.renew) return session.renew({ origin: this.origin, reason })
    return session.alive ? session.alive() : false
  }

  forget(): void {
    this.current = undefined
    this.expires = undefined
  }

  private note(token: Token | null): void {
    if (token?.expiresAt === undefined) return
    this.expires = Number(token.expiresAt)
    this.known(this.expires)
  }

  // Whoever asks while a token is on its way waits for the same one; a failure is not kept.
  private async token(reason: string): Promise<string | undefined> {
    let why = reason
    for (let waiting = this.current; waiting; waiting = this.current) {
      const known = await waiting
      if (known && !is_old(known)) return known.token
      if (known) why = 'expired'
      if (this.current === waiting) break
    }
    return (await this.ask(why))?.token
  }

  private ask(reason: string): Promise<Token | null> {
    const session = this.session()
    if (typeof session !== 'function') return Promise.resolve(null)
    const asked = session({ origin: this.origin, reason })
    this.current = asked
    asked.then(token => this.note(token), () => this.forget())
    return asked
  }
}

const is_old = ({ expiresAt }: Token) => expiresAt !== undefined && Number(expiresAt) - early < Date.now()

function xsrf_header({ cookie, header }: { cookie: string; header: string }): Record<string, string> {
  const found = document.cookie.split('; ').find(pair => pair.startsWith(`${cookie}=`))
  return found ? { [header]: decodeURIComponent(found.slice(cookie.length + 1)) } : {}
}
