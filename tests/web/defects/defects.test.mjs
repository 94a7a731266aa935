// Defects put into the source of the web face on purpose: each must be caught by the check named for it, which finds nothing without it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { bundle_options } from '../../../web/build.mjs'
import { axe, root } from '../lib/browser.mjs'
import { focus_pixels, sticking_out } from '../lib/checks.mjs'
import { focused_id, inside, open_letter, open_world, settle, tree_of } from '../lib/mailbox.mjs'
import { dom_difference, painted_records } from '../lib/parity.mjs'
import { first_difference, tree_records } from '../lib/records.mjs'

const { build, transform } = createRequire(join(root, 'web/package.json'))('esbuild')

// memobox.js with one text of one file replaced.
async function bundle_with({ file, from, to }) {
  let found = false
  const seed = {
    name: 'seed-defect',
    setup: plugins => plugins.onLoad({ filter: new RegExp(`/${file.replace('.', '\\.')}$`) }, async ({ path }) => {
      const source = readFileSync(path, 'utf8')
      found = source.includes(from)
      const contents = source.replace(from, to)
      return file.endsWith('.css') ? { contents: (await transform(contents, { loader: 'css', minify: true })).code.trim(), loader: 'text' } : { contents, loader: 'ts' }
    }),
  }
  const made = await build({ ...bundle_options, plugins: [seed, ...bundle_options.plugins], entryPoints: [join(root, 'web/src/memobox.ts')], write: false })
  assert.ok(found, `${file} still holds: ${from}`)
  return made.outputFiles[0].text
}

// Each answers what is wrong, or nothing.
const checks = {
  parity: async page => {
    for (const words of ['Vi lukker for vandet', 'Tilbud om plads']) {
      await open_letter(page, words)
      await settle(page)
      const difference = await dom_difference(page)
      if (difference) return difference
    }
    return ''
  },
  axe: async page => (await axe(page)).join('\n'),
  keyboard: async page => {
    await page.getByLabel('Find i listen').focus()
    await page.keyboard.press('Tab')
    const at = await focused_id(page)
    return at === 'letters/refresh' ? '' : `Tab leads to ${at}`
  },
  'focus when a command goes': async page => {
    await world.faults({ method: 'PATCH', path: '/apis/', status: 403, times: -1 })
    await page.locator('.message_row:has(.unread)').last().click()
    await page.locator('[data-id="notice/dismiss"]').click({ timeout: 25_000 })
    await page.locator('[data-id="notice/dismiss"]').waitFor({ state: 'detached' })
    await world.calm()
    return (await focused_id(page)) ? '' : 'the focus is nowhere'
  },
  'focus while typing': async page => {
    const field = page.locator('input[type=search]')
    await field.focus()
    await page.keyboard.type('kmune', { delay: 20 })
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('om', { delay: 50 })
    const value = await field.inputValue()
    return (await focused_id(page)) === 'letters/filter' && value === 'kommune' ? '' : `the field holds "${value}", the focus is on ${await focused_id(page)}`
  },
  'focus seen': async page => {
    const seen = await focus_pixels(page, await page.locator('.message_row').nth(1).getAttribute('data-id'))
    return seen.visible >= seen.edge ? '' : JSON.stringify(seen)
  },
  width: async page => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('.root.narrow').waitFor()
    return (await sticking_out(page)).join('\n')
  },
}

const defects = {
  'a missing label': { file: 'fields.ts', from: "'label', { for: node.id }", to: "'span', {}", caught_by: ['parity', 'axe'] },
  'a dropped node': { file: 'shape.ts', from: '(node.children ?? []).map', to: "(node.children ?? []).filter(child => child.look !== 'deadline').map", caught_by: ['parity'] },
  'a div for a button': { file: 'controls.ts', from: "worded(node, around, 'button', { type: 'button', ...operable(node) })", to: "worded(node, around, 'div', operable(node))", caught_by: ['parity', 'keyboard'] },
  'low contrast': { file: 'base.css', from: 'color: var(--mb-ink-2);', to: 'color: #a8a8a8;', caught_by: ['axe'] },
  'focus lost on update': { file: 'focus.ts', from: 'if (!remembered) return', to: 'return', caught_by: ['focus when a command goes'] },
  'elements made anew on update': { file: 'patch.ts', from: 'if (mount?.shape.tag === shape.tag)', to: "if (mount?.shape.tag === '')", caught_by: ['focus while typing'] },
  'the wrong order': { file: 'shape.ts', from: '.map((child, index) => around.shape(child, node, index))', to: '.map((child, index) => around.shape(child, node, index)).reverse()', caught_by: ['parity'] },
  'a state that is not told': { file: 'shape.ts', from: "if (node.state?.current) own['aria-current'] = 'true'", to: '', caught_by: ['parity'] },
  'a state of a command that is not told': { file: 'controls.ts', from: "  'aria-disabled': flag(node.state?.disabled),\n", to: '', caught_by: ['parity'] },
  "a word of the renderer's own": { file: 'lists.ts', from: "return worded(node, around, 'li', place)", to: "return { ...worded(node, around, 'li', place), kids: [...children(node, around), { key: node.id + ' own', tag: 'span', attributes: {}, text: 'Nyt' }] }", caught_by: ['parity'] },
  'a name that is not said': { file: 'shape.ts', from: "if (node.name) own['aria-label'] = node.name", to: '', caught_by: ['parity'] },
  'a focus that is not seen': { file: 'base.css', from: 'outline: 3px', to: 'outline: 0px', caught_by: ['focus seen'] },
  'a fixed width': { file: 'layout.css', from: '.panes { flex: 1;', to: '.panes { min-width: 900px; flex: 1;', caught_by: ['width'] },
}

let world
const results = []
before(async () => { world = await open_world() })
after(async () => {
  process.stdout.write(`seeded defects: ${results.filter(Boolean).length} of ${results.length} caught\n`)
  await world?.close()
})

async function find_wrong(check, script) {
  const page = await world.open({ before: script && (page => page.route('**/web/memobox.js', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: script })
  })) })
  await settle(page)
  const wrong = await checks[check](page)
  await page.context().close()
  return wrong ?? ''
}

for (const check of Object.keys(checks)) {
  test(`without a defect, the check "${check}" finds nothing`, async () => assert.equal(await find_wrong(check), ''))
}

for (const [name, { caught_by, ...change }] of Object.entries(defects)) {
  test(`${name} is caught by ${caught_by.join(' and ')}`, async context => {
    const at = results.push(false) - 1
    const script = await bundle_with(change)
    for (const check of caught_by) {
      const wrong = await find_wrong(check, script)
      assert.notEqual(wrong, '', `${check} finds nothing`)
      const lines = wrong.split('\n')
      const telling = lines.filter(line => /^ {4}(tree|DOM):/.test(line))
      context.diagnostic(`${check}: ${(telling.length ? telling : lines).slice(0, 2).join(' / ').slice(0, 200)}`)
    }
    results[at] = true
  })
}

test('a node that ImGui does not paint is caught by parity', async () => {
  const at = results.push(false) - 1
  const page = await world.open()
  await settle(page)
  const tree = await tree_of(page)
  const fewer = structuredClone(tree)
  fewer.root.children[0].children.pop()
  assert.equal(first_difference(tree_records(tree), painted_records(tree)), undefined)
  assert.match(first_difference(tree_records(tree), painted_records(fewer)) ?? '', /line/)
  assert.ok(await inside(page, root => root.querySelectorAll('*').length > 50))
  results[at] = true
})
