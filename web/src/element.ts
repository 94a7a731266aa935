// <memo-box>: the thin HTML shell around the core. Attributes and properties go in, events come out; api.ts and custom-elements.json are its manual.
import type { Links, MemoBoxElement, OperatingNotice, Session } from './api.js'
import { Core, load_module } from './core.js'
import { forget_parked } from './effects/park.js'
import { difference, environment_of, watch_environment, type Environment } from './environment.js'
import { fallback } from './fallback.js'
import { use_fonts } from './fonts.js'
import type { Typed } from './hold.js'
import { Life } from './life.js'
import { host_event, host_members, type HostPage } from './host.js'
import { LiveRegions } from './live.js'
import { watch_person } from './person.js'
import { View } from './render/view.js'
import { Restarts } from './restart.js'
import { SessionKeeper } from './session.js'
import { Tabs } from './tabs.js'
import { sheets } from './theme.js'
import { language_of, words } from './words.js'

const start_limit = 5_000 // ms until the person is told that the core does not come
const quiet_start = 300 // ms without a word about starting
const notice_stays = 10_000 // ms

// Why the element gave up or began anew; the reference of mb-error.
class Failure extends Error {
  constructor(readonly reference: string) {
    super(reference)
  }
}

function within<T>(ms: number, work: Promise<T>, reference: string): Promise<T> {
  return Promise.race([work, new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Failure(reference)), ms))])
}

// The same file is compiled once, whoever asks.
const modules = new Map<string, Promise<WebAssembly.Module>>()

function module_at(url: URL): Promise<WebAssembly.Module> {
  const known = modules.get(url.href)
  if (known) return known
  const loading = load_module(url)
  modules.set(url.href, loading)
  loading.catch(() => modules.delete(url.href))
  return loading
}

// Page and module belong together; a module of another version speaks another language.
function check_version(core: Core): void {
  const numbers = (text: string) => /\d+\.\d+/.exec(text)?.[0]
  if (numbers(core.version()) !== numbers(MEMOBOX_VERSION)) throw new Failure('version')
}

export class MemoBox extends HTMLElement implements MemoBoxElement {
  static readonly observedAttributes = ['platform', 'lang', 'theme', 'scheme', 'renderer', 'embedded', 'heading-level']

  // Declared, not defined: what a page set before the element was defined stays.
  declare session: Session | undefined
  declare placeUrl: ((place: string) => string) | undefined
  declare sealKey: (() => Promise<CryptoKey>) | undefined
  declare strings: Readonly<Record<string, string>> | undefined
  declare wasmUrl: string | URL | undefined

  #shadow = this.attachShadow({ mode: 'open' })
  #frame = document.createElement('div')
  #root = document.createElement('div')
  #notice = document.createElement('p')
  #live = new LiveRegions(this.#shadow)
  #place = '/'
  #life: Life | undefined
  #view: View | undefined
  #ending: AbortController | undefined
  #ready = false
  #away = false
  #restarts = new Restarts()
  #environment: Environment | undefined
  #keeper: SessionKeeper | undefined
  #tabs: Tabs | undefined
  #host: HostPage = {}

  constructor() {
    super()
    this.#frame.className = 'shell'
    this.#root.className = 'root'
    this.#notice.className = 'own-notice'
    this.#notice.setAttribute('role', 'status')
    this.#frame.append(this.#notice, this.#root)
    this.#shadow.prepend(this.#frame)
    for (const name of ['place', ...host_members]) this.#take_early(name)
  }

