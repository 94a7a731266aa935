// What surrounds the element, as the core's environment: width class and text scale are measured on the element, not on the window.
import { can_show_original } from './render/original.js'

export type Width = 'narrow' | 'medium' | 'wide'

export interface Environment {
  width: Width
  text_scale: number // percent of 16 px
  theme: string
  scheme: string
  reduced_motion: boolean
  online: boolean
  visible: boolean
  sender_view: boolean // the browser can show a letter as its sender made it, safely
}

const medium_from = 768 // px at a text scale of 100: larger text needs its columns sooner
const wide_from = 1200

function width_class(pixels: number, text_scale: number): Width {
  const measured = (pixels * 100) / text_scale
  return measured < medium_from ? 'narrow' : measured < wide_from ? 'medium' : 'wide'
}

export function environment_of(element: HTMLElement): Environment {
  const text_scale = Math.round((parseFloat(getComputedStyle(element).fontSize) / 16) * 100) || 100
  return {
    width: width_class(element.clientWidth, text_scale),
    text_scale,
    theme: element.getAttribute('theme') || 'neutral',
    scheme: element.getAttribute('scheme') || 'auto',
    reduced_motion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    online: navigator.onLine,
    visible: document.visibilityState === 'visible',
    sender_view: can_show_original(),
  }
}

// Only the members that differ; undefined when none does.
export function difference(before: Environment, after: Environment): Partial<Environment> | undefined {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof Environment] !== value)
  return changed.length ? Object.fromEntries(changed) : undefined
}

// Calls `look` whenever something may have changed; `signal` ends it.
export function watch_environment(element: HTMLElement, look: () => void, signal: AbortSignal): void {
  const size = new ResizeObserver(look)
  size.observe(element)
  signal.addEventListener('abort', () => size.disconnect())
  window.addEventListener('online', look, { signal })
  window.addEventListener('offline', look, { signal })
  document.addEventListener('visibilitychange', look, { signal })
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', look, { signal })
}
