// The bundled IBM Plex Sans, unless the page brings a font of its own (--mb-font). FontFace needs no stylesheet, so a strict policy allows it.
const faces: [file: string, weight: string, style: string][] = [
  ['ibm-plex-sans-400.woff2', '400', 'normal'],
  ['ibm-plex-sans-600.woff2', '600', 'normal'],
  ['ibm-plex-sans-400-italic.woff2', '400', 'italic'],
]

let added = false

export function use_fonts(element: HTMLElement): void {
  if (added || getComputedStyle(element).getPropertyValue('--mb-font').trim()) return
  added = true
  for (const [file, weight, style] of faces) {
    const address = new URL(`fonts/${file}`, import.meta.url).href
    const face = new FontFace('Memobox Plex', `url(${JSON.stringify(address)})`, { weight, style, display: 'swap' })
    document.fonts.add(face)
    if (style === 'normal') face.load().catch(() => undefined) // each screen needs it: fetched while there is nothing to lay out yet
  }
}
