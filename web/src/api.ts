// The public interface of <memo-box>: its types stand in the package as memobox.d.ts.

// Asked for a token. `reason` is "start", or why the last one no longer serves ("expired", "refused").
export interface TokenRequest {
  origin: string
  reason: string
}

// `expiresAt`: milliseconds since 1970, or a Date. Without it the token serves until the platform refuses it.
export interface Token {
  token: string
  expiresAt?: number | Date
}

// Null: the person does not want to renew the session.
export type TokenSession = (request: TokenRequest) => Promise<Token | null>

// A session of cookies, behind the host's own server.
export interface CookieSession {
  cookies: true
  xsrf?: { cookie: string; header: string } // copied from the cookie to the header of every request that changes something
  alive?: () => Promise<boolean>
  renew?: (request: TokenRequest) => Promise<boolean>
}

export type Session = TokenSession | CookieSession

// Where the page helps: https:, mailto: or tel:. They stand at the foot of every screen.
export interface Links {
  help?: string
  accessibility?: string // the accessibility statement
  feedback?: string
}

// What everybody must know now ("Digital Post er lukket fra 22 til 24"). `lang`: of its words, where it is not the mailbox's.
export interface OperatingNotice {
  text: string
  lang?: string
}

export interface MemoBoxEventMap {
  'mb-ready': CustomEvent<{ version: string }>
  // The mailbox is at another place; `replace`: the address changes without a new step in the history.
  'mb-navigate': CustomEvent<{ place: string; replace: boolean }>
  'mb-title': CustomEvent<{ title: string }>
  // Ended: the person can log on again and go on. Logged out: on purpose, here or in another tab.
  'mb-session': CustomEvent<{ state: 'active' | 'renewing' | 'ended' | 'logged-out' }>
  // `reference` is one word for a support desk; `text` is what the person is told.
  'mb-error': CustomEvent<{ reference: string; text: string }>
  // A letter was sent, by the platform's word; `at`: when, in milliseconds since 1970.
  'mb-sent': CustomEvent<{ mailbox: string; message: string; at?: number }>
  // Cancellable: a link out of the mailbox is about to be followed.
  'mb-link': CustomEvent<{ href: string }>
}

export interface MemoBoxElement extends HTMLElement {
  session: Session | undefined // property only: a token never stands in an attribute
  place: string // "/mailbox/folder/letter"
  placeUrl: ((place: string) => string) | undefined // the address of a place in the host's page; '#' + place when not set
  strings: Readonly<Record<string, string>> | undefined // texts of the mailbox by key, in place of its own; read at start
  // The same key for the same person, handed over only while that person is logged in; with it unsaved text survives a reload in this tab.
  sealKey: (() => Promise<CryptoKey>) | undefined
  logOut: (() => Promise<unknown>) | undefined // ends the person's sessions; with it the mailbox offers to log off
  links: Links | undefined
  notice: string | OperatingNotice | undefined // shown on every screen and said once
  loggedOut(): void // the page has ended the person's sessions by itself: nothing of them stays, in any tab
  wasmUrl: string | URL | undefined // where memobox.wasm lies when not beside memobox.js; read at start
  addEventListener<K extends keyof MemoBoxEventMap>(type: K, listener: (this: MemoBoxElement, event: MemoBoxEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void
  removeEventListener<K extends keyof MemoBoxEventMap>(type: K, listener: (this: MemoBoxElement, event: MemoBoxEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void
}

declare global {
  interface HTMLElementTagNameMap {
    'memo-box': MemoBoxElement
  }
}