  // A property set before the element was defined hides the accessor of the class.
  #take_early(name: string): void {
    const early = Object.getOwnPropertyDescriptor(this, name)
    if (!early) return
    Reflect.deleteProperty(this, name)
    Reflect.set(this, name, early.value)
  }

  get place(): string {
    return this.#place
  }

  set place(place: string) {
    if (place === this.#place) return
    this.#place = place
    this.#life?.tell({ type: 'place', place })
  }

  get logOut(): (() => Promise<unknown>) | undefined {
    return this.#host.logOut
  }

  set logOut(logOut: (() => Promise<unknown>) | undefined) {
    this.#host_has({ logOut })
  }

  get links(): Links | undefined {
    return this.#host.links
  }

  set links(links: Links | undefined) {
    this.#host_has({ links })
  }

  get notice(): string | OperatingNotice | undefined {
    return this.#host.notice
  }

  set notice(notice: string | OperatingNotice | undefined) {
    this.#host_has({ notice })
  }

  #host_has(change: HostPage): void {
    this.#host = { ...this.#host, ...change }
    this.#life?.tell(host_event(this.#host))
  }

  loggedOut(): void {
    forget_parked()
    this.#keeper?.forget()
    this.#life?.tell({ type: 'logged_out' })
  }

  connectedCallback(): void {
    if (!this.#ending) void this.#start()
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop()
    })
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#ending || before === after) return
    if (name === 'platform' || name === 'embedded' || name === 'heading-level') {
      this.#stop()
      void this.#start()
    } else if (name === 'lang') this.#life?.tell({ type: 'environment', lang: this.#language() })
    else this.#look_around()
  }

  #language() {
    return language_of(this.getAttribute('lang'))
  }

  async #start(): Promise<void> {
    const ending = new AbortController()
    this.#ending = ending
    // What the first screen waits for longest is asked for first: the token, fetched while the core is (whoever needs it waits for the same one,
    // and asks again when there was none), and the core.
    if (this.hasAttribute('platform')) this.#desk().session.headers(false).catch(() => undefined)
    const coming = within(start_limit, this.#new_core(), 'timeout')
    this.#dress()
    watch_environment(this, () => this.#look_around(), ending.signal)
    watch_person({ active: () => this.#life?.tell({ type: 'activity' }), cover: () => this.#put_away(), back: () => this.#back() }, ending.signal)
    const slow = setTimeout(() => this.#say(words(this.#language(), 'element.starting')), quiet_start)
    ending.signal.addEventListener('abort', () => clearTimeout(slow))
    try {
      const core = await coming
      if (!ending.signal.aborted) this.#live_with(core, [])
    } catch (error) {
      if (!ending.signal.aborted) this.#fail(reference_of(error))
    }
    clearTimeout(slow)
  }

  async #new_core(): Promise<Core> {
    if (typeof WebAssembly === 'undefined') throw new Failure('no-webassembly')
    const url = new URL(this.wasmUrl ?? 'memobox.wasm', this.wasmUrl ? document.baseURI : import.meta.url)
    const core = await Core.create(await module_at(url))
    check_version(core)
    return core
  }

  // Looks and surroundings as the attributes have them.
  #dress(): void {
    this.#environment = environment_of(this)
    this.#root.className = `root ${this.#environment.width}`
    this.#shadow.adoptedStyleSheets = sheets(this.#environment.theme)
    use_fonts(this)
  }

  #look_around(): void {
    const before = this.#environment
    if (!before) return
    const now = environment_of(this)
    const changed = difference(before, now)
    if (!changed) return
    this.#dress()
    this.#life?.tell({ type: 'environment', ...changed })
  }

  #live_with(core: Core, typed: Typed[]): void {
    this.#view ??= new View(this.#root, place => this.placeUrl?.(place) ?? `#${place}`)
    const life = { settings: this.#settings(), place: this.#place, typed, desk: this.#desk(), view: this.#view }
    this.#life = new Life(core, { ...life, shown: () => this.#shown(), died: error => void this.#restart(error) })
    this.#life.tell(host_event(this.#host))
    if (this.#keeper?.expires) this.#session_lasts(this.#keeper.expires)
  }

  #session_lasts(expires_at: number): void {
    this.#life?.tell({ type: 'session', source: 'main', expires_at })
  }

  // Out of sight, for eyes and screen readers, until the core has shown what may be seen. An answer that comes while the page is
  // put away is shown too, and uncovers nothing.
  #cover(on: boolean): void {
    this.#frame.classList.toggle('covered', on)
  }

  #put_away(): void {
    this.#away = true
    this.#cover(true)
  }

  #back(): void {
    this.#away = false
    if (this.#life) this.#life.tell({ type: 'came_back' })
    else this.#cover(false)
  }

  // A screen is shown: the first one ends the start.
  #shown(): void {
    this.#cover(this.#away)
    if (this.#ready) return
    this.#ready = true
    this.#say('')
    this.#event('mb-ready', { version: MEMOBOX_VERSION })
  }

  #settings() {
    return {
      lang: this.#language(),
      strings: this.strings ?? {},
      sources: [{ id: 'main', kind: 'public' }],
      embedded: this.hasAttribute('embedded'),
      heading_level: Number(this.getAttribute('heading-level')) || 1,
      environment: this.#environment,
    }
  }

  #desk() {
    const platform = this.getAttribute('platform')
    const base = platform && URL.canParse(platform, document.baseURI) ? new URL(platform, document.baseURI) : undefined
    this.#keeper ??= new SessionKeeper(() => this.session, base?.origin ?? '', expires => this.#session_lasts(expires))
    this.#tabs ??= new Tabs(base, signal => this.#life?.tell({ type: 'heard', ...signal }), state => this.#event('mb-session', { state }))
    return {
      base,
      session: this.#keeper,
      tabs: this.#tabs,
      log_out: async () => this.logOut?.(),
      seal_key: async () => this.sealKey?.(),
      signal: this.#ending!.signal,
      announce: (text: string, assertive: boolean) => this.#live.say(text, assertive),
      event: (name: string, detail: object, cancelable = false) => this.#event(name, detail, cancelable),
      went: (place: string) => void (this.#place = place),
    }
  }

  // The core died: the person is told, keeps what was typed, and goes on with a new one.
  async #restart(error: unknown): Promise<void> {
    const ending = this.#ending
    this.#life = undefined
    const typed = this.#view?.typed() ?? []
    if (!this.#restarts.allow()) return this.#fail('restarts')
    const text = words(this.#language(), 'element.restarted')
    this.#say(text)
    this.#event('mb-error', { reference: reference_of(error), text })
    try {
      const core = await within(start_limit, this.#new_core(), 'timeout')
      if (ending?.signal.aborted) return
      this.#live_with(core, typed)
      setTimeout(() => this.#say('', text), notice_stays)
    } catch (again) {
      if (!ending?.signal.aborted) this.#fail(reference_of(again))
    }
  }

  // With `only`, the notice is changed only while it still says that.
  #say(text: string, only?: string): void {
    if (only === undefined || this.#notice.textContent === only) this.#notice.textContent = text
  }

  #fail(reference: string): void {
    this.#let_go()
    this.#say('')
    this.#root.replaceChildren(fallback(this.#language(), reference))
    this.#event('mb-error', { reference, text: words(this.#language(), 'element.failed') })
  }

  #stop(): void {
    this.#ending?.abort()
    this.#ending = undefined
    this.#ready = false
    this.#let_go()
    this.#root.replaceChildren()
  }

  #let_go(): void {
    this.#life?.end()
    this.#life = undefined
    this.#view?.end()
    this.#view = undefined
    this.#keeper?.forget()
    this.#keeper = undefined
    this.#tabs?.close()
    this.#tabs = undefined
  }

  #event(name: string, detail: object, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, composed: true }))
  }
}

function reference_of(error: unknown): string {
  if (error instanceof Failure) return error.reference
  if (typeof WebAssembly === 'undefined') return 'no-webassembly'
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return 'trap'
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return 'module'
  return error instanceof Error && /^unknown role|^two nodes/.test(error.message) ? 'tree' : 'file'
}
