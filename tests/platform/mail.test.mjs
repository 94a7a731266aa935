// What a mailbox in use holds, and what happens to letters: deleted, withdrawn, delivered.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, otto
before(async () => {
  sandbox = await start_sandbox()
  otto = strict(await sandbox.client('otto'))
})
after(() => sandbox.stop())

const all = async (query = '') => (await otto.get(`${otto.base}/messages/?size=1000${query}`)).messages
const labelled = async label => (await all()).filter(message => message.label === label)
const path = message => `${otto.base}/messages/${message.id}`
const folder_of = async type => (await otto.get(`${otto.base}/folders/`)).folders.find(folder => folder.folderType === type)

test('sent mail, a draft and an undelivered letter lie where they should', async () => {
  const sent = await all(`&folderId=${(await folder_of('SENT')).id}`)
  assert.deepEqual(sent.map(message => [message.label, message.messageState, message.errorMessage]).sort(), [
    ['Fornyelse af recept', 'SENT', true],
    ['Sv: Tilbud om hjælp i hjemmet', 'SENT', undefined],
  ])
  for (const message of sent) {
    assert.equal(message.receivedDateTime, undefined)
    assert.ok(message.sendDateTime)
    assert.deepEqual([message.sender.senderIdType, message.recipient.recipientIdType], ['CPR', 'CVR'])
  }
  const [draft] = await all(`&folderId=${(await folder_of('DRAFTS')).id}`)
  assert.deepEqual([draft.messageState, draft.receivedDateTime, draft.sendDateTime], ['DRAFT', undefined, undefined])
})

test('a thread is told by reply data: letter, answer, answer to that', async () => {
  const answers = await labelled('Sv: Tilbud om hjælp i hjemmet')
  const [letter] = await labelled('Tilbud om hjælp i hjemmet')
  const ours = answers.find(message => message.messageState === 'SENT'), theirs = answers.find(message => message.messageState === 'RECEIVED')
  assert.deepEqual([ours.replyData[0].parentMessageId, theirs.replyData[0].parentMessageId], [letter.id, ours.id])
})

test('every kind of row that a list must show is there', async () => {
  const messages = await all()
  for (const [what, fits] of Object.entries({
    flag: message => message.flag,
    unread: message => !message.read,
    note: message => message.note,
    deadline: message => message.replyByDateTime,
    mandatory: message => message.messageType === 'MANDATORY',
    legal: message => message.messageType === 'LEGAL_NOTIFICATION' && message.legallyNotified === false,
    forwarded: message => message.forwardData,
    'may be answered': message => message.reply,
  })) assert.ok(messages.some(fits), what)
})

test('deleting for good wants the version, takes the files along, and is 404 from then on', async () => {
  const [message] = await labelled('Skorstensfejeren kommer')
  const content = `${path(message)}/documents/${message.documents[0].id}/files/${message.documents[0].files[0].id}/content`
  assert.equal((await otto.call('GET', content)).status, 200)
  assert.equal((await otto.remove(path(message), undefined)).status, 400)
  assert.equal((await otto.remove(path(message), message.version + 1)).status, 409)
  assert.equal((await otto.remove(path(message), message.version)).status, 204)
  for (const answer of [await otto.call('GET', path(message)), await otto.call('GET', content), await otto.remove(path(message), message.version),
    await otto.patch(path(message), message.version, { read: true })]) assert.equal(answer.status, 404)
  assert.deepEqual(await labelled('Skorstensfejeren kommer'), [])
})

test('of a writer and a deleter with one version exactly one wins', async () => {
  for (const label of ['Sv: Tilbud om hjælp i hjemmet', 'Vs: Svar på blodprøve']) {
    const message = (await labelled(label))[0]
    const statuses = (await Promise.all([otto.patch(path(message), message.version, { flag: true }), otto.remove(path(message), message.version)])).map(answer => answer.status)
    assert.ok([[200, 409], [404, 204], [409, 204]].some(pair => pair.every((status, i) => status === statuses[i])), String(statuses))
  }
})

test('a letter arrives while one looks: unread, on top, counted, as ordered', async () => {
  const inbox = await folder_of('INBOX')
  const count = async () => (await otto.get(`${otto.base}/folders/summary/`)).folderMessageSummaryList.find(one => one.folder.id === inbox.id).messageCount
  const before_it = await count()
  const { deliver } = await sandbox.control({ deliver: [{ user: 'otto', label: 'Vand lukkes', sender: 'Nordhavn Forsyning', text: 'I morgen.', type: 'MANDATORY' }, { user: 'otto', count: 2 }] })
  const ids = deliver.slice(-3)
  const newest = (await all('&sortFields=receivedDateTime:desc')).slice(0, 3)
  assert.deepEqual(new Set(newest.map(message => message.id)), new Set(ids))
  const first = await otto.get(path({ id: ids[0] }))
  assert.deepEqual([first.label, first.sender.label, first.messageType, first.read, first.messageState], ['Vand lukkes', 'Nordhavn Forsyning', 'MANDATORY', false, 'RECEIVED'])
  const content = await otto.call('GET', `${path(first)}/documents/${first.documents[0].id}/files/${first.documents[0].files[0].id}/content`)
  assert.equal(await content.text(), 'I morgen.')
  const after_it = await count()
  assert.deepEqual([after_it.totalMessages, after_it.unreadMessages], [before_it.totalMessages + 3, before_it.unreadMessages + 3])
  assert.ok(after_it.latestMessageFrom > before_it.latestMessageFrom)
})

test('a letter is withdrawn', async () => {
  const [message] = await labelled('Indkaldelse til høreprøve')
  const values = await sandbox.control({ recall: message.id })
  assert.deepEqual(values.recall, [message.id])
  assert.equal((await otto.call('GET', path(message))).status, 404)
  assert.deepEqual(await labelled('Indkaldelse til høreprøve'), [])
})

test('counts by sender', async () => {
  const { senderInformationList } = await otto.get(`${otto.base}/sender-information/`)
  const received = (await all()).filter(message => message.receivedDateTime)
  assert.deepEqual(new Set(senderInformationList.map(sender => sender.senderId)), new Set(received.map(message => message.sender.senderId)))
  for (const { senderId, messageCountList } of senderInformationList)
    for (const { label, totalMessages, unreadMessages } of messageCountList) {
      const own = received.filter(message => message.sender.senderId === senderId && message.sender.label === label)
      assert.deepEqual([totalMessages, unreadMessages], [own.length, own.filter(message => !message.read).length], label)
    }
})
