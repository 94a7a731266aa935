#include "shell/cli/excerpt.h"

#include <algorithm>

#include "core/base/buffer.h"
#include "core/base/utf8.h"
#include "core/xml/encoding.h"

namespace memobox::cli {
namespace {

constexpr std::size_t longest_value = 80;

// The encoding's label for to_utf8, which sees a piece without byte order mark or declaration.
std::string_view label_of(std::string_view bytes) {
  const auto coding = xml::detect_coding(bytes_of(bytes));
  switch (coding ? coding->encoding : Encoding::utf8) {
    case Encoding::utf16_little:
      return "utf-16le";
    case Encoding::utf16_big:
      return "utf-16be";
    case Encoding::windows_1252:
      return "windows-1252";
    default:
      return "utf-8";
  }
}

std::string text_of(std::string_view bytes, std::size_t offset, std::size_t length) {
  offset = std::min(offset, bytes.size());
  return to_utf8(bytes_of(bytes.substr(offset, length)), label_of(bytes));
}

// Moves line and column behind the text. A line ends at LF, CR LF or CR.
void advance(std::string_view text, std::uint32_t& line, std::uint32_t& column) {
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    ++column;
    if (pair || (text[at] != '\n' && text[at] != '\r')) continue;
    ++line;
    column = 1;
  }
}

}  // namespace

Region region_of(std::string_view bytes, const memo::Finding& finding) {
  Region region{finding.line, 1, finding.line, 1};
  const std::size_t in_line = std::min<std::size_t>(finding.column - 1, finding.offset);
  advance(text_of(bytes, finding.offset - in_line, in_line), region.end_line, region.end_column);
  region.start_column = region.end_column;
  advance(text_of(bytes, finding.offset, finding.length), region.end_line, region.end_column);
  return region;
}

std::string value_of(std::string_view bytes, const memo::Finding& finding) {
  // A character has at most four bytes in any encoding here.
  const std::string line = clean_line(text_of(bytes, finding.offset, std::min(finding.length, 8 * longest_value)));
  const std::string_view cut = first_code_points(line, longest_value);
  return cut.size() == line.size() ? line : std::string(cut) + "…";
}

}  // namespace memobox::cli
