// Is somebody there? Keys, pointers and scrolling anywhere in the page count: whoever works in it is at work. And the page may be put into the
// browser's memory and taken out again, by Back, long after it was left: then nothing of it is shown before the session is known to live.
const told_every = 30_000 // ms

export interface Watcher {
  active(): void
  cover(): void // the page is put away
  back(): void // and shown again
}

export function watch_person(watcher: Watcher, signal: AbortSignal): void {
  let told = 0
  const active = ({ isTrusted }: Event) => {
    if (!isTrusted || Date.now() - told < told_every) return
    told = Date.now()
    watcher.active()
  }
  for (const name of ['keydown', 'pointerdown', 'wheel', 'touchmove']) window.addEventListener(name, active, { signal, capture: true, passive: true })
  window.addEventListener('pagehide', ({ persisted }) => persisted && watcher.cover(), { signal })
  window.addEventListener('pageshow', ({ persisted }) => persisted && watcher.back(), { signal })
}
