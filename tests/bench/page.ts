// The measuring page: memobox's own core and renderer beside hand-written code for the same task.
import { Core, load_module } from './core.ts'
import { View } from './render/view.ts'
import { sheets } from './theme.ts'

const inputs = () => ({ now: Date.parse('2026-11-23T12:00:00Z'), random: '000102030405060708090a0b0c0d0e0f' })
const encoder = new TextEncoder()
const median = values => values.sort((a, b) => a - b)[values.length >> 1]
const browser_module = await load_module(new URL('/memobox.wasm', location.href))
const node_module = await load_module(new URL('/memobox-node.wasm', location.href))

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

const outgoing = answer => answer.effects.filter(effect => effect.type === 'http')

// A mailbox that has loaded all but its first page of messages.
async function mailbox(answers) {
  const core = await Core.create(browser_module)
  core.open({ lang: 'da' })
  const [mailboxes] = outgoing(core.dispatch({ ...inputs(), event: { type: 'start', place: '/' } }))
  const [folders, summary] = outgoing(ok(core, mailboxes.id, answers.mailboxes))
  const [messages] = outgoing(ok(core, folders.id, answers.folders))
  ok(core, summary.id, answers.summary)
  const { root } = stage()
  const view = new View(root, place => '#' + place)
  view.attach({ act() {}, go() {}, leave: () => false, blob: () => undefined })
  return { core, root, view, asked: messages.id }
}

// Both sides live on from round to round. What `ready` does, and what follows until the rows are gone, is not timed.
async function our_side(answers, bytes) {
  const { core, root, view, asked } = await mailbox(answers)
  let waiting = asked
  const refresh = () => {
    const act = { type: 'act', node: 'letters/refresh', action: 'press', value: '', revision: core.view().revision }
    const calls = outgoing(core.dispatch({ ...inputs(), event: act }))
    const summary = calls.find(({ path }) => path.includes('/summary'))
    ok(core, summary.id, answers.summary)
    return calls.find(call => call !== summary).id
  }
  return {
    ready() {
      waiting ??= refresh()
      view.show(core.view())
      root.getBoundingClientRect()
    },
    run() {
      const blob = core.blob_in(bytes)
      core.resolve(waiting, { ...inputs(), outcome: 'ok', status: 200, type: 'application/json', blob })
      view.show(core.view())
      root.getBoundingClientRect()
      waiting = undefined
    },
    rows: () => root.querySelectorAll('[data-id^="row/"][href]').length,
  }
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
  const { root } = stage()
  const pane = root.appendChild(document.createElement('section'))
  pane.className = 'letters region'
  return {
    ready() {
      pane.replaceChildren()
      root.getBoundingClientRect()
    },
    run() {
      const page = JSON.parse(new TextDecoder().decode(bytes))
      const list = document.createElement('ul')
      list.className = 'list'
      list.setAttribute('role', 'list') // else it has bullets, which ours has not: a third more layout
      page.messages.forEach((message, index) => list.append(row(message, index, page.totalElements)))
      pane.append(list)
      root.getBoundingClientRect()
    },
    rows: () => pane.querySelectorAll('li').length,
  }
}

function timed(side) {
  side.ready()
  const start = performance.now()
  side.run()
  const taken = performance.now() - start
  if (side.rows() !== 100) throw new Error(`the bench shows ${side.rows()} rows, not 100`)
  return taken
}

const warm_up = 10 // until Chromium has compiled both for good
async function list(answers, rounds) {
  const bytes = encoder.encode(answers.messages)
  const sides = [await our_side(answers, bytes), by_hand(bytes)]
  const times = [[], []]
  for (let round = 0; round < rounds + warm_up; ++round) {
    for (const side of round % 2 ? [1, 0] : [0, 1]) {
      const taken = timed(sides[side])
      if (round >= warm_up) times[side].push(taken)
    }
  }
  return { ours: median(times[0]), peer: median(times[1]) }
}

const ns = 'https://DigitalPost.dk/MeMo-1'
function dom_letter(bytes) {
  const xml = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml')
  if (xml.querySelector('parsererror')) throw new Error('not well-formed')
  const all = (node, name) => Array.from(node.getElementsByTagNameNS(ns, name))
  const one = (node, name) => all(node, name)[0]?.textContent ?? ''
  const header = all(xml, 'MessageHeader')[0]
  const party = (name, id) => {
    const node = all(header, name)[0]
    return { name: Array.from(node.children).find(child => child.localName === 'label')?.textContent, id: one(node, id), id_type: one(node, 'idType') }
  }
  return {
    id: one(header, 'messageUUID'), title: one(header, 'label'), reply: one(header, 'reply') === 'true', reply_by: one(header, 'replyByDateTime'),
    mandatory: one(header, 'mandatory') === 'true', legal: one(header, 'legalNotification') === 'true', sender: party('Sender', 'senderID'), recipient: party('Recipient', 'recipientID'),
    created: one(xml, 'createdDateTime'),
    documents: ['MainDocument', 'AdditionalDocument'].flatMap(kind => all(xml, kind)).map(document => ({
      files: all(document, 'File').map(file => ({ name: one(file, 'filename'), type: one(file, 'encodingFormat'), language: one(file, 'language'), size: one(file, 'content').length * 3 / 4 })),
      actions: all(document, 'Action').map(action => ({ code: one(action, 'actionCode'), label: one(action, 'label'), url: one(action, 'url'), start: one(action, 'startDateTime'), end: one(action, 'endDateTime') })),
    })),
  }
}

// Many runs in one measurement: a single one is shorter than the clock's step.
function per_run(work) {
  let runs = 1
  for (;;) {
    const start = performance.now()
    for (let i = 0; i < runs; ++i) work()
    const taken = performance.now() - start
    if (taken > 12) return taken / runs
    runs *= 2
  }
}

// The exported function of the Node module, called as core.ts calls its own.
function letter_reader(core, bytes) {
  const { call, app, slot } = core
  const pointer = call.mb_alloc(bytes.length)
  const decoder = new TextDecoder()
  return () => {
    new Uint8Array(call.memory.buffer).set(bytes, pointer)
    if (call.mb_letter(app, pointer, bytes.length, slot) !== 0) throw new Error('mb_letter')
    const [at, size] = new Uint32Array(call.memory.buffer, slot, 2)
    return JSON.parse(decoder.decode(new Uint8Array(call.memory.buffer, at, size)))
  }
}

function show_letter(core, bytes) {
  const { host, root } = stage()
  const view = new View(root, place => '#' + place)
  view.attach({ act() {}, go() {}, leave: () => false, blob: () => undefined })
  const start = performance.now()
  core.dispatch({ ...inputs(), event: { type: 'open_file', blob: core.blob_in(bytes), name: 'letter.xml' } })
  view.show(core.view())
  root.getBoundingClientRect()
  const taken = performance.now() - start
  host.remove()
  return taken
}

async function memo(text, rounds) {
  const bytes = encoder.encode(text)
  const core = await Core.create(node_module)
  core.open({ lang: 'da' })
  const read = letter_reader(core, bytes)
  if (read().title !== dom_letter(bytes).title.replace(/\s+/g, ' ').trim()) throw new Error('the two readers differ')
  const until = performance.now() + 600
  while (performance.now() < until) read(), dom_letter(bytes)
  const mine = [], theirs = [], shown = []
  for (let round = 0; round < rounds; ++round) {
    mine.push(per_run(read))
    theirs.push(per_run(() => dom_letter(bytes)))
    shown.push(show_letter(core, bytes))
  }
  return { ours: median(mine), peer: median(theirs), to_dom: median(shown) }
}

globalThis.bench = { list, memo }
