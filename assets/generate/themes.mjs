// Makes the theme tables from assets/themes/*.json: {"name", "light": {token: "#rrggbb"}, "dark": {...}, "contrast": {...}}.
//   --cpp DIRECTORY  themes_table.h and themes_table.cpp, for core/tree
//   --ts FILE        the same tokens for the web face
// A theme that lacks a scheme or a token, or has one too many, ends the build.
import { join } from 'node:path'
import { fail, json_files, read_json, read_options, write_file } from './lib.mjs'

const schemes = ['light', 'dark', 'contrast']
// What each token is for. Text: ink, ink-2 (secondary), link, accent-ink (on accent), danger, ok. Backgrounds: page, surface,
// accent-soft, warn, danger-soft. Parts: line-strong (controls), accent, warn-line, focus. Decoration only: line.
const tokens = ['ink', 'ink-2', 'line', 'line-strong', 'page', 'surface', 'accent', 'accent-ink', 'accent-soft', 'link', 'warn', 'warn-line',
  'danger', 'danger-soft', 'ok', 'focus']
const options = read_options()

function check_scheme(path, scheme, values) {
  if (!values) fail(`${path} has no "${scheme}"`)
  for (const token of tokens) {
    if (!/^#[0-9a-f]{6}$/.test(values[token] ?? '')) fail(`${path}: "${scheme}" needs the token "${token}" as "#rrggbb"`)
  }
  for (const token of Object.keys(values)) if (!tokens.includes(token)) fail(`${path}: "${scheme}" has the unknown token "${token}"`)
}

function read_theme(path) {
  const theme = read_json(path)
  if (!/^[a-z][a-z0-9-]*$/.test(theme.name ?? '')) fail(`${path} needs a "name" of a-z, 0-9 and -`)
  schemes.forEach(scheme => check_scheme(path, scheme, theme[scheme]))
  return theme
}

const themes = json_files('themes').map(read_theme)
const field = token => token.replaceAll('-', '_')

const header = `// Generated from assets/themes by assets/generate/themes.mjs.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace memobox::tree {

enum class Scheme : std::uint8_t { light, dark, contrast };

// Colours as 0xRRGGBB; the fields are the theme tokens with _ for -.
struct Palette {
${tokens.map(token => `  std::uint32_t ${field(token)};`).join('\n')}
};

// Null when assets/themes has no theme of that name.
const Palette* find_palette(std::string_view theme, Scheme scheme);
// The names of the themes, sorted by file name.
std::span<const std::string_view> theme_names();

}  // namespace memobox::tree
`

const palette = values => `{${tokens.map(token => `0x${values[token].slice(1)}`).join(', ')}}`
const source = `// Generated from assets/themes by assets/generate/themes.mjs.
#include "core/tree/themes_table.h"

#include <cstddef>

namespace memobox::tree {
namespace {

constexpr std::string_view names[] = {${themes.map(theme => `"${theme.name}"`).join(', ')}};

constexpr Palette palettes[][${schemes.length}] = {
${themes.map(theme => `    {${schemes.map(scheme => palette(theme[scheme])).join(',\n     ')}},`).join('\n')}
};

}  // namespace

const Palette* find_palette(std::string_view theme, Scheme scheme) {
  for (std::size_t at = 0; at < std::size(names); ++at) {
    if (names[at] == theme) return &palettes[at][static_cast<std::size_t>(scheme)];
  }
  return nullptr;
}

std::span<const std::string_view> theme_names() { return names; }

}  // namespace memobox::tree
`

const typescript = `// Generated from assets/themes by assets/generate/themes.mjs.
export const themes = ${JSON.stringify(Object.fromEntries(themes.map(({ name, ...values }) => [name, values])), null, 2)} as const
export type Scheme = ${schemes.map(scheme => `'${scheme}'`).join(' | ')}
export type Token = ${tokens.map(token => `'${token}'`).join(' | ')}
export type Palette = Readonly<Record<Token, string>>
`

if (options.cpp) {
  write_file(join(options.cpp, 'themes_table.h'), header)
  write_file(join(options.cpp, 'themes_table.cpp'), source)
}
if (options.ts) write_file(options.ts, typescript)
