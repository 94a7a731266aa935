// memobox reply: every sample letter that takes an answer is answered, judged, and read back.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/memo/reader.h"
#include "shell/cli/files.h"
#include "tests/unit/cli/call.h"

using namespace memobox;
using namespace memobox::cli::test;

namespace {

const std::string uuid = "3f1c9a52-6a0e-4f0b-9b1e-0d5a3c7e2f10";

std::vector<std::string> reply_call(const std::string& letter, const std::string& version = "1.1") {
  return {"reply", letter, "--text", "Tak for brevet.\n\n- Ja\n- Nej\n\n<b>æøå</b> & co.", "--uuid", uuid, "--now", "2026-11-24T09:30:15.250Z", "--memo", version, "--force"};
}

memo::Message read_back(const std::string& xml) {
  const auto read = memo::read_message({reinterpret_cast<const std::uint8_t*>(xml.data()), xml.size()});
  REQUIRE(read);
  return read->message;
}

std::string bytes_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("Every sample letter is answered in both versions, or refused because its sender takes no answer") {
  int answered = 0;
  for (const auto& file : fs::directory_iterator(letters)) {
    const std::string letter = file.path().string();
    if (!letter.ends_with(".xml")) continue;
    const Call header = call({"header", letter});
    if (header.status != 0) continue;
    const bool takes = header.out.find("\"reply\":\"true\"") != std::string::npos || header.out.find("\"reply\":true") != std::string::npos;
    for (const std::string version : {"1.1", "1.2"}) {
      INFO(letter << " as " << version << ": " << header.out.substr(0, 200));
      const Call reply = call(reply_call(letter, version));
      CHECK((reply.status == 0) == takes);
      if (!takes) CHECK(reply.out.empty());
      if (reply.status != 0) continue;
      ++answered;
      CHECK(call({"check", "--strict", "-"}, reply.out).out.find(" error ") == std::string::npos);
      CHECK(call({"render", "-", "--to", "text"}, reply.out).out.find("<b>æøå</b> & co.") != std::string::npos);
    }
  }
  CHECK(answered >= 10);
}

TEST_CASE("An answer goes from the recipient to the sender's contact point and carries the thread on") {
  const std::string letter = letters + "02-indkaldelse-til-undersoegelse.xml";
  const memo::Message original = read_back(bytes_of(letter));
  const Call reply = call(reply_call(letter));
  REQUIRE(reply.status == 0);
  const memo::Message answer = read_back(reply.out);
  const memo::MessageHeader& header = answer.header;
  CHECK(header.messageUUID == uuid);
  CHECK(header.label == "SV: " + original.header.label);
  CHECK(header.sender.senderID == original.header.recipient.recipientID);
  CHECK(header.recipient.recipientID == original.header.sender.senderID);
  CHECK(header.recipient.contactPoint == original.header.sender.contactPoint);
  CHECK(header.contentData == original.header.contentData);
  CHECK(header.mandatory == false);
  CHECK(header.legalNotification == false);
  REQUIRE(header.replyData.size() == original.header.replyData.size() + 2);
  CHECK(header.replyData[header.replyData.size() - 2].messageUUID == original.header.messageUUID);
  CHECK(header.replyData.back().messageUUID == uuid);
  CHECK(header.replyData.back().replyUUID == original.header.messageUUID);
  REQUIRE(answer.body);
  CHECK(answer.body->createdDateTime == "2026-11-24T09:30:15Z");
}

TEST_CASE("An answer to an answer adds one entry for each, the oldest first") {
  const Folder folder;
  const std::string first = folder.path + "/first.xml";
  std::vector<std::string> words = reply_call(letters + "02-indkaldelse-til-undersoegelse.xml");
  words.insert(words.end(), {"-o", first});
  REQUIRE(call(words).status == 0);
  std::string json = call({"json", first}).out;
  const std::size_t no = json.find("\"mandatory\"");
  REQUIRE(no != std::string::npos);
  json.insert(no, "\"reply\":true,");
  const std::string second = folder.path + "/second.xml";
  REQUIRE(call({"write", "-", "--force", "-o", second}, json).status == 0);
  const Call reply = call({"reply", second, "--text", "Og tak", "--uuid", "9d2b0f6e-11aa-4c3d-8e5f-7a6b5c4d3e2f", "--now", "2026-11-25T09:00:00Z", "--force"});
  REQUIRE(reply.status == 0);
  const auto chain = read_back(reply.out).header.replyData;
  REQUIRE(chain.size() == 3);
  CHECK(chain[1].messageUUID == uuid);
  CHECK(chain[2].replyUUID == uuid);
}

TEST_CASE("Files go along, each by its type") {
  const Folder folder;
  const std::string pdf = folder.path + "/Kvittering.PDF";
  std::ofstream(pdf) << "%PDF-1.4 prøve";
  std::vector<std::string> words = reply_call(letters + "02-indkaldelse-til-undersoegelse.xml");
  words.insert(words.end(), {"--attach", pdf, "--attach", pdf});
  const Call reply = call(words);
  REQUIRE(reply.status == 0);
  const memo::Message answer = read_back(reply.out);
  REQUIRE(answer.body->additionalDocuments.size() == 2);
  CHECK(answer.body->additionalDocuments[0].files[0].encodingFormat == "application/pdf");
  CHECK(answer.body->additionalDocuments[0].files[0].filename == "Kvittering.PDF");
  words.back() = folder.path + "/missing.pdf";
  CHECK(call(words).status == 3);
}

TEST_CASE("Wrong words of the call are told") {
  const std::string letter = letters + "02-indkaldelse-til-undersoegelse.xml";
  CHECK(call({"reply", letter}).status == 2);
  CHECK(call({"reply", letter, "--text", "x", "--uuid", "1"}).status == 2);
  CHECK(call({"reply", letter, "--text", "x", "--now", "i går"}).status == 2);
  CHECK(call({"reply", letter, "--text", "x", "--memo", "2"}).status == 2);
}
