// Whose the mailbox is, and for how long: a session that ends covers the post, in every tab, and after Back nothing shows unasked.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { all_text, main_text, open_letter, open_world, rows, settle, title } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => world.calm())

const patience = { timeout: 30_000 } // whoever just opened a letter is at work, and gets one new session unasked
const session = page => page.locator('[data-id=session]')
const again = page => page.getByRole('button', { name: 'Log på igen' })
const states = page => page.evaluate(() => core.events.filter(({ name }) => name === 'mb-session').map(({ state }) => state))
const summaries = async () => (await world.log()).filter(({ path }) => path.endsWith('/folders/summary/')).length
const see = (page, seen) => page.evaluate(state => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}, seen ? 'visible' : 'hidden')

// Nothing of any letter, sender or folder is in the page.
async function check_covered(page) {
  await again(page).waitFor(patience)
  assert.equal(await rows(page).count(), 0)
  assert.doesNotMatch(await all_text(page), /Din bog er kommet|bibliotek|Åse|Indbakke/i)
  assert.doesNotMatch(await page.title(), /bog/)
}

async function another_tab(page) {
  const tab = await page.context().newPage()
  await tab.addInitScript(() => { globalThis.ended = []; addEventListener('mb-session', ({ detail }) => ended.push(detail.state), true) })
  await tab.goto(page.url())
  await rows(tab).first().waitFor()
  return tab
}

test('nobody is there: a warning before the end, then the post is covered; after logging on the person is back at the letter', async () => {
  const page = await world.open({ query: { lifetime: '8' } })
  await open_letter(page, 'Din bog er kommet')
  const place = page.url()
  await page.getByRole('button', { name: 'Bliv logget på' }).waitFor(patience)
  assert.match(await session(page).innerText(), /Du bliver logget af kl\. \d+[.:]\d+/)
  await check_covered(page)
  assert.ok((await states(page)).includes('ended'))
  await again(page).click()
  await title(page).waitFor(patience)
  assert.match(await title(page).innerText(), /Din bog er kommet/)
  assert.equal(page.url(), place)
  await page.context().close()
})

test('who asks for more time gets it, by keyboard, and nothing is interrupted', async () => {
  const page = await world.open({ query: { lifetime: '12' } })
  await open_letter(page, 'Din bog er kommet')
  const more = page.getByRole('button', { name: 'Bliv logget på' })
  await more.waitFor(patience)
  await more.focus()
  await page.keyboard.press('Enter')
  await session(page).waitFor({ state: 'detached' })
  await page.waitForTimeout(4_000) // past the end of the first session
  assert.match(await main_text(page), /Æbler i haven/)
  await page.context().close()
})

test('logging off empties this tab and every other, ends the session, and Back brings nothing back', async () => {
  const page = await world.open()
  await open_letter(page, 'Din bog er kommet')
  const tab = await another_tab(page)
  const used = page.waitForRequest(request => request.url().includes('/auth/logout'))
  await page.getByRole('button', { name: 'Log af' }).click()
  const { authorization } = await (await used).allHeaders()
  await check_covered(page)
  await check_covered(tab)
  assert.deepEqual((await states(page)).slice(-1), ['logged-out'])
  assert.deepEqual(await tab.evaluate(() => ended), ['logged-out'])
  const refused = await fetch(`${world.sandbox.origin}/apis/v1/mailboxes/`, { headers: { authorization } })
  assert.equal(refused.status, 401, 'the session has ended at the platform')
  await page.route('**/sandbox/session*', route => route.fulfill({ status: 403 }))
  await page.goto('about:blank')
  await page.goBack()
  await page.locator('memo-box .main').waitFor(patience)
  assert.doesNotMatch(await all_text(page), /Din bog er kommet|bibliotek|Åse/i)
  await page.context().close()
})

test('taken out of the browser\'s memory, the page shows nothing before the session is confirmed', async () => {
  const page = await world.open()
  await open_letter(page, 'Din bog er kommet')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  assert.equal(await title(page).isVisible(), false, 'covered before it is put away')
  let answer
  await page.route(/\/mailboxes\/(\?|$)/, route => new Promise(resolve => { answer = () => resolve(route.continue()) }))
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await page.getByText('Vi tjekker, at du stadig er logget på').waitFor(patience)
  assert.equal(await rows(page).count(), 0)
  assert.doesNotMatch(await all_text(page), /Din bog er kommet|Æbler/)
  answer()
  await title(page).waitFor(patience)
  assert.match(await main_text(page), /Din bog er kommet/)
  await page.context().close()
})

test('the platform is asked once a minute while somebody sees the page, by one tab for all, and not while it is hidden', async () => {
  const page = await world.open({ before: page => page.clock.install() })
  await page.clock.runFor(2_000)
  await world.calm()
  await page.clock.runFor(61_000)
  await page.waitForFunction(() => core.waiting === 0)
  assert.equal(await summaries(), 1)
  await see(page, false)
  await page.clock.runFor(600_000)
  assert.equal(await summaries(), 1, 'nothing is asked while hidden')
  await see(page, true)
  await page.clock.runFor(1_000)
  await page.waitForFunction(() => core.waiting === 0)
  assert.equal(await summaries(), 2, 'and at once when it is seen again')
  await page.context().close()
})

test('help, accessibility statement and feedback stand at the foot of every screen; the operating notice is shown and said once', async () => {
  const page = await world.open({ query: { lifetime: '8', notice: 'Digital Post er lukket i nat fra kl. 2 til 4.' } })
  const check = async () => {
    const foot = page.getByRole('contentinfo')
    const closed = foot.getByRole('button', { name: 'Hjælp og kontakt', expanded: false })
    if (await closed.count()) await closed.click()
    for (const name of ['Hjælp', 'Tilgængelighedserklæring', 'Giv os besked om siden']) await foot.getByRole('link', { name }).waitFor()
    assert.match(await page.getByRole('region', { name: 'Driftsbesked' }).innerText(), /lukket i nat/)
  }
  await check()
  await open_letter(page, 'Din bog er kommet')
  await check()
  await page.setViewportSize({ width: 390, height: 844 })
  await settle(page)
  await check()
  await again(page).waitFor(patience)
  await check()
  await page.context().close()
})
