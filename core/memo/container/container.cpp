#include "core/memo/container/container.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"

namespace memobox::memo {
namespace {

constexpr std::size_t longest_name = 255;  // bytes; no file system in use takes more

bool is_safe_part(std::string_view part) { return !part.empty() && part != "." && part != ".."; }

bool has_unsafe_character(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const Decoded character = decode_utf8(name, at);
    const char32_t point = character.point;
    if (!character.valid || point < 0x20 || (point >= 0x7F && point < 0xA0) || point == '\\') return true;
    at += character.length;
  }
  return false;
}

}  // namespace

bool is_official_dictionary(std::uint32_t bytes) {
  constexpr std::array sizes = {Dictionary::mib_4,  Dictionary::mib_8,  Dictionary::mib_16,
                                Dictionary::mib_32, Dictionary::mib_64, Dictionary::mib_128};
  return std::find(sizes.begin(), sizes.end(), static_cast<Dictionary>(bytes)) != sizes.end();
}

bool is_safe_entry_name(std::string_view name) {
  if (name.size() > longest_name || has_unsafe_character(name)) return false;
  if (name.size() > 1 && name[1] == ':') return false;
  for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/')) {
    if (!is_safe_part(name.substr(0, slash))) return false;
    name.remove_prefix(slash + 1);
  }
  return is_safe_part(name);
}

}  // namespace memobox::memo
