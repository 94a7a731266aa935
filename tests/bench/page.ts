// The measuring page: memobox's own core and renderer beside hand-written code for the same task.
import { Core, load_module } from './core.ts'
import { View } from './render/view.ts'
import { sheets } from './theme.ts'

const inputs = () => ({ now: Date.parse('2026-11-23T12:00:00Z'), random: '000102030405060708090a0b0c0d0e0f' })
const encoder = new TextEncoder()
const median = values => values.sort((a, b) => a - b)[values.length >> 1]
const browser_module = await load_module(new URL('/memobox.wasm', location.href))

function stage() {
  const host = document.createElement('memo-stage')
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = sheets('neutral')
  const root = document.createElement('div')
  root.className = 'root wide'
  shadow.append(root)
  document.body.append(host)
  return { host, root }
}

function ok(core, id, text) {
  const blob = core.blob_in(encoder.encode(text))
  return core.resolve(id, { ...inputs(), outcome: 'ok', status: 200, type: 'application/json', blob })
}

// A core that waits for the first page of messages, with its loading state on screen.
async function waiting_core(answers) {
  const core = await Core.create(browser_module)
  core.open({ lang: 'da' })
  const http = answer => answer.effects.filter(effect => effect.type === 'http')
  const [mailboxes] = http(core.dispatch({ ...inputs(), event: { type: 'start', place: '/' } }))
  const [folders, summary] = http(ok(core, mailboxes.id, answers.mailboxes))
  const [messages] = http(ok(core, folders.id, answers.folders))
  ok(core, summary.id, answers.summary)
  const { host, root } = stage()
  const view = new View(root, place => '#' + place)
  view.attach({ act() {}, go() {}, leave: () => false, blob: () => undefined })
  view.show(core.view())
  root.getBoundingClientRect()
  return { core, view, host, root, id: messages.id }
}

async function ours(answers, bytes) {
  const { core, view, host, root, id } = await waiting_core(answers)
  const start = performance.now()
  const blob = core.blob_in(bytes)
  core.resolve(id, { ...inputs(), outcome: 'ok', status: 200, type: 'application/json', blob })
  view.show(core.view())
  root.getBoundingClientRect()
  const taken = performance.now() - start
  const rows = root.querySelectorAll('[data-id^="row/"][href]').length
  host.remove()
  return { taken, rows }
}

// What a careful page would write: the same words, elements and classes for a row, so that both are laid out alike; no framework.
const month = new Intl.DateTimeFormat('da', { day: 'numeric', month: 'short', timeZone: 'Europe/Copenhagen' })
function row(message, index, count) {
  const item = document.createElement('li')
  item.className = 'listitem'
  item.setAttribute('aria-setsize', count)
  item.setAttribute('aria-posinset', index + 1)
  const link = item.appendChild(document.createElement('a'))
  link.className = 'message_row link'
  link.href = '#/' + message.id
  const words = []
  const add = (name, text, tag = 'span', parent = link) => {
    const part = document.createElement(tag)
    part.className = name
    part.textContent = text
    parent.append(part)
    words.push(text)
  }
  if (!message.read) add('unread mark', 'Ulæst')
  add('sender text', message.sender.label)
  add('secondary text', month.format(new Date(message.receivedDateTime)))
  if (message.read) add('label text', message.label)
  else add('label strong', message.label, 'strong')
  const files = message.documents.reduce((sum, document) => sum + document.files.length, -1)
  if (files > 0) {
    const marks = link.appendChild(document.createElement('span'))
    marks.className = 'cluster group'
    add('mark', `${files} bilag`, 'span', marks)
  }
  link.setAttribute('aria-label', words.join(', '))
  return item
}

function by_hand(bytes) {
  const { host, root } = stage()
  const pane = root.appendChild(document.createElement('section'))
  pane.className = 'letters region'
  root.getBoundingClientRect()
  const start = performance.now()
  const page = JSON.parse(new TextDecoder().decode(bytes))
  const list = document.createElement('ul')
  list.className = 'list'
  page.messages.forEach((message, index) => list.append(row(message, index, page.totalElements)))
  pane.append(list)
  root.getBoundingClientRect()
  const taken = performance.now() - start
  const rows = list.children.length
  host.remove()
  return { taken, rows }
}

const warm_up = 10 // until Chromium has compiled both for good
async function list(answers, rounds) {
  const bytes = encoder.encode(answers.messages)
  const mine = [], theirs = []
  let rows = 0, peer_rows = 0
  for (let round = 0; round < rounds + warm_up; ++round) {
    const a = await ours(answers, bytes)
    const b = by_hand(bytes)
    ;[rows, peer_rows] = [a.rows, b.rows]
    if (round >= warm_up) mine.push(a.taken), theirs.push(b.taken)
  }
  return { ours: median(mine), peer: median(theirs), rows, peer_rows }
}

globalThis.bench = { list }
