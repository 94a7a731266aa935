#include "core/html/entities.h"

#include "core/html/entities_table.h"  // generated: assets/generate/entities.mjs

namespace memobox::html {
namespace {

// 0-51 for A-Z, a-z; 52 for anything else, whose names are none.
std::size_t initial_of(std::string_view text) {
  if (text.empty()) return 52;
  if (text[0] >= 'A' && text[0] <= 'Z') return static_cast<std::size_t>(text[0] - 'A');
  if (text[0] >= 'a' && text[0] <= 'z') return static_cast<std::size_t>(text[0] - 'a') + 26;
  return 52;
}

Entity entity_of(std::uint16_t row, std::size_t length) {
  const std::uint16_t value = entity_values[row];
  if (value >= 0xF000 && value < 0xF100) return {length, entity_pairs[value - 0xF000][0], entity_pairs[value - 0xF000][1]};
  if (value >= 0xE000 && value < 0xF000) return {length, value - 0xE000 + 0x1D400, -1};
  return {length, value, -1};
}

}  // namespace

Entity find_entity(std::string_view text) {
  const std::size_t initial = initial_of(text);
  if (initial == 52) return {};
  const std::uint8_t* at = entity_letters + entity_starts[initial].at;
  const std::uint8_t* const end = entity_letters + entity_starts[initial + 1].at;
  Entity best;
  std::size_t matched = 0;  // letters that the text and the name before have in common from the first on
  for (std::uint16_t row = entity_starts[initial].row; at != end; ++row) {
    const std::uint8_t control = *at++;
    const std::size_t shared = control & 0x3F;
    const std::uint8_t* const letters = at;
    while (at != end && *at < 0x80) ++at;
    if (shared < matched) break;     // sorted: this name and all after it leave the text earlier than one that did not match further
    if (shared > matched) continue;  // like the name before, it differs from the text at `matched`
    const std::uint8_t* letter = letters;
    while (letter != at && matched < text.size() && static_cast<std::uint8_t>(text[matched]) == *letter) ++letter, ++matched;
    if (letter != at) continue;
    if (matched < text.size() && text[matched] == ';') best = entity_of(row, matched + 1);
    else if ((control & 0x40) != 0) best = entity_of(row, matched);
  }
  return best;
}

}  // namespace memobox::html
