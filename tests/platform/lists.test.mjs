import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start_sandbox } from './sandbox.mjs'

let sandbox, lise, aase
before(async () => {
  sandbox = await start_sandbox()
  lise = await sandbox.client('lise')
  aase = await sandbox.client('aase')
})
after(() => sandbox.stop())

const newest_first = 'sortFields=receivedDateTime:DESC,sendDateTime:DESC,lastUpdated:DESC'
const ids = page => page.messages.map(message => message.id)

test('pages by number hold every letter once, with totals', async () => {
  const seen = []
  for (let number = 0; number < 3; ++number) {
    const page = await lise.get(`${lise.base}/messages/?page=${number}&size=100&${newest_first}`)
    assert.equal(page.currentPage, number)
    assert.equal(page.totalElements, 250)
    assert.equal(page.totalPages, 3)
    assert.equal(page.elementsOnPage, page.messages.length)
    seen.push(...page.messages)
  }
  assert.equal(new Set(seen.map(message => message.id)).size, 250)
  const times = seen.map(message => message.receivedDateTime)
  assert.deepEqual(times, [...times].sort().reverse())
})

test('a page beyond the last is empty and keeps the totals', async () => {
  const page = await lise.get(`${lise.base}/messages/?page=7&size=100`)
  assert.deepEqual([page.elementsOnPage, page.totalElements, page.messages.length, page.next], [0, 250, 0, undefined])
})

test('next leads through the same letters as page numbers', async () => {
  const by_next = []
  let next = ''
  for (let number = 0; number < 20; ++number) {
    const page = await lise.get(`${lise.base}/messages/?size=60&${newest_first}${next && `&next=${encodeURIComponent(next)}`}`)
    if (page.messages.length === 0) break
    assert.equal(page.currentPage, number)
    by_next.push(...ids(page))
    next = page.next
  }
  const whole = await lise.get(`${lise.base}/messages/?size=1000&${newest_first}`)
  assert.deepEqual(by_next, ids(whole))
})

test('next is not disturbed by a letter that changes in between', async () => {
  const sorted = 'sortFields=receivedDateTime:desc'
  const first = await aase.get(`${aase.base}/messages/?size=5&${sorted}`)
  const moved = first.messages[2]
  const trash = (await aase.get(`${aase.base}/folders/`)).folders.find(folder => folder.folderType === 'DELETED')
  const inbox = moved.folderId
  assert.equal((await aase.patch(`${aase.base}/messages/${moved.id}`, moved.version, { folderId: trash.id })).status, 200)
  const second = await aase.get(`${aase.base}/messages/?size=5&${sorted}&next=${encodeURIComponent(first.next)}`)
  const whole = await aase.get(`${aase.base}/messages/?size=10&${sorted}`)
  assert.deepEqual([...ids(first), ...ids(second)], ids(whole))
  await aase.patch(`${aase.base}/messages/${moved.id}`, moved.version + 1, { folderId: inbox })
})

test('a next that was not given out is refused', async () => {
  for (const next of ['x', 'bm90IGpzb24=', 'WzFd'])
    assert.equal((await lise.call('GET', `${lise.base}/messages/?next=${next}`)).status, 400)
})

test('page numbers end at 10,000 rows, next does not count', async () => {
  assert.equal((await lise.call('GET', `${lise.base}/messages/?page=100&size=100`)).status, 400)
  assert.equal((await lise.call('GET', `${lise.base}/messages/?page=99&size=100`)).status, 200)
})

test('a page size or order that makes no sense is refused with the field named', async () => {
  for (const query of ['size=0', 'size=1001', 'page=-1', 'size=ten', 'sortFields=label:sideways', "sortFields=label'--", 'dateFrom=2026', 'dateTo=1.1.2026', 'receivedDateFrom=2026-13-01', 'receivedDateTo=yesterday']) {
    const answer = await lise.call('GET', `${lise.base}/messages/?${query}`)
    assert.equal(answer.status, 400, query)
    assert.equal((await answer.json()).fieldErrors[0].field, query.split('=')[0])
  }
})

test('the order goes both ways and takes either letter case', async () => {
  const up = await lise.get(`${lise.base}/messages/?size=1000&sortFields=receivedDateTime`)
  const down = await lise.get(`${lise.base}/messages/?size=1000&sortFields=receivedDateTime:desc`)
  assert.deepEqual(ids(up), ids(down).reverse())
})

test('a folder holds its own letters only', async () => {
  const { folders } = await aase.get(`${aase.base}/folders/?size=1000`)
  let total = 0
  for (const folder of folders) {
    const page = await aase.get(`${aase.base}/messages/?folderId=${folder.id}&size=1000`)
    assert.ok(page.messages.every(message => message.folderId === folder.id))
    total += page.totalElements
  }
  assert.equal(total, (await aase.get(`${aase.base}/messages/`)).totalElements)
})

test('filters on fields: read, and any of several values', async () => {
  const unread = await lise.get(`${lise.base}/messages/?size=1000&read=false`)
  const read = await lise.get(`${lise.base}/messages/?size=1000&read=true`)
  assert.equal(unread.totalElements, 167)
  assert.equal(read.totalElements, 83)
  assert.ok(unread.messages.every(message => !message.read))
  const two = await aase.get(`${aase.base}/messages/?size=1000&messageType=MANDATORY,LEGAL_NOTIFICATION`)
  assert.deepEqual(new Set(two.messages.map(message => message.messageType)), new Set(['MANDATORY', 'LEGAL_NOTIFICATION']))
})

test('fields leaves out the rest', async () => {
  const page = await aase.get(`${aase.base}/messages/?size=3&fields=id,version`)
  for (const message of page.messages) assert.deepEqual(Object.keys(message), ['id', 'version'])
})

test('folders: the standard ones and two of one\'s own', async () => {
  const { folders } = await aase.get(`${aase.base}/folders/?size=1000`)
  assert.deepEqual(folders.map(folder => `${folder.folderType} ${folder.name}`).sort(), [
    'DELETED Slettet', 'DRAFTS Kladder', 'INBOX Indbakke', 'SENT Sendt', 'USER_DEFINED Bolig', 'USER_DEFINED Børn',
  ])
  assert.deepEqual(await aase.get(`${aase.base}/folders/${folders[0].id}`), folders[0])
})

test('the last slash of a collection does not matter', async () => {
  assert.deepEqual(await aase.get(`${aase.base}/folders`), await aase.get(`${aase.base}/folders/`))
})

test('rows are whole messages: the row equals the message itself', async () => {
  const { messages } = await aase.get(`${aase.base}/messages/?size=1000`)
  assert.ok(messages.length >= 20)
  for (const message of messages) assert.deepEqual(await aase.get(`${aase.base}/messages/${message.id}`), message)
})

test('every mailbox has letters, some of them read', async () => {
  for (const user of ['aase', 'knud', 'maryam', 'baek']) {
    const client = await sandbox.client(user)
    assert.ok((await client.get(`${client.base}/messages/`)).totalElements >= 3, user)
  }
  const { messages } = await aase.get(`${aase.base}/messages/?size=1000`)
  const read = messages.filter(message => message.read).length
  assert.ok(read > messages.length / 5 && read < messages.length / 2, `${read} of ${messages.length} are read`)
  assert.ok(messages.some(message => message.flag))
})

test('no letter of assets/letters was left out', () => assert.doesNotMatch(sandbox.said(), /Left out/))
