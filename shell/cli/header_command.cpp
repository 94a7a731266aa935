// memobox header: the header of a letter, without reading the letter.
#include <algorithm>

#include "core/memo/json.h"
#include "core/memo/reader.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/message.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

// A piece of the file is read twice as long each time, until the header is in it; a header fits into the first piece.
Result<memo::ReadMessage> read_header(Input& input, std::string& problem) {
  for (std::size_t size = 64 * 1024;; size *= 2) {
    if (!input.read_to(std::min(size, largest_input))) {
      problem = input.problem();
      return Error{.detail = unreadable_rule};
    }
    auto read = memo::read_header(input.data());
    if (read || input.at_end() || size >= largest_input) return read;
  }
}

Exit run_header(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "header", "give one FILE");
  const std::string& path = arguments.files[0];
  Input input(path, console);
  std::string problem;
  const auto read = read_header(input, problem);
  if (!problem.empty()) {
    complain(console, path + ": " + problem);
    return Exit::unreadable;
  }
  if (const Exit bad = tell_if_unusable(path, read, console); bad != Exit::ok) return bad;
  return write_all(console.out, memo::header_to_json(read->message.header) + '\n') ? Exit::ok : Exit::errors;
}

}  // namespace

const Command header_command = {
    "header",
    "FILE\n",
    "the header of a MeMo file as JSON",
    "Prints the MessageHeader with MeMo's own element names as keys. The file is read no further than the header's end, and what stands\n"
    "behind it is not judged.\n",
    {},
    run_header,
};

}  // namespace memobox::cli
