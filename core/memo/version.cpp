#include "core/memo/version.h"

#include <algorithm>

#include "core/memo/values.h"

namespace memobox::memo {

bool is_decimal(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return c != '.'; });
  const bool only = std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
  return digits && only && std::count(text.begin(), text.end(), '.') <= 1;
}

std::optional<Version> version_of(std::string_view memo_version) {
  if (!is_decimal(memo_version)) return std::nullopt;
  std::string_view number = trimmed(memo_version);
  if (number.starts_with('+')) number.remove_prefix(1);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string_view fraction = number.substr(std::min(point + 1, number.size()));
  while (fraction.ends_with('0')) fraction.remove_suffix(1);
  if (number.substr(0, point) != "1") return std::nullopt;
  if (fraction.empty()) return Version::v1_0;
  if (fraction == "1") return Version::v1_1;
  if (fraction == "2") return Version::v1_2;
  return std::nullopt;
}

}  // namespace memobox::memo
