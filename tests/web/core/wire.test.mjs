// The modules that ship, under Node, through the element's own codec: every answer keeps docs/wire.schema.json, and every event that the schema
// allows is taken, every one that it refuses is refused.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../lib/browser.mjs'
import { bundle } from '../render/stage.mjs'

const require = createRequire(join(root, 'web/package.json'))
const Ajv = require('ajv/dist/2020').default
const schema = JSON.parse(readFileSync(join(root, 'docs/wire.schema.json'), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: false })
ajv.addSchema(schema, 'wire')
const keeps = (part, value) => {
  const check = ajv.getSchema(`wire#/$defs/${part}`)
  return check(value) ? true : ajv.errorsText(check.errors)
}
const hold = (part, value) => assert.equal(keeps(part, value), true, `${part}: ${JSON.stringify(value).slice(0, 300)}`)

const file = join(mkdtempSync(join(tmpdir(), 'memobox-')), 'core.mjs')
writeFileSync(file, await bundle("export * from './core.ts'", { platform: 'node' }))
const { Core, CoreError } = await import(file)
const inputs = { now: Date.parse('2026-03-02T09:00:00Z'), random: '000102030405060708090a0b0c0d0e0f' }
const module_of = name => WebAssembly.compile(readFileSync(join(root, 'build/wasm/bin', name)))

async function core_of(name, settings = { lang: 'da' }) {
  const core = await Core.create(await module_of(name))
  core.open(settings)
  return core
}

// Answers of a made-up platform.
const message = { id: '00000000-0000-4000-8000-000000000001', version: 1, mailboxId: 'b', folderId: 'f', messageState: 'RECEIVED', receivedDateTime: '2026-03-01T08:00:00Z', label: 'Tid til undersøgelse',
  sender: { senderId: '00000019', senderIdType: 'CVR', label: 'Nordhavn Sygehus' }, recipient: { recipientId: '0100000001', recipientIdType: 'CPR' },
  documents: [{ id: 'd', documentType: 'MAIN', files: [{ id: 'x', encodingFormat: 'text/plain', filename: 'brev.txt', language: 'da', fileSize: 9 }, { id: 'p', encodingFormat: 'application/pdf', filename: 'brev.pdf', language: 'da', fileSize: 900 }] }] }
const platform = [
  [/^GET \/mailboxes\/$/, { mailboxes: [{ id: 'b', ownerName: 'Åse', access: { accessType: 'OWNER', identityId: 'i' } }] }],
  [/summary\/$/, { folderMessageSummaryList: [{ folder: { id: 'f' }, messageCount: { unreadMessages: 1, totalMessages: 1 } }] }],
  [/folders\/$/, { folders: [{ id: 'f', folderType: 'INBOX', name: 'Indbakke' }] }],
  [/messages\/$/, { totalElements: 1, messages: [message] }],
  [/^PATCH/, { ...message, version: 2, read: true }],
  [/content$/, 'Kære Åse'],
]

// Does every effect as a host would; holds all that comes out to the schema. Answers the effects seen.
function run(core, answer, seen = []) {
  const waiting = [answer]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    hold('answer', next)
    for (const effect of next.effects) {
      seen.push(effect)
      if (effect.while_seen) continue // nobody sees the page, so the clock stands
      const outcome = { ...inputs, outcome: 'ok' }
      if (effect.type === 'http') {
        const [, body] = platform.find(([pattern]) => pattern.test(`${effect.method} ${effect.path}`))
        const text = typeof body === 'string' ? body : JSON.stringify(body)
        Object.assign(outcome, { status: 200, type: typeof body === 'string' ? 'text/plain' : 'application/json', blob: core.blob_in(new TextEncoder().encode(text)) })
      }
      hold('outcome', outcome)
      waiting.push(core.resolve(effect.id, outcome))
    }
    hold('tree', core.view())
  }
  return seen
}
const dispatch = (core, event) => {
  hold('turn', { ...inputs, event })
  return core.dispatch({ ...inputs, event })
}
const find = (node, id) => (node.id === id ? node : (node.children ?? []).map(child => find(child, id)).find(Boolean))

