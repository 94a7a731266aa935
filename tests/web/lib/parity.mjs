// Parity (DESIGN.md section 4, accessibility.md 8.3): the tree of the core, the accessibility tree of Chromium and what Dear ImGui painted
// show the same nodes in the same order.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './browser.mjs'
import { settle, tree_of } from './mailbox.mjs'
import { dom_tree, expected_records, first_difference, shown_records, tree_records } from './records.mjs'

export const command = process.env.MEMOBOX ?? join(root, 'build/bin/memobox')

// The records of what ImGui painted from this tree.
export function painted_records(tree, width = 1280) {
  const folder = mkdtempSync(join(tmpdir(), 'memobox-parity-'))
  try {
    const file = join(folder, 'tree.json')
    writeFileSync(file, JSON.stringify(tree))
    return execFileSync(command, ['render', file, '--to', 'records', '--width', String(width)], { encoding: 'utf8', maxBuffer: 64 << 20 }).trimEnd().split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// Undefined when the page shows what its core's tree says; else the first difference.
export async function dom_difference(page) {
  const tree = await tree_of(page)
  return first_difference(expected_records(tree), shown_records(await dom_tree(page, tree.root.id)), ['tree', 'DOM'])
}

// The same for all three faces; throws with the first difference. Answers how many nodes there are.
export async function assert_parity(page, where) {
  await settle(page)
  const tree = await tree_of(page)
  const records = tree_records(tree)
  const differences = [
    ['the tree and the DOM', await dom_difference(page)],
    ['the tree and the ImGui picture', first_difference(records, painted_records(tree, page.viewportSize().width), ['tree', 'ImGui'])],
  ].filter(([, text]) => text)
  if (differences.length) throw new Error(differences.map(([pair, text]) => `${where}: ${pair} differ at ${text}`).join('\n'))
  return records.length
}
