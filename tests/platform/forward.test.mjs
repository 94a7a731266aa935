// Forwarding letters.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start_sandbox } from './sandbox.mjs'
import { strict } from './contract.mjs'
import { fitting, hand_of, point_named, refusal } from './hand.mjs'

let sandbox, aase, knud, hand, original
before(async () => {
  sandbox = await start_sandbox()
  aase = await sandbox.client('aase')
  knud = strict(await sandbox.client('knud'))
  hand = hand_of(sandbox, aase)
  const { messages } = await aase.get(`${aase.base}/messages/?messageState=RECEIVED&messageType=REGULAR&size=1000`)
  original = messages.find(one => one.documents.length > 2 && one.contentData) ?? messages.find(one => one.documents.length > 2)
})
after(() => sandbox.stop())

const to_knud = { recipientId: '0200000002', recipientIdType: 'CPR' }
const path_of = message => hand.at(message, '/forward')
const forward = async (command, message = original) => fitting(await aase.post(path_of(message), command), path_of(message), 'POST', 200)
const refused = async (command, { message = original, status = 422 } = {}) => refusal(await aase.post(path_of(message), command), path_of(message), 'POST', status)
const folder = async (client, type) => (await client.get(`${client.base}/folders/`)).folders.find(({ folderType }) => folderType === type).id
const newest = async client => (await client.get(`${client.base}/messages/?folderId=${await folder(client, 'INBOX')}&sortFields=receivedDateTime:desc&size=1`)).messages[0]

async function contents(client, message) {
  const texts = []
  for (const { id, files } of message.documents)
    for (const file of files) {
      const got = await client.call('GET', `/mailboxes/${message.mailboxId}/messages/${message.id}/documents/${id}/files/${file.id}/content`)
      assert.equal(got.status, 200)
      texts.push(Buffer.from(await got.arrayBuffer()).toString('base64'))
    }
  return texts
}
const said = message => message.documents.map(({ documentType, label, files }) => [documentType, label, files.map(({ filename, fileSize }) => [filename, fileSize])])

test('a letter forwarded to somebody trusted lies in Sendt, and arrives with all its files', async () => {
  const sent = await forward({ ...to_knud, comment: 'Se her, Knud.', senderLabel: 'Mor', recipientLabel: 'Min søn' })
  assert.deepEqual([sent.messageState, sent.folderId, sent.mailboxId], ['SENT', await folder(aase, 'SENT'), aase.mailbox.id])
  assert.deepEqual([sent.label, sent.sender.label, sent.recipient.label], [`VS: ${original.label}`, 'Mor', 'Min søn'])
  assert.ok(sent.sendDateTime && !sent.receivedDateTime)
  const { originalMessageId, originalSender, originalMessageDateTime, comment } = sent.forwardData
  assert.deepEqual([originalMessageId, originalSender, originalMessageDateTime, comment], [original.id, original.sender.label, original.receivedDateTime, 'Se her, Knud.'])
  assert.deepEqual(await aase.get(hand.at(sent)), sent)
  assert.deepEqual(said(sent), said(original))
  const bytes = await contents(aase, original)
  assert.deepEqual(await contents(aase, sent), bytes)

  const arrived = await newest(knud)
  assert.deepEqual([arrived.id, arrived.messageState, arrived.read], [sent.forwardData.newMemoId, 'RECEIVED', false])
  assert.deepEqual([arrived.sender.senderId, arrived.sender.label, arrived.forwardData.comment], ['0100000001', 'Mor', 'Se her, Knud.'])
  assert.deepEqual(arrived.contentData, original.contentData)
  assert.ok(arrived.receivedDateTime && !arrived.sendDateTime)
  assert.deepEqual(await contents(knud, arrived), bytes)
  assert.deepEqual(await aase.get(hand.at(original)), original)
})

test('the copies stand by themselves: one is deleted, the other stays whole', async () => {
  const sent = await forward(to_knud)
  const arrived = await newest(knud)
  assert.equal((await aase.remove(hand.at(sent), sent.version)).status, 204)
  assert.equal((await contents(knud, arrived)).length, (await contents(aase, original)).length)
})

test('a company that is trusted gets it too, and a letter that was sent can be forwarded', async () => {
  const first = await forward({ recipientId: '00000019', recipientIdType: 'CVR' })
  const baek = strict(await sandbox.client('baek'))
  assert.equal((await newest(baek)).id, first.forwardData.newMemoId)
  const second = await forward(to_knud, first)
  assert.deepEqual([second.forwardData.originalMessageId, second.forwardData.originalSender], [first.id, 'Åse Østergård'])
})

test('to an authority, with or without a contact point, and to an e-mail address', async () => {
  const [tax] = (await aase.get('/contact-points/?searchTermOrName=forskudsopg')).contactPoints
  const at_point = await forward({ recipientId: '00000060', recipientIdType: 'CVR', contactPointId: tax.id })
  assert.deepEqual([at_point.recipient.label, at_point.recipient.contactPoint.label], ['Landsskattekontoret', 'Skat: Forskudsopgørelse'])
  assert.equal(at_point.forwardData.contactPointId, tax.id)
  assert.equal((await forward({ recipientId: '00000027', recipientIdType: 'CVR' })).recipient.contactPoint, undefined)
  const mailed = await forward({ recipientId: 'jens.olsen@post.example', recipientIdType: 'EMAIL' })
  assert.deepEqual([mailed.recipient.recipientIdType, mailed.recipient.recipientId], ['EMAIL', 'jens.olsen@post.example'])
})

