// The platform's own search and filters (platform-api.md A.3).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strict } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

let sandbox, aase, everything
before(async () => {
  sandbox = await start_sandbox()
  aase = strict(await sandbox.client('aase'))
  everything = (await aase.get(`${aase.base}/messages/?size=1000`)).messages
})
after(() => sandbox.stop())

const find = async query => (await aase.get(`${aase.base}/messages/?size=1000&${new URLSearchParams(query)}`)).messages
const ids = messages => messages.map(message => message.id).sort()
const expect = (found, fits) => {
  const wanted = everything.filter(fits)
  assert.ok(wanted.length > 0 && wanted.length < everything.length, `${wanted.length} of ${everything.length}: says nothing`)
  assert.deepEqual(ids(found), ids(wanted))
}

// Every text in a message, as words in small letters.
function words_of(value) {
  if (typeof value === 'string') return value.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return value && typeof value === 'object' ? Object.values(value).flatMap(words_of) : []
}

test('any finds whole words in every field, in either letter case', async () => {
  for (const word of ['kommune', 'KOMMUNE', 'Østergård', 'ØSTERGÅRD', 'hilsen'])
    assert.deepEqual(ids(await find({ any: word })), ids(everything.filter(message => words_of(message).includes(word.toLowerCase()))), word)
  assert.ok((await find({ any: 'kommune' })).length > 2)
  assert.deepEqual(await find({ any: 'kommun' }), [], 'no part of a word')
  assert.deepEqual(await find({ any: 'documentType' }), [], 'no name of a field')
})

test('any takes several words: one of them is enough', async () => {
  expect(await find({ any: 'skole,bibliotek' }), message => words_of(message).some(word => word === 'skole' || word === 'bibliotek'))
})

test('a note is found, once it is written', async () => {
  const [message] = everything
  assert.deepEqual(await find({ any: 'knirkefri' }), [])
  await aase.patch(`${aase.base}/messages/${message.id}`, message.version, { note: 'Helt knirkefri.' })
  assert.deepEqual(ids(await find({ any: 'knirkefri' })), [message.id])
  everything = (await aase.get(`${aase.base}/messages/?size=1000`)).messages
})

test('field filters: exact, one of several, wildcards, nested', async () => {
  const label = everything[0].label
  expect(await find({ label: label.replaceAll(',', '*') }), message => message.label === label)
  expect(await find({ 'sender.label': '*Kommune' }), message => message.sender.label.endsWith('Kommune'))
  expect(await find({ messageType: 'MANDATORY,LEGAL_NOTIFICATION' }), message => message.messageType !== 'REGULAR')
  expect(await find({ 'sender.label': '*Kommune', read: 'false' }), message => message.sender.label.endsWith('Kommune') && !message.read)
  expect(await find({ flag: 'true' }), message => message.flag)
})

test('operators: or, and, not', async () => {
  expect(await find({ messageType: '!REGULAR' }), message => message.messageType !== 'REGULAR')
  expect(await find({ messageType: '|MANDATORY,|REGULAR' }), message => message.messageType !== 'LEGAL_NOTIFICATION')
  expect(await find({ label: '&*e*,&*s*,!*a*' }), message => message.label.includes('e') && message.label.includes('s') && !message.label.includes('a'))
})

test('a wildcard means that the field is there', async () => {
  expect(await find({ replyByDateTime: '*' }), message => message.replyByDateTime)
  expect(await find({ replyByDateTime: '!*' }), message => !message.replyByDateTime)
})

test('periods are whole days, both ends included', async () => {
  const days = everything.map(message => message.receivedDateTime.slice(0, 10)).sort()
  const [from, to] = [days[Math.floor(days.length / 3)], days[Math.floor((2 * days.length) / 3)]]
  const day = message => message.receivedDateTime.slice(0, 10)
  expect(await find({ receivedDateFrom: from }), message => day(message) >= from)
  expect(await find({ receivedDateTo: to }), message => day(message) <= to)
  expect(await find({ receivedDateFrom: from, receivedDateTo: to }), message => day(message) >= from && day(message) <= to)
  expect(await find({ dateFrom: from, dateTo: from }), message => message.createdDateTime.slice(0, 10) === from)
})

test('what looks like SQL is a value', async () => {
  for (const value of ["' OR 1=1 --", '"; DROP TABLE messages', '%', '_', '[a-z]*', '?*'])
    for (const name of ['label', 'any']) assert.deepEqual(await find({ [name]: value }), [], value)
  assert.equal((await find({})).length, everything.length)
})
