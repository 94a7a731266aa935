// Writing a message that a receiver would take: what `write` and `reply` share.
#pragma once

#include <string>

#include "core/memo/model.h"
#include "shell/cli/command.h"

namespace memobox::cli {

// Judges strictly, tells the findings under `name`, and writes to --output. Nothing remains of a message that is refused (errors; warnings too
// unless --force) or cannot be written whole.
Exit write_judged(const memo::Message& message, const std::string& name, const Arguments& arguments, const Console& console);

}  // namespace memobox::cli
