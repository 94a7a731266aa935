// Blocks -> the HTML subset of the letters we send: h1-h6, p, br, ul, ol, li, blockquote, pre, hr, a, strong, em, code, s. Written from data,
// escaped once, without style or script; blocks_from_html of the result gives the same words.
#pragma once

#include <string>
#include <string_view>

#include "core/document/blocks.h"

namespace memobox::html {

// A whole document in UTF-8. Tables and images, which nobody writes here, become their text. Precondition: text of blocks is clean.
std::string document_from_blocks(const document::Blocks& blocks, std::string_view title, std::string_view lang);

}  // namespace memobox::html
