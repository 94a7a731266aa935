// The block types that every body of a letter becomes: plain text, HTML, later PDF. Plain data.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace memobox::document {

struct Run;
using Inline = std::vector<Run>;

// A stretch of text of one kind. Text is clean (clean_text of core/base/utf8.h).
struct Run {
  enum class Kind : std::uint8_t {
    text,
    line_break,  // no text
    code,
    link,        // text and href
  };
  Kind kind = Kind::text;
  bool strong = false, em = false;
  bool struck = false;  // crossed out by whoever wrote it: it holds no more, and must be told from what does
  std::string text;
  std::string href;  // link: https:, mailto: or tel:, absolute; any other scheme never becomes a link
  std::string lang;  // empty: as the block around it
  bool operator==(const Run&) const = default;
};

struct Block;
using Blocks = std::vector<Block>;

struct Heading { int level = 1; Inline content; bool operator==(const Heading&) const = default; };  // level 1-6 as written; renumbered in view
struct Paragraph { Inline content; bool operator==(const Paragraph&) const = default; };
struct Preformatted { std::string text; bool operator==(const Preformatted&) const = default; };
struct Separator { bool operator==(const Separator&) const = default; };
struct List { bool ordered = false; std::vector<Blocks> items; bool operator==(const List&) const; };
struct Quote { Blocks content; bool operator==(const Quote&) const; };
struct Cell {
  bool header = false;
  int column_span = 1, row_span = 1;  // 1-1000
  Blocks content;
  bool operator==(const Cell&) const;
};
struct Table {
  std::string caption;
  std::vector<std::vector<Cell>> rows;
  bool operator==(const Table&) const = default;
};
// An image attached in the message: the bytes stand elsewhere.
struct Image { std::string source; std::string alternative; bool operator==(const Image&) const = default; };  // source: "cid:..." or empty when it could not be shown

struct Block {
  std::variant<Paragraph, Heading, List, Table, Quote, Preformatted, Separator, Image> content;
  std::string lang;  // BCP 47 when the passage says so
  bool operator==(const Block&) const = default;
};

// Blocks as plain text, one line per block part: for search, previews and tests.
std::string plain_text(const Blocks& blocks);

}  // namespace memobox::document
