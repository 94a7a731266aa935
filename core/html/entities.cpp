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

// Reads one number of entity_steps and goes on to the next.
int read_step(const std::uint8_t*& at) {
  int step = *at & 0x7F;
  for (int shift = 7; (*at++ & 0x80) != 0; shift += 7) step |= (*at & 0x7F) << shift;
  return step;
}

}  // namespace

Entity find_entity(std::string_view text) {
  const std::size_t initial = initial_of(text);
  if (initial == 52) return {};
  const std::uint8_t* at = entity_letters + entity_starts[initial].letters;
  const std::uint8_t* const end = entity_letters + entity_starts[initial + 1].letters;
  const std::uint8_t* step = entity_steps + entity_starts[initial].steps;
  Entity best;
  for (int point = 0; at != end;) {
    const std::uint8_t control = *at++;
    point += read_step(step);
    std::size_t length = 1;
    for (; length < text.size() && *at == static_cast<std::uint8_t>(text[length]) && *at < 0x80; ++at) ++length;
    const bool whole = *at >= 0x80;
    while (*at < 0x80) ++at;
    if (!whole) continue;
    const int second = entity_seconds[control & 0x3F] == 0 ? -1 : entity_seconds[control & 0x3F];
    if (length < text.size() && text[length] == ';') return {length + 1, point, second};  // no other name ends there
    if ((control & 0x40) != 0 && length > best.length) best = {length, point, second};
  }
  return best;
}

}  // namespace memobox::html
