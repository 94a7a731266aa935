// xmllint as an independent judge: it validates what we write, by the schemas of this repository and by the official ones where they lie
// beside it. One process for each schema.
#ifndef __EMSCRIPTEN__
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "core/memo/writer.h"
#include "tests/unit/memo/generate.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;
namespace fs = std::filesystem;

namespace {

constexpr int messages = 100;  // of each version
const fs::path root = MEMOBOX_ROOT;

// A folder of its own, gone afterwards.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("memobox-schema-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

void put(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
}

// What xmllint says about the .xml files of a folder; "" when all of them are valid.
std::string complaints(const fs::path& schema, const fs::path& folder) {
  const fs::path log = folder / "log";
  const std::string command =
      "xmllint --nonet --noout --schema '" + schema.string() + "' '" + folder.string() + "'/*.xml >'" + log.string() + "' 2>&1";
  const bool valid = std::system(command.c_str()) == 0;
  std::string lines, line;
  std::ifstream file(log);
  while (std::getline(file, line)) {
    if (!line.ends_with(" validates")) lines += line + '\n';
  }
  return valid ? "" : lines.empty() ? "xmllint failed without a word" : lines;
}

void check_all_valid(const fs::path& schema, Version version) {
  INFO(schema.string());
  const Folder folder;
  for (int seed = 0; seed < messages; ++seed) {
    const auto bytes = write_message(generate(static_cast<std::uint64_t>(seed), version, Values::valid));
    REQUIRE(bytes);
    put(folder.path / (std::to_string(seed) + ".xml"), bytes->text());
  }
  CHECK(complaints(schema, folder.path) == "");
  // A judge that lets everything pass is none.
  Message broken = generate(0, version, Values::valid);
  broken.header.messageUUID = "not one";
  put(folder.path / "broken.xml", write_message(broken)->text());
  CHECK(complaints(schema, folder.path).find("broken.xml fails to validate") != std::string::npos);
}

}  // namespace

TEST_CASE("xmllint validates what is written, by the schemas of this repository") {
  check_all_valid(root / "tests/schema/1.1/MeMo_core.xsd", Version::v1_1);
  check_all_valid(root / "tests/schema/1.2/MeMo_core.xsd", Version::v1_2);
}

TEST_CASE("xmllint validates what is written, by the official schema and the one derived from it") {
  const fs::path data = root / "../shared/reference/memo-data";
  if (!fs::exists(data)) SKIP("The official schemas are not beside the repository.");
  check_all_valid(data / "xsd-1.1/MeMo_core.xsd", Version::v1_1);
  check_all_valid(data / "derived-1.2/MeMo_core.xsd", Version::v1_2);
}
#endif
