// Writing a message that a receiver would take, and saying what is wrong with it: `write` and `reply`.
#pragma once

#include <string>

#include "core/memo/model.h"
#include "shell/cli/console.h"
#include "shell/cli/options.h"

namespace memobox::cli {

// Judges and writes to --output; warnings stop it too, unless --force. Nothing remains of a message that is refused or cannot be written
// whole. name: what findings are told of.
Exit write_judged(const memo::Message& message, const std::string& name, const Arguments& arguments, const Console& console);

}  // namespace memobox::cli
