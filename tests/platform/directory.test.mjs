// The contact structure: whom one may write to, found by authority, group and words.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { start_sandbox } from './sandbox.mjs'
import { strict } from './contract.mjs'

let sandbox, plain, aase
before(async () => {
  sandbox = await start_sandbox()
  plain = await sandbox.client('aase')
  aase = strict(plain)
})
after(() => sandbox.stop())

// Every row of a list, page by page.
async function every(path, items) {
  const rows = []
  for (let next = ''; ; ) {
    const page = await aase.get(`${path}${path.includes('?') ? '&' : '?'}size=500&sortFields=name:asc${next}`)
    rows.push(...page[items])
    if (rows.length >= page.totalElements) return rows
    next = `&next=${encodeURIComponent(page.next)}`
  }
}
const points = query => every(`/contact-points/?${query}`, 'contactPoints')
const names = rows => rows.map(({ name }) => name)
const organisation = async cvr => (await aase.get(`/organisations/?cvrNumber=${cvr}`)).organisations[0]
const nordhavn = () => organisation('00000027')

test('there are at least 60 organisations of all four kinds and 400 contact points, each whole', async () => {
  const organisations = await every('/organisations/', 'organisations')
  assert.ok(organisations.length >= 60, String(organisations.length))
  assert.deepEqual(new Set(organisations.map(one => one.authorityType)), new Set(['MUNICIPALITY', 'REGION', 'STATE', 'OTHER']))
  const all = await points('')
  assert.ok(all.length >= 400, String(all.length))
  assert.ok(all.every(one => one.active && one.visible))
  const ids = new Set(organisations.map(({ id }) => id))
  assert.ok(all.every(one => ids.has(one.organisationId)))
})

test('every company number is impossible and nobody has it twice', async () => {
  const numbers = (await every('/organisations/', 'organisations')).map(one => one.cvrNumber)
  for (const number of numbers) assert.match(number, /^00\d{6}$/)
  assert.equal(new Set(numbers).size, numbers.length)
})

test('addresses lie under .example and are safe', async () => {
  const links = (await points('')).filter(one => one.reportLink).map(one => one.reportLink)
  assert.ok(links.length > 50)
  for (const { externalLink, externalLinkText } of links) {
    assert.match(externalLink, /^https:\/\/[a-z.-]+\.example\/[a-z-]+$/)
    assert.ok(externalLinkText)
  }
})

test('limits differ, and MeMo has room for what a contact point asks for', async () => {
  const all = await points('')
  const values = name => [...new Set(all.map(one => one[name]))].sort((a, b) => a - b)
  assert.deepEqual(values('memoSizeThresholdMB'), [1, 10, 40, 60])
  assert.deepEqual(values('allowedNumberOfAttachments'), [0, 2, 10])
  assert.equal(Math.max(...all.map(one => one.recommendedAttributes.length)), 2)
  assert.ok(all.filter(one => one.memoSizeThresholdMB === 10 && one.allowedNumberOfAttachments === 10).length > all.length / 2)
})

test('organisations are found by authority type, kind, number and the beginnings of words', async () => {
  const of_type = async type => (await aase.get(`/organisations/?authorityType=${type}`)).totalElements
  assert.ok((await of_type('MUNICIPALITY')) > 25)
  assert.equal((await aase.get('/organisations/?type=COMPANY')).totalElements, 1)
  assert.equal((await nordhavn()).name, 'Nordhavn Kommune')
  for (const parameter of ['name', 'searchTerm']) {
    const found = names((await aase.get(`/organisations/?${parameter}=${encodeURIComponent('ÆRLØ kom')}`)).organisations)
    assert.deepEqual(found, ['Ærlø-Årsø Kommune'], parameter)
  }
  assert.equal((await aase.get('/organisations/?searchTerm=havn&authorityType=MUNICIPALITY')).totalElements, 0, 'only from its beginning')
  assert.deepEqual(names((await aase.get('/organisations/?searchTerm=00000086')).organisations), ['Udbetalingscentret'])
})

