// memobox write, and json before it.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "shell/cli/files.h"
#include "tests/unit/cli/call.h"

using namespace memobox::cli;
using namespace memobox::cli::test;

namespace {

std::string json_of(const std::string& letter) { return call({"json", letters + letter}).out; }

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("What json prints, write makes a message of again") {
  for (const std::string letter : {"22-alle-felter.xml", "27-alle-handlinger.xml", "16-mange-bilag.xml"}) {
    INFO(letter);
    const std::string json = json_of(letter);
    const Call written = call({"write", "-", "--force"}, json);
    CHECK(written.status == 0);
    CHECK(written.out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<memo:Message "));
    CHECK(call({"json", "-"}, written.out).out == json);
  }
}

TEST_CASE("Contents go through a folder: json writes them there, write reads them there") {
  const Folder folder;
  const std::string letter = letters + "16-mange-bilag.xml", files = folder.path + "/files";
  const std::string json = call({"json", letter, "--files", files}).out;
  CHECK(json.find("\"content\":{\"path\":\"diagram.png\"}") != json.npos);
  const Call written = call({"write", "-", "--files", files, "-o", folder.path + "/out.xml"}, json);
  CHECK(written.err.find("error") == std::string::npos);
  REQUIRE(written.status == 0);
  CHECK(written.out.empty());
  CHECK(call({"json", folder.path + "/out.xml"}).out == call({"json", letter}).out);
  CHECK(folder.count() == 2);

  CHECK(call({"write", "-"}, json).status == 2);
  for (const std::string path : {"../secret", "/etc/hostname", "a/../../b", ""}) {
    const Call led_out = call({"write", "-", "--files", files}, replaced(json, "{\"path\":\"diagram.png\"}", "{\"path\":\"" + path + "\"}"));
    CHECK(led_out.status == 3);
    CHECK(led_out.err.find(" is not inside the folder") != std::string::npos);
  }
  fs::remove(files + "/diagram.png");
  const Call missing = call({"write", "-", "--files", files, "-o", folder.path + "/none.xml"}, json);
  CHECK(missing.status == 3);
  CHECK(missing.err.find("/files/diagram.png: No such file") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path + "/none.xml"));
  CHECK(folder.count() == 2);
}

TEST_CASE("The version can be chosen; what is new in 1.2 stops 1.1") {
  const std::string json = json_of("33-ganske-kort.xml");
  const std::string first = call({"write", "-", "--memo", "1.1"}, json).out;
  CHECK(first.find(" memoVersion=\"1.1\" memoSchVersion=\"1.1.0\">") != first.npos);
  CHECK(first.find("<memo:mandatory>false</memo:mandatory><memo:legalNotification>false</memo:legalNotification>") != first.npos);
  const std::string second = call({"write", "-", "--memo", "1.2"}, json).out;
  CHECK(second.find(" memoVersion=\"1.2\">") != second.npos);
  CHECK(call({"write", "-", "--memo", "1.3"}, json).status == 2);
  CHECK(call({"write", "-"}, replaced(json, "{\"memoVersion\":\"", "{\"memoVersion\":\"7")).status == 2);

  const std::string represented =
      replaced(json, "},\"Recipient\":", R"(,"Representative":{"representativeID":"00000002","idType":"CVR","label":"B"}},"Recipient":)");
  CHECK(call({"write", "-", "--memo", "1.2"}, represented).status == 0);
  const Call refused = call({"write", "-", "--memo", "1.1", "--force"}, represented);
  CHECK(refused.status == 1);
  CHECK(refused.out.empty());
  CHECK(refused.err.find("/Message/MessageHeader/Sender/Representative [memo.not_in_version]") != std::string::npos);
}

TEST_CASE("A misspelt, missing or wrong member is named, and nothing is written") {
  const Folder folder;
  const std::string json = json_of("33-ganske-kort.xml"), out = folder.path + "/out.xml";
  const Call misspelt = call({"write", "-", "-o", out}, replaced(json, "\"senderID\"", "\"senderId\""));
  CHECK(misspelt.status == 3);
  CHECK(misspelt.err == "-: error: The format has no such member here, at /MessageHeader/Sender/senderId [json.unknown_key]\n");
  CHECK(call({"write", "-", "-o", out}, replaced(json, "\"idType\":", "\"idTypeLabel\":")).err.find("/idType [json.missing_key]") !=
        std::string::npos);
  CHECK(call({"write", "-", "-o", out}, "{").err.find("[json.not_well_formed]") != std::string::npos);
  CHECK(folder.count() == 0);
}

TEST_CASE("A message with errors is never written, one with warnings only by force") {
  const Folder folder;
  const std::string json = json_of("33-ganske-kort.xml"), out = folder.path + "/out.xml";
  const std::string broken = replaced(json, "\"messageUUID\":\"", "\"messageUUID\":\"x");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"write", "-", "-o", out}, {"write", "-", "-o", out, "--force"}}) {
    const Call refused = call(words, broken);
    CHECK(refused.status == 1);
    CHECK(refused.err.find("-: error: ") != std::string::npos);
    CHECK(refused.err.find("/Message/MessageHeader/messageUUID") != std::string::npos);
  }
  const std::string odd = replaced(json, "\"filename\":\"", "\"filename\":\"a?");
  const Call refused = call({"write", "-", "-o", out}, odd);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("-: warning: ") != std::string::npos);
  CHECK(folder.count() == 0);
  CHECK(call({"write", "-", "-o", out, "--force"}, odd).status == 0);
  CHECK(folder.count() == 1);
}
