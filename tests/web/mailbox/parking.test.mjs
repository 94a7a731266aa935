// Unsaved text survives a reload of the tab: sealed, for the same person, for half an hour.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { all_text, forget_drafts, open_reply, open_world, rows, settle } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const words = 'Ord som kun denne fane har'
const text = page => page.locator('[data-id="compose/text"]')
const kept = page => page.evaluate(() => sessionStorage.getItem('memobox-parked'))
const is_kept = page => page.waitForFunction(() => sessionStorage.getItem('memobox-parked') !== null, null, { timeout: 15_000 })
const is_gone = page => page.waitForFunction(() => sessionStorage.getItem('memobox-parked') === null, null, { timeout: 15_000 })

// Nothing can be saved, and something is typed.
async function typed(options) {
  await forget_drafts(world)
  const page = await world.open(options)
  page.on('dialog', dialog => dialog.accept())
  await settle(page)
  await open_reply(page)
  await page.route(/\/reply$/, route => route.fulfill({ status: 500, body: '' }))
  await text(page).fill(words)
  await is_kept(page)
  return page
}

test('what was typed and could not be saved is there again after a reload, and goes when it is saved', async () => {
  const page = await typed()
  assert.doesNotMatch(await kept(page), /Ord|fane/, 'sealed')
  await page.reload()
  await text(page).waitFor({ timeout: 15_000 })
  assert.equal(await text(page).inputValue(), words)
  await page.unroute(/\/reply$/)
  await page.locator('[data-id="compose/saved"]').filter({ hasText: 'Gemt kl.' }).waitFor({ timeout: 30_000 })
  await is_gone(page)
})

test('another person in the same tab sees nothing of it, and it is deleted', async () => {
  const page = await typed()
  await page.goto(`${world.sandbox.origin}/?user=knud`)
  await rows(page).first().waitFor()
  await is_gone(page)
  assert.doesNotMatch(await all_text(page), new RegExp(words))
  assert.equal(await text(page).count(), 0)
})

test('after half an hour it is deleted unread', async () => {
  const page = await typed()
  const late = { ...JSON.parse(await kept(page)) }
  late.at -= 31 * 60_000
  await page.goto('about:blank')
  await page.addInitScript(stored => { if (location.protocol !== 'about:') sessionStorage.setItem('memobox-parked', stored) }, JSON.stringify(late))
  await page.goto(`${world.sandbox.origin}/?user=aase`)
  await rows(page).first().waitFor()
  await is_gone(page)
  assert.equal(await text(page).count(), 0)
})

test('logging off deletes it; a page without a sealing key keeps nothing', async () => {
  const page = await typed()
  await page.getByRole('button', { name: 'Log af' }).click()
  await page.getByRole('button', { name: 'Log af alligevel' }).click()
  await is_gone(page)
  await forget_drafts(world)
  const other = await world.open({ before: page => page.addInitScript(() => {
    addEventListener('mb-ready', () => { document.querySelector('memo-box').sealKey = undefined }, true)
  }) })
  await settle(other)
  await open_reply(other)
  await other.route(/\/reply$/, route => route.fulfill({ status: 500, body: '' }))
  await text(other).fill(words)
  await other.waitForTimeout(4_000)
  assert.equal(await kept(other), null)
})
