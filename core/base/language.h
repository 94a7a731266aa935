// Languages: our own, and the tags of any (BCP 47).
#pragma once

#include <cstdint>
#include <string_view>

namespace memobox {

// The languages of our own words (assets/strings).
enum class Language : std::uint8_t { da, en };

// The shape of a tag: subtags of 1 to 8 letters or digits, the first of 2 to 8 letters. Whether they are registered is not looked up.
bool is_language_tag(std::string_view tag);

}  // namespace memobox
