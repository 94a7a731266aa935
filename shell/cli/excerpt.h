// What stands in a file where a finding points: its value, for those who asked to see it, and its place in characters, for SARIF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/memo/finding.h"

namespace memobox::cli {

// Lines and columns from 1, columns in characters (code points); the end is the first character behind.
struct Region {
  std::uint32_t start_line = 0, start_column = 0, end_line = 0, end_column = 0;
};

// Preconditions of both: the finding is about these bytes, and its line is not 0.
Region region_of(std::string_view bytes, const memo::Finding& finding);
// As one line of at most 80 characters.
std::string value_of(std::string_view bytes, const memo::Finding& finding);

}  // namespace memobox::cli
