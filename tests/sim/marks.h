// Every made-up text carries a mark that tells whose it is, so that a byte in the wrong place is known wherever it turns up:
// on a screen, in a request, in an announcement. Marks are of lower-case letters and digits, so that ids may carry them too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::sim {

std::string owner_mark(char owner);   // "qzaq": of the mailbox that belongs to a; in every text and id of it
std::string letter_mark(int number);  // "lz12q": in the label and text of one letter
std::string typed_mark(int number);   // "tz12q": in one text that was typed

struct Marks {
  std::uint32_t owners = 0;  // bit 0 is owner a
  std::vector<int> letters, typed;
};

void collect_marks(std::string_view text, Marks& into);
// Of everything a face gets: names, values, ids, places ... of all nodes, the title and the announcements.
Marks marks_of(const tree::Tree& tree);

inline std::uint32_t owner_bit(char owner) { return 1u << (owner - 'a'); }

}  // namespace memobox::sim