for (const name of ['memobox.wasm', 'memobox-node.wasm']) {
  test(`${name}: a mailbox from start to a saved file keeps the schema in both directions`, async () => {
    const core = await core_of(name)
    assert.match(core.version(), /^\d+\.\d+\.\d+/)
    const seen = run(core, dispatch(core, { type: 'start', place: '/' }))
    run(core, dispatch(core, { type: 'environment', lang: 'en', width: 'medium', text_scale: 150, online: true }), seen)
    run(core, dispatch(core, { type: 'act', node: `row/${message.id}`, action: 'open', revision: 1 }), seen)
    run(core, dispatch(core, { type: 'act', node: 'letter/file/0.1', action: 'press', revision: 1 }), seen)
    run(core, dispatch(core, { type: 'place', place: '/b/f?pane=folders' }), seen)
    assert.deepEqual([...new Set(seen.map(effect => effect.type))].sort(), ['announce', 'http', 'navigate', 'save_file', 'timer', 'title', 'unpark'])
    assert.ok(find(core.view().root, 'folders'))
  })

  test(`${name}: what the schema refuses, the core refuses, and stays as it was`, async () => {
    const core = await core_of(name)
    run(core, dispatch(core, { type: 'start', place: '/' }))
    const before = JSON.stringify(core.view())
    const wrong = [{ type: 'answered' }, { type: 'act', node: 5, action: 'press' }, { type: 'act', node: 'x' }, { type: 'environment', width: 'huge' }, { type: 'environment', lang: 'de' },
      { type: 'place' }, { type: 'start', place: 7 }, { type: 'start', typed: [3] }, { type: 'open_file' }, { type: 'open_file', blob: 'x' }, {}, 'act']
    for (const event of wrong) {
      assert.notEqual(keeps('turn', { ...inputs, event }), true, JSON.stringify(event))
      assert.throws(() => core.dispatch({ ...inputs, event }), CoreError, JSON.stringify(event))
    }
    for (const turn of [{}, { ...inputs, random: 'zz' }, { now: 'i dag', random: inputs.random }]) assert.throws(() => core.dispatch({ ...turn, event: { type: 'place', place: '/' } }), CoreError)
    assert.equal(JSON.stringify(core.view()), before)
  })

  test(`${name}: an effect is answered once`, async () => {
    const core = await core_of(name)
    const [effect] = dispatch(core, { type: 'start', place: '/' }).effects.filter(each => each.type === 'http')
    core.resolve(effect.id, { ...inputs, outcome: 'timeout' })
    assert.throws(() => core.resolve(effect.id, { ...inputs, outcome: 'timeout' }), error => error instanceof CoreError && error.status === 3)
    assert.throws(() => core.resolve('999', { ...inputs, outcome: 'ok' }), CoreError)
  })
}

test('settings that the schema refuses make no core', async () => {
  for (const settings of [{ heading_level: 9 }, { lang: 'fr' }, { sources: [] }, { strings: { a: 1 } }]) {
    assert.notEqual(keeps('settings', settings), true)
    await assert.rejects(core_of('memobox.wasm', settings), CoreError)
  }
  hold('settings', { lang: 'en', embedded: true, heading_level: 2, sources: [{ id: 'main', kind: 'public' }] })
})

test('the browser module carries no MeMo reader: a file opened by hand says that it cannot be shown; the Node module shows it', async () => {
  const memo = readFileSync(join(root, 'assets/letters/01-plads-i-boernehave.xml'))
  const shown = async name => {
    const core = await core_of(name)
    run(core, dispatch(core, { type: 'open_file', blob: core.blob_in(memo), name: 'brev.xml' }))
    return find(core.view().root, 'letter/title').name
  }
  assert.match(await shown('memobox-node.wasm'), /Børne/)
  assert.match(await shown('memobox.wasm'), /kan ikke vises/)
})

