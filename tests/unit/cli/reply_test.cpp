// memobox reply: each sample letter that takes an answer gets one, and its strict check finds nothing.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>

#include "shell/cli/files.h"
#include "tests/unit/cli/call.h"

using namespace memobox::cli;
using namespace memobox::cli::test;

namespace {

const std::string uuid = "3f2b0c6e-5d1a-4c7e-9f53-0d6a1e8b7c42", now = "2026-11-23T12:00:07.500Z";

Call reply(const std::string& letter, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"reply", letters + letter, "--text", "Kære afsender\n\nJa tak:\n- mandag\n- tirsdag", "--uuid", uuid, "--now", now};
  words.insert(words.end(), more.begin(), more.end());
  return call(words);
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// xmllint as an independent judge, by the schemas of this repository.
bool is_valid([[maybe_unused]] const std::string& version, [[maybe_unused]] const std::string& xml) {
#ifdef __EMSCRIPTEN__
  return true;  // a program cannot be started there; the native test says it
#else
  const Folder folder;
  REQUIRE(write_new(folder.path + "/reply.xml", xml).empty());
  const std::string schema = std::string(MEMOBOX_ROOT) + "/tests/schema/" + version + "/MeMo_core.xsd";
  return std::system(("xmllint --nonet --noout --schema '" + schema + "' '" + folder.path + "/reply.xml' 2>/dev/null").c_str()) == 0;
#endif
}

}  // namespace

TEST_CASE("Every sample letter that takes an answer is answered in both versions; a strict check and xmllint find nothing") {
  int answered = 0;
  for (const auto& file : std::filesystem::directory_iterator(letters)) {
    const std::string name = file.path().filename();
    if (file.path().extension() != ".xml") continue;
    const bool takes = holds(*read_file(file.path()), "<memo:reply>true");
    CAPTURE(name);
    if (!takes) continue;
    for (const std::string version : {"1.1", "1.2"}) {
      const Call written = reply(name, {"--memo", version, "--force"});
      // What a letter carries must be carried on, so what is new in 1.2 cannot be answered as 1.1.
      if (written.status != 0 && version == "1.1" && holds(written.err, "version")) continue;
      CHECK(written.err == "");
      REQUIRE(written.status == 0);
      CHECK(call({"check", "--strict", "-"}, written.out).status == 0);
      CHECK(is_valid(version, written.out));
      ++answered;
    }
  }
  CHECK(answered > 40);
}

TEST_CASE("The answer carries the thread, and stands on the other side") {
  const Call written = reply("21-svar-i-en-traad.xml");
  REQUIRE(written.status == 0);
  const std::string before = call({"json", letters + "21-svar-i-en-traad.xml"}).out, after = call({"json", "-"}, written.out).out;
  CHECK(holds(after, uuid));
  CHECK(holds(after, "\"label\":\"SV: "));
  CHECK(holds(after, "2026-11-23T12:00:07Z"));
  const std::size_t chain = before.find("\"ReplyData\":["), own = after.find("\"ReplyData\":[");
  REQUIRE(chain != before.npos);
  REQUIRE(own != after.npos);
  const std::size_t end = before.find("}]", chain);
  CHECK(after.substr(own, end - chain) == before.substr(chain, end - chain));  // its entries come first, unchanged
}

TEST_CASE("A letter whose sender takes no answer gets none") {
  const Call refused = reply("19-kan-ikke-besvares.xml");
  CHECK(refused.status == 1);
  CHECK(refused.out == "");
  CHECK(holds(refused.err, "takes no answer"));
}

TEST_CASE("Files are sent along, each by what it is and not by its name alone") {
  const Folder folder;
  REQUIRE(write_new(folder.path + "/note.txt", "Hej").empty());
  REQUIRE(write_new(folder.path + "/skema.pdf", "%PDF-1.7\n").empty());
  REQUIRE(write_new(folder.path + "/falsk.pdf", "MZ").empty());
  REQUIRE(write_new(folder.path + "/fil.exe", "MZ").empty());
  const Call both = reply("01-plads-i-boernehave.xml", {"--attach", folder.path + "/note.txt", "--attach", folder.path + "/skema.pdf"});
  CHECK(both.err == "");
  REQUIRE(both.status == 0);
  CHECK(holds(both.out, "application/pdf"));
  CHECK(holds(both.out, "note.txt"));
  CHECK(reply("01-plads-i-boernehave.xml", {"--attach", folder.path + "/falsk.pdf"}).status == 1);
  CHECK(reply("01-plads-i-boernehave.xml", {"--attach", folder.path + "/fil.exe"}).status == 1);
  CHECK(reply("01-plads-i-boernehave.xml", {"--attach", folder.path + "/none.txt"}).status == 3);
}

TEST_CASE("A wrong call of reply is said to be one") {
  const std::string letter = letters + "01-plads-i-boernehave.xml";
  CHECK(call({"reply"}).status == 2);
  CHECK(call({"reply", letter}).status == 2);
  CHECK(call({"reply", letter, "--text", " "}).status == 2);
  CHECK(call({"reply", letter, "--text", "Hej", "--now", "i dag"}).status == 2);
  CHECK(call({"reply", letter, "--text", "Hej", "--uuid", "1"}).status == 2);
}