test('contact points are found by folk words, by names, and by either', async () => {
  assert.ok(names(await points('searchTerm=barselsdag')).includes('Barselsorlov'))
  assert.deepEqual(await points('searchTerm=Barselsorlov'), [], 'a name is no search term')
  assert.ok(names(await points('searchTermOrName=BARSELSORLOV')).includes('Barselsorlov'))
  assert.ok(names(await points(`searchTermOrName=${encodeURIComponent('børneCHECK')}`)).includes('Børne- og ungeydelse'))
  const both = await points(`searchTermOrName=${encodeURIComponent('byggesag tilbyg')}`)
  assert.ok(both.length > 10 && names(both).every(name => name === 'Byggesag'), 'all words must be found')
  assert.deepEqual(await points('searchTermOrName=yggesag'), [])
})

test('one walks from the organisation through its groups to the contact point', async () => {
  const base = `/organisations/${(await nordhavn()).id}`
  const roots = await every(`${base}/contact-groups/?isRoot=true`, 'contactGroups')
  const family = roots.find(({ name }) => name === 'Børn og Unge')
  assert.ok(roots.every(one => !one.parent))
  const below = await every(`${base}/contact-groups/?parent.id=${family.id}`, 'contactGroups')
  assert.deepEqual(names(below), ['Dagtilbud', 'Familie og sundhed', 'Skole'])
  const [place] = await every(`${base}/contact-points/?contactGroupId=${below[0].id}&searchTermOrName=pladsan`, 'contactPoints')
  assert.equal(place.name, 'Pladsanvisningen')
  assert.deepEqual([place.contactGroups[0].name, place.contactGroups[0].parent.name], ['Dagtilbud', 'Børn og Unge'])
  assert.equal(place.contactGroups[0].organisation.name, 'Nordhavn Kommune')
  assert.deepEqual(place.recommendedAttributes.map(({ name }) => name), ['CPR-nummer for barnet', 'Ønsket startdato'])
  assert.equal(place.reportLink.externalLink, 'https://selvbetjening.nordhavn-kommune.example/pladsanvisning')
  assert.ok(names(await every(`${base}/contact-points/?isRoot=true`, 'contactPoints')).includes('Skriv til kommunen'))
  assert.deepEqual(await aase.get(`${base}/contact-points/${place.id}`), place)
  assert.deepEqual(await aase.get(`${base}/contact-groups/${family.id}`), family)
  assert.deepEqual(await aase.get(base), await nordhavn())
})

test('closed and hidden contact points are listed only when asked for, and found by their id', async () => {
  const base = `/organisations/${(await nordhavn()).id}/contact-points/`
  const count = async visibility => (await aase.get(`${base}?visibility=${visibility}`)).totalElements
  const [shown, hidden, all] = [await count('VISIBLE'), await count('HIDDEN'), await count('ALL')]
  assert.ok(hidden >= 2)
  assert.equal(shown + hidden, all)
  assert.equal((await aase.get(base)).totalElements, shown)
  const rest = await every(`${base}?visibility=HIDDEN`, 'contactPoints')
  assert.ok(rest.some(one => !one.active) && rest.some(one => one.active && !one.visible))
  assert.deepEqual(await aase.get(`${base}${rest[0].id}`), rest[0])
})

test('a group is hidden when all in it is', async () => {
  const gone = (await aase.get(`/organisations/?name=${encodeURIComponent('gammelsø')}`)).organisations[0]
  assert.equal(gone.statusType, 'CLOSED')
  assert.equal((await aase.get(`/organisations/${gone.id}/contact-points/`)).totalElements, 0)
  const shown = await every('/contact-groups/', 'contactGroups')
  assert.ok(shown.length > 100)
  assert.equal((await aase.get(`/contact-groups/?name=${encodeURIComponent('børn unge')}&isRoot=false`)).totalElements, 0)
})

