#include "tests/platform/options.h"

#include <charconv>
#include <filesystem>
#include <map>
#include <string_view>

namespace memobox::sandbox {
namespace {

namespace fs = std::filesystem;

bool read_number(std::string_view text, int high, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= 0 && out <= high;
}

// The folder above `start` (itself included) that holds this project's source; empty when there is none.
fs::path source_tree_above(fs::path start) {
  for (; !start.empty(); start = start.parent_path()) {
    if (fs::exists(start / "tests/platform/page/index.html")) return start;
    if (start == start.parent_path()) break;
  }
  return {};
}

fs::path source_tree() {
  std::error_code none;
  const fs::path near_program = source_tree_above(fs::read_symlink("/proc/self/exe", none).parent_path());
  return near_program.empty() ? source_tree_above(fs::current_path()) : near_program;
}

void fill_in(Options& options) {
  const fs::path root = source_tree();
  const auto set = [&](std::string& path, const char* usual) {
    if (path.empty()) path = (root / usual).string();
  };
  set(options.data, "build/sandbox");
  set(options.web, "web/dist");
  set(options.page, "tests/platform/page");
  set(options.letters, "assets/letters");
  set(options.directory, "tests/platform/seed/directory.json");
}

}  // namespace

const char* const usage =
    "memobox-platform [--data DIR] [--port N] [--web DIR] [--page DIR] [--letters DIR] [--directory FILE] [--host ADDRESS] [--stop-after SECONDS] [--control] "
    "[--open]\n"
    "\n"
    "A sandbox of the Digital Post platform with made-up people and letters. The first line printed is its address.\n"
    "\n"
    "  --data DIR            the database; filled with the sample letters when it is new (build/sandbox)\n"
    "  --port N              0 picks a free port (8737)\n"
    "  --web DIR             what /web/ serves (web/dist)\n"
    "  --page DIR            the sandbox's own page (tests/platform/page)\n"
    "  --letters DIR         MeMo files and people.json to fill a new database with (assets/letters)\n"
    "  --directory FILE      the contact structure: authorities and whom one writes to there (tests/platform/seed/directory.json)\n"
    "  --host ADDRESS        listens on this machine only, unless told otherwise (127.0.0.1)\n"
    "  --stop-after SECONDS  ends by itself\n"
    "  --control             opens /sandbox/control and /sandbox/log, for tests\n"
    "  --open                opens the address in your browser\n";

std::optional<Options> read_options(int count, const char* const* words, std::string& problem) {
  Options options;
  const std::map<std::string_view, std::string*> texts = {{"--data", &options.data},
                                                          {"--web", &options.web},
                                                          {"--page", &options.page},
                                                          {"--letters", &options.letters},
                                                          {"--directory", &options.directory},
                                                          {"--host", &options.host}};
  const std::map<std::string_view, std::pair<int*, int>> numbers = {{"--port", {&options.port, 65535}},
                                                                    {"--stop-after", {&options.stop_after, 1'000'000}}};
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--help")
      options.help = true;
    else if (word == "--control")
      options.control = true;
    else if (word == "--open")
      options.open = true;
    else if (!texts.contains(word) && !numbers.contains(word))
      return problem = "unknown option " + std::string(word), std::nullopt;
    else if (++i == count)
      return problem = std::string(word) + " wants a value", std::nullopt;
    else if (const auto text = texts.find(word); text != texts.end())
      *text->second = words[i];
    else if (const auto& [out, high] = numbers.at(word); !read_number(words[i], high, *out))
      return problem = std::string(word) + " wants a whole number up to " + std::to_string(high), std::nullopt;
  }
  fill_in(options);
  return options;
}

}  // namespace memobox::sandbox
