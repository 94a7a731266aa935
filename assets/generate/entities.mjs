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
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function shared_letters(a, b) {
  let count = 0
  while (count < a.length && a[count] === b[count]) ++count
  return count
}

const rows = read_rows(options.from)
const letters = []
const starts = new Map() // first letter -> where its names begin
const values = []
const pairs = []
rows.forEach(({ name, points, bare }, at) => {
  const shared = shared_letters(name, rows[at - 1]?.name ?? '')
  if (shared === 0) starts.set(name[0], { at: letters.length, row: at })
  letters.push(0x80 | (bare ? 0x40 : 0) | shared, ...Buffer.from(name.slice(shared)))
  if (points.length === 2) {
    values.push(0xf000 + pairs.length)
    pairs.push(points)
  } else {
    values.push(points[0] < 0x10000 ? points[0] : points[0] - 0x1d400 + 0xe000)
  }
})
const ends = { at: letters.length, row: rows.length }
const initials = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map(letter => starts.get(letter) ?? fail(`no name begins with ${letter}`))
const fits = rows.every(({ name, points: [first, second = 0] }) => name.length < 0x40 && second < 0x10000 && (second === 0 || first < 0x10000) &&
  (first < 0xe000 || (first >= 0xf900 && first < 0x10000) || (first >= 0x1d400 && first < 0x1d800)) && (first < 0xf000 || first >= 0xf100))
if (!fits || letters.length > 0xffff) fail('the names have outgrown the form of the table')

const numbers = list => list.join(',').replace(/(.{1,120},)/g, '$1\n')
write_file(join(options.cpp, 'entities_table.h'), `// Generated from the HTML parser's char_ref.rl by assets/generate/entities.mjs.
// ${rows.length} names without their ';', sorted by byte.
#pragma once

#include <cstdint>

namespace memobox::html {

// Where the names of one initial (A-Z, a-z, end) begin in entity_letters, and which number the first of them has.
struct EntityStart {
  std::uint16_t at;
  std::uint16_t row;
};
constexpr EntityStart entity_starts[53] = {${[...initials, ends].map(start => `{${start.at},${start.row}}`).join(',')}};

// For each name a control byte and its letters (all under 0x80). The control byte is 0x80, + 0x40 when the name may stand without
// ';', + how many letters it shares with the name before it, which are left out.
constexpr std::uint8_t entity_letters[${letters.length}] = {
${numbers(letters)}};

// For each name its code point; 0xE000-0xE3FF stand for U+1D400-1D7FF, 0xF000-0xF0FF for a row of entity_pairs.
constexpr std::uint16_t entity_values[${values.length}] = {
${numbers(values)}};

constexpr std::uint16_t entity_pairs[${pairs.length}][2] = {
${numbers(pairs.map(pair => `{${pair}}`))}};

}  // namespace memobox::html
`)
