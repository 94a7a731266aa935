// The words of a page with tags -> blocks, in the order of the tags. Internal to this room.
#pragma once

#include <vector>

#include "core/base/json_reader.h"
#include "core/document/blocks.h"
#include "core/document/pdf_lines.h"

namespace memobox::document {

// `used` has a place per word and becomes true for those the tags hold. `tags_left` bounds what is read, over all pages.
Blocks blocks_from_pdf_tags(const JsonValue& tags, const std::vector<PdfWords>& words, std::vector<bool>& used, int& tags_left);

}  // namespace memobox::document
