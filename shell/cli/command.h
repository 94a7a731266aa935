// The subcommands: what each is called, takes and says about itself. The help, the manual page and the parser work from this.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shell/cli/console.h"
#include "shell/cli/options.h"

namespace memobox::cli {

struct Command {
  std::string_view name;
  std::string_view usage;    // one call a line, without "memobox NAME"
  std::string_view summary;  // a line of the list of commands
  std::string_view text;     // paragraphs, wrapped by hand
  std::span<const Option> options;
  Exit (*run)(const Arguments& arguments, const Console& console);
};

// One file each.
extern const Command render_command, check_command, header_command, json_command, write_command, reply_command, extract_command;
extern const Command pack_command, unpack_command;  // native only

std::span<const Command* const> commands();

// A whole call, without the program's name. Data goes to console.out, words to console.err.
Exit run(std::span<const std::string> words, const Console& console);

// Says what is wrong with the call and where to read more; answers Exit::usage.
Exit misuse(const Console& console, std::string_view command, std::string_view sentence);

}  // namespace memobox::cli
