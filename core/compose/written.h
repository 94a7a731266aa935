// What was typed -> what is sent: blocks, and the document made of them (a blank line makes a paragraph, "- " and "1. " lists, addresses links).
#pragma once

#include <string>
#include <string_view>

#include "core/document/blocks.h"

namespace memobox::compose {

inline constexpr std::size_t longest_subject = 256;   // code points (Message.label)
inline constexpr int longest_text = 100'000;          // UTF-16 units, as the field counts

// The HTML document for the recipient.
std::string page_of(std::string_view subject, std::string_view text, std::string_view lang);
// That document as the reader of letters shows it: what the person reviews is what is sent.
document::Blocks as_read(std::string_view page);
// No letter in it: white space only.
bool is_blank(std::string_view text);

}  // namespace memobox::compose
