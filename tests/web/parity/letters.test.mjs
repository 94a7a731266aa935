// Parity of tree, DOM and ImGui for each sample letter, opened by the people who got it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { root } from '../lib/browser.mjs'
import { open_world } from '../lib/mailbox.mjs'
import { assert_parity } from '../lib/parity.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const letters = join(root, 'assets/letters')
const people = JSON.parse(readFileSync(join(letters, 'people.json'), 'utf8'))
const seen = new Set()

for (const { id, name } of people) {
  for (const [width, pixels] of Object.entries({ wide: 1280, narrow: 390 })) {
    test(`${name}, ${width}: every letter in every folder`, async () => {
      const page = await world.open({ user: id, viewport: { width: pixels, height: 860 } })
      const { call, base } = await world.sandbox.client(id)
      const { folders } = await (await call('GET', `${base}/folders/?size=1000`)).json()
      for (const folder of folders) {
        const { messages } = await (await call('GET', `${base}/messages/?folderId=${folder.id}&size=1000`)).json()
        for (const message of messages ?? []) {
          await page.evaluate(place => { document.querySelector('memo-box').place = place }, `${base.replace('/mailboxes', '')}/${folder.id}/${message.id}`)
          await page.waitForFunction(label => {
            const shown = document.querySelector('memo-box').shadowRoot.querySelector('.title')?.textContent.replace(/\s/g, '')
            return shown && (shown === label || !label)
          }, message.label.replace(/\s/g, ''))
          const nodes = await assert_parity(page, `${message.label} (${id}, ${width})`)
          assert.ok(nodes > 8)
          seen.add(message.id)
        }
      }
      assert.deepEqual(page.wrongs, [])
      await page.context().close()
    })
  }
}

test('no sample letter was left out', () => {
  const files = readdirSync(letters).filter(name => name.endsWith('.xml'))
  assert.ok(files.length >= 25)
  assert.equal(seen.size, files.length)
})
