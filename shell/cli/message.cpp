#include "shell/cli/message.h"

#include <utility>

#include "shell/cli/files.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {

Exit tell_if_unusable(const std::string& path, const Result<memo::ReadMessage>& read, const Console& console, memo::Severity refused) {
  if (!read) {
    write_all(console.err, line_of(path, finding_of(read.error())));
    return Exit::unreadable;
  }
  Exit exit = Exit::ok;
  for (const memo::Finding& finding : read->findings) {
    if (finding.severity > refused) continue;
    write_all(console.err, line_of(path, finding));
    exit = Exit::errors;
  }
  return exit;
}

Loaded load_message(const std::string& path, const Console& console) {
  Input input(path, console);
  if (!input.read_all()) {
    complain(console, path + ": " + input.problem());
    return {Exit::unreadable, {}};
  }
  auto read = memo::read_message(input.data());
  const Exit bad = tell_if_unusable(path, read, console);
  if (bad != Exit::ok) return {bad, {}};
  return {Exit::ok, std::move(read->message)};
}

}  // namespace memobox::cli
