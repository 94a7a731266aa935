// Language tags (BCP 47).
#pragma once

#include <string_view>

namespace memobox {

// The shape of a tag: subtags of 1 to 8 letters or digits, the first of 2 to 8 letters. Whether they are registered is not looked up.
bool is_language_tag(std::string_view tag);

}  // namespace memobox
