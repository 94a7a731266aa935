// What the source of the web face may not hold.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../lib/browser.mjs'

const ts = createRequire(join(root, 'web/package.json'))('typescript')
const folder = join(root, 'web/src')
const files = readdirSync(folder, { recursive: true }).filter(name => /\.(ts|css)$/.test(name) && !name.startsWith('generated'))

// Words of header names, of keys of the keyboard and of fonts: said to machines only.
const machine_words = /^(GET|Accept|Authorization|Bearer |Content-Type|Arrow(Up|Down|Left|Right)|Home|End|Enter|Escape|Memobox Plex|TABLE|AES-GCM|SHA-256|Files)$/
const for_people = text => /[æøåÆØÅ…]/.test(text) || /^[A-Z][a-zA-Z]/.test(text) || /[.!?]$/.test(text) && /[a-z] [a-z]/.test(text)

// Errors are for programmers; imports are paths; a type is no text.
const is_exempt = node => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isNewExpression(at) && /Error$|^Failure$/.test(at.expression.getText())) return true
    if (ts.isCallExpression(at) && at.expression.kind === ts.SyntaxKind.SuperKeyword) return true
    if (ts.isImportDeclaration(at) || ts.isExportDeclaration(at) || ts.isTypeNode(at) || ts.isModuleDeclaration(at)) return true
  }
  return false
}

function user_strings(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const found = []
  const visit = node => {
    const is_text = ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle || node.kind === ts.SyntaxKind.TemplateTail
    if (is_text && !machine_words.test(node.text) && for_people(node.text) && !is_exempt(node)) found.push(`${name}: ${node.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('no word that a person reads stands in the source: they come from assets/strings and from the tree', () => {
  const found = files.filter(name => name.endsWith('.ts')).flatMap(name => user_strings(name, readFileSync(join(folder, name), 'utf8')))
  assert.deepEqual(found, [])
  assert.deepEqual(user_strings('x.ts', "label.textContent = 'Besked sendt'"), ['x.ts: Besked sendt'])
  for (const name of files.filter(name => name.endsWith('.css'))) assert.doesNotMatch(readFileSync(join(folder, name), 'utf8'), /content: "[^"]/)
})

test('no sink of HTML, no inline style, no storage and no evaluation stands in the source', () => {
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8')
    const sinks = text.match(/innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|\.setHTML|setHTMLUnsafe|parseHTML|DOMParser|createContextualFragment/g) ?? []
    assert.deepEqual(sinks, name.endsWith('render/original.ts') ? ['.setHTML'] : [], name)
    // Only sealed text is kept, for this tab, by the effect that is for it (DESIGN.md sections 5 and 6).
    if (name !== 'effects/park.ts') assert.doesNotMatch(text, /sessionStorage/, name)
    assert.doesNotMatch(text, /localStorage|indexedDB|\beval\(|new Function|['"]style['"]/, name)
    assert.doesNotMatch(text, /console\./, name)
  }
})

test('a file holds one idea', () => {
  for (const name of files) assert.ok(readFileSync(join(folder, name), 'utf8').split('\n').length <= 400, name)
})