test('who is neither trusted nor an authority is unknown', async () => {
  for (const [recipientId, recipientIdType] of [['0300000003', 'CPR'], ['0000000000', 'CPR'], ['99999999', 'CVR'], ['0200000002', 'CVR']])
    assert.equal(await refused({ recipientId, recipientIdType }), 'recipientId not.found', recipientId)
  assert.equal(await refused({ recipientId: '00000132', recipientIdType: 'CVR' }), 'recipientId closed', 'a company is no authority')
})

test('an exempt mailbox gets nothing', async () => {
  const [message] = (await knud.get(`${knud.base}/messages/?messageType=REGULAR&size=1`)).messages
  const path = `${knud.base}/messages/${message.id}/forward`
  assert.equal(await refusal(await knud.post(path, { recipientId: '0800000008', recipientIdType: 'CPR' }), path, 'POST'), 'recipientId closed')
})

test('what is no e-mail address is refused', async () => {
  for (const recipientId of ['knud', 'knud@', '@post.example', 'knud@post', 'a b@post.example', 'a@b@post.example', 'a@post..example', `${'a'.repeat(250)}@x.example`])
    assert.equal(await refused({ recipientId, recipientIdType: 'EMAIL' }), recipientId.length > 256 ? 'recipientId size' : 'recipientId email', recipientId)
})

test('a contact point must be the authority\'s own and open', async () => {
  const [tax] = (await aase.get('/contact-points/?searchTermOrName=forskudsopg')).contactPoints
  assert.equal(await refused({ recipientId: '00000027', recipientIdType: 'CVR', contactPointId: tax.id }), 'contactPointId not.found')
  assert.equal(await refused({ ...to_knud, contactPointId: tax.id }), 'contactPointId not.found')
  const closed = await point_named(aase, 'lukket')
  const { cvrNumber } = await aase.get(`/organisations/${closed.organisationId}`)
  assert.equal(await refused({ recipientId: cvrNumber, recipientIdType: 'CVR', contactPointId: closed.id }), 'contactPointId inactive')
})

test('a contact point\'s limits hold here too', async () => {
  const none = await point_named(aase, 'ingen bilag')
  const { cvrNumber } = await aase.get(`/organisations/${none.organisationId}`)
  assert.equal(await refused({ recipientId: cvrNumber, recipientIdType: 'CVR', contactPointId: none.id }), 'documents too.many')
})

test('a comment has 512 characters, a label 256, and what is missing or no text is malformed', async () => {
  assert.equal((await forward({ ...to_knud, comment: 'æ'.repeat(512) })).forwardData.comment.length, 512)
  assert.equal(await refused({ ...to_knud, comment: 'æ'.repeat(513) }), 'comment size')
  for (const name of ['senderLabel', 'recipientLabel']) assert.equal(await refused({ ...to_knud, [name]: 'x'.repeat(257) }), `${name} size`)
  assert.equal(await refused({ recipientIdType: 'CPR' }, { status: 400 }), 'recipientId missing')
  assert.equal(await refused({ recipientId: '0200000002', recipientIdType: 'UNKNOWN' }, { status: 400 }), 'recipientIdType type')
  assert.equal(await refused({ ...to_knud, comment: 5 }, { status: 400 }), 'comment type')
  assert.equal(await refused('[]', { status: 400 }), '')
})

test('a draft cannot be forwarded, nor a legal notification before it is given', async () => {
  const draft = await hand.draft_to({ recipientId: '00000027', recipientIdType: 'CVR' })
  assert.equal(await refused(to_knud, { message: draft }), 'messageState draft')
  const otto = await sandbox.client('otto')
  const [court] = (await otto.get(`${otto.base}/messages/?messageType=LEGAL_NOTIFICATION`)).messages
  const path = `${otto.base}/messages/${court.id}`
  const to_signe = { recipientId: '0600000006', recipientIdType: 'CPR' }
  assert.equal(await refusal(await otto.post(`${path}/forward`, to_signe), `${path}/forward`, 'POST'), 'legallyNotified not.given')
  await otto.patch(path, court.version, { legallyNotified: true })
  const sent = await fitting(await otto.post(`${path}/forward`, to_signe), `${path}/forward`, 'POST', 200)
  assert.equal(sent.messageType, 'REGULAR')
})

test('who may only read may forward, to those the reader trusts, in the owner\'s name', async () => {
  const ida = strict(await sandbox.client('ida'))
  const otto = (await ida.get('/mailboxes/')).mailboxes.find(({ ownerName }) => ownerName === 'Otto Birk')
  const [message] = (await ida.get(`/mailboxes/${otto.id}/messages/?messageState=RECEIVED&messageType=REGULAR&size=1`)).messages
  const path = `/mailboxes/${otto.id}/messages/${message.id}/forward`
  const sent = await fitting(await ida.post(path, { recipientId: '0600000006', recipientIdType: 'CPR' }), path, 'POST', 200)
  assert.deepEqual([sent.mailboxId, sent.sender.label], [otto.id, 'Otto Birk'])
  const signe = strict(await sandbox.client('signe'))
  assert.equal((await newest(signe)).id, sent.forwardData.newMemoId)
  const stranger = strict(await sandbox.client('maryam'))
  assert.equal((await stranger.post(path, to_knud)).status, 403)
})
