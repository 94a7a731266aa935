// What a contact point takes: whether at all, how much, how many attachments.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aase_writes, fitting, point_named, recipient_at, refusal } from './hand.mjs'

let sandbox, aase, hand
before(async () => ({ sandbox, aase, hand } = await aase_writes()))
after(() => sandbox.stop())

const to = async name => recipient_at(aase, await point_named(aase, name))
const messages = () => `${aase.base}/messages/`
const contact_point = 'recipient.contactPoint.contactPointId'
const kilobytes = count => 'x'.repeat(count * 1000)

test('a letter is addressed to a contact point that its organisation has and that is open', async () => {
  const open = await to('ingen bilag')
  const elsewhere = { ...open, recipientId: '00000027' }
  const unknown = { ...open, contactPoint: { contactPointId: '00000000-0000-4000-8000-000000000000' } }
  for (const [recipient, code] of [[await to('lukket'), 'inactive'], [elsewhere, 'not.found'], [unknown, 'not.found']])
    assert.equal(await refusal(await hand.begin(recipient), messages(), 'POST'), `${contact_point} ${code}`)
  const draft = await hand.draft_to(open)
  assert.equal(await refusal(await aase.put(hand.at(draft), draft.version, { ...draft, recipient: unknown }), hand.at(draft), 'PUT'), `${contact_point} not.found`)
  assert.equal((await aase.put(hand.at(draft), draft.version, { ...draft, recipient: await to('skjult') })).status, 200)
})

test('who is not in the contact structure may have any contact point, and who is may have none', async () => {
  await hand.draft_to({ recipientId: '00000103', recipientIdType: 'CVR', contactPoint: { contactPointId: '00000000-0000-4000-8000-000000000000' } })
  await hand.draft_to({ recipientId: '00000027', recipientIdType: 'CVR' })
})

test('all files of a letter count together, and a file that is replaced counts once', async () => {
  const draft = await hand.draft_to(await to('højst 1 MB'))
  const main = await hand.add(draft, { text: kilobytes(600) })
  const more = await hand.place(draft, { type: 'ADDITIONAL' })
  const wanted = hand.upload(more.content, more.file.version, kilobytes(401))
  assert.equal(await refusal(await wanted, more.content, 'PUT'), 'file too.large')
  await fitting(await hand.upload(main.content, main.file.version, kilobytes(599)), main.content, 'PUT', 200)
  await fitting(await hand.upload(more.content, more.file.version, kilobytes(401)), more.content, 'PUT', 200)
})

test('ten megabytes is too little for a letter that sixty take', async () => {
  const [building] = (await aase.get('/contact-points/?searchTermOrName=byggesag&memoSizeThresholdMB=60.0')).contactPoints
  assert.equal(building.memoSizeThresholdMB, 60)
  const text = kilobytes(10_500)
  const big = await hand.place(await hand.draft_to(await recipient_at(aase, building)))
  await fitting(await hand.upload(big.content, big.file.version, text), big.content, 'PUT', 200)
  const usual = await hand.place(await hand.draft_to(await to('højst to bilag')))
  assert.equal(await refusal(await hand.upload(usual.content, usual.file.version, text), usual.content, 'PUT'), 'file too.large')
})

for (const [name, most] of [['ingen bilag', 0], ['højst to bilag', 2]])
  test(`${name}: an attachment more than ${most} is refused, the letter itself is none`, async () => {
    const draft = await hand.draft_to(await to(name))
    await hand.add(draft)
    for (let i = 0; i < most; i++) await hand.place(draft, { type: 'ADDITIONAL' })
    const documents = hand.at(draft, '/documents/')
    assert.equal(await refusal(await aase.post(documents, { documentType: 'ADDITIONAL' }), documents, 'POST'), 'documentType too.many')
  })

test('a recipient who takes less is told of when the letter is sent', async () => {
  const draft = await hand.draft_to(await to('højst to bilag'))
  await hand.add(draft)
  let { draft: full } = await hand.add(draft, { type: 'ADDITIONAL', text: kilobytes(1200) })
  for (const [name, code] of [['ingen bilag', 'too.many'], ['højst 1 MB', 'too.large']]) {
    full = await fitting(await aase.put(hand.at(full), full.version, { ...full, recipient: await to(name) }), hand.at(full), 'PUT', 200)
    assert.equal(await refusal(await aase.put(hand.at(full, '/send'), full.version), hand.at(full, '/send'), 'PUT'), `documents ${code}`)
  }
  full = await fitting(await aase.put(hand.at(full), full.version, { ...full, recipient: await to('højst to bilag') }), hand.at(full), 'PUT', 200)
  await fitting(await aase.put(hand.at(full, '/send'), full.version), hand.at(full, '/send'), 'PUT', 200)
})
