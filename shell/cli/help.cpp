#include "shell/cli/help.h"

#include <algorithm>

namespace memobox::cli {
namespace {

constexpr std::string_view exit_codes =
    "0  done, no errors found\n"
    "1  errors were found, or something could not be written\n"
    "2  the call was wrong\n"
    "3  an input is unreadable: missing, not well-formed, not MeMo, or too big; nothing is written for it\n";

constexpr std::string_view files =
    "FILE is a MeMo message, a message of the platform as JSON, or a tree as `render --to json` writes it; - is standard input.\n"
    "Data goes to standard output, words to standard error.\n";

// Each line of the text behind the prefix.
std::string each_line(std::string_view text, std::string_view prefix) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    out += prefix;
    out += line;
    out += '\n';
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return out;
}

std::string spelled(const Option& option) {
  std::string out;
  if (!option.letter.empty()) out = std::string(option.letter) + ", ";
  out += option.name;
  if (!option.argument.empty()) out += ' ' + std::string(option.argument);
  return out;
}

std::string options_of(const Command& command) {
  std::size_t width = 0;
  for (const Option& option : command.options) width = std::max(width, spelled(option).size());
  std::string out;
  for (const Option& option : command.options) {
    const std::string words = spelled(option);
    out += "  " + words + std::string(width + 2 - words.size(), ' ') + std::string(option.help) + '\n';
  }
  return out;
}

std::string usage_of(const Command& command) { return each_line(command.usage, "memobox " + std::string(command.name) + ' '); }

std::string section(const Command& command) {
  std::string out = "## memobox " + std::string(command.name) + "\n\n" + each_line(usage_of(command), "    ") + '\n';
  out += std::string(command.text) + '\n';
  for (const Option& option : command.options) out += "- `" + spelled(option) + "`: " + std::string(option.help) + '\n';
  return out + '\n';
}

}  // namespace

std::string overview() {
  std::string out = "Letters of Digital Post to pictures, pages, text and data.\n\n";
  for (const Command* command : commands()) {
    out += "  memobox " + std::string(command->name) + std::string(9 - command->name.size(), ' ') + std::string(command->summary) + '\n';
  }
  out += "\nmemobox COMMAND --help tells more. memobox --version\n\n";
  return out + std::string(files) + "\nExit status:\n" + each_line(exit_codes, "  ");
}

std::string help_of(const Command& command) {
  std::string out = usage_of(command) + '\n' + std::string(command.text);
  if (!command.options.empty()) out += '\n' + options_of(command);
  return out;
}

std::string manual() {
  std::string out = "# memobox(1)\n\nLetters of Digital Post to pictures, pages, text and data.\n\n";
  out += "This page is what `memobox help --manual` prints.\n\n## Synopsis\n\n";
  for (const Command* command : commands()) out += each_line(usage_of(*command), "    ");
  out += "\n## Files\n\n" + std::string(files) + '\n';
  for (const Command* command : commands()) out += section(*command);
  return out + "## Exit status\n\n" + each_line(exit_codes, "    ");
}

}  // namespace memobox::cli
