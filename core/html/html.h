// Untrusted HTML bytes -> blocks, by allow-list, once. Nothing of the markup survives as markup; words a person should read do.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/document/blocks.h"

namespace memobox::html {

struct Limits {
  std::size_t bytes = 512 * 1024;  // more is cut at a character, and `cut` is set
  int depth = 100;                 // deeper elements are flattened into their text
  int blocks = 20000;
};

struct Parsed {
  document::Blocks blocks;
  bool cut = false;          // a limit was met; the blocks are the beginning
  int dropped = 0;           // elements outside the allow-list whose content was left out (script, style, template ...)
  bool operator==(const Parsed&) const = default;
};

// Parses as WHATWG HTML (gumbo). Kept: headings, paragraphs, lists, tables that are data (th, caption, or role), quotes, pre, hr, br, strong/b, em/i, code, links (https, mailto,
// tel), img with cid: (its alt text otherwise), lang. Layout tables become their cells in reading order. Content of script, style, template, iframe, object, svg,
// math, noscript (scripting is off here, so its text is kept), head but title is dropped. Hidden text (hidden attribute, display:none) is dropped.
// charset: the label the message declares, may be empty; a BOM or meta charset wins. Errors: no_memory.
Result<Parsed> blocks_from_html(std::span<const std::uint8_t> bytes, std::string_view charset = {}, const Limits& limits = {});

}  // namespace memobox::html
