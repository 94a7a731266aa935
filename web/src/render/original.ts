// "As the sender made it": a frame whose document is a file of the package with a policy of its own, without scripts and forms, filled by the only
// setHTML call there is. Nothing in it is loaded from anywhere, and its links go the way of every other link.
import { common, type Paint } from './shape.js'

interface Sanitized extends HTMLElement {
  setHTML(html: string, options: { sanitizer: object }): void
}

export const can_show_original = () => 'setHTML' in Element.prototype

const address = () => new URL('letter-frame.html', import.meta.url).href
// setHTML itself never lets through what runs; these would load, lead away or ask for something. Attributes by what is let in: with a list of what
// is left out, Chromium 156 ends at a handler that it does not know (onstart, onbeforematch).
const sanitizer = {
  removeElements: ['base', 'link', 'meta', 'input', 'select', 'textarea', 'audio', 'video', 'source', 'track', 'template'],
  replaceWithChildrenElements: ['form', 'fieldset', 'button', 'dialog', 'slot', 'marquee'], // their words stay
  attributes: ('align alt bgcolor border cellpadding cellspacing class color colspan cx cy d dir face fill font-family font-size headers height hidden href ' +
    'hspace id lang noshade nowrap opacity points r reversed rowspan rx ry scope size span src start stroke stroke-width style text-anchor title transform ' +
    'type valign value viewBox vspace width x x1 x2 y y1 y2').split(' '),
}

const borders = 2 // px, of .frame in letter.css

// A frame is as high as its letter, so that it never scrolls within the page.
function fit(frame: HTMLIFrameElement, inner: Document): void {
  const look = () => { frame.height = String(inner.documentElement.scrollHeight + borders) }
  new (inner.defaultView as Window & typeof globalThis).ResizeObserver(look).observe(inner.body)
  look()
}

function fill(frame: HTMLIFrameElement, html: string, leave: (href: string) => void): void {
  const inner = frame.contentDocument
  if (!inner || inner.URL !== frame.src) return
  ;(inner.body as Sanitized).setHTML(html, { sanitizer })
  inner.addEventListener('click', event => {
    const link = (event.target as Element).closest('a, area')
    if (!link) return
    event.preventDefault()
    leave(link.getAttribute('href') ?? '')
  })
  fit(frame, inner)
}

export const frame: Paint = (node, around) => ({
  key: node.id, tag: 'iframe', node,
  attributes: { ...common(node, around), sandbox: 'allow-same-origin', title: node.name, src: address(), referrerpolicy: 'no-referrer' },
  ready: element => {
    const frame = element as HTMLIFrameElement
    const bytes = node.blob ? around.bytes(node.blob) : undefined
    if (bytes) frame.addEventListener('load', () => fill(frame, new TextDecoder().decode(bytes), href => around.leave(href)), { once: true })
  },
})
