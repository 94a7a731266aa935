import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { open_stage } from './stage.mjs'
import { mailbox, main, node, page as whole, paragraph, row, text, tree } from './trees.mjs'

let stage
before(async () => { stage = await open_stage() })
after(() => stage.close())

const show = (page, tree) => page.evaluate(tree => stage.show(tree), tree)
const focused = page => page.evaluate(() => stage.focused())
const press = { actions: ['press'] }
const items = (...ids) => tree(whole(main(node('list/title', 'heading', { name: 'Liste', level: 2 }), node('list', 'list', {}, ...ids.map(id => node(`${id}/item`, 'listitem', {}, node(id, 'button', { name: id, ...press })))))))

test('elements are kept and as few as possible are moved', async () => {
  const page = await stage.show(items('a', 'b', 'c', 'd', 'e'))
  await page.evaluate(() => {
    stage.before = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(id => [id, stage.one(id)]))
    stage.changes = 0
    stage.observer = new MutationObserver(list => { stage.changes += list.reduce((sum, change) => sum + change.addedNodes.length, 0) })
    stage.observer.observe(stage.shadow, { childList: true, subtree: true })
  })
  await show(page, items('e', 'a', 'b', 'x', 'c', 'd'))
  const result = await page.evaluate(() => ({
    order: [...stage.shadow.querySelectorAll('button')].map(button => button.dataset.id),
    kept: Object.entries(stage.before).every(([id, element]) => stage.one(id) === element),
    added: stage.changes,
  }))
  assert.deepEqual(result.order, ['e', 'a', 'b', 'x', 'c', 'd'])
  assert.equal(result.kept, true)
  assert.equal(result.added, 2)  // e moved, x new
})

test('showing the same tree again changes nothing in the document', async () => {
  const page = await stage.show(mailbox('wide'))
  await page.evaluate(() => {
    stage.changes = []
    stage.observer = new MutationObserver(list => stage.changes.push(...list.map(change => change.type)))
    stage.observer.observe(stage.shadow.querySelector('.root > *'), { childList: true, subtree: true, attributes: true, characterData: true })
  })
  await show(page, mailbox('wide'))
  assert.deepEqual(await page.evaluate(() => stage.changes), [])
})

test('any order becomes any other order', async () => {
  const page = await stage.show(items('a', 'b', 'c', 'd', 'e', 'f'))
  let seed = 7
  const random = count => (seed = (seed * 1103515245 + 12345) % 2147483648) % count
  for (let round = 0; round < 60; round += 1) {
    const ids = [...'abcdefghij'].map(id => [random(1000), id]).sort((a, b) => a[0] - b[0]).map(([, id]) => id).slice(0, 2 + random(8))
    await show(page, items(...ids))
    assert.deepEqual(await page.evaluate(() => [...stage.shadow.querySelectorAll('button')].map(button => button.dataset.id)), ids)
  }
})

test('focus stays on a row while rows come and go around it', async () => {
  const page = await stage.show(items('a', 'b', 'c'))
  await page.evaluate(() => stage.one('b').focus())
  await show(page, items('x', 'c', 'y', 'b', 'z'))
  assert.equal(await focused(page), 'b')
})

test('when the focused node goes, focus goes to the next, else the one before, else the nearest heading', async () => {
  const page = await stage.show(items('a', 'b', 'c'))
  await page.evaluate(() => stage.one('b').focus())
  await show(page, items('a', 'c'))
  assert.equal(await focused(page), 'c')
  await show(page, items('a'))
  assert.equal(await focused(page), 'a')
  await show(page, items())
  assert.equal(await focused(page), 'list/title')
  await show(page, tree(whole(main(paragraph('p', 'Intet')))))
  assert.equal(await focused(page), 'top/title')
})

test('focus follows a node that becomes another element or moves to another parent', async () => {
  const command = role => tree(whole(main(node('go', role, { name: 'Næste', place: '/m', actions: ['open', 'press'] }))))
  const page = await stage.show(command('link'))
  await page.evaluate(() => stage.one('go').focus())
  await show(page, command('button'))
  assert.equal(await focused(page), 'go')
  await show(page, tree(whole(main(node('bar', 'toolbar', { name: 'Kommandoer' }, node('go', 'button', { name: 'Næste', ...press }))))))
  assert.equal(await focused(page), 'go')
})

test('the tree asks for the focus once per revision', async () => {
  const page = await stage.show(items('a', 'b'))
  const asking = { ...items('a', 'b'), focus: 'list/title' }
  await show(page, asking)
  assert.equal(await focused(page), 'list/title')
  await page.evaluate(() => stage.one('b').focus())
  await show(page, asking)
  assert.equal(await focused(page), 'b')
  await show(page, { ...asking, revision: asking.revision + 1 })
  assert.equal(await focused(page), 'list/title')
})

const field = (value, label = 'Emne') => tree(whole(main(node('f', 'textbox', { name: label, value, actions: ['input'] }), node('b', 'button', { name: 'Send', ...press }))))