test('what is not there is 404, also in another organisation', async () => {
  const { id } = await nordhavn()
  const [point] = (await aase.get('/contact-points/?searchTermOrName=barselsorlov')).contactPoints
  for (const path of [`/organisations/${point.id}`, `/organisations/${id}/contact-points/${point.id}`, `/organisations/${id}/contact-groups/${point.id}`])
    assert.equal((await aase.call('GET', path)).status, 404, path)
})

test('lists have pages, fields and refuse what they do not know', async () => {
  const first = await aase.get('/contact-points/?size=2&sortFields=name:desc&fields=id,name')
  assert.deepEqual(Object.keys(first.contactPoints[0]), ['id', 'name'])
  const second = await aase.get(`/contact-points/?size=2&sortFields=name:desc&fields=id,name&next=${encodeURIComponent(first.next)}`)
  assert.equal(new Set([...first.contactPoints, ...second.contactPoints].map(({ id }) => id)).size, 4)
  for (const query of ['visibility=SOME', 'isRoot=maybe', 'size=0']) {
    const answer = await plain.call('GET', `/contact-points/?${query}`)
    assert.deepEqual([answer.status, (await answer.json()).fieldErrors[0].field], [400, query.split('=')[0]])
  }
})

test('only somebody with a session may look', async () => {
  for (const path of ['/organisations/', '/contact-points/', '/contact-groups/', '/mailboxes/trustees'])
    assert.equal((await fetch(`${sandbox.origin}/apis/v1${path}`)).status, 401, path)
  assert.ok((await strict(await sandbox.client('ida')).get('/organisations/')).totalElements >= 60)
})

test('the senders of the sample letters are among the organisations', async () => {
  const cast = readFileSync(new URL('../../assets/letters/lib/cast.mjs', import.meta.url), 'utf8')
  const authorities = [...cast.matchAll(/\['(\d{8})', '(.+)'\]/g)]
  assert.ok(authorities.length >= 12)
  for (const [, cvr, name] of authorities) assert.equal((await organisation(cvr))?.name, name)
})

test('the contact points that sample letters name are there, and take an answer', async () => {
  let seen = 0
  for (const user of ['aase', 'knud', 'maryam', 'baek', 'otto']) {
    const client = strict(await sandbox.client(user))
    for (const { sender } of (await client.get(`${client.base}/messages/?size=1000`)).messages) {
      if (!sender.contactPoint?.contactPointId || sender.senderIdType !== 'CVR') continue
      const { id } = await organisation(sender.senderId)
      assert.equal(id, sender.organisationId)
      assert.ok((await aase.get(`/organisations/${id}/contact-points/${sender.contactPoint.contactPointId}`)).active, sender.contactPoint.label)
      seen++
    }
  }
  assert.ok(seen >= 20, String(seen))
})

test('one may forward to those one trusts, in the order one asks for', async () => {
  const trustees = async query => (await aase.get(`/mailboxes/trustees${query}`)).trustees
  assert.deepEqual(await trustees(''), [
    { id: '0200000002', idType: 'CPR', name: 'Knud Sørensen' },
    { id: '00000019', idType: 'CVR', name: 'Tømrer Bæk & Søn ApS' },
  ])
  assert.deepEqual((await trustees('?sortField=id')).map(({ idType }) => idType), ['CVR', 'CPR'])
  assert.deepEqual((await trustees('?sortField=name&sortOrder=desc')).map(({ idType }) => idType), ['CVR', 'CPR'])
  assert.equal((await plain.call('GET', '/mailboxes/trustees?sortField=age')).status, 400)
  assert.deepEqual((await strict(await sandbox.client('signe')).get('/mailboxes/trustees')).trustees, [])
})

test('the second source has no contact structure', async () => {
  const client = await sandbox.client('aase', { source: 'private' })
  assert.equal((await client.get('/organisations/')).totalElements, 0)
  assert.deepEqual((await client.get('/mailboxes/trustees')).trustees.length, 1)
})
