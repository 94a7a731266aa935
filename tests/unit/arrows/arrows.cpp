#include "tests/unit/arrows/arrows.h"

#include <algorithm>
#include <map>
#include <regex>
#include <sstream>

namespace memobox::arrows {
namespace {

using Rooms = std::vector<std::string_view>;

// Which rooms a room includes; what those include follows.
const std::map<std::string_view, Rooms>& table() {
  static const std::map<std::string_view, Rooms> rooms = {
      {"core/base", {}},
      {"core/xml", {"core/base"}},
      {"core/memo", {"core/xml", "core/base"}},
      {"core/document", {"core/base"}},
      {"core/html", {"core/document", "core/base"}},
      {"core/platform", {"core/base"}},
      {"core/letter", {"core/memo", "core/platform", "core/html", "core/document", "core/base"}},
      {"core/mailbox", {"core/platform", "core/letter", "core/base"}},
      {"core/tree", {"core/base"}},
      {"core/page", {"core/tree"}},
      {"core/compose", {"core/mailbox", "core/memo", "core/html"}},
      {"core/view", {"core/tree", "core/mailbox", "core/compose", "core/letter", "core/document"}},
      {"core/app", {"core/view", "core/page", "core/mailbox", "core/compose", "core/letter", "core/memo", "core/html", "core/xml"}},
      {"core/wire", {"core/app"}},
      {"wasm", {"core/wire", "core/tree", "shell/imgui"}},
      {"shell/imgui", {"core/tree", "core/base"}},
      {"shell/raster", {"shell/imgui"}},
      {"shell/cli", {"core/app", "core/page", "shell/imgui", "shell/raster"}},
  };
  return rooms;
}

// A third-party header, and the files that may include it.
struct Guest {
  std::regex header;
  std::regex files;
  std::string_view where;
};

const std::vector<Guest>& guests() {
  static const std::vector<Guest> all = {
      {std::regex("pugi(xml|config)\\.hpp"), std::regex("tests/fuzz/.*"), "tests/fuzz"},
      {std::regex("(gumbo|char_ref|error|parser|string_buffer|string_piece|tag_enum|tokenizer|utf8|util|vector)\\.h"),
       std::regex("core/html/.*"), "core/html"},
      {std::regex("nlohmann/.*"), std::regex("core/tree/.*\\.cpp"), "the .cpp files of core/tree"},
      {std::regex("(lzma|archive|archive_entry)\\.h"), std::regex("core/memo/container/.*"), "core/memo/container"},
      {std::regex("(imgui|imgui_internal|imconfig|imstb_\\w+)\\.h"), std::regex("shell/(imgui|raster)/.*"), "shell/imgui and shell/raster"},
      {std::regex("emscripten(/.*|\\.h)"), std::regex("(wasm|shell/imgui/canvas).*"), "wasm and shell/imgui/canvas"},
      {std::regex("(sqlite3|httplib)\\.h"), std::regex("tests/.*"), "tests"},
  };
  return all;
}

// What core never has: a clock, chance, files, streams, threads, state that outlives a call.
struct Taboo {
  std::regex words;
  std::string_view sentence;
};

const std::vector<Taboo>& taboos() {
  static const std::vector<Taboo> all = {
      {std::regex("#\\s*include\\s*<(ctime|time\\.h|sys/.*|unistd\\.h|windows\\.h)>|\\b(system|steady|high_resolution|utc|tai|gps|file)_clock\\b|\\bgettimeofday\\b|"
                  "\\b(std::)?(clock|time|localtime|gmtime|mktime)\\s*\\("),
       "reads a clock"},
      {std::regex("#\\s*include\\s*<random>|\\brandom_device\\b|\\bmt19937\\w*|\\b(std::)?s?rand\\s*\\("), "makes chance"},
      {std::regex("#\\s*include\\s*<(fstream|iostream|filesystem|ostream|istream)>|\\bf(open|read|write|printf|puts)\\s*\\(|"
                  "\\b(printf|puts|getenv|system)\\s*\\("),
       "does input or output"},
      {std::regex("#\\s*include\\s*<(thread|mutex|atomic|future|condition_variable|format)>"), "uses threads, or <format>"},
      {std::regex("\\bthread_local\\b|^\\s*static\\s+(?!const\\b|constexpr\\b|consteval\\b|inline\\b|_Thread_local\\b)[^(]*(=|;)"),
       "keeps mutable state"},
  };
  return all;
}

// The line without its // comment; good enough where no string holds "//" before an include or a taboo.
std::string code_of(const std::string& line) { return line.substr(0, line.find("//")); }

bool within(std::string_view from, std::string_view to, int depth) {
  if (from == to) return true;
  const auto found = table().find(from);
  if (found == table().end() || depth == 0) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](std::string_view next) { return within(next, to, depth - 1); });
}

std::string include_fault(const std::string& path, const std::string& header, bool quoted) {
  const std::string to = room_of(header);
  if (!to.empty()) {
    const std::string from = room_of(path);
    return may_include(from, to) ? "" : from + " may not include " + to + " (" + header + ")";
  }
  for (const Guest& guest : guests()) {
    if (!std::regex_match(header, guest.header)) continue;
    if (std::regex_match(path, guest.files)) return "";
    return header + " belongs in " + std::string(guest.where) + " only";
  }
  return quoted ? "\"" + header + "\" is not written from the repository root" : "";
}

}  // namespace

std::string room_of(std::string_view path) {
  const std::string text(path);
  static const std::regex room("((core|shell)/[a-z]+|wasm)/.*");
  std::smatch match;
  return std::regex_match(text, match, room) ? match[1].str() : "";
}

bool may_include(std::string_view from, std::string_view to) { return within(from, to, 16); }

std::vector<std::string> violations(std::string_view path, std::string_view text) {
  static const std::regex include("\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
  const std::string file(path);
  const bool core = file.starts_with("core/");
  std::vector<std::string> found;
  std::istringstream lines{std::string(text)};
  std::string raw;
  for (int number = 1; std::getline(lines, raw); ++number) {
    const std::string place = file + ":" + std::to_string(number) + ": ";
    const std::string line = code_of(raw);
    std::smatch match;
    if (std::regex_match(line, match, include)) {
      const std::string fault = include_fault(file, match[2], match[1] == "\"");
      if (!fault.empty()) found.push_back(place + fault);
    }
    if (!core) continue;
    for (const Taboo& taboo : taboos()) {
      if (std::regex_search(line, taboo.words)) found.push_back(place + "core " + std::string(taboo.sentence) + ": " + line);
    }
  }
  return found;
}

}  // namespace memobox::arrows
