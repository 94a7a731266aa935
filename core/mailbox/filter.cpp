// "Find in the list": the rows on screen whose sender or title holds the words, without regard to case.
#include <algorithm>
#include <string>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

// Lower case for the letters Danish mail is written in: Latin-1 (A-Z, À-Þ but ×).
char32_t lower(char32_t c) {
  const bool upper = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return upper ? c + 0x20 : c;
}

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_utf8(text, at);
    at += next.length;
    append_utf8(out, lower(next.point));
  }
  return out;
}

bool matches(const Entry& entry, const std::string& words) {
  return folded(entry.letter.sender.name + "\n" + entry.letter.sender.unit + "\n" + entry.letter.title).find(words) != std::string::npos;
}

}  // namespace

std::vector<const Entry*> visible_rows(const State& state) {
  std::vector<const Entry*> rows;
  const std::string words = folded(clean_line(state.filter));
  for (const std::string& id : state.list.messages) {
    const Entry* entry = find_message(state, id);
    if (entry && (words.empty() || matches(*entry, words))) rows.push_back(entry);
  }
  return rows;
}

}  // namespace memobox::mailbox
