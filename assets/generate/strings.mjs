// Makes the string table from assets/strings/da.json and en.json (flat objects, key -> text).
//   --cpp DIRECTORY  strings_table.h and strings_table.cpp, for core/base
//   --ts FILE        the keys that begin with "element.", for the sentences of the element before or without a core
// A key that only one language has, or whose {placeholders} differ, ends the build.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assets, cpp_string, fail, read_json, read_options, write_file } from './lib.mjs'

const languages = ['da', 'en']
const options = read_options()

function read_strings(language) {
  const path = join(assets, 'strings', `${language}.json`)
  const strings = read_json(path)
  const seen = new Set()
  for (const [, key] of readFileSync(path, 'utf8').matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)) {
    if (seen.has(key)) fail(`assets/strings/${language}.json has the key "${key}" twice`)
    seen.add(key)
  }
  return strings
}

const placeholders = text => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort().filter((name, at, all) => name !== all[at - 1]).join(', ')

function check_pair(key, da, en) {
  if (!/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(key)) fail(`the key "${key}" in assets/strings is not of the form room.name (a-z, 0-9, _)`)
  for (const [language, text] of [['da', da], ['en', en]]) {
    if (text === undefined) fail(`the key "${key}" is missing in assets/strings/${language}.json`)
    if (typeof text !== 'string' || text === '') fail(`the key "${key}" in assets/strings/${language}.json has no text`)
  }
  if (placeholders(da) !== placeholders(en)) {
    fail(`the key "${key}" has the placeholders {${placeholders(da)}} in Danish and {${placeholders(en)}} in English`)
  }
}

const [da, en] = languages.map(read_strings)
const keys = [...new Set([...Object.keys(da), ...Object.keys(en)])].sort()
const names = keys.map(key => key.replaceAll('.', '_'))
keys.forEach(key => check_pair(key, da[key], en[key]))
names.forEach((name, at) => {
  const other = names.indexOf(name)
  if (other !== at) fail(`the keys "${keys[other]}" and "${keys[at]}" make the same name, ${name}`)
})

const header = `// Generated from assets/strings by assets/generate/strings.mjs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace memobox {

enum class Language : std::uint8_t { da, en };

// Every text of assets/strings; the name is the key with _ for its dots.
enum class Text : std::uint16_t {
${names.map(name => `  ${name},`).join('\n')}
};

inline constexpr int text_count = ${names.length};

// The text as it stands in assets/strings, with its {placeholders}.
std::string_view text_template(Language language, Text text);
// "letter.received"
std::string_view text_key(Text text);
std::optional<Text> text_by_key(std::string_view key);

}  // namespace memobox
`

const source = `// Generated from assets/strings by assets/generate/strings.mjs.
#include "core/base/strings_table.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace memobox {
namespace {

struct Row {
  std::string_view key;
  std::string_view da;
  std::string_view en;
};

// In the order of Text, which is that of the keys.
constexpr Row rows[] = {
${keys.map(key => `    {${cpp_string(key)}, ${cpp_string(da[key])}, ${cpp_string(en[key])}},`).join('\n')}
};

const Row& row_of(Text text) { return rows[static_cast<std::size_t>(text)]; }

}  // namespace

std::string_view text_template(Language language, Text text) {
  const Row& row = row_of(text);
  return language == Language::da ? row.da : row.en;
}

std::string_view text_key(Text text) { return row_of(text).key; }

std::optional<Text> text_by_key(std::string_view key) {
  const auto* found = std::lower_bound(std::begin(rows), std::end(rows), key,
                                       [](const Row& row, std::string_view wanted) { return row.key < wanted; });
  if (found == std::end(rows) || found->key != key) return std::nullopt;
  return static_cast<Text>(found - std::begin(rows));
}

}  // namespace memobox
`

function typescript() {
  const own = keys.filter(key => key.startsWith('element.'))
  const table = strings => Object.fromEntries(own.map(key => [key, strings[key]]))
  return `// Generated from assets/strings by assets/generate/strings.mjs.
export const strings = ${JSON.stringify({ da: table(da), en: table(en) }, null, 2)} as const
export type Language = keyof typeof strings
export type ElementText = keyof typeof strings.da
`
}

if (options.cpp) {
  write_file(join(options.cpp, 'strings_table.h'), header)
  write_file(join(options.cpp, 'strings_table.cpp'), source)
}
if (options.ts) write_file(options.ts, typescript())
