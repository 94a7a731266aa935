// The mailbox as a person has it: Chromium on the sandbox's own page, with the real core. Needs ./dev build.
import { join } from 'node:path'
import { start_sandbox } from '../../platform/sandbox.mjs'
import { launch, open_page, root } from './browser.mjs'

export const dist = process.env.MEMOBOX_WEB ?? join(root, 'web/dist')

// Runs in the page before anything else. The test listens where the element talks to its core, so that the product needs no hook:
// `core.tree` is the last tree the core showed, `core.waiting` how many of its effects have no answer yet, `core.trap()` makes the next turn
// of the newest core a trap.
function listen_to_core() {
  const instantiate = WebAssembly.instantiate
  const core = { instances: 0, tree: undefined, waiting: 0, trap: undefined }
  globalThis.core = core
  WebAssembly.instantiate = async (...given) => {
    const exports = { ...(await instantiate(...given)).exports }
    // Every call's last argument is where its answer stands.
    const hear = (name, take) => {
      const call = exports[name]
      exports[name] = (...given) => {
        const status = call(...given)
        const [pointer, size] = new Uint32Array(exports.memory.buffer, given.at(-1), 2)
        if (status === 0) take(JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, pointer, size))), given[1])
        return status
      }
    }
    hear('mb_view', tree => { core.tree = tree })
    // The timer of the clock is nearly always set, and nobody waits for it.
    const clock = new Set()
    const take_on = ({ effects }) => {
      for (const { id, while_seen } of effects) {
        if (while_seen) clock.add(id)
        else core.waiting += 1
      }
    }
    hear('mb_dispatch', take_on)
    hear('mb_resolve', (answer, effect) => {
      if (!clock.delete(String(effect))) core.waiting -= 1
      take_on(answer)
    })
    core.waiting = 0
    core.instances += 1
    core.trap = () => { exports.mb_dispatch = () => { throw new WebAssembly.RuntimeError('unreachable') } }
    return { exports }
  }
  core.events = []
  for (const name of ['mb-error', 'mb-session', 'mb-navigate', 'mb-ready']) addEventListener(name, ({ detail }) => core.events.push({ name, ...detail }), true)
  core.violations = []
  document.addEventListener('securitypolicyviolation', event => core.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
}

// A sandbox and a browser for the tests of one file; `open` gives the page of a made-up person.
export async function open_world() {
  const sandbox = await start_sandbox({ web: dist, args: ['--control', '--stop-after', '1500'] })
  const browser = await launch()

  // `before(page)` runs before the page is loaded; `row: false` does not wait for the list.
  async function open({ user = 'aase', place = '', query = {}, row = true, before, ...options } = {}) {
    const page = await open_page(browser, options)
    await page.addInitScript(listen_to_core)
    await before?.(page)
    await page.goto(`${sandbox.origin}/?${new URLSearchParams({ user, ...query })}${place && `#${place}`}`)
    if (row) await rows(page).first().waitFor()
    return page
  }

  const post = (path, body) => fetch(sandbox.origin + path, { method: 'POST', body: JSON.stringify(body) })
  return {
    sandbox,
    browser,
    open,
    // Planned answers, in order; see tests/platform/README.md.
    faults: async (...next) => {
      const { status } = await post('/sandbox/control', { next })
      if (status >= 300) throw new Error(`faults: ${status}`)
    },
    // No planned answers, and an empty log.
    calm: () => fetch(`${sandbox.origin}/sandbox/control`, { method: 'DELETE' }),
    log: async () => (await (await fetch(`${sandbox.origin}/sandbox/log`)).json()).requests,
    close: async () => {
      await browser.close()
      await sandbox.stop()
    },
  }
}

// The number of unread letters that the inbox shows.
export const unread = async page => Number(/\d+/.exec(await page.locator('.folder_row', { hasText: 'Indbakke' }).innerText())?.[0] ?? 0)
export const rows = page => page.locator('.message_row')
export const title = page => page.locator('.title')
export const main_text = page => page.locator('main').innerText()
// All that the element shows.
export const all_text = page => page.locator('memo-box .shell').innerText()
export const violations = page => page.evaluate(() => globalThis.core.violations)
export const inside = (page, work, argument) => page.evaluate(`(${work})(document.querySelector('memo-box').shadowRoot, ${JSON.stringify(argument)})`)
export const focused_id = page => inside(page, root => root.activeElement?.getAttribute('data-id') ?? null)
export const tree_of = page => page.evaluate(() => globalThis.core.tree)

export function find(node, test) {
  if (test(node)) return node
  for (const child of node.children ?? []) {
    const found = find(child, test)
    if (found) return found
  }
  return undefined
}

// Opens the letter whose row holds these words.
export async function open_letter(page, words) {
  await rows(page).filter({ hasText: words }).first().click()
  await title(page).waitFor()
}

// Deletes a person's drafts at the platform, so that an answer begins empty.
export async function forget_drafts({ sandbox }, user = 'aase') {
  const client = await sandbox.client(user)
  const { messages } = await client.get(`${client.base}/messages/?size=1000`)
  for (const { id, version, messageState } of messages)
    if (messageState === 'DRAFT') await client.remove(`${client.base}/messages/${id}`, version)
}

// The form of an answer to the letter whose row holds these words.
export async function open_reply(page, words = 'Tilbud om plads i Børnehaven Mågereden') {
  await open_letter(page, words)
  await settle(page)
  await page.getByRole('link', { name: 'Besvar' }).click()
  await page.locator('[data-id="compose/text"]').waitFor()
}

// Until the core has waited for nothing, and the page has shown what came, for a while. The network says less: a frame beside the page keeps it busy.
export async function settle(page) {
  await page.evaluate(() => { globalThis.core.calm = 0 })
  await page.waitForFunction(() => {
    const { core } = globalThis
    const busy = node => node.look === 'skeleton' || node.state?.busy || node.children?.some(busy)
    const shown = () => document.querySelector('memo-box').shadowRoot?.querySelector('.root')?.dataset.rev === String(core.tree.revision)
    core.calm = core.waiting <= 0 && core.tree && !busy(core.tree.root) && shown() ? core.calm + 1 : 0
    return core.calm > 4
  }, undefined, { polling: 50 })
}
