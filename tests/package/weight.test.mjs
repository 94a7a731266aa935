// What a browser loads stays within its budget.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgets, kb, packed_size } from './budgets.mjs'

for (const { name, file, most } of budgets) {
  test(`${name} (${file}) is at most ${kb(most)} packed`, () => {
    const size = packed_size(file)
    assert.ok(size <= most, `${file} is ${kb(size)}; ${kb(size - most)} too many`)
  })
}
