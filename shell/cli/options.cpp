#include "shell/cli/options.h"

#include <algorithm>

namespace memobox::cli {
namespace {

const Option* find_option(std::span<const Option> table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Option& option) { return name == option.name || name == option.letter; });
  return found == table.end() ? nullptr : &*found;
}

// A choice is written "a|b|c".
bool is_allowed(const Option& option, std::string_view value) {
  std::string_view rest = option.argument;
  if (rest.find('|') == std::string_view::npos) return true;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find('|'));
    if (word == value) return true;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return false;
}

}  // namespace

std::vector<std::string> Arguments::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [option, value] : given)
    if (option == name) values.push_back(value);
  return values;
}

std::string Arguments::value(std::string_view name, std::string_view otherwise) const {
  const std::vector<std::string> values = all(name);
  return values.empty() ? std::string(otherwise) : values.back();
}

std::variant<Arguments, Misuse> parse_arguments(std::span<const std::string> words, std::span<const Option> table) {
  Arguments arguments;
  bool only_files = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (only_files || word.size() < 2 || word[0] != '-') {
      arguments.files.push_back(word);
      continue;
    }
    if (word == "--") {
      only_files = true;
      continue;
    }
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
    const Option* option = find_option(table, std::string_view(word).substr(0, equals));
    if (option == nullptr) return Misuse{"there is no option " + word.substr(0, equals)};
    std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (option->argument.empty() && equals != std::string::npos) return Misuse{std::string(option->name) + " takes no value"};
    if (!option->argument.empty() && equals == std::string::npos) {
      if (++at == words.size()) return Misuse{word + " wants " + std::string(option->argument)};
      value = words[at];
    }
    if (!is_allowed(*option, value))
      return Misuse{std::string(option->name) + " wants " + std::string(option->argument) + ", not " + value};
    arguments.given.emplace_back(option->name, std::move(value));
  }
  return arguments;
}

}  // namespace memobox::cli
