// Writing letters in a test: drafts, their documents and files, every answer held to the document.
import assert from 'node:assert/strict'
import { assert_fits } from './contract.mjs'
import { start_sandbox } from './sandbox.mjs'

// The JSON of an answer.
export async function fitting(answer, path, method, status) {
  assert.equal(answer.status, status, `${method} ${path}: ${await answer.clone().text()}`)
  return assert_fits(answer, path, method)
}

// The field that a refusal names, and why.
export async function refusal(answer, path, method, status = 422) {
  const { fieldErrors } = await fitting(answer, path, method, status)
  return fieldErrors.map(({ field, code }) => `${field} ${code}`).join()
}

export function hand_of(sandbox, client) {
  const at = (message, tail = '') => `${client.base}/messages/${message.id}${tail}`
  const post = async (path, body) => fitting(await client.post(path, body), path, 'POST', 201)

  function upload(path, version, text) {
    const form = new FormData()
    form.append('file', new Blob([text]), 'brev.txt')
    return fetch(`${sandbox.origin}/apis/v1${path}`, { method: 'PUT', headers: { ...client.proof, 'If-Match': String(version) }, body: form })
  }

  // A document with one file, still empty; answers {document, file, content: the path of its bytes}.
  async function place(draft, { type = 'MAIN', label = 'Brev', filename = 'brev.txt' } = {}) {
    const documents = at(draft, '/documents/')
    const document = await post(documents, { documentType: type, label })
    const file = await post(`${documents}${document.id}/files/`, { encodingFormat: 'text/plain', filename, language: 'da' })
    return { document, file, content: `${documents}${document.id}/files/${file.id}/content` }
  }

  // With its bytes; `draft` is then the message as it is, and `file` has its new version.
  async function add(draft, { text = 'Hej', ...options } = {}) {
    const { document, file, content } = await place(draft, options)
    const answer = await fitting(await upload(content, file.version, text), content, 'PUT', 200)
    return { draft: answer.message, document, content, file: { ...file, version: answer.version } }
  }

  const drafts = async () => (await client.get(`${client.base}/folders/`)).folders.find(({ folderType }) => folderType === 'DRAFTS').id
  // Tries to begin a letter; answers the answer.
  const begin = async (recipient, label = 'Spørgsmål') =>
    client.post(`${client.base}/messages/`, {
      folderId: await drafts(), label, recipient,
      sender: { senderId: client.mailbox.ownerExternalId, senderIdType: 'CPR', label: client.mailbox.ownerName },
    })
  const draft_to = async recipient => fitting(await begin(recipient), `${client.base}/messages/`, 'POST', 201)
  return { at, upload, place, add, begin, draft_to }
}

// A sandbox in which Åse writes.
export async function aase_writes(options) {
  const sandbox = await start_sandbox(options)
  const aase = await sandbox.client('aase')
  return { sandbox, aase, hand: hand_of(sandbox, aase) }
}

// A recipient as a letter names it, from a contact point of the contact structure.
export async function recipient_at(client, point) {
  const { name, cvrNumber } = await client.get(`/organisations/${point.organisationId}`)
  return { recipientId: cvrNumber, recipientIdType: 'CVR', label: name, contactPoint: { contactPointId: point.id, label: point.name } }
}

// The contact point that is named so, also one that lists do not show.
export async function point_named(client, name) {
  const [organisation] = (await client.get('/organisations/?name=testmyndigheden')).organisations
  const { contactPoints } = await client.get(`/organisations/${organisation.id}/contact-points/?visibility=ALL&size=100`)
  return contactPoints.find(one => one.name === `TEST: ${name}`)
}
