// A mailbox of 50,000 letters, with --all 200,000: made in seconds, and as quick to page through as a small one.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

const letters = process.env.MEMOBOX_ALL ? 200_000 : 50_000
const order = 'sortFields=receivedDateTime:DESC,sendDateTime:DESC,lastUpdated:DESC'

let sandbox, lise, small, inbox
before(async () => {
  sandbox = await start_sandbox()
  lise = await sandbox.client('lise')
  inbox = (await lise.get(`${lise.base}/folders/`)).folders.find(folder => folder.folderType === 'INBOX').id
  small = await median(page())
  await sandbox.control({ messages: letters })
})
after(() => sandbox.stop())

const page = (more = '') => `${lise.base}/messages/?folderId=${inbox}&size=100&${order}${more}`

// Milliseconds until the answer is read.
async function median(path) {
  const times = []
  for (let i = 0; i < 9; ++i) {
    const begin = performance.now()
    await lise.get(path)
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)[4]
}

test('they are all there, counted by folder, and keep the contract', async () => {
  const { folderMessageSummaryList } = await lise.get(`${lise.base}/folders/summary/`)
  const { messageCount } = folderMessageSummaryList.find(one => one.folder.id === inbox)
  assert.equal(messageCount.totalMessages, letters)
  assert.equal(messageCount.unreadMessages, letters - Math.floor(letters / 3))
  const { messages } = await strict(lise).get(page('&page=99'))
  assert.equal(messages.length, 100)
  assert.deepEqual(messages[0], await strict(lise).get(`${lise.base}/messages/${messages[0].id}`))
})

test('a letter in the middle is whole: its own number, size, files and text', async () => {
  const [message] = (await lise.get(`${lise.base}/messages/?label=${encodeURIComponent('Meddelelse nr. 12345')}`)).messages
  const [document] = message.documents, [file] = document.files
  const text = await (await lise.call('GET', `${lise.base}/messages/${message.id}/documents/${document.id}/files/${file.id}/content`)).text()
  assert.match(text, /^Kære Lise Mange-Breve\n\nDette er en prøve, nummer 12345\. Du skal/)
  assert.equal(file.fileSize, Buffer.byteLength(text))
  assert.equal(Date.parse(message.receivedDateTime) - Date.parse(message.memoCreatedDateTime), 3 * 60_000)
  assert.equal(message.read, 12345 % 3 === 0)
})

// A ratio within one run, since machines differ; what it is in milliseconds is printed.
for (const [what, more] of Object.entries({ first: '', 'page 99': '&page=99', unread: '&read=false', flagged: '&flag=true' }))
  test(`a page (${what}) takes at most six times as long as one of 250`, async t => {
    const time = await median(page(more))
    t.diagnostic(`${time.toFixed(1)} ms; of 250: ${small.toFixed(1)} ms`)
    assert.ok(time < 6 * small + 5, `${time} against ${small}`)
  })

test('next leads on at the same speed, far beyond 10,000 rows, missing and repeating none', async t => {
  const seen = new Set()
  let next = '', slowest = 0, last = '9'
  for (let i = 0; i < 300; ++i) {
    const begin = performance.now()
    const answer = await lise.get(page(`&fields=id,receivedDateTime&${next && `next=${encodeURIComponent(next)}`}`))
    slowest = Math.max(slowest, performance.now() - begin)
    for (const message of answer.messages) {
      assert.ok(message.receivedDateTime < last)
      last = message.receivedDateTime
      seen.add(message.id)
    }
    next = answer.next
  }
  assert.equal(seen.size, 30_000)
  t.diagnostic(`slowest of 300: ${slowest.toFixed(1)} ms`)
  // Near the end of all, by a key made up of the time of a letter there.
  const [old] = (await lise.get(`${lise.base}/messages/?folderId=${inbox}&size=1&sortFields=receivedDateTime`)).messages
  const later = new Date(Date.parse(old.receivedDateTime) + 150 * 3_600_000).toISOString()
  const far = Buffer.from(JSON.stringify([1990, later, '', '', '0'])).toString('base64')
  const time = await median(page(`&next=${encodeURIComponent(far)}`))
  t.diagnostic(`near the end: ${time.toFixed(1)} ms`)
  assert.ok(time < 6 * small + 5)
})

test('fewer again: the oldest go', async () => {
  await sandbox.control({ messages: 260 })
  const { messages, totalElements } = await lise.get(`${lise.base}/messages/?size=1000&sortFields=receivedDateTime`)
  assert.equal(totalElements, 260)
  assert.equal(messages[0].label, 'Meddelelse nr. 260')
})
