// Text folded for finding: case and accents do not count, and å is aa, æ is ae, ø is oe, so that a foreign keyboard finds Danish words
// (Aarhus finds Århus). Made of base letters of the Latin alphabet and everything else as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace memobox {

// text: any bytes; what is no UTF-8 stays as U+FFFD.
std::string fold(std::string_view text);

// Of a text, in bytes: from `begin` to before `end`.
struct Span {
  std::size_t begin = 0, end = 0;
  bool operator==(const Span&) const = default;
};
// Where the words stand in the text: in order, apart from one another. words: folded, none empty. Part of a letter is never cut: "a" in "å" gives the å.
std::vector<Span> find_words(std::string_view text, const std::vector<std::string>& words);

// The words of what was typed, folded, none twice.
std::vector<std::string> words_of(std::string_view typed);

}  // namespace memobox
