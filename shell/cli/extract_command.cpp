// memobox extract: the files inside a message.
#include "shell/cli/command.h"
#include "shell/cli/contents.h"
#include "shell/cli/message.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {{"--output", "-o", "DIR", "the folder; it is made when it is missing"}};

Exit run_extract(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "extract", "give one FILE");
  if (!arguments.has("--output")) return misuse(console, "extract", "say where to: -o DIR");
  const std::string folder = arguments.value("--output");
  const Loaded loaded = load_message(arguments.files[0], console);
  if (loaded.exit != Exit::ok) return loaded.exit;
  const Contents contents = contents_of(loaded.message);
  const std::string why = write_contents(contents, folder);
  if (!why.empty()) {
    complain(console, why);
    return Exit::errors;
  }
  std::string paths;
  for (const Content& content : contents) paths += path_in(content, folder) + '\n';
  return write_all(console.out, paths) ? Exit::ok : Exit::errors;
}

}  // namespace

const Command extract_command = {
    "extract",
    "FILE -o DIR\n",
    "the files inside a MeMo file",
    "Writes every file of the message, those of technical documents too, into DIR and prints their paths. Names keep what any file system\n"
    "takes, no two are alike, and a file that is there already is never written over: then nothing is written.\n",
    options,
    run_extract,
};

}  // namespace memobox::cli