test('the field in use is never written to; when it is left it shows what the tree says', async () => {
  const page = await stage.show(field('gammel'))
  await page.evaluate(() => { const input = stage.one('f'); input.focus(); input.setSelectionRange(2, 4) })
  await show(page, field('ny', 'Nyt emne'))
  assert.deepEqual(await page.evaluate(() => { const { value, selectionStart, selectionEnd } = stage.one('f'); return [value, selectionStart, selectionEnd] }), ['gammel', 2, 4])
  await page.evaluate(() => stage.one('b').focus())
  assert.equal(await page.evaluate(() => stage.one('f').value), 'ny')
})

test('what a person types comes back as acts and survives that the tree is shown again', async () => {
  const page = await stage.show(field(''))
  await page.evaluate(empty => { stage.on_act = act => stage.show({ ...empty, revision: act.revision + 1 }) }, field(''))
  await page.locator('[data-id=f]').pressSequentially('Æblegrød')
  assert.equal(await page.locator('[data-id=f]').inputValue(), 'Æblegrød')
  const acts = await page.evaluate(() => stage.acts)
  assert.equal(acts.length, 8)
  assert.deepEqual([acts.at(-1).node, acts.at(-1).action, acts.at(-1).value], ['f', 'input', 'Æblegrød'])
})

test('an input method may compose while the tree is shown again', async () => {
  const page = await stage.show(field(''))
  await page.evaluate(() => stage.one('f').focus())
  const client = await page.context().newCDPSession(page)
  await client.send('Input.imeSetComposition', { text: 'ø', selectionStart: 1, selectionEnd: 1 })
  await show(page, field('noget andet', 'Ny etiket'))
  await client.send('Input.imeSetComposition', { text: 'øl', selectionStart: 2, selectionEnd: 2 })
  await client.send('Input.insertText', { text: 'øl' })
  assert.equal(await page.locator('[data-id=f]').inputValue(), 'øl')
})

test('a checkbox shows what the tree says, whatever was clicked', async () => {
  const box = checked => tree(whole(main(node('c', 'checkbox', { name: 'Kopi', actions: ['toggle'], state: { checked } }))))
  const page = await stage.show(box('no'))
  await page.getByText('Kopi').click()
  assert.deepEqual(await page.evaluate(() => stage.acts.map(({ action, value }) => [action, value])), [['toggle', 'yes']])
  await show(page, box('no'))
  assert.equal(await page.locator('[data-id=c]').isChecked(), false)
  await show(page, box('mixed'))
  assert.equal(await page.evaluate(() => stage.one('c').indeterminate), true)
})

test('a click on a word of a row opens the row; with Ctrl it is the browser that opens it; a dead command does nothing', async () => {
  const page = await stage.show(mailbox('wide'))
  await page.getByText('Din årsopgørelse er klar').click()
  await page.getByText('Forrige').click({ force: true })
  assert.deepEqual(await page.evaluate(() => stage.acts.map(({ node, action }) => [node, action])), [['r4', 'open']])
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByText('Skattestyrelsen').click({ modifiers: ['Control'] })])
  assert.match(opened.url(), /#\/m\/inbox\/r4$/)
  assert.equal(await page.evaluate(() => stage.acts.length), 1)
})

test('a pane goes back to its top when another letter replaces the first', async () => {
  const letter = id => tree(whole(main(...Array.from({ length: 80 }, (_, at) => paragraph(`${id}/${at}`, 'Linje')))))
  const page = await stage.show(letter('one'))
  await page.evaluate(() => { stage.one('main').scrollTop = 500 })
  await show(page, letter('one'))
  assert.equal(await page.evaluate(() => stage.one('main').scrollTop), 500)
  await show(page, letter('two'))
  assert.equal(await page.evaluate(() => stage.one('main').scrollTop), 0)
})

test('a hundred rows are shown and shown again quickly', async t => {
  const many = unread => tree(whole(main(node('list', 'list', {}, ...Array.from({ length: 100 }, (_, at) => row([`r${at}`, 'Nordhavn Kommune', 'i går', `Brev ${at}`, unread, [['1 bilag']]]))))))
  const page = await stage.show()
  const [first, again, same] = await page.evaluate(([one, two, none]) => {
    const time = tree => { const start = performance.now(); stage.show(tree); return performance.now() - start }
    const rounds = Array.from({ length: 8 }, () => [time(one), time(two), time(two), time(none)])
    return [0, 1, 2].map(at => Math.min(...rounds.map(round => round[at])))
  }, [many(true), many(false), tree(whole(main(text('t', 'Intet'))))])
  t.diagnostic(`best of eight: first ${first.toFixed(1)} ms, every row changed ${again.toFixed(1)} ms, nothing changed ${same.toFixed(1)} ms`)
  assert.ok(first < 100 && again < 100 && same < 50, `${first} ms, ${again} ms, ${same} ms`)
})
