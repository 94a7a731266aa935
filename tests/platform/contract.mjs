// What the answers of the sandbox are held to: openapi.json, and extension.json for what stands beside it. Closed: a member that the
// document does not name is an error too.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const Ajv = require('ajv').default
const add_formats = require('ajv-formats').default

const read = name => JSON.parse(readFileSync(new URL(name, import.meta.url)))
export const openapi = read('./openapi.json')
export const extension = read('./extension.json')
for (const document of [openapi, extension])
  for (const schema of Object.values(document.components.schemas))
    if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false

const ajv = new Ajv({ strict: false, allErrors: true })
add_formats(ajv)
ajv.addSchema(openapi, 'api')
ajv.addSchema(extension, 'extension')

const is_part = piece => piece.startsWith('{')

// The template of a document's path that fits an address, fixed words before {parts}; undefined when there is none.
export function template_of(document, path) {
  const pieces = path.split('/').filter(Boolean)
  const fitting = Object.keys(document.paths).filter(template => {
    const parts = template.split('/').filter(Boolean)
    return parts.length === pieces.length && parts.every((part, i) => is_part(part) || part === pieces[i])
  })
  return fitting.sort((a, b) => a.split('{').length - b.split('{').length)[0]
}

// What a status may carry: {schema} of JSON, {} of bytes, undefined when the document does not know the status.
function described(document, name, template, method, status) {
  let answer = document.paths[template]?.[method]?.responses[status]
  if (answer?.$ref) answer = document.components.responses[answer.$ref.split('/').at(-1)]
  if (!answer) return undefined
  const $ref = answer.content?.['application/json']?.schema?.$ref
  return { schema: $ref && `${name}${$ref}` }
}

const busy = { schema: 'extension#/components/schemas/ErrorMessage' }

// 429 and the errors of a bad day are in no document of the platform; they are in the extension.
function expected(path, method, status) {
  if (status === 429 || status === 500 || status === 503) return busy
  const template = template_of(openapi, path)
  if (template) return described(openapi, 'api', template, method, status)
  return described(extension, 'extension', template_of(extension, path), method, status)
}

// The JSON of an answer to `path` (relative to the API base, or to the origin for the extension's own), undefined when it has none. Throws
// when status, media type or body are not as described. The answer itself can still be read.
export async function assert_fits(answer, path, method = 'GET') {
  const where = `${method} ${path} ${answer.status}`
  const found = expected(path.split('?')[0], method.toLowerCase(), answer.status)
  assert.ok(found, `${where}: the document does not know this answer`)
  // 401 and 403 of reads are empty here, though some of the document's reads describe a body (platform-api.md A.3).
  if (method === 'GET' && [401, 403].includes(answer.status) && !found.schema?.startsWith('extension')) {
    assert.equal(await answer.clone().text(), '', `${where} has no body`)
    return undefined
  }
  if (answer.status === 429) assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/, where)
  if (!found.schema) return undefined
  assert.equal(answer.headers.get('content-type'), 'application/json', where)
  const body = await answer.clone().json()
  const validate = ajv.compile({ $ref: found.schema })
  assert.ok(validate(body), `${where}: ${ajv.errorsText(validate.errors)}`)
  return body
}

// A client of sandbox.mjs whose every answer is held to the documents.
export function strict(client) {
  const call = async (method, path, options) => {
    const answer = await client.call(method, path, options)
    await assert_fits(answer, path, method)
    return answer
  }
  return { ...client, call, ...client.with_call(call) }
}
