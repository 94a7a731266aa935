// memobox json: a MeMo file as JSON.
#include "core/memo/json.h"
#include "shell/cli/command.h"
#include "shell/cli/contents.h"
#include "shell/cli/files.h"
#include "shell/cli/message.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "OUT", "the file to write; - or none is standard output"},
    {"--files", "", "DIR", "write the contents of the files there, and only their names into the JSON"},
};

Exit run_json(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "json", "give one FILE");
  const Loaded loaded = load_message(arguments.files[0], console);
  if (loaded.exit != Exit::ok) return loaded.exit;
  memo::ContentPath path_of;
  Contents contents;
  if (arguments.has("--files")) {
    contents = contents_of(loaded.message);
    const std::string why = write_contents(contents, arguments.value("--files"));
    if (!why.empty()) {
      complain(console, why);
      return Exit::errors;
    }
    path_of = [&](const memo::File& file) { return name_of(contents, file); };
  }
  const std::string output = arguments.value("--output");
  const std::string why = write_output(output, memo::message_to_json(loaded.message, path_of) + '\n', console);
  if (why.empty()) return Exit::ok;
  complain(console, (output.empty() ? "standard output" : output) + ": " + why);
  return Exit::errors;
}

}  // namespace

const Command json_command = {
    "json",
    "FILE [-o OUT] [--files DIR]\n",
    "a MeMo file as JSON",
    "Prints the whole message with MeMo's own element names as keys, repeated elements as arrays, and times and numbers as they are\n"
    "written. The content of a file is base64, or with --files {\"path\": its name in DIR}. What the format does not know stands under\n"
    "\"unknown\". `memobox write` makes the message of it again.\n",
    options,
    run_json,
};

}  // namespace memobox::cli
