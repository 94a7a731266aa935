// Makes the table of named characters for core/html from the HTML parser's own source, so that both know the same names.
//   --from FILE      gumbo's char_ref.rl
//   --cpp DIRECTORY  entities_table.h, for core/html/entities.cpp
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, read_options, write_file } from './lib.mjs'

const options = read_options(['from', 'cpp'])
const names_of_standard = 2231 // HTML Standard, section 13.5; the list is closed

// Name, with its ';' when it has one -> one or two code points.
function read_names(path) {
  const rule = /^\s*'([A-Za-z0-9]+;?)' => \{ output->first = (0x[0-9a-f]+);(?: output->second = (0x[0-9a-f]+);)? fbreak; \};/
  const names = new Map()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const found = rule.exec(line)
    if (found) names.set(found[1], [found[2], found[3]].filter(Boolean).map(Number))
    else if (line.includes("' =>")) fail(`a line of ${path} has an unknown form: ${line}`)
  }
  if (names.size !== names_of_standard) fail(`${path} has ${names.size} names, not ${names_of_standard}`)
  return names
}

// A name that may stand without ';' is a mark on the same name with it.
function read_rows(path) {
  const names = read_names(path)
  const rows = [...names].filter(([name]) => name.endsWith(';')).map(([name, points]) => ({ name: name.slice(0, -1), points, bare: names.has(name.slice(0, -1)) }))
  if (rows.length + rows.filter(row => row.bare).length !== names.size) fail(`${path} has a name that stands only without its semicolon`)
  return rows
}

// Sorted by the first letter, then by code point: neighbours of one letter differ little, which packs better than the order of names.
const by_code_point = (a, b) => (a.name[0] === b.name[0] ? a.points[0] - b.points[0] : a.name[0] < b.name[0] ? -1 : 1)

// A number, seven bits a byte from the lowest on; the top bit says that more follow.
function varint(number) {
  const bytes = []
  for (; number > 0x7f; number = Math.floor(number / 0x80)) bytes.push(0x80 | (number & 0x7f))
  return [...bytes, number]
}

const rows = read_rows(options.from).sort(by_code_point)
const seconds = [...new Set(rows.map(({ points }) => points[1] ?? 0))].sort((a, b) => a - b)
const initials = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
const letters = []
const steps = []
const starts = []
for (const initial of initials) {
  const names = rows.filter(({ name }) => name[0] === initial)
  if (names.length === 0) fail(`no name begins with ${initial}`)
  starts.push([letters.length, steps.length])
  let point = 0
  for (const { name, points, bare } of names) {
    letters.push(0x80 | (bare ? 0x40 : 0) | seconds.indexOf(points[1] ?? 0), ...Buffer.from(name.slice(1)))
    steps.push(...varint(points[0] - point))
    point = points[0]
  }
}
starts.push([letters.length, steps.length])
letters.push(0x80) // so that the last name, too, ends before a control byte
if (seconds.length > 0x40 || seconds.at(-1) > 0xffff || letters.length > 0xffff) fail('the names have outgrown the form of the table')

const numbers = list => list.join(',').replace(/(.{1,120},)/g, '$1\n')
write_file(join(options.cpp, 'entities_table.h'), `// Generated from the HTML parser's char_ref.rl by assets/generate/entities.mjs.
// ${rows.length} names without their ';', by first letter and then by code point.
#pragma once

#include <cstdint>

namespace memobox::html {

// Where the names of one initial (A-Z, a-z, end) begin in entity_letters and their code points in entity_steps.
struct EntityStart {
  std::uint16_t letters;
  std::uint16_t steps;
};
constexpr EntityStart entity_starts[${starts.length}] = {${starts.map(start => `{${start}}`).join(',')}};

// For each name a control byte and its letters (all under 0x80) after the initial. The control byte is 0x80, + 0x40 when the name may
// stand without ';', + which of entity_seconds its second code point is.
constexpr std::uint8_t entity_letters[${letters.length}] = {
${numbers(letters)}};

// For each name how far its code point is from that of the name before it, from 0 at each initial: seven bits a byte from the lowest on,
// the top bit says that more follow.
constexpr std::uint8_t entity_steps[${steps.length}] = {
${numbers(steps)}};

// 0: none.
constexpr std::uint16_t entity_seconds[${seconds.length}] = {${seconds}};

}  // namespace memobox::html
`)
