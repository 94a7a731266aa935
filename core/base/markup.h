// Text into HTML: the one escape that pages (core/page) and the letters we send (core/html/write.h) share.
#pragma once

#include <string>
#include <string_view>

namespace memobox {

// & < > " ' become character references, so the text stays text in content and in quoted attributes.
void append_escaped(std::string& out, std::string_view text);

}  // namespace memobox
