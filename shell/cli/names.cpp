#include "shell/cli/names.h"

namespace memobox::cli {
namespace {

// ASCII, and the capitals of Latin-1 (Æ Ø Å): two bytes of UTF-8, C3 80 to C3 9E.
std::string folded(std::string name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    char& c = name[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool latin = at > 0 && static_cast<unsigned char>(name[at - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E;
    if ((c >= 'A' && c <= 'Z') || latin) c = static_cast<char>(byte + 32);
  }
  return name;
}

}  // namespace

std::string UniqueNames::unique(const std::string& stem, const std::string& ending) {
  std::string candidate = stem + ending;
  const auto first = taken_.emplace(folded(candidate), 1);
  for (bool is_new = first.second; !is_new; is_new = taken_.emplace(folded(candidate), 1).second)
    candidate = stem + '-' + std::to_string(++first.first->second) + ending;
  return candidate;
}

std::string UniqueNames::unique(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || dot == 0) return unique(name, "");
  return unique(name.substr(0, dot), name.substr(dot));
}

}  // namespace memobox::cli
