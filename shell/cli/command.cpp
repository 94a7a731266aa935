#include "shell/cli/command.h"

#include <algorithm>
#include <array>

#include "shell/cli/help.h"

namespace memobox::cli {
namespace {

constexpr std::array all = {
    &render_command, &check_command, &header_command, &json_command, &write_command, &reply_command, &extract_command,
#ifndef __EMSCRIPTEN__
    &pack_command,   &unpack_command,
#endif
};

bool wants_help(std::span<const std::string> words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) { return word == "--help" || word == "-h"; });
}

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command* command) { return command->name == name; });
  return found == all.end() ? nullptr : *found;
}

Exit show(const Console& console, const std::string& words) { return write_all(console.out, words) ? Exit::ok : Exit::errors; }

Exit help(std::span<const std::string> words, const Console& console) {
  if (words.empty()) return show(console, overview());
  if (words[0] == "--manual") return show(console, manual());
  const Command* command = find_command(words[0]);
  return command == nullptr ? misuse(console, "", "there is no command " + words[0]) : show(console, help_of(*command));
}

}  // namespace

std::span<const Command* const> commands() { return all; }

Exit misuse(const Console& console, std::string_view command, std::string_view sentence) {
  std::string line(sentence);
  line += "; see memobox ";
  if (!command.empty()) line += std::string(command) + ' ';
  complain(console, line + "--help");
  return Exit::usage;
}

Exit run(std::span<const std::string> words, const Console& console) {
  if (words.empty()) {
    write_all(console.err, overview());
    return Exit::usage;
  }
  const std::span<const std::string> rest = words.subspan(1);
  if (words[0] == "help") return help(rest, console);
  if (words[0] == "--help" || words[0] == "-h") return help({}, console);
  if (words[0] == "--version") return show(console, "memobox " MEMOBOX_VERSION "\n");
  const Command* command = find_command(words[0]);
  if (command == nullptr) return misuse(console, "", "there is no command " + words[0]);
  if (wants_help(rest)) return show(console, help_of(*command));
  auto arguments = parse_arguments(rest, command->options);
  if (const Misuse* wrong = std::get_if<Misuse>(&arguments)) return misuse(console, command->name, wrong->sentence);
  return command->run(std::get<Arguments>(arguments), console);
}

}  // namespace memobox::cli
