// Plain text -> blocks: a blank line ends a paragraph, line ends inside it are kept, and two or more neighbouring lines that begin with
// "- ", "* " or "• ", or are numbered "1. ", "2. " ... without a gap, are a list (an indented line after one goes on with its item).
// https:, mailto: and tel: addresses and bare "www." names become links. Words are never dropped; spaces around a line are.
#pragma once

#include <string_view>

#include "core/document/blocks.h"

namespace memobox::document {

// Precondition: text is valid UTF-8 (to_utf8 of core/base/utf8.h).
Blocks blocks_from_text(std::string_view text);

}  // namespace memobox::document
