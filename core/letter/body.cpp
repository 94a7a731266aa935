#include "core/letter/body.h"

#include "core/base/utf8.h"
#include "core/document/text.h"
#include "core/html/html.h"

namespace memobox::letter {
namespace {

constexpr std::size_t longest_text = 512 * 1024;

}  // namespace

Result<Body> read_body(const File& file, std::span<const std::uint8_t> bytes) {
  if (file.kind == FileKind::html) {
    auto parsed = html::blocks_from_html(bytes, file.charset);
    if (!parsed) return parsed.error();
    return Body{std::move(parsed->blocks), parsed->cut};
  }
  const bool cut = bytes.size() > longest_text;
  const std::string text = to_utf8(cut ? bytes.first(longest_text) : bytes, file.charset);
  return Body{document::blocks_from_text(text), cut};
}

Body body_of_text(std::string_view text) { return Body{document::blocks_from_text(text), false}; }

}  // namespace memobox::letter
