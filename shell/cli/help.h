// The words of --help and of the manual page (docs/memobox.1.md), both from the table of commands.
#pragma once

#include <string>

#include "shell/cli/command.h"

namespace memobox::cli {

std::string overview();
std::string help_of(const Command& command);
// All of it as one page of Markdown, in the order of man pages.
std::string manual();

}  // namespace memobox::cli
