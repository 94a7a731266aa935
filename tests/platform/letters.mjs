// The files of a MeMo letter, read without the code under test: enough XML for the sample letters, and no more.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sandbox.mjs'

const folder = join(root, 'assets/letters')

const unescape = text =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function read(name) {
  const bytes = readFileSync(join(folder, name))
  const encoding = /^.{0,60}encoding=["']([\w-]+)/.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
    .replace(/<!--.*?-->/gs, '')
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text) => escape(text))
    .replace(/<\?.*?\?>/gs, '')
}

const all = (xml, name) => [...xml.matchAll(new RegExp(`<(?:[\\w.]+:)?${name}(?: [^>]*)?>(.*?)</(?:[\\w.]+:)?${name}>`, 'gs'))].map(found => found[1])
const text_of = (xml, name) => all(xml, name).map(unescape)[0]

// [{name, id, label, recipient, notification, files: [{filename, encodingFormat, bytes}]}] of every sample letter.
export function sample_letters() {
  return readdirSync(folder).filter(name => name.endsWith('.xml')).sort().map(name => {
    const xml = read(name)
    const files = all(xml, 'File').map(file => ({
      filename: text_of(file, 'filename'),
      encodingFormat: text_of(file, 'encodingFormat'),
      bytes: Buffer.from(text_of(file, 'content') ?? '', 'base64'),
    }))
    return { name, id: text_of(xml, 'messageUUID').toLowerCase(), recipient: text_of(xml, 'recipientID'), notification: text_of(xml, 'notification'), files }
  })
}
