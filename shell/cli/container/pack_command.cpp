// memobox pack: messages into a container, as Digital Post takes several in one upload.
#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include "core/base/uuid.h"
#include "core/memo/check.h"
#include "core/memo/container/writer.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/message.h"
#include "shell/cli/progress.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "OUT", "the container to write; - is standard output"},
    {"--force", "", "", "pack messages that have warnings; errors are refused all the same"},
    {"--dictionary", "", "4|8|16|32|64|128", "how far back equal text is found, in MiB; 16 if not given. Needs 7 times the memory"},
};

struct Letter {
  std::string path;
  std::string name;  // in the container
};

struct Packing {
  std::string output;
  memo::Severity refused;
  memo::Dictionary dictionary;
  const Console& console;
  std::vector<Letter> letters;

  Exit examine_all();
  Exit write_container();
  Exit examine(Letter& letter, const Input& input) const;
  bool is_as_it_was(const Letter& letter, Input& input) const;
};

bool is_xml(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return ending == ".xml";
}

// In the order of their paths, so that the same folder is the same container. Empty `why`: they could be listed.
std::vector<Letter> letters_in(const std::string& folder, std::string& why) {
  std::vector<Letter> letters;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code no_file;
    if (is_xml(at->path()) && at->is_regular_file(no_file)) letters.push_back({at->path().string(), ""});
  }
  if (error) why = error.message();
  std::sort(letters.begin(), letters.end(), [](const Letter& a, const Letter& b) { return a.path < b.path; });
  return letters;
}

// Judges a message and names it by its messageUUID (memo.md section 8). What is wrong is told.
Exit Packing::examine(Letter& letter, const Input& input) const {
  const auto read = memo::check(input.data());
  if (const Exit bad = tell_if_unusable(letter.path, read, console, refused); bad != Exit::ok) return bad;
  const std::string uuid = lower_uuid(read->message.header.messageUUID);
  if (is_uuid(uuid)) {
    letter.name = uuid + ".xml";
    return Exit::ok;
  }
  complain(console, letter.path + ": its messageUUID, which names it in the container, is no UUID");
  return Exit::errors;
}

Exit Packing::examine_all() {
  Exit worst = Exit::ok;
  std::map<std::string_view, const Letter*> named;
  for (Letter& letter : letters) {
    Input input(letter.path, console);
    Exit exit = Exit::unreadable;
    if (!input.read_all()) {
      complain(console, letter.path + ": " + input.problem());
    } else if ((exit = examine(letter, input)) == Exit::ok) {
      const auto [found, is_new] = named.emplace(letter.name, &letter);
      if (!is_new) complain(console, letter.path + ": it has the messageUUID of " + found->second->path);
      if (!is_new) exit = Exit::errors;
    }
    worst = std::max(worst, exit);
  }
  return worst;
}

// Each message is read and judged again: only one is in memory at a time, and a file may have changed since.
bool Packing::is_as_it_was(const Letter& letter, Input& input) const {
  Letter now{letter.path, ""};
  if (input.read_all() && examine(now, input) == Exit::ok && now.name == letter.name) return true;
  complain(console, letter.path + ": it changed while it was packed");
  return false;
}

Exit Packing::write_container() {
  Output file(output, console);
  const auto failed = [&](const Error& error) {
    if (file.problem().empty())
      write_all(console.err, line_of(output, finding_of(error)));
    else
      complain(console, output + ": " + file.problem());
    return Exit::errors;
  };
  auto writer = memo::ContainerWriter::open(
      [&](std::span<const std::uint8_t> bytes) -> Status {
        if (file.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) return Nothing{};
        return Error{.detail = "file.write"};
      },
      dictionary);
  if (!writer) return failed(writer.error());
  Progress progress(console, "messages", letters.size());
  for (const Letter& letter : letters) {
    Input input(letter.path, console);
    if (!is_as_it_was(letter, input)) return Exit::errors;
    if (const Status added = writer->add(letter.name, input.data()); !added) return failed(added.error());
    progress.step();
  }
  if (const Status finished = writer->finish(); !finished) return failed(finished.error());
  return file.keep() ? Exit::ok : failed({});
}

Exit run_pack(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "pack", "give one DIR");
  if (!arguments.has("--output")) return misuse(console, "pack", "say where to: -o X.tar.lzma");
  const std::string& folder = arguments.files[0];
  std::string why;
  Packing packing{arguments.value("--output"), arguments.has("--force") ? memo::Severity::error : memo::Severity::warning,
                  static_cast<memo::Dictionary>(std::stoul(arguments.value("--dictionary", "16")) << 20), console, letters_in(folder, why)};
  if (packing.letters.empty()) {
    complain(console, folder + ": " + (why.empty() ? "no file in it ends in .xml" : why));
    return Exit::unreadable;
  }
  if (const Exit bad = packing.examine_all(); bad != Exit::ok) {
    complain(console, "nothing is packed");
    return bad;
  }
  return packing.write_container();
}

}  // namespace

const Command pack_command = {
    "pack",
    "DIR -o X.tar.lzma [OPTION]...\n",
    "several MeMo files into one container",
    "Makes of every file in DIR that ends in .xml one container, TAR.LZMA, as Digital Post takes several messages in one upload. Folders "
    "in\n"
    "DIR are passed over. In the container a message is called by its messageUUID. When one of them has errors or warnings, or two have "
    "the\n"
    "same messageUUID, that is told and nothing is packed.\n",
    options,
    run_pack,
};

}  // namespace memobox::cli
