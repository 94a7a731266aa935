// The rooms may include only what the design allows (the table is in arrows.cpp).
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/unit/arrows/arrows.h"

namespace {

using memobox::arrows::room_of;
using memobox::arrows::violations;

namespace files = std::filesystem;

std::vector<files::path> sources() {
  std::vector<files::path> found;
  for (const char* top : {"core", "shell", "wasm"}) {
    for (const auto& entry : files::recursive_directory_iterator(files::path(MEMOBOX_ROOT) / top)) {
      const auto kind = entry.path().extension();
      if (kind == ".h" || kind == ".cpp" || kind == ".c") found.push_back(entry.path());
    }
  }
  return found;
}

std::string content(const files::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("No file of core, wasm or shell includes what its room may not") {
  const auto all = sources();
  REQUIRE(all.size() > 10);
  for (const auto& path : all) {
    const std::string name = files::relative(path, MEMOBOX_ROOT).generic_string();
    for (const auto& sentence : violations(name, content(path))) FAIL_CHECK(sentence);
    if (room_of(name).empty()) FAIL_CHECK(name + " lies in no room");
  }
}

TEST_CASE("An arrow that points the wrong way is found") {
  CHECK(violations("core/base/a.cpp", "#include \"core/memo/model.h\"\n").size() == 1);
  CHECK(violations("core/app/a.h", "#include \"shell/imgui/paint.h\"\n").size() == 1);
  CHECK(violations("shell/imgui/a.cpp", "#include \"core/letter/letter.h\"\n").size() == 1);
  CHECK(violations("core/mailbox/a.cpp", "#include \"core/tree/tree.h\"\n").size() == 1);
  CHECK(violations("core/page/a.cpp", "#include \"core/view/screen.h\"\n").size() == 1);
}

TEST_CASE("An arrow of the design, and what follows from it, is allowed") {
  CHECK(violations("core/letter/a.cpp", "#include \"core/memo/model.h\"\n#include \"core/xml/gate.h\"\n#include <string>\n").empty());
  CHECK(violations("core/wire/a.cpp", "#include \"core/tree/tree.h\"\n").empty());
  CHECK(violations("shell/cli/main.cpp", "#include \"shell/raster/png.h\"\n#include <fstream>\n").empty());
}

TEST_CASE("A third-party header outside its room is found") {
  CHECK(violations("core/memo/reader.cpp", "#include <pugixml.hpp>\n").size() == 1);
  CHECK(violations("core/memo/reader.cpp", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(violations("core/platform/json.cpp", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(violations("core/tree/tree.h", "#include <nlohmann/json.hpp>\n").size() == 1);
  CHECK(violations("core/tree/json_read.cpp", "#include <nlohmann/json.hpp>\n").empty());
  CHECK(violations("core/letter/a.cpp", "#include <gumbo.h>\n").size() == 1);
  CHECK(violations("core/page/a.cpp", "#include <imgui.h>\n").size() == 1);
  CHECK(violations("core/memo/reader.cpp", "#include <archive.h>\n").size() == 1);
  CHECK(violations("core/memo/container/reader.cpp", "#include <archive.h>\n").empty());
  CHECK(violations("core/app/a.cpp", "#include <emscripten.h>\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "#include \"utf8.h\"\n").size() == 1);
}

TEST_CASE("A clock, chance, input and output, and state that stays are found in core") {
  CHECK(violations("core/base/a.cpp", "#include <random>\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "auto now = std::chrono::system_clock::now();\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "long t = std::time(nullptr);\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "#include <fstream>\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "  static int calls = 0;\n").size() == 1);
  CHECK(violations("core/base/a.cpp", "  static constexpr int limit = 3;\n  // time(s) and rand() in a comment\n").empty());
  CHECK(violations("core/base/instant.cpp", "Result<LocalTime> local_time(Instant);\nauto clock = read_clock(reader);\n").empty());
}
