// A person reads letters that are PDF: the real element, core and pdf.js; the file is that of a sample, put in the sandbox's place.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { samples } from '../../../assets/letters/lib/pdf_samples.mjs'
import { main_text, open_letter, open_world, settle, violations } from '../lib/mailbox.mjs'

let world
before(async () => { world = await open_world() })
after(() => world?.close())

const title = 'Dit kørekort udløber den 15. februar 2027'

// The letter that is only a PDF, with the bytes of a sample.
async function read(name, options = {}) {
  const page = await world.open({ ...options, before: page => name && page.route('**/content', route => route.fulfill({ status: 200, contentType: 'application/pdf', body: samples[name] })) })
  page.on('dialog', dialog => { page.wrongs.push(dialog.message()); void dialog.dismiss() })
  await open_letter(page, title)
  await page.locator('[data-id="letter/body"]:not([aria-busy])').waitFor({ timeout: 40_000 })
  await settle(page)
  return page
}

test('a letter that is a PDF shows its text, with its own headings', async () => {
  const page = await read(undefined)
  assert.match(await main_text(page), /Teksten er hentet fra PDF-filen/)
  assert.ok(await page.locator('[data-id="letter/body"] h3').count() > 0)
  assert.deepEqual(await violations(page), [])
  assert.deepEqual(page.wrongs, [])
})

for (const [name, words] of [
  ['untagged', /rækkefølgen er gættet[\s\S]*Afgørelse om tilskud/], ['pages', /Side 2 af 2/], ['table', /Husleje[\s\S]*4\.500,00/], ['scanned', /billede uden tekst/],
  ['broken', /i stykker/], ['locked', /låst med en adgangskode/], ['script', /programmet kører ikke/], ['form', /Aase Østergård/],
]) {
  test(`a PDF of the kind "${name}", at 390 px`, async () => {
    const page = await read(name, { viewport: { width: 390, height: 800 } })
    assert.match(await main_text(page), words)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    assert.deepEqual(await violations(page), [])
    assert.deepEqual(page.wrongs, [])
  })
}
