// Inside pdf-frame.html: reads a PDF with pdf.js and hands back its words, places and tags as one JSON text (core/document/pdf_text.h reads
// it). The frame has no origin (sandbox="allow-scripts") and a policy that lets nothing out. Scripts of a PDF are not run: pdf.js does that
// only in a part of its own, which is not in this file. The worker comes as text, because a frame without origin cannot fetch one.
import { PDFWorker, PasswordException, Util, getDocument } from 'pdfjs-dist'

const most_pages = 200
const most_items = 50_000

const quiet = { verbosity: 0, useWasm: false, useWorkerFetch: false, useSystemFonts: true, disableFontFace: true, enableXfa: false, stopAtErrors: false }
// Tenths of a point; no exponents, which the core does not read.
const tenth = value => (Number.isFinite(value) ? Math.round(Math.min(1e5, Math.max(-1e5, value)) * 10) / 10 : 0)

// Marked content without a number of its own belongs to what encloses it; -1 stands in no tag, -2 is decoration.
class Marks {
  #numbers = new Map()
  #open = [-1]
  number(id) {
    if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size)
    return this.#numbers.get(id)
  }
  get now() { return this.#open.at(-1) }
  hear({ type, id, tag }) {
    if (type === 'endMarkedContent') {
      if (this.#open.length > 1) this.#open.pop()
    } else {
      this.#open.push(tag === 'Artifact' ? -2 : id ? this.number(id) : this.now)
    }
  }
}

function words(content, viewport, marks) {
  const all = []
  for (const item of content.items) {
    if (item.type) marks.hear(item)
    else if (item.str) {
      const [, , c, d, x, y] = Util.transform(viewport.transform, item.transform)
      all.push([item.str, tenth(x), tenth(y), tenth(item.width), tenth(Math.hypot(c, d)), marks.now])
    }
  }
  return all
}

// What was filled in stands beside the page's own words.
function filled_in(annotations, viewport) {
  const all = []
  for (const { fieldType, fieldValue, rect } of annotations) {
    const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue
    if ((fieldType !== 'Tx' && fieldType !== 'Ch') || typeof value !== 'string' || !value) continue
    const [x, y] = viewport.convertToViewportPoint(rect[0], rect[1])
    all.push([value, tenth(x), tenth(y - 4), tenth(rect[2] - rect[0]), 11, -1])
  }
  return all
}

function tags(node, marks, depth = 0) {
  const kids = depth > 60 ? [] : (node.children ?? [])
  const inside = kids.map(kid => (kid.type === 'content' ? marks.number(kid.id) : kid.role ? tags(kid, marks, depth + 1) : undefined))
  return [node.role ?? '', node.lang ?? '', node.alt ?? '', ...inside.filter(kid => kid !== undefined)]
}

async function page_of(pdf, number) {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const marks = new Marks()
  const [content, tree, annotations] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null),
    page.getAnnotations().catch(() => []),
  ])
  const text = [...words(content, viewport, marks), ...filled_in(annotations, viewport)]
  const record = { width: tenth(viewport.width), height: tenth(viewport.height), text }
  if (tree?.children?.length) record.tags = tags(tree, marks)
  page.cleanup()
  return record
}

async function read(data, worker) {
  const task = getDocument({ ...quiet, data, worker })
  try {
    const pdf = await task.promise
    const pages = []
    let items = 0
    for (let number = 1; number <= Math.min(pdf.numPages, most_pages) && items < most_items; number += 1) {
      pages.push(await page_of(pdf, number))
      items += pages.at(-1).text.length
    }
    return { text: JSON.stringify({ total: pdf.numPages, pages }) }
  } catch (error) {
    return { error: error instanceof PasswordException ? 'locked' : 'broken' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

// The page's first word: the worker's text, and the port for all that follows.
addEventListener('message', ({ data: { worker: text }, ports: [port] }) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const worker = () => PDFWorker.create({ port: new Worker(address) })
  port.onmessage = async ({ data: { id, bytes } }) => {
    const own = worker()
    port.postMessage({ id, ...(await read(new Uint8Array(bytes), own)) })
    own.destroy()
  }
}, { once: true })
