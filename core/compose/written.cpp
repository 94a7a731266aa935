#include "core/compose/written.h"

#include <utility>

#include "core/base/buffer.h"
#include "core/base/utf8.h"
#include "core/document/text.h"
#include "core/html/html.h"
#include "core/html/write.h"

namespace memobox::compose {

std::string page_of(std::string_view subject, std::string_view text, std::string_view lang) {
  return html::document_from_blocks(document::blocks_from_text(text), clean_line(subject), lang);
}

document::Blocks as_read(std::string_view page) {
  auto parsed = html::blocks_from_html(bytes_of(page), "utf-8");
  return parsed ? std::move(parsed->blocks) : document::Blocks{};
}

bool is_blank(std::string_view text) { return clean_line(text).find_first_not_of(' ') == std::string::npos; }

}  // namespace memobox::compose
