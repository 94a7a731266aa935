import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, ida
before(async () => {
  sandbox = await start_sandbox()
  ida = strict(await sandbox.client('ida'))
})
after(() => sandbox.stop())

const mailbox_of = async (client, name) => (await client.get('/mailboxes/?size=1000')).mailboxes.find(mailbox => mailbox.ownerName === name)
const privileges_in = async (client, mailbox) =>
  (await client.get(`/privileges/direct/grantee/${mailbox.access.identityId}?scope=${mailbox.ownerIdentityId}`)).directPrivileges
const base_of = mailbox => `/mailboxes/${mailbox.id}`

test('own, shared and company mailboxes are listed, each with the access by which one comes', async () => {
  const { mailboxes } = await ida.get('/mailboxes/?size=1000')
  assert.deepEqual(mailboxes.map(mailbox => [mailbox.ownerName, mailbox.ownerType, mailbox.access.accessType]), [
    ['Ida Lykkegaard', 'CITIZEN', 'OWNER'],
    ['Otto Birk', 'CITIZEN', 'PARTY_REPRESENTATIVE'],
    ['Signe Holm', 'CITIZEN', 'PARTY_REPRESENTATIVE'],
    ['Havnens Bageri ApS', 'ORGANISATION', 'PARTY_REPRESENTATIVE'],
  ])
  assert.equal(new Set(mailboxes.map(mailbox => mailbox.access.identityId)).size, 1)
})

test('privileges tell the right and its end', async () => {
  const [read] = await privileges_in(ida, await mailbox_of(ida, 'Otto Birk'))
  assert.deepEqual([read.type, read.activeTo], ['MESSAGE_BASIC', '2027-05-31T21:59:59.000Z'])
  const [write] = await privileges_in(ida, await mailbox_of(ida, 'Signe Holm'))
  assert.deepEqual([write.type, write.activeTo], ['MESSAGE_WRITE', undefined])
  const identity = ida.mailbox.access.identityId
  assert.equal((await ida.get(`/privileges/direct/grantee/${identity}`)).totalElements, 3)
  assert.equal((await ida.get(`/privileges/direct/grantee/${identity}?type=MESSAGE_WRITE`)).totalElements, 2)
  assert.equal((await ida.get(`/privileges/direct/grantee/${identity}?issuer=${identity}`)).totalElements, 0)
})

test("others' privileges are nobody's business", async () => {
  const aase = await sandbox.client('aase')
  assert.equal((await ida.call('GET', `/privileges/direct/grantee/${aase.mailbox.access.identityId}`)).status, 403)
})

test('read access may read, mark, note, move and make folders, and may not delete for good or change accesses', async () => {
  const mailbox = await mailbox_of(ida, 'Otto Birk')
  const base = base_of(mailbox)
  const message = (await ida.get(`${base}/messages/?read=false&messageType=REGULAR&size=1`)).messages[0]
  const at = `${base}/messages/${message.id}`
  const folder = await (await ida.post(`${base}/folders/`, { name: 'Idas', folderType: 'USER_DEFINED' })).json()
  assert.equal((await ida.patch(at, message.version, { read: true, flag: true, note: 'set', folderId: folder.id })).status, 200)
  assert.equal((await ida.remove(at, message.version + 1)).status, 403)
  assert.equal((await ida.put(`${base}/accesses/${mailbox.access.id}`, mailbox.access.version, { ...mailbox.access, introductionCompleted: false })).status, 403)
  assert.equal((await ida.get(at)).note, 'set')
})

test('write access may also delete for good; accesses stay the owner\'s', async () => {
  const mailbox = await mailbox_of(ida, 'Signe Holm')
  const [message] = (await ida.get(`${base_of(mailbox)}/messages/?size=1`)).messages
  assert.equal((await ida.remove(`${base_of(mailbox)}/messages/${message.id}`, message.version)).status, 204)
  assert.equal((await ida.put(`${base_of(mailbox)}/accesses/${mailbox.access.id}`, mailbox.access.version, mailbox.access)).status, 403)
})

test('an owner may all', async () => {
  const otto = strict(await sandbox.client('otto'))
  const [message] = (await otto.get(`${otto.base}/messages/?size=1`)).messages
  assert.equal((await otto.remove(`${otto.base}/messages/${message.id}`, message.version)).status, 204)
})

test('an access that ends in the middle is 403 at once and leaves the list, and the owner notices nothing', async () => {
  const mailbox = await mailbox_of(ida, 'Havnens Bageri ApS')
  assert.equal((await ida.call('GET', `${base_of(mailbox)}/messages/`)).status, 200)
  await sandbox.control({ end_access: { user: 'ida', owner: 'bageri' } })
  assert.equal((await ida.call('GET', `${base_of(mailbox)}/messages/`)).status, 403)
  assert.equal((await ida.patch(`${base_of(mailbox)}/messages/x`, 1, {})).status, 403)
  assert.equal(await mailbox_of(ida, 'Havnens Bageri ApS'), undefined)
  const [ended] = await privileges_in(ida, mailbox)
  assert.ok(Date.parse(ended.activeTo) <= Date.now())
  const owner = strict(await sandbox.client('bageri'))
  assert.equal((await owner.get(`${owner.base}/messages/`)).totalElements, 2)
})

