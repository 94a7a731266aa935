// The named characters of HTML ("&aring;"): HTML Standard, section 13.5. The table is generated (assets/generate/entities.mjs).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace memobox::html {

struct Entity {
  std::size_t length = 0;  // letters of the text that it takes, its ';' included; 0: the text begins with no name
  int first = -1;          // code points; second is -1 for all but 93 names
  int second = -1;
};

// The longest name that the text, which follows an '&', begins with.
Entity find_entity(std::string_view text);

// ---- the generated table: 2,125 names without their ';', sorted by byte

// Where the names of one initial (A-Z, a-z, end) begin in entity_letters, and which number the first of them has.
struct EntityStart {
  std::uint16_t at;
  std::uint16_t row;
};
extern const EntityStart entity_starts[53];
// For each name a control byte and its letters (all under 0x80). The control byte is 0x80, + 0x40 when the name may stand without
// ';', + how many letters it shares with the name before it, which are left out.
extern const std::uint8_t entity_letters[];
// For each name its code point; 0xE000-0xE3FF stand for U+1D400-1D7FF, 0xF000 and up for a row of entity_pairs.
extern const std::uint16_t entity_values[];
extern const std::uint16_t entity_pairs[][2];

}  // namespace memobox::html
