#include "core/base/fold.h"

#include <algorithm>
#include <array>

#include "core/base/order.h"
#include "core/base/utf8.h"

namespace memobox {
namespace {

// What the letters from U+00C0 to U+017F fold to; '.' stands for the letter itself.
constexpr std::array<std::string_view, 192> latin{
    "a", "a", "a", "a", "ae", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "oe", ".",
    "oe", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "ae", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "oe", ".", "oe", "u", "u", "u", "u", "y", "th", "y", "a", "a", "a", "a", "a", "a", "c", "c",
    "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k",
    "k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t",
    "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};
constexpr char32_t latin_first = 0xC0;
constexpr char32_t ring_above = 0x30A;

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

void append_folded(std::string& out, char32_t c) {
  if (c >= U'A' && c <= U'Z') out.push_back(static_cast<char>(c + 0x20));
  else if (c == ring_above && !out.empty() && out.back() == 'a') out.push_back('a');  // å in two characters
  else if (is_combining(c)) return;
  else if (c >= latin_first && c < latin_first + latin.size() && latin[c - latin_first] != ".") out += latin[c - latin_first];
  else append_utf8(out, c);
}

// `from[i]`: where in the text the folded byte i began.
struct Folded {
  std::string text;
  std::vector<std::size_t> from;
};

Folded folded_with_places(std::string_view text) {
  Folded folded;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    append_folded(folded.text, next.point);
    folded.from.resize(folded.text.size(), at);
    at += next.length;
  }
  folded.from.push_back(text.size());
  return folded;
}

// The end of the letter in which the folded byte before `end` stands.
std::size_t letter_end(const Folded& folded, std::size_t end) {
  std::size_t after = end;
  while (after < folded.text.size() && folded.from[after] == folded.from[end - 1]) ++after;
  return folded.from[after];
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == 0xA0; }

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    append_folded(out, next.point);
    at += next.length;
  }
  return out;
}

std::vector<Span> find_words(std::string_view text, const std::vector<std::string>& words) {
  const Folded folded = folded_with_places(text);
  std::vector<Span> found;
  for (const std::string& word : words)
    for (std::size_t at = folded.text.find(word); at != std::string::npos; at = folded.text.find(word, at + word.size()))
      found.push_back({folded.from[at], letter_end(folded, at + word.size())});
  sort_stably(found, [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> apart;
  for (const Span& span : found) {
    if (apart.empty() || span.begin > apart.back().end) apart.push_back(span);
    else apart.back().end = std::max(apart.back().end, span.end);
  }
  return apart;
}

std::vector<std::string> words_of(std::string_view typed) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < typed.size();) {
    const Decoded next = decode_utf8(typed, at);
    if (!is_space(next.point)) append_folded(words.back(), next.point);
    else if (!words.back().empty()) words.emplace_back();
    at += next.length;
  }
  if (words.back().empty()) words.pop_back();
  sort_stably(words, [](const std::string& a, const std::string& b) { return a < b; });
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace memobox
