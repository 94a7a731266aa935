// The sample letters of this repository, and the official examples where they lie beside it.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <map>

#include "core/base/utf8.h"
#include "core/memo/json.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

const std::filesystem::path root = MEMOBOX_ROOT;

std::vector<std::filesystem::path> official_examples() {
  std::vector<std::filesystem::path> files;
  for (const char* version : {"v1.1", "v1.2"}) {
    const auto folder = root / "../shared/reference/memo-data/examples/itk-dev-rpa_python-serviceplatformen" / version;
    for (const auto& file : xml_files(folder)) files.push_back(file);
  }
  if (files.empty()) std::puts("The official MeMo examples are not beside the repository: what needs them did not run.");
  return files;
}

// JSON's spelling of a text, without the quotes.
std::string json_text(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out.substr(1, out.size() - 2);
}

std::string replace_all(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size()) text.replace(at, what.size(), by);
  return text;
}

struct Leaf {
  std::string name, text;
};

// <p:name>text</p:name> wherever it stands, found by searching for brackets: a way of reading that shares nothing with the reader.
// Comments are cut out first; leaves with CDATA, attributes or numeric references are left out, as other tests are about those.
std::vector<Leaf> leaves_of(std::string xml) {
  for (std::size_t at; (at = xml.find("<!--")) != xml.npos;) xml.erase(at, xml.find("-->", at) + 3 - at);
  std::vector<Leaf> leaves;
  for (std::size_t close = 0; (close = xml.find("</", close + 1)) != xml.npos;) {
    const std::string tag = xml.substr(close + 2, xml.find('>', close) - close - 2);
    const std::size_t open = xml.rfind('<', close - 1);
    if (xml.compare(open + 1, tag.size() + 1, tag + ">") != 0 || xml.substr(open, close - open).find("&#") != xml.npos) continue;
    std::string text = replace_all(xml.substr(open + tag.size() + 2, close - open - tag.size() - 2), "\r\n", "\n");
    for (const auto& [written, meant] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}) {
      text = replace_all(text, written, meant);
    }
    leaves.push_back({tag.substr(tag.find(':') + 1), text});
  }
  return leaves;
}

// Every leaf of the XML stands in the JSON under its name, as often as in the XML.
void check_nothing_dropped(const std::string& xml, const std::string& json) {
  std::map<std::string, int> expected;
  for (const Leaf& leaf : leaves_of(xml)) {
    if (leaf.name == "reply" || leaf.name == "mandatory" || leaf.name == "legalNotification") {
      ++expected["\"" + leaf.name + "\":"];
    } else if (leaf.name == "documentID") {
      ++expected["DocumentID\":\"" + json_text(leaf.text) + "\""];
    } else {
      ++expected["\"" + leaf.name + "\":\"" + json_text(leaf.text) + "\""];
    }
  }
  CHECK(expected.size() > 5);
  for (const auto& [member, count] : expected) {
    INFO(member.substr(0, 200));
    int found = 0;
    for (std::size_t at = 0; (at = json.find(member, at)) != json.npos; ++at) ++found;
    CHECK(found >= count);
  }
}

void check_file(const std::filesystem::path& path) {
  INFO(path.filename().string());
  const std::string text = file_text(path);
  const ReadMessage letter = read(text);
  CHECK(rules_of(letter) == std::vector<std::string>{});
  CHECK(letter.message.unknown.empty());
  if (is_valid_utf8(text)) check_nothing_dropped(text, message_to_json(letter.message));
  const auto header = read_header(bytes_of(text));
  REQUIRE(header);
  CHECK(header->message.header == letter.message.header);
  if (!letter.message.body) return;
  for (const File& file : letter.message.body->mainDocument.files) CHECK(file_bytes(file));
}

}  // namespace

TEST_CASE("every sample letter is read in full, without findings") {
  const auto files = xml_files(root / "assets/letters");
  CHECK(files.size() >= 25);
  for (const auto& path : files) check_file(path);
}

TEST_CASE("every broken sample is refused with a rule and a line") {
  const auto files = xml_files(root / "assets/letters/broken");
  CHECK(files.size() >= 10);
  for (const auto& path : files) {
    INFO(path.filename().string());
    const std::string text = file_text(path);
    const auto read = read_message(bytes_of(text));
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().detail.empty());
    CHECK(read.error().line >= 1);
  }
}

TEST_CASE("every official example is read in full, without findings") {
  for (const auto& path : official_examples()) check_file(path);
}

TEST_CASE("fields of the official examples") {
  for (const auto& path : official_examples()) {
    const std::string name = path.filename().string(), version = path.parent_path().filename().string();
    INFO(version << "/" << name);
    const Message message = read(file_text(path)).message;
    CHECK(message.memoVersion == version.substr(1));
    CHECK(message.memoSchVersion.has_value() == (version == "v1.1"));
    if (name == "MeMo_NemSMS.xml") CHECK((message.header.messageType == "NEMSMS" && !message.body));
    if (name != "MeMo_Full_Example.xml") continue;
    CHECK(message.header.label == "Besked fra B\xC3\xB8rneforvaltningen");
    CHECK(message.header.sender.attentionData->address->addressPoint->geographicNorthingMeasure == "6336248.89");
    CHECK(message.header.sender.representative.has_value() == (version == "v1.2"));
    CHECK(message.header.contentData->formData->version == "Opgaven\xC3\xB8glen v2.12");
    CHECK(message.header.replyData[1].additionalReplyData.size() == 4);
    CHECK(message.body->additionalDocuments.size() == 2);
    CHECK(std::get<Reservation>(message.body->mainDocument.actions[1].target).organizerName == "Jette Hansen");
    CHECK(file_bytes(message.body->technicalDocuments[0].files[0])->text() == "This is a test");
  }
}
