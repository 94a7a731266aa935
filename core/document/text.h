// Plain text -> blocks: a blank line ends a paragraph, line feeds inside it are kept, lines that all begin with "- ", "* " or "1. " are a list,
// https:, mailto: and tel: addresses and bare "www." names become links. Words are never dropped.
#pragma once

#include <string_view>

#include "core/document/blocks.h"

namespace memobox::document {

// Precondition: text is valid UTF-8 (to_utf8 of core/base/utf8.h).
Blocks blocks_from_text(std::string_view text);

}  // namespace memobox::document
