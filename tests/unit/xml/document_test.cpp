#include "core/base/buffer.h"
#include "core/xml/document.h"

#include <catch2/catch_test_macros.hpp>
#include <span>
#include <string>
#include <string_view>

using namespace memobox;

namespace {

xml::Document parse(std::string_view text) {
  auto document = xml::Document::parse(bytes_of(text));
  INFO(text);
  REQUIRE(document);
  return std::move(*document);
}

std::string utf16(std::u16string_view text, bool big) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += big ? high : low;
    bytes += big ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("names are resolved against the declarations in force") {
  const auto document =
      parse("<m:a xmlns:m='u' xmlns='d' xml:lang='da'><b/><m:c xmlns:m='v' m:x='1'><m:d/><e xmlns=''/></m:c><m:f/></m:a>");
  const xml::Element a = document.root();
  CHECK(a.local() == "a");
  CHECK(a.name_space() == "u");
  const xml::Element b = a.first_child();
  CHECK(b.name_space() == "d");
  const xml::Element c = b.next();
  CHECK(c.name_space() == "v");
  CHECK(c.first_child().name_space() == "v");
  CHECK(c.first_child().next().name_space() == "");
  CHECK(c.next().local() == "f");
  CHECK(c.next().name_space() == "u");
  CHECK_FALSE(c.next().next());

  const xml::Attribute declared = c.first_attribute();
  CHECK(declared.declares_namespace());
  const xml::Attribute x = declared.next();
  CHECK_FALSE(x.declares_namespace());
  CHECK(x.local() == "x");
  CHECK(x.name_space() == "v");
  CHECK(x.value() == "1");
  CHECK_FALSE(x.next());
  CHECK(a.first_attribute().next().next().name_space() == "http://www.w3.org/XML/1998/namespace");
}

TEST_CASE("a namespace written with a reference is the same namespace") {
  CHECK(parse("<m:a xmlns:m='u&#47;v'/>").root().name_space() == "u/v");
}

TEST_CASE("text comes in one piece whatever it was written with") {
  const auto text_of = [](const std::string& content) { return std::string(parse("<a>" + content + "</a>").root().text()); };
  CHECK(text_of("") == "");
  CHECK(text_of("sm\xC3\xB8r") == "sm\xC3\xB8r");
  CHECK(text_of("  to  ") == "  to  ");
  CHECK(text_of(" \n ") == " \n ");
  CHECK(text_of("a&amp;b&lt;c&#x20AC;") == "a&b<c\xE2\x82\xAC");
  CHECK(text_of("a\r\nb\rc&#13;d") == "a\nb\nc\rd");
  CHECK(text_of("<![CDATA[<b> & ]]]>") == "<b> & ]");
  CHECK(text_of("one<!-- x -->two<?p?>three<![CDATA[ four ]]>five") == "onetwothree four five");
  CHECK(text_of("<!-- x --> one") == " one");
  CHECK(text_of("<![CDATA[]]>a<![CDATA[]]>b<!-- -->") == "ab");
  CHECK(text_of("&amp;&amp;&amp;<!-- -->&amp;long enough to move<!-- -->&lt;") == "&&&&long enough to move<");
}

TEST_CASE("text asked for twice is the same text") {
  const auto document = parse("<a>one<!-- -->two<!-- -->three</a>");
  CHECK(document.root().text() == "onetwothree");
  CHECK(document.root().text() == "onetwothree");
}

TEST_CASE("text between elements is not lost") {
  const auto document = parse("<a>first<b>inner<c>most</c></b>second <!-- -->third<d/>\n<d/> last</a>");
  const xml::Element a = document.root();
  CHECK(a.text() == "first");
  CHECK(a.later_text() == "second third last");
  CHECK(parse("<a>\n <b/>\n </a>").root().later_text().empty());
}

TEST_CASE("attribute values have their references resolved and their white space as spaces") {
  const auto document = parse("<a b='x&#10;y\r\nz\t&quot;&apos;'/>");
  CHECK(document.root().first_attribute().value() == "x\ny z \"'");
}

TEST_CASE("elements know where they stand in the input") {
  const std::string text = "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a>\r<b/>\n  <m:c xmlns:m='u'>\xC3\xA6&#10;</m:c><d/></a>";
  const auto document = parse(text);
  xml::Locator locator = document.locator(bytes_of(text));
  const auto position_of = [&](const xml::Element& element) { return locator.locate(element.offset()); };
  const xml::Element b = document.root().first_child(), c = b.next(), d = c.next();
  CHECK(text.substr(position_of(d).offset, 4) == "<d/>");
  CHECK(position_of(d).line == 4);
  CHECK(position_of(d).column == 33);
  CHECK(position_of(b).line == 3);
  CHECK(position_of(b).column == 1);
  CHECK(position_of(document.root()).line == 2);
  CHECK(text.substr(position_of(c).offset, 4) == "<m:c");
}

TEST_CASE("encodings other than UTF-8 are read, and positions count in their own bytes") {
  const std::u16string source = u"<?xml version='1.0' encoding='UTF-16'?>\n<a>\u00E6\U0001F600<b/></a>";
  for (const bool big : {false, true}) {
    const std::string text = (big ? "\xFE\xFF" : "\xFF\xFE") + utf16(source, big);
    const auto document = parse(text);
    CHECK(document.root().text() == "\xC3\xA6\xF0\x9F\x98\x80");
    const xml::Position position = document.locator(bytes_of(text)).locate(document.root().first_child().offset());
    CHECK(position.offset == 2 + 2 * source.find(u"<b/>"));
    CHECK(position.line == 2);
    CHECK(position.column == 1 + 2 * 6);
  }
  CHECK(parse("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE6\x80</a>").root().text() == "\xC3\xA6\xE2\x82\xAC");
  CHECK(parse("<?xml version='1.0' encoding='windows-1252'?><a>\x93\xF8\x94</a>").root().text() == "\xE2\x80\x9C\xC3\xB8\xE2\x80\x9D");
  // A mark says more than a label.
  CHECK(parse("\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC3\xA6</a>").root().text() == "\xC3\xA6");
}

TEST_CASE("bytes that are not what the encoding says are refused where they stand") {
  const auto error_of = [](const std::string& text) {
    const auto document = xml::Document::parse(bytes_of(text));
    REQUIRE_FALSE(document);
    return document.error();
  };
  const Error lone = error_of("\xFF\xFE" + utf16(u"<a>", false) + std::string("\x00\xD8", 2) + utf16(u"</a>", false));
  CHECK(lone.detail == "xml.encoding");
  CHECK(lone.offset == 8);
  CHECK(lone.column == 7);
  CHECK(error_of("\xFF\xFE" + utf16(u"<a></a>", false) + "x").detail == "xml.text_outside_root");
  const Error unknown = error_of("<?xml version='1.0' encoding='EBCDIC'?><a/>");
  CHECK(unknown.code == ErrorCode::unsupported);
  CHECK(unknown.detail == "xml.encoding");
  CHECK(unknown.column == 31);
  CHECK(error_of("<?xml version='1.0' encoding='UTF-16'?><a/>").code == ErrorCode::unsupported);
  // Only a declaration declares: this is an instruction of another name.
  CHECK(error_of("<?xml\xE6 encoding='ISO-8859-1'?><a/>").detail == "xml.encoding");
  const Error second = error_of("<a>\r\n\xC3\xA6 <b>\n</a>");
  CHECK(second.detail == "xml.mismatched_tag");
  CHECK(second.line == 3);
  CHECK(second.column == 1);
  CHECK(second.path == "/a/b");
  CHECK(error_of("").line == 1);
}

TEST_CASE("with a stop the rest of the input is neither read nor judged") {
  const std::string text = "<m:a xmlns:m='u'><m:head><b>x</b></m:head><rest & more";
  const auto document = xml::Document::parse(bytes_of(text), {}, xml::Stop{.depth = 2, .name_space = "u", .local = "head"});
  REQUIRE(document);
  const xml::Element head = document->root().first_child();
  CHECK(head.local() == "head");
  CHECK(head.first_child().text() == "x");
  CHECK_FALSE(head.next());
}

TEST_CASE("the text outlives the tree for as long as its buffer is held") {
  std::shared_ptr<const void> buffer;
  std::string_view text;
  {
    const auto document = parse("<a><b>kept</b></a>");
    buffer = document.buffer();
    text = document.root().first_child().text();
  }
  CHECK(text == "kept");
}
