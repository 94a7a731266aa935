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
  int blocks = 20000;                      // list items and cells counted too
  std::size_t memory = 64 * 1024 * 1024;   // for the parser's tree, while it is read; the input ends where it is used up
};

struct Parsed {
  document::Blocks blocks;
  bool cut = false;          // a limit was met; the blocks are the beginning
  int dropped = 0;           // elements of the body whose content was left out (script, style, template ...)
  bool operator==(const Parsed&) const = default;
};

// Parses as WHATWG HTML (gumbo, without scripting, so noscript is read). The allow-list is the table in elements.cpp:
//   kept         headings, paragraphs, lists, data tables (table.h), quotes, pre, hr, br, strong/b, em/i, code, links, lang
//   links        only where allowed_address of core/document/link.h says so; any other link is plain text
//   images       with src cid: an Image; otherwise, and in links and headings, the alt text
//   made         a list of the paragraphs that Microsoft Word writes for bulleted items
//   as text      every element that the table does not name; layout tables, cell by cell; dt as a strong paragraph
//                what SVG and MathML show as words
//   left out     script, style, template, iframe, object, head, select, textarea and what is in them; values of inputs; what the hidden
//                attribute, display:none or visibility:hidden hides
// charset: the label the message declares, may be empty; a BOM or meta charset wins. Errors: no_memory.
Result<Parsed> blocks_from_html(std::span<const std::uint8_t> bytes, std::string_view charset = {}, const Limits& limits = {});

}  // namespace memobox::html
