// memobox write: the model as JSON becomes a MeMo file.
#include <utility>

#include "core/memo/json.h"
#include "core/memo/writer.h"
#include "shell/cli/command.h"
#include "shell/cli/contents.h"
#include "shell/cli/files.h"
#include "shell/cli/judged.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "OUT", "the file to write; - or none is standard output"},
    {"--memo", "", "1.1|1.2", "the version to write; the message's own if not given, and 1.1 for a message of 1.0"},
    {"--files", "", "DIR", "where the contents are that the JSON names by path"},
    {"--force", "", "", "write it though there are warnings; errors always stop it"},
};

// The model in a JSON file, or why not.
struct Model {
  Exit exit = Exit::ok;
  memo::JsonMessage json;
};
Model load_model(const std::string& path, const Console& console) {
  Input input(path, console);
  if (!input.read_whole()) {
    complain(console, path + ": " + input.problem());
    return {Exit::unreadable, {}};
  }
  auto read = memo::message_from_json(input.text());
  if (read) return {Exit::ok, std::move(*read)};
  write_all(console.err, line_of(path, finding_of(read.error())));
  return {Exit::unreadable, {}};
}

Exit run_write(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "write", "give one FILE.json");
  const std::string& name = arguments.files[0];
  Model model = load_model(name, console);
  if (model.exit != Exit::ok) return model.exit;
  if (!model.json.contents.empty() && !arguments.has("--files")) {
    return misuse(console, "write", "the JSON names contents by path; say where they are: --files DIR");
  }
  const auto version = memo::version_of(arguments.value("--memo", model.json.message.memoVersion));
  if (!version) return misuse(console, "write", "the message is of a version that nobody knows; say which to write: --memo 1.1|1.2");
  if (const std::string trouble = read_contents(model.json.contents, arguments.value("--files")); !trouble.empty()) {
    complain(console, trouble);
    return Exit::unreadable;
  }
  return write_judged(memo::in_version(std::move(model.json.message), *version), name, arguments, console);
}

}  // namespace

const Command write_command = {
    "write",
    "FILE.json -o OUT [--memo 1.1|1.2] [--files DIR] [--force]\n",
    "a MeMo file from JSON",
    "The inverse of `memobox json`. What no MeMo has a place for is an error that names it. The message is checked strictly, and the\n"
    "findings go to standard error: one with errors is not written, nor one with warnings unless --force. 1.1 gets the booleans it\n"
    "requires (false) and its schema's version; what is new in 1.2 is an error in 1.1. Contents stand in the JSON as base64 or, as\n"
    "{\"path\": ...}, in the folder of --files.\n",
    options,
    run_write,
};

}  // namespace memobox::cli
