// Parity of tree, DOM and ImGui for every screen of the mailbox, at every width.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { forget_drafts, open_letter, open_reply, open_world, rows, settle, title } from '../lib/mailbox.mjs'
import { assert_parity } from '../lib/parity.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())
beforeEach(() => world.calm())

const down = { method: 'GET', path: '/apis/', status: 500, times: -1 }
const widths = { wide: 1280, medium: 900, narrow: 390 }
const patience = { timeout: 25_000 }
const refresh = page => page.getByRole('button', { name: 'Opdater' }).click()

const screens = {
  'the list': async () => {},
  'a letter': page => open_letter(page, 'Tilbud om plads'),
  'an answer that is being written': async page => {
    await forget_drafts(world)
    await open_reply(page)
    await page.getByRole('button', { name: 'Gennemse og send' }).click()
    await page.getByRole('link', { name: 'Skriv en tekst.' }).waitFor()
  },
  'an answer before it is sent': async page => {
    await open_reply(page)
    await page.locator('[data-id="compose/text"]').fill('Ja tak\n\n- mandag\n- tirsdag')
    await page.getByRole('button', { name: 'Gennemse og send' }).click()
    await page.locator('[data-id="compose/page"]').waitFor()
  },
  'a letter with its details open': async page => {
    await open_letter(page, 'Din årsopgørelse for 2025')
    await page.locator('[data-id="letter/details"]').click()
    await page.locator('[data-id="letter/details"][aria-expanded=true]').waitFor()
  },
  'the list while something is searched': async page => {
    await page.getByLabel('Find i listen').fill('kommune')
    await page.waitForFunction(() => globalThis.core.tree.root && document.querySelector('memo-box').shadowRoot.querySelectorAll('.message_row').length < 27)
  },
  'nothing found': async page => {
    await page.getByLabel('Find i listen').fill('findes ikke')
    await page.getByRole('button', { name: 'Vis alle' }).waitFor()
  },
  'the list did not come': async page => {
    await world.faults(down)
    await refresh(page)
    await page.locator('.letters [role=alert]').waitFor(patience)
  },
  'a letter could not be marked as read': async page => {
    await world.faults({ method: 'PATCH', path: '/apis/', status: 403, times: -1 })
    await page.locator('.message_row:has(.unread)').last().click()
    await page.getByText(/kunne ikke ændres/).first().waitFor(patience)
  },
  'the menu of a letter': async page => {
    await open_letter(page, 'Tilbud om plads')
    await page.getByRole('button', { name: 'Flyt', exact: true }).click()
    await page.getByRole('menu').waitFor()
  },
  'a note being written': async page => {
    await open_letter(page, 'Tilbud om plads')
    await page.getByRole('button', { name: 'Mere', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Skriv note' }).click()
    await page.locator('[data-id="panel/text"]').fill('Ring på mandag')
  },
  'letters picked': async page => {
    await page.getByRole('button', { name: 'Vælg breve' }).click()
    await page.getByRole('checkbox').nth(1).check()
    await page.getByText('1 brev er valgt').waitFor()
  },
  'a letter deleted, and how to take it back': async page => {
    await rows(page).first().click()
    await title(page).waitFor()
    await page.getByRole('button', { name: 'Slet', exact: true }).click()
    await page.getByText('flyttet til Slettet').first().waitFor()
    await settle(page)
  },
  'offline': async page => {
    await page.context().setOffline(true)
    await page.getByText('Du er offline').waitFor()
  },
  'the session ended': async page => {
    await page.evaluate(() => { document.querySelector('memo-box').session = () => Promise.reject(new Error('no')) })
    await world.faults({ ...down, status: 401 })
    await refresh(page)
    await page.getByRole('button', { name: 'Log på igen' }).waitFor()
  },
}

for (const [width, pixels] of Object.entries(widths)) {
  for (const [name, reach] of Object.entries(screens)) {
    test(`${width}: ${name}`, async () => {
      const page = await world.open({ viewport: { width: pixels, height: 860 } })
      await settle(page)
      await reach(page)
      assert.ok(await assert_parity(page, name) > 5)
      assert.deepEqual(page.wrongs.filter(text => !/status of (401|403|500)|ERR_INTERNET_DISCONNECTED/.test(text)), [])
      await page.context().close()
    })
  }

  test(`${width}: folders, another folder, an empty one`, async () => {
    const page = await world.open({ viewport: { width: pixels, height: 860 } })
    for (const folder of ['Bolig', 'Kladder']) {
      if (width !== 'wide') {
        await page.locator('[data-id="bar/folders"]').click()
        await page.locator('.folder_row').first().waitFor()
        await assert_parity(page, 'folders')
      }
      await page.locator('.folder_row').filter({ hasText: folder }).click()
      await assert_parity(page, folder)
    }
    await page.context().close()
  })

  test(`${width}: while it loads, and when nothing came`, async () => {
    await world.faults({ ...down, path: '/apis/v1/mailboxes/' })
    const page = await world.open({ row: false, viewport: { width: pixels, height: 860 } })
    await page.locator('[role=alert] .button').waitFor(patience)
    await assert_parity(page, 'nothing came')
    await page.context().close()
  })
}

test('English, in a page that embeds the mailbox, and 250 letters', async () => {
  const english = await world.open({ query: { lang: 'en' } })
  await rows(english).nth(3).click()
  await title(english).waitFor()
  await assert_parity(english, 'English')
  const many = await world.open({ user: 'lise' })
  await settle(many)
  await many.getByRole('button', { name: 'Vis ældre breve' }).click()
  await many.waitForFunction(() => document.querySelector('memo-box').shadowRoot.querySelectorAll('.message_row').length === 200)
  assert.ok(await assert_parity(many, '200 rows') > 1000)
  const embedded = await world.open()
  await embedded.evaluate(() => {
    const box = document.querySelector('memo-box')
    box.setAttribute('heading-level', '2')
    box.setAttribute('embedded', '')
  })
  await embedded.locator('section.app').waitFor()
  await rows(embedded).first().waitFor()
  await assert_parity(embedded, 'embedded')
})
