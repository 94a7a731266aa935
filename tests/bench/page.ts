// The measuring page: memobox's own core and renderer beside hand-written code for the same task.
import { inputs, stage, view_on } from '../../tests/bench/stage.ts'
import { Core, load_module } from './core.ts'

const encoder = new TextEncoder()
const median = values => values.sort((a, b) => a - b)[values.length >> 1]
const browser_module = await load_module(new URL('/memobox.wasm', location.href))

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
  const view = view_on(root)
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

globalThis.bench = { list }
