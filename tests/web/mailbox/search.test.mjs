// Finding letters, in a browser on the sandbox: instantly among the rows, then by the platform, all by keyboard.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { focused_id, inside, open_world, rows, settle } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => world.calm())

const field = page => page.getByLabel('Find i listen')
const notes = page => page.locator('.letters .search')
const hits = page => inside(page, root => [...root.querySelectorAll('.message_row .hit')].map(hit => hit.textContent))

for (const width of [1280, 390]) {
  test(`at ${width} px: rows narrow as one types, hits are marked, the platform searches on, Slettet when asked, by keyboard`, async () => {
    const page = await world.open({ viewport: { width, height: 844 } })
    const all = await rows(page).count()
    await field(page).focus()
    await page.keyboard.type('nordhavn FORSYNING')
    await page.waitForFunction(many => document.querySelector('memo-box').shadowRoot.querySelectorAll('.message_row').length < many, all)
    assert.ok(await rows(page).count() > 0)
    assert.deepEqual([...new Set(await hits(page))].sort(), ['Forsyning', 'Nordhavn'])
    assert.match(await notes(page).innerText(), /Søgt i emne, afsender, note og dato i alle \d+ breve i Indbakke, ikke i bilag/)
    const local = await rows(page).count()
    await page.keyboard.press('Tab')
    assert.equal(await focused_id(page), 'letters/search/mailbox')
    const asked = page.waitForRequest(request => new URL(request.url()).searchParams.get('any') === 'forsyning')
    await page.keyboard.press('Enter')
    await asked
    await page.getByText(/Fandt \d+ breve?\./).first().waitFor()
    await settle(page)
    assert.ok(await rows(page).count() >= local, 'the inbox is part of the mailbox')
    assert.match(await notes(page).innerText(), /Slettet er ikke med/)
    await page.getByRole('button', { name: 'Vis mappen igen' }).click()
    await settle(page)
    assert.equal(await rows(page).count(), all)
    assert.equal(await focused_id(page), 'letters/filter')
    await page.context().close()
  })
}
