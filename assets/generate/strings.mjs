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

#include "core/base/language.h"

namespace memobox {

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

// One long literal for all texts of a column, and where each of them begins: an array of views would be as large again as the texts.
function column(name, texts) {
  const starts = [0]
  for (const text of texts) starts.push(starts.at(-1) + Buffer.byteLength(text))
  if (starts.at(-1) > 0xffff) fail('the texts have outgrown 16 bits')
  return `constexpr Column ${name} = {
${texts.map(text => `    ${cpp_string(text)}`).join('\n')},
    {${starts.join(',').replace(/(.{1,120},)/g, '$1\n     ')}}};
`
}

const source = `// Generated from assets/strings by assets/generate/strings.mjs.
#include "core/base/strings_table.h"

#include <cstddef>

namespace memobox {
namespace {

// In the order of Text, which is that of the keys.
struct Column {
  const char* texts;  // one after the other
  std::uint16_t starts[text_count + 1];
  std::string_view at(std::size_t row) const { return {texts + starts[row], static_cast<std::size_t>(starts[row + 1] - starts[row])}; }
};

${column('keys', keys)}
${column('da', keys.map(key => da[key]))}
${column('en', keys.map(key => en[key]))}
}  // namespace

std::string_view text_template(Language language, Text text) {
  return (language == Language::da ? da : en).at(static_cast<std::size_t>(text));
}

std::string_view text_key(Text text) { return keys.at(static_cast<std::size_t>(text)); }

std::optional<Text> text_by_key(std::string_view key) {
  std::size_t from = 0, to = text_count;
  while (from < to) {
    const std::size_t middle = (from + to) / 2;
    if (keys.at(middle) < key) from = middle + 1;
    else to = middle;
  }
  if (from == text_count || keys.at(from) != key) return std::nullopt;
  return static_cast<Text>(from);
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
