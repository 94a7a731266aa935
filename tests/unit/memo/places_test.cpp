// Where findings stand: offset, length, line and column are of the input, whatever its encoding.
#include <catch2/catch_test_macros.hpp>

#include "core/memo/check.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

std::string changed(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

// The finding of a rule, with its place.
Finding find(std::string_view text, std::string_view rule) {
  const auto checked = check(bytes_of(text), {.strict = true});
  REQUIRE(checked);
  for (const Finding& finding : checked->findings)
    if (finding.rule == rule) return finding;
  FAIL(rule << " was not found");
  return {};
}

std::string at(std::string_view text, const Finding& finding) { return std::string(text.substr(finding.offset, finding.length)); }

// Text of code points up to U+00FF in each encoding.
std::string latin_1(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    out += byte < 0x80 ? utf8[i] : static_cast<char>((byte & 3) << 6 | (static_cast<unsigned char>(utf8[++i]) & 63));
  }
  return out;
}
std::string utf_16(std::string_view utf8, bool big) {
  std::string out;
  for (const char c : latin_1(utf8)) big ? out.append({'\0', c}) : out.append({c, '\0'});
  return out;
}

constexpr std::string_view wrong_type = "bréf på øen";
// Sound but for its type.
std::string letter() { return changed(changed(small_letter(), "Kort", "Sød &amp; æble"), "DIGITALPOST", wrong_type); }

}  // namespace

TEST_CASE("a value is covered as it is written") {
  const std::string text = letter();
  const Finding finding = find(text, "memo.message_type");
  CHECK(at(text, finding) == wrong_type);
  CHECK(finding.line == 2);
  CHECK(finding.column == 16);
  const std::string raw = "a<![CDATA[b]]>&#99;<!-- c -->" + std::string(256, 'd');
  const std::string longer = changed(letter(), "Sød &amp; æble", raw);
  CHECK(at(longer, find(longer, "memo.text_length")) == raw);
}

TEST_CASE("the place is that of the bytes in UTF-8 with a mark, in UTF-16 and in Latin-1") {
  const std::string declared = "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n" + letter();
  struct Encoded {
    std::string text, value;
    std::uint32_t line, column;
  };
  for (const auto& [text, value, line, column] : {Encoded{"\xEF\xBB\xBF" + letter(), std::string(wrong_type), 2, 16},
                                                  Encoded{"\xFF\xFE" + utf_16(letter(), false), utf_16(wrong_type, false), 2, 31},
                                                  Encoded{"\xFE\xFF" + utf_16(letter(), true), utf_16(wrong_type, true), 2, 31},
                                                  Encoded{latin_1(declared), latin_1(wrong_type), 3, 16}}) {
    INFO(line << ":" << column << " of " << text.size() << " bytes");
    const Finding finding = find(text, "memo.message_type");
    CHECK(at(text, finding) == value);
    CHECK(finding.line == line);
    CHECK(finding.column == column);
  }
}

TEST_CASE("an element is covered by its start tag, an attribute by its value") {
  const std::string odd = changed(changed(letter(), "memoVersion=\"1.2\"", "by = 'a>b'  memoVersion = \"1.7\""), "<m:Sender>",
                                  "<m:Seal a='>' ></m:Seal><m:Sender>");
  CHECK(at(odd, find(odd, "memo.unknown_element")) == "<m:Seal a='>' >");
  CHECK(at(odd, find(odd, "memo.unknown_version")) == "1.7");
  CHECK(at(odd, find(odd, "memo.unknown_attribute")) == "a>b");
  CHECK(find(odd, "memo.unknown_attribute").line == 1);
}

TEST_CASE("what is missing is placed at the element that lacks it") {
  const std::string bare = changed(letter(), "<m:label>By</m:label>", "");
  CHECK(at(bare, find(bare, "memo.missing_element")) == "<m:Sender>");
  const std::string versionless = changed(letter(), " memoVersion=\"1.2\"", "");
  CHECK(at(versionless, find(versionless, "memo.missing_attribute")) == "<m:Message xmlns:m=\"https://DigitalPost.dk/MeMo-1\">");
}

TEST_CASE("an index finds the right one of many, past elements of the same name that are not MeMo's") {
  const std::string document =
      "<m:AdditionalDocument><m:File><m:encodingFormat>text/plain</m:encodingFormat><m:filename>a</m:filename><m:language>da</"
      "m:language><m:content>aGVq</m:content></m:File></m:AdditionalDocument>";
  const std::string foreign = "<x:AdditionalDocument xmlns:x='urn:x'/>";
  const std::string marked = changed(document, "<m:language>da", "<m:language>Dansk");
  const std::string text = changed(letter(), "</m:MessageBody>", document + foreign + document + marked + document + "</m:MessageBody>");
  const Finding finding = find(text, "memo.language");
  CHECK(finding.path == "/Message/MessageBody/AdditionalDocument[3]/File[1]/language");
  CHECK(at(text, finding) == "Dansk");
  CHECK(finding.offset == text.find("Dansk"));
}

TEST_CASE("findings of reader and check come together in the order of the document") {
  const std::string text = changed(changed(letter(), "<m:Recipient>", "<m:Seal/><m:Recipient>"), "2026-11-23T08:31:00Z", "i dag");
  const auto checked = check(bytes_of(text), {.strict = true});
  CHECK(rules_of(*checked) == std::vector<std::string>{"memo.message_type /Message/MessageHeader/messageType",
                                                       "memo.unknown_element /Message/MessageHeader/Seal",
                                                       "memo.date_time /Message/MessageBody/createdDateTime"});
}

TEST_CASE("the published examples have no errors, in strict mode either") {
  const std::filesystem::path folder =
      std::filesystem::path(MEMOBOX_ROOT) / "../shared/reference/memo-data/examples/itk-dev-rpa_python-serviceplatformen";
  std::size_t read = 0;
  for (const std::string_view version : {"v1.1", "v1.2"}) {
    for (const auto& path : xml_files(folder / version)) {
      ++read;
      for (const bool strict : {false, true}) {
        const auto checked = check(bytes_of(file_text(path)), {.strict = strict});
        REQUIRE(checked);
        INFO(path);
        for (const Finding& finding : checked->findings) CHECK(finding.severity != Severity::error);
      }
    }
  }
  if (read == 0) WARN("the published examples are not beside this repository: they were not checked");
}
