// memobox write: the model as JSON becomes a MeMo file.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/memo/json.h"
#include "core/memo/writer.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "OUT", "the file to write; - or none is standard output"},
    {"--memo", "", "1.1|1.2", "the version to write; the message's own if not given, and 1.1 for a message of 1.0"},
    {"--files", "", "DIR", "where the contents are that the JSON names by path"},
    {"--force", "", "", "write it though there are warnings; errors always stop it"},
};

bool stays_inside(const std::filesystem::path& path) {
  return !path.empty() && path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

// Contents from a folder, read as the writer asks for them: one file is open at a time.
class ContentFiles {
 public:
  ContentFiles(const std::vector<memo::ContentAt>& contents, std::string folder) : contents_(contents), folder_(std::move(folder)) {}
  ~ContentFiles() { close_file(); }
  ContentFiles(const ContentFiles&) = delete;
  ContentFiles& operator=(const ContentFiles&) = delete;

  // A memo::FileSource. A file that has no path, and no content, is empty.
  Result<std::size_t> read(const memo::File& file, std::span<std::uint8_t> into);
  const std::string& problem() const { return problem_; }

 private:
  Error fail(const std::string& path);
  void close_file() {
    if (descriptor_ >= 0) close(std::exchange(descriptor_, -1));
  }

  const std::vector<memo::ContentAt>& contents_;
  std::string folder_, problem_;
  int descriptor_ = -1;
};

Error ContentFiles::fail(const std::string& path) {
  problem_ = path + ": " + std::strerror(errno);
  return Error{};
}

Result<std::size_t> ContentFiles::read(const memo::File& file, std::span<std::uint8_t> into) {
  const auto found =
      std::find_if(contents_.begin(), contents_.end(), [&](const memo::ContentAt& content) { return content.file == &file; });
  if (found == contents_.end()) return std::size_t{0};
  const std::string path = folder_ + '/' + found->path;
  if (descriptor_ < 0) descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return fail(path);
  ssize_t got = 0;
  do got = ::read(descriptor_, into.data(), into.size());
  while (got < 0 && errno == EINTR);
  if (got < 0) return fail(path);
  if (got == 0) close_file();
  return static_cast<std::size_t>(got);
}

// The model in a JSON file, or why not.
struct Model {
  Exit exit = Exit::ok;
  memo::JsonMessage json;
};
Model load_model(const std::string& path, const Console& console) {
  Input input(path, console);
  if (!input.read_all() || !input.at_end()) {
    complain(console, path + ": " + (input.problem().empty() ? "it is larger than 200 MiB" : input.problem()));
    return {Exit::unreadable, {}};
  }
  auto read = memo::message_from_json(input.bytes());
  if (read) return {Exit::ok, std::move(*read)};
  write_all(console.err, line_of(path, finding_of(read.error())));
  return {Exit::unreadable, {}};
}

// "": the contents can be looked for.
std::string trouble_with_paths(const std::vector<memo::ContentAt>& contents, const Arguments& arguments) {
  if (contents.empty()) return "";
  if (!arguments.has("--files")) return "the JSON names contents by path; say where they are: --files DIR";
  const auto outside = std::find_if(contents.begin(), contents.end(), [](const auto& content) { return !stays_inside(content.path); });
  return outside == contents.end() ? "" : "the path of a content leads out of --files: " + json_text(outside->path);
}

void tell(const std::vector<memo::Finding>& findings, const std::string& name, const Console& console) {
  std::string lines;
  for (const memo::Finding& finding : findings) lines += line_of(name, finding);
  write_all(console.err, lines);
}

// Judges and writes. Nothing remains of a message that is refused or fails half-way.
Exit write_model(const memo::JsonMessage& model, const std::string& name, const Arguments& arguments, const Console& console) {
  ContentFiles files(model.contents, arguments.value("--files"));
  std::optional<Output> output;
  const Sink sink = [&](std::span<const std::uint8_t> piece) -> Status {
    if (!output) output.emplace(arguments.value("--output"), console);
    return output->write({reinterpret_cast<const char*>(piece.data()), piece.size()}) ? Status(Nothing{}) : Error{};
  };
  const memo::Refuse refuse = arguments.has("--force") ? memo::Refuse::errors : memo::Refuse::warnings;
  const auto judged = memo::write_checked(model.message, refuse, sink, [&](const auto& file, auto into) { return files.read(file, into); });
  if (judged) tell(judged->findings, name, console);
  if (judged && !judged->written) return Exit::errors;
  if (judged && output->keep()) return Exit::ok;
  if (!files.problem().empty())
    complain(console, files.problem());
  else if (output && !output->problem().empty())
    complain(console, arguments.value("--output", "standard output") + ": " + output->problem());
  else
    write_all(console.err, line_of(name, finding_of(judged.error())));
  return files.problem().empty() ? Exit::errors : Exit::unreadable;
}

Exit run_write(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "write", "give one FILE.json");
  const std::string& name = arguments.files[0];
  Model model = load_model(name, console);
  if (model.exit != Exit::ok) return model.exit;
  if (const std::string trouble = trouble_with_paths(model.json.contents, arguments); !trouble.empty()) {
    return misuse(console, "write", trouble);
  }
  const auto version = memo::version_of(arguments.value("--memo", model.json.message.memoVersion));
  if (!version) return misuse(console, "write", "the message is of a version that nobody knows; say which to write: --memo 1.1|1.2");
  model.json.message = memo::in_version(std::move(model.json.message), *version);
  return write_model(model.json, name, arguments, console);
}

}  // namespace

const Command write_command = {
    "write",
    "FILE.json -o OUT [--memo 1.1|1.2] [--files DIR] [--force]\n",
    "a MeMo file from JSON",
    "The inverse of `memobox json`. What no MeMo has a place for is an error that names it. The message is checked strictly, and the\n"
    "findings go to standard error: one with errors is not written, nor one with warnings unless --force. 1.1 gets the booleans it\n"
    "requires (false) and its schema's version; what is new in 1.2 is an error in 1.1. Contents may stand in the JSON as base64 or, as\n"
    "{\"path\": ...}, in the folder of --files; those are encoded while they are read, so they may be large.\n",
    options,
    run_write,
};

}  // namespace memobox::cli
