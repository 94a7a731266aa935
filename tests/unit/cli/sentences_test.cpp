#include "shell/cli/sentences.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

using namespace memobox;
using namespace memobox::cli;

TEST_CASE("Every rule that the core names has a sentence") {
  const std::regex rule("\"((xml|json|memo|base64|platform|tree|imgui|raster)\\.[a-z_]{2,})\"");
  int found = 0;
  for (const char* room : {"core/xml", "core/memo", "core/base", "core/platform", "core/tree", "core/app", "shell/imgui", "shell/raster"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(MEMOBOX_ROOT) + "/" + room)) {
      if (entry.path().extension() != ".cpp") continue;
      std::stringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      const std::string source = text.str();
      for (std::sregex_iterator it(source.begin(), source.end(), rule), end; it != end; ++it, ++found) {
        INFO((*it)[1].str() << " in " << entry.path());
        CHECK(sentence_of((*it)[1].str()) != (*it)[1].str());
      }
    }
  }
  CHECK(found > 40);
}

TEST_CASE("A finding is one line with its place, as editors read it") {
  const memo::Finding finding{memo::Severity::warning, "memo.out_of_order", "/Message/MessageHeader/label", 200, 12, 12, 5};
  CHECK(line_of("a.xml", finding) ==
        "a.xml:12:5: warning: The element stands out of order, at /Message/MessageHeader/label [memo.out_of_order]\n");
  CHECK(line_of("a.xml", finding, Language::da, "<label>") ==
        "a.xml:12:5: warning: Elementet står i forkert rækkefølge: /Message/MessageHeader/label [memo.out_of_order]: <label>\n");
  CHECK(line_of("a.json", finding_of(Error{.code = ErrorCode::not_well_formed, .detail = "json.not_well_formed"})) ==
        "a.json: error: This is not JSON, though it begins like it [json.not_well_formed]\n");
  CHECK(finding_of(Error{.code = ErrorCode::no_memory}).rule == "no_memory");
}
