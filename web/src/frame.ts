// At most one screen a frame: what changes before it is painted is shown once. A page in the background paints none, and does not wait.
export function before_paint(work: () => void): void {
  if (globalThis.document?.visibilityState === 'visible') requestAnimationFrame(work)
  else queueMicrotask(work)
}
