// What the commands on a whole MeMo message share.
#pragma once

#include <optional>
#include <string>

#include "core/memo/reader.h"
#include "shell/cli/console.h"

namespace memobox::cli {

// Prints why nothing can be made of what was read: the error, or the findings that are errors, or worse than notes when warnings are
// refused too. Exit::ok: it can be used.
Exit tell_if_unusable(const std::string& path, const Result<memo::ReadMessage>& read, const Console& console,
                      memo::Severity refused = memo::Severity::error);

// A whole message, or why not.
struct Loaded {
  Exit exit = Exit::ok;
  memo::Message message;
};
// Complains on console.err.
Loaded load_message(const std::string& path, const Console& console);

}  // namespace memobox::cli