test('the list of mailboxes may still name it while lists lag', async () => {
  await sandbox.control({ list_lag_ms: 60_000 })
  const mailbox = await mailbox_of(ida, 'Signe Holm')
  await sandbox.control({ end_access: { user: 'ida', owner: 'signe' } })
  assert.ok(await mailbox_of(ida, 'Signe Holm'))
  assert.equal((await ida.call('GET', `${base_of(mailbox)}/messages/`)).status, 403)
  await sandbox.calm()
  assert.equal(await mailbox_of(ida, 'Signe Holm'), undefined)
})

// What marks each state in the mailbox, its access and its contact.
const states = {
  bente: [{ exempt: true, statusType: 'ACTIVE' }, { registrationStatus: 'EXEMPT_OTHER_REASON', publicRegistrationStatus: 'EXEMPT', exemptionStart: '2026-09-01T00:00:00.000Z' }],
  cykler: [{ statusType: 'INACTIVE', statusDate: '2026-12-07T00:00:00.000Z' }, { registrationStatus: 'CREATED_AWAITING_REGISTRATION', startTime: '2026-12-07T00:00:00.000Z' }],
  smedjen: [{ statusType: 'CLOSED', statusDate: '2025-04-30T00:00:00.000Z' }, { publicRegistrationStatus: 'CLOSED' }],
  ejnar: [{ statusType: 'INACTIVE', ownerType: 'CITIZEN' }, { publicRegistrationStatus: 'CLOSED' }],
  transport: [{ statusType: 'INACTIVE', ownerType: 'ORGANISATION' }, {}],
  ejendomme: [{ statusType: 'ACTIVE', recipientSystemAvailable: true }, {}],
  mikkel: [{ statusType: 'ACTIVE' }, {}],
}

for (const [user, [mailbox, subscription]] of Object.entries(states))
  test(`${user}: the state is told, old mail can be read, and new mail comes only where it should`, async () => {
    const client = strict(await sandbox.client(user))
    assert.deepEqual(Object.fromEntries(Object.keys(mailbox).map(name => [name, client.mailbox[name]])), mailbox)
    assert.equal(client.mailbox.access.introductionCompleted, user !== 'mikkel')
    const contact = await client.get(`/contacts/${client.mailbox.ownerIdentityId}`)
    assert.deepEqual(Object.fromEntries(Object.keys(subscription).map(name => [name, contact.mailboxSubscription[name]])), subscription)
    assert.equal((await client.get(`${client.base}/messages/`)).totalElements, 1)
    if (user === 'mikkel') await sandbox.control({ deliver: { user } })
    else await assert.rejects(sandbox.control({ deliver: { user } }), /mail does not come/)
  })

test('the executor reads the estate, the liquidator the company in dissolution', async () => {
  const vera = strict(await sandbox.client('vera'))
  for (const [name, type] of [['Ejnar Dahl', 'EXECUTOR_OF_ESTATE'], ['Vestkyst Transport ApS', 'LIQUIDATOR']]) {
    const mailbox = await mailbox_of(vera, name)
    assert.deepEqual((await privileges_in(vera, mailbox)).map(privilege => privilege.type), [type])
    assert.equal((await vera.get(`${base_of(mailbox)}/messages/`)).totalElements, 1)
    assert.ok(await vera.get(`/contacts/${mailbox.ownerIdentityId}`))
  }
  assert.equal((await vera.call('GET', `/contacts/${ida.mailbox.ownerIdentityId}`)).status, 403)
  assert.equal((await vera.call('GET', '/contacts/none')).status, 404)
})

test('the owner completes the introduction, with the version', async () => {
  const mikkel = strict(await sandbox.client('mikkel'))
  const { access } = mikkel.mailbox
  const at = `${mikkel.base}/accesses/${access.id}`
  assert.equal((await mikkel.put(at, undefined, { ...access, introductionCompleted: true })).status, 400)
  assert.equal((await mikkel.put(at, access.version + 1, { ...access, introductionCompleted: true })).status, 409)
  assert.equal((await mikkel.put(at, access.version, { ...access, introductionCompleted: 'yes' })).status, 400)
  assert.equal((await mikkel.put(`${mikkel.base}/accesses/none`, 1, access)).status, 404)
  const done = await (await mikkel.put(at, access.version, { ...access, introductionCompleted: true })).json()
  assert.deepEqual([done.introductionCompleted, done.version], [true, access.version + 1])
  assert.equal((await mikkel.get(mikkel.base)).access.introductionCompleted, true)
})
