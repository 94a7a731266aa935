// memobox check: what it tells, in which form, and with which exit status.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/memo/rules.h"
#include "shell/cli/excerpt.h"
#include "shell/cli/files.h"
#include "tests/unit/cli/call.h"

using namespace memobox;
using namespace memobox::cli;
using namespace memobox::cli::test;
using Json = nlohmann::json;

namespace {

const std::string root = MEMOBOX_ROOT;

// A letter with an error in strict mode (line 3), a warning and a note.
std::string letter() {
  std::string text = *read_file(root + "/assets/letters/33-ganske-kort.xml");
  const auto change = [&](std::string_view what, std::string_view by) { text.replace(text.find(what), what.size(), by); };
  change("DIGITALPOST", "BRÉV");
  change("text/plain", "x/y");
  change(".txt", "?.txt");
  return text;
}

Json sarif(const std::string& text, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"check", "-", "--strict", "--format", "sarif"};
  words.insert(words.end(), more.begin(), more.end());
  return Json::parse(call(words, text).out);
}

}  // namespace

TEST_CASE("strict turns what the schema refuses into errors, and the exit status tells") {
  CHECK(call({"check", "-"}, letter()).status == 0);
  CHECK(call({"check", "-", "--strict"}, letter()).status == 1);
  CHECK(call({"check", "-", "--strict"}, *read_file(root + "/assets/letters/33-ganske-kort.xml")).status == 0);
  CHECK(call({"check", "-", "--strict"}, "<!DOCTYPE a>" + letter()).status == 3);
  CHECK(call({"check", "--strict"}).status == 2);
}

TEST_CASE("a value is shown to those who ask, and to nobody else") {
  for (const std::string format : {"text", "json", "sarif"}) {
    INFO(format);
    CHECK(call({"check", "-", "--strict", "--format", format}, letter()).out.find("BRÉV") == std::string::npos);
    CHECK(call({"check", "-", "--strict", "--format", format, "--show-values"}, letter()).out.find("BRÉV") != std::string::npos);
  }
}

TEST_CASE("a long value is cut, a value of many lines is one line") {
  const std::string text = "a\n b" + std::string(100, 'c');
  CHECK(value_of(text, {.offset = 0, .length = text.size(), .line = 1, .column = 1}) == "a b" + std::string(77, 'c') + "…");
  CHECK(value_of("x\xC3\xB8y", {.offset = 1, .length = 2, .line = 1, .column = 2}) == "ø");
  CHECK(value_of(std::string("\xFF\xFEx\0\xF8\0y\0", 8), {.offset = 4, .length = 2, .line = 1, .column = 3}) == "ø");
}

TEST_CASE("a region counts characters, in any encoding") {
  const auto numbers = [](const Region& region) {
    return std::vector{region.start_line, region.start_column, region.end_line, region.end_column};
  };
  const memo::Finding on_one_line{.offset = 5, .length = 2, .line = 2, .column = 4};
  CHECK(numbers(region_of("a\n\xC3\xB8y\xC3\xA6", on_one_line)) == std::vector<std::uint32_t>{2, 3, 2, 4});
  CHECK(numbers(region_of("ab\r\ncd\r\nef", {.offset = 1, .length = 8, .line = 1, .column = 2})) == std::vector<std::uint32_t>{1, 2, 3, 2});
  CHECK(numbers(region_of(std::string("\xFF\xFEx\0\xF8\0y\0", 8), {.offset = 4, .length = 2, .line = 1, .column = 3})) ==
        std::vector<std::uint32_t>{1, 2, 1, 3});
}

TEST_CASE("the sentences are Danish when asked for") {
  CHECK(call({"check", "-", "--lang", "da"}, letter()).out.find("Typen er hverken DIGITALPOST eller NEMSMS: /Message") !=
        std::string::npos);
  CHECK(call({"check", "--explain", "memo.uuid", "--lang", "da"}).out.find("Værdien er ikke et UUID af version 4.\n") != std::string::npos);
}

TEST_CASE("a rule is explained with its severities and its source") {
  const Call explained = call({"check", "--explain", "memo.uuid"});
  CHECK(explained.status == 0);
  CHECK(explained.out == "memo.uuid\nwarning; with --strict: error\nThe value is not a UUID of version 4.\nMeMo_dataTypes.xsd 1.1\n");
  CHECK(call({"check", "--explain", "memo.nothing"}).status == 2);
}

TEST_CASE("docs/rules.md is the page that the command prints") {
  CHECK(*read_file(root + "/docs/rules.md") == call({"check", "--explain", "all"}).out);
}

TEST_CASE("SARIF has what the specification requires") {
  const Json log = sarif(letter());
  CHECK(log["version"] == "2.1.0");
  CHECK(log["$schema"].is_string());
  REQUIRE(log["runs"].size() == 1);
  const Json& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const Json& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "memobox");
  REQUIRE(run["results"].size() == 3);
  for (const Json& rule : driver["rules"]) {
    CHECK(memo::find_rule(rule["id"].get<std::string>()) != nullptr);
    CHECK(rule["shortDescription"]["text"].get<std::string>().ends_with('.'));
    CHECK(rule["help"]["text"].is_string());
    CHECK(rule["defaultConfiguration"]["level"].is_string());
  }
  for (const Json& result : run["results"]) {
    CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    CHECK((result["level"] == "error" || result["level"] == "warning" || result["level"] == "note"));
    CHECK(result["message"]["text"].is_string());
    REQUIRE(result["locations"].size() == 1);
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "-");
    CHECK(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].get<std::string>().starts_with("/Message/"));
    CHECK(result["partialFingerprints"]["ruleAndPath/v1"].is_string());
  }
}

TEST_CASE("SARIF tells the place in characters and in bytes") {
  const std::string text = letter();
  const Json region = sarif(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["byteOffset"] == text.find("BRÉV"));
  CHECK(region["byteLength"] == 5);
  CHECK(region["startLine"] == region["endLine"]);
  CHECK(region["endColumn"].get<int>() - region["startColumn"].get<int>() == 4);
  CHECK_FALSE(region.contains("snippet"));
  CHECK(sarif(text, {"--show-values"})["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "BRÉV");
}

TEST_CASE("a fingerprint stays when the letter around it and the value change, and no two of a file are the same") {
  const auto prints = [](const Json& log) {
    std::vector<std::string> all;
    for (const Json& result : log["runs"][0]["results"]) all.push_back(result["partialFingerprints"]["ruleAndPath/v1"]);
    return all;
  };
  std::string text = letter();
  const auto before = prints(sarif(text));
  text.replace(text.find("BRÉV"), 5, "KORT");
  text.insert(text.find("<memo:MessageHeader>"), "\n\n");
  CHECK(prints(sarif(text)) == before);
  text.insert(text.find("<memo:Sender>"), "<memo:x/><memo:x/>");
  auto more = prints(sarif(text));
  std::sort(more.begin(), more.end());
  CHECK(std::adjacent_find(more.begin(), more.end()) == more.end());
}
