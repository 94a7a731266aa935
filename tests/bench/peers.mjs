// What a page or a program would take instead of memobox: each reads the same fields of a letter from the bytes of a MeMo file, in Node and in
// the browser. Each throws on what it refuses.
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'

export const memo = 'https://DigitalPost.dk/MeMo-1'

// one(node, name): the text of a child, or ''; child and children: its child elements of that name. So the fields are told once.
function letter_of({ one, child, children }, message) {
  const header = child(message, 'MessageHeader'), body = child(message, 'MessageBody')
  const party = (name, id) => {
    const node = child(header, name)
    return { name: one(node, 'label'), id: one(node, id), id_type: one(node, 'idType') }
  }
  return {
    id: one(header, 'messageUUID'), title: one(header, 'label'), reply: one(header, 'reply') === 'true', reply_by: one(header, 'replyByDateTime'),
    mandatory: one(header, 'mandatory') === 'true', legal: one(header, 'legalNotification') === 'true',
    sender: party('Sender', 'senderID'), recipient: party('Recipient', 'recipientID'), created: one(body, 'createdDateTime'),
    documents: ['MainDocument', 'AdditionalDocument'].flatMap(kind => children(body, kind)).map(document => ({
      files: children(document, 'File').map(file => ({
        name: one(file, 'filename'), type: one(file, 'encodingFormat'), language: one(file, 'language'), size: one(file, 'content').length * 3 / 4,
      })),
      actions: children(document, 'Action').map(action => ({
        code: one(action, 'actionCode'), label: one(action, 'label'), url: one(child(action, 'EntryPoint'), 'url'),
        start: one(action, 'startDateTime'), end: one(action, 'endDateTime'),
      })),
    })),
  }
}

const of_tree = {
  one: (node, name) => node?.children.find(child => child.name === name)?.text ?? '',
  child: (node, name) => node?.children.find(child => child.name === name),
  children: (node, name) => node?.children.filter(child => child.name === name) ?? [],
}

// Events of saxes, with namespaces, to a small tree.
export function saxes(bytes) {
  const parser = new SaxesParser({ xmlns: true })
  const top = { name: '', text: '', children: [] }
  const open = [top]
  parser.on('error', error => { throw error })
  parser.on('opentag', tag => {
    const node = { name: tag.uri === memo ? tag.local : '', text: '', children: [] }
    open.at(-1).children.push(node)
    open.push(node)
  })
  parser.on('text', text => { open.at(-1).text += text })
  parser.on('cdata', text => { open.at(-1).text += text })
  parser.on('closetag', () => open.pop())
  parser.write(new TextDecoder().decode(bytes)).close()
  return letter_of(of_tree, top.children[0])
}

const list = value => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const of_objects = {
  one: (node, name) => String(list(node?.[name])[0] ?? ''),
  child: (node, name) => list(node?.[name])[0],
  children: (node, name) => list(node?.[name]),
}
const fast_parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: false })

// With its own validator, which it leaves out unless it is told.
export function fast_xml_parser(bytes) {
  return letter_of(of_objects, fast_parser.parse(new TextDecoder().decode(bytes), true).Message)
}

const of_dom = {
  one: (node, name) => of_dom.child(node, name)?.textContent ?? '',
  child: (node, name) => of_dom.children(node, name)[0],
  children: (node, name) => Array.from(node?.children ?? []).filter(child => child.localName === name && child.namespaceURI === memo),
}

export function dom_parser(bytes) {
  const xml = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml')
  if (xml.querySelector('parsererror')) throw new Error('not well-formed')
  return letter_of(of_dom, xml.documentElement)
}

// Given the module, as only Node loads it.
export function libxml2_wasm({ XmlDocument, XmlElement, ParseOption }) {
  const elements = node => {
    const all = []
    for (let child = node?.firstChild; child; child = child.next) if (child instanceof XmlElement) all.push(child)
    return all
  }
  const access = {
    one: (node, name) => access.child(node, name)?.content ?? '',
    child: (node, name) => access.children(node, name)[0],
    children: (node, name) => elements(node).filter(child => child.name === name && child.namespaceUri === memo),
  }
  return bytes => {
    const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_HUGE })
    try {
      return letter_of(access, document.root)
    } finally {
      document.dispose()
    }
  }
}

// The Node module's own function, called as web/src/core.ts calls its own; `exports` of an instance that has an app.
export function memobox({ call, app, slot }) {
  const decoder = new TextDecoder()
  return bytes => {
    const pointer = call.mb_alloc(bytes.length)
    new Uint8Array(call.memory.buffer).set(bytes, pointer)
    const status = call.mb_letter(app, pointer, bytes.length, slot)
    const [at, size] = new Uint32Array(call.memory.buffer, slot, 2)
    const answer = JSON.parse(decoder.decode(new Uint8Array(call.memory.buffer, at, size)))
    call.mb_release(pointer)
    if (status !== 0) throw new Error(answer.error.code)
    return answer
  }
}

// Many runs in one measurement: a single one is shorter than the clock's step. Seconds of the median of `rounds`.
export function median_seconds(work, rounds) {
  const batch = runs => {
    const start = performance.now()
    for (let run = 0; run < runs; ++run) work()
    return performance.now() - start
  }
  let runs = 1
  const until = performance.now() + 300 // until the engine has compiled it for good
  do {
    if (batch(runs) < 12) runs *= 2
  } while (performance.now() < until)
  const all = Array.from({ length: rounds }, () => batch(runs) / runs)
  return all.sort((a, b) => a - b)[rounds >> 1] / 1000
}
