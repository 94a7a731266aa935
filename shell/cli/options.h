// Command lines, from tables: "--name VALUE", "--name=VALUE", "-o VALUE", flags, "--" before names that begin with '-'; "-" is a file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace memobox::cli {

struct Option {
  std::string_view name;      // "--to"
  std::string_view letter;    // "-o", or empty
  std::string_view argument;  // "PX", or "png|html" for one of these words; empty: a flag
  std::string_view help;
};

struct Arguments {
  std::vector<std::string> files;
  std::vector<std::pair<std::string_view, std::string>> given;  // options by their names, in the order they were given

  bool has(std::string_view name) const { return !all(name).empty(); }
  std::string value(std::string_view name, std::string_view otherwise = {}) const;  // the last one given
  std::vector<std::string> all(std::string_view name) const;  // of an option that may be given again
};

struct Misuse {
  std::string sentence;
};

// Precondition: the table outlives the answer. An option that is given again: see value and all.
std::variant<Arguments, Misuse> parse_arguments(std::span<const std::string> words, std::span<const Option> table);

}  // namespace memobox::cli
