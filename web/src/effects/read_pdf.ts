// Reads the words of a PDF in a frame of its own (pdf-frame.html), which is loaded at the first PDF. The frame handles what strangers wrote, so
// nothing it says is believed: one text of bounded size, in bounded time, goes to the core, which checks all that stands in it.
import { cancelled, failed, type Desk, type Outcome } from './effect.js'

const largest_pdf = 32 * 1024 * 1024
const largest_answer = 8 * 1024 * 1024
const patience = 30_000 // ms
const reasons = ['locked', 'broken']

interface Frame {
  element: HTMLIFrameElement
  port: MessagePort
}

let frame: Promise<Frame> | undefined
let last = 0

const beside = (file: string) => new URL(file, import.meta.url).href

async function load(): Promise<Frame> {
  const answer = await fetch(beside('pdf-worker.js'), { credentials: 'same-origin' })
  if (!answer.ok) throw new Error('no worker')
  const worker = await answer.text()
  const element = document.createElement('iframe')
  element.setAttribute('sandbox', 'allow-scripts')
  element.hidden = true
  element.src = beside('pdf-frame.html')
  const loaded = new Promise(done => element.addEventListener('load', done, { once: true }))
  document.body.append(element)
  await loaded
  const { port1, port2 } = new MessageChannel()
  element.contentWindow!.postMessage({ worker }, '*', [port2]) // '*': it has no origin
  return { element, port: port1 }
}

// A frame that failed or hung is not asked again.
async function drop(): Promise<void> {
  const old = frame
  frame = undefined
  const { element, port } = (await old?.catch(() => undefined)) ?? {}
  port?.close()
  element?.remove()
}

function judge(answer: { text?: unknown; error?: unknown }, desk: Desk): Outcome {
  if (typeof answer.text === 'string' && answer.text.length <= largest_answer) {
    return { outcome: 'ok', type: 'application/json', blob: desk.blob_in(new TextEncoder().encode(answer.text)) }
  }
  return failed(reasons.find(each => each === answer.error) ?? 'too_large')
}

async function ask(bytes: Uint8Array<ArrayBuffer>, desk: Desk): Promise<Outcome> {
  const { port } = await (frame ??= load())
  const id = (last += 1)
  const own = bytes.slice().buffer
  return new Promise(done => {
    port.addEventListener('message', function hear({ data }) {
      if (data?.id !== id) return
      port.removeEventListener('message', hear)
      done(judge(data, desk))
    })
    port.start()
    port.postMessage({ id, bytes: own }, [own])
  })
}

export async function read_pdf({ blob }: { blob: string }, desk: Desk): Promise<Outcome> {
  const bytes = desk.blob_out(blob)
  if (bytes.length > largest_pdf) return failed('too_large')
  let waiting = 0
  const end = new Promise<Outcome>(done => {
    waiting = window.setTimeout(() => done({ outcome: 'timeout' }), patience)
    desk.signal.addEventListener('abort', () => done(cancelled), { once: true })
  })
  const outcome = await Promise.race([ask(bytes, desk).catch(() => failed('unavailable')), end])
  clearTimeout(waiting)
  if (outcome.outcome !== 'ok' && outcome.reason !== 'locked' && outcome.reason !== 'broken') void drop()
  return outcome
}
