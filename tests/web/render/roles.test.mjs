import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { axe, root } from '../lib/browser.mjs'
import { open_stage } from './stage.mjs'
import { every_role, main, node, page as whole, text, tree, with_dialog } from './trees.mjs'

let stage
before(async () => { stage = await open_stage() })
after(() => stage.close())

const all_nodes = node => [node, ...(node.children ?? []).flatMap(all_nodes)]

test('the tree made by hand holds every role of core/tree/role.h', () => {
  const header = readFileSync(join(root, 'core/tree/role.h'), 'utf8')
  const names = header.slice(header.indexOf('enum class Role'), header.indexOf('};')).replace(/\/\/.*$/gm, '').match(/\b[a-z_]+\b(?=,)/g).map(name => (name === 'line_break' ? 'break' : name))
  const used = new Set([...all_nodes(every_role().root), ...all_nodes(with_dialog().root)].map(node => node.role))
  assert.ok(names.length > 40)
  assert.deepEqual(names.filter(name => !used.has(name)), [])
})

test('every node has one element with its id and its role as part', async () => {
  const wanted = every_role()
  const page = await stage.show(wanted)
  const shown = await page.evaluate(() => [...stage.shadow.querySelectorAll('[data-id]')].map(element => [element.dataset.id, element.getAttribute('part')?.split(' ').at(-1)]))
  const nodes = all_nodes(wanted.root)
  assert.deepEqual(shown.map(([id]) => id), nodes.map(node => node.id))
  const parts = new Map(shown)
  for (const { id, role } of nodes) if (role !== 'option') assert.equal(parts.get(id), role)
  assert.deepEqual(page.wrongs, [])
})

test("Chromium's accessibility tree names every role", async () => {
  const page = await stage.show(every_role())
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const told = new Set(nodes.filter(node => !node.ignored).map(node => `${node.role.value} ${node.name?.value ?? ''}`.trim()))
  const expected = ['banner', 'navigation Mapper', 'main', 'complementary Hjælp', 'contentinfo', 'region Område', 'article Artikel', 'group Samling', 'form Svar', 'search Søg i post',
    'toolbar Kommandoer', 'status', 'alert', 'heading Overskrift', 'paragraph', 'strong', 'emphasis', 'code', 'blockquote', 'list', 'listitem', 'table Beløb', 'row', 'columnheader Måned',
    'rowheader Marts', 'cell 1.200', 'term Hvornår', 'definition', 'link Indbakke', 'link sundhed.example', 'button Besvar', 'button Stjerne', 'button Oplysninger', 'textbox Emne', 'textbox Tekst',
    'searchbox Søg', 'checkbox Kopi', 'radiogroup Vælg', 'radio Ja', 'combobox Mappe', 'combobox Modtager', 'listbox Forslag', 'option Skat', 'menu Mere', 'menuitem Udskriv', 'progressbar Henter',
    'image Kort over sygehuset', 'button Kort.pdf', 'Iframe Som afsenderen lavede den']
  assert.deepEqual(expected.filter(record => !told.has(record)), [])
})

test('states, descriptions, errors and places in a longer list are told', async () => {
  const page = await stage.show(every_role())
  const of = (id, name) => page.evaluate(([id, name]) => stage.one(id).getAttribute(name), [id, name])
  assert.equal(await of('nav/link', 'aria-current'), 'true')
  assert.equal(await of('nav/link', 'href'), '#/m/f')
  assert.equal(await of('toggle', 'aria-pressed'), 'true')
  assert.equal(await of('dead', 'aria-disabled'), 'true')
  assert.equal(await of('disclosure', 'aria-expanded'), 'true')
  assert.equal(await of('textbox', 'aria-required'), 'true')
  assert.equal(await of('textbox', 'maxlength'), '100')
  assert.equal(await of('area', 'aria-invalid'), 'true')
  assert.equal(await of('list/2', 'aria-setsize'), '300')
  assert.equal(await of('list/2', 'aria-posinset'), '102')
  assert.equal(await of('table/2/1', 'colspan'), '2')
  assert.equal(await of('words/7', 'rel'), 'noopener noreferrer')
  assert.equal(await of('words/7', 'target'), '_blank')
  assert.equal(await of('quote', 'lang'), 'en')
  assert.equal(await of('logo', 'aria-hidden'), 'true')
  assert.equal(await page.evaluate(() => stage.shadow.getElementById(stage.one('area').getAttribute('aria-describedby')).textContent), 'Skriv en tekst')
  assert.equal(await page.evaluate(() => stage.one('table').tHead.rows.length), 1)
})

test('a role that is not known is refused, and so is an id that stands twice', async () => {
  const page = await stage.show(every_role())
  const show = tree => page.evaluate(tree => { try { stage.show(tree); return '' } catch (error) { return error.message } }, tree)
  assert.match(await show(tree(whole(main(node('odd', 'marquee', { name: 'x' }))))), /unknown role "marquee"/)
  assert.match(await show(tree(whole(main(node('odd', 'constructor', { name: 'x' }))))), /unknown role "constructor"/)
  assert.match(await show(tree(whole(main(text('twice', 'a'), text('twice', 'b'))))), /two nodes with the id twice/)
})

test('words that look like HTML stay words, and no address but https, mailto and tel of the tree is followed', async () => {
  const hostile = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>'
  const page = await stage.show(tree(whole(main(text('bad', hostile), node('b', 'button', { name: hostile, description: hostile, actions: ['press'] })))))
  assert.equal(await page.evaluate(() => stage.one('bad').textContent), hostile)
  assert.equal(await page.evaluate(() => stage.shadow.querySelectorAll('img, script').length), 0)
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined)
  assert.deepEqual(page.wrongs, [])
})

test('bytes become a picture only when they are those of a raster image', async () => {
  const page = await stage.show()
  await page.evaluate(() => {
    stage.blobs['1'] = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
    stage.blobs['2'] = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  })
  const images = tree(whole(main(node('png', 'image', { name: 'Kort', blob: '1' }), node('svg', 'image', { name: 'Tegning', blob: '2' }))))
  await page.evaluate(tree => stage.show(tree), images)
  assert.match(await page.evaluate(() => stage.one('png').src), /^blob:/)
  assert.equal(await page.evaluate(() => stage.one('png').alt), 'Kort')
  assert.equal(await page.evaluate(() => stage.one('svg').tagName), 'SPAN')
})

test('axe finds nothing in the page of every role', async () => {
  const page = await stage.show(every_role())
  assert.deepEqual(await axe(page), [])
  assert.deepEqual(page.wrongs, [])
})

test('a dialog is modal, takes the focus, and Escape asks the tree to close it', async () => {
  const page = await stage.show(with_dialog())
  assert.equal(await page.evaluate(() => stage.one('dialog').matches(':modal')), true)
  assert.equal(await page.evaluate(() => stage.focused()), 'dialog/yes')
  await page.keyboard.press('Escape')
  assert.deepEqual(await page.evaluate(() => stage.acts.map(({ node, action }) => [node, action])), [['dialog', 'press']])
  assert.equal(await page.evaluate(() => stage.one('dialog').open), true)
  assert.deepEqual(await axe(page), [])
})
