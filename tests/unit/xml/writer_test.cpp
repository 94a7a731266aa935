#include "core/xml/writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/xml/document.h"

using namespace memobox;
using namespace std::string_literals;

namespace {

struct Written {
  Status status = Nothing{};
  std::string text;
  int pieces = 0;
};

Written element(std::string_view text, std::string_view attribute = "") {
  Written written;
  const Sink sink = [&](std::span<const std::uint8_t> piece) -> Status {
    written.text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    ++written.pieces;
    return Nothing{};
  };
  xml::Writer out(sink);
  out.open("a");
  out.attribute("b", attribute);
  out.close_tag();
  out.text(text);
  out.end("a");
  written.status = out.finish();
  return written;
}

std::string text_of(std::string_view text) {
  const std::string written = element(text).text;
  return written.substr(8, written.size() - 12);
}

xml::Document parse(std::string_view text) {
  auto document = xml::Document::parse({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  REQUIRE(document);
  return std::move(*document);
}

}  // namespace

TEST_CASE("text and attributes are escaped as Canonical XML does") {
  CHECK(element("x", "y").text == "<a b=\"y\">x</a>");
  CHECK(text_of("a & b < c > d ]]> \" ' \t \n \r") == "a &amp; b &lt; c &gt; d ]]&gt; \" ' \t \n &#xD;");
  CHECK(element("", "& < > \" ' \t \n \r").text == "<a b=\"&amp; &lt; > &quot; ' &#x9; &#xA; &#xD;\"></a>");
}

TEST_CASE("special characters are escaped wherever they stand in a long text, and nothing else is") {
  // Around the steps of eight bytes and the pieces in which long text is judged.
  for (const std::size_t before : {0u, 1u, 7u, 8u, 9u, 8191u, 8192u, 16383u, 16384u, 16385u, 32767u, 32768u}) {
    for (const std::size_t after : {0u, 1u, 20'000u}) {
      INFO(before << " before, " << after << " after");
      const std::string head(before, 'A'), tail(after, 'B');
      for (const auto& [raw, escaped] : {std::pair{"&", "&amp;"},
                                         {"<", "&lt;"},
                                         {">", "&gt;"},
                                         {"\r", "&#xD;"},
                                         {"\n", "\n"},
                                         {"\t", "\t"},
                                         {"\"", "\""},
                                         {"]", "]"},
                                         {"\xC3\xB8", "\xC3\xB8"},
                                         {"\xF0\x9F\x93\xAC", "\xF0\x9F\x93\xAC"}}) {
        CHECK(text_of(head + raw + tail) == head + escaped + tail);
      }
    }
  }
}

TEST_CASE("every character that XML allows comes back, in text and in an attribute") {
  std::string all;
  for (int c = 0x20; c < 0x80; ++c) all += static_cast<char>(c);
  all += "\t\n\r\r\n ]]> \xC2\x85\xE2\x80\xA8\xEF\xB7\x90\xEF\xBF\xBD\xF0\x9F\xBF\xBF ";
  const xml::Document document = parse(element(all, all).text);
  CHECK(document.root().text() == all);
  CHECK(document.root().first_attribute().value() == all);
}

TEST_CASE("text that XML cannot hold stops the writer") {
  for (const std::string& text : {"\0"s, "\x01"s, "\x0B"s, "\x1F"s, "\xEF\xBF\xBE"s, "\xEF\xBF\xBF"s}) {
    CHECK(element(std::string(20'000, 'a') + text).status.error().detail == "xml.character");
    CHECK(element("", text).status.error().detail == "xml.character");
  }
  for (const std::string_view text : {"\x80", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\xE2\x82"}) {
    CHECK(element(text).status.error().detail == "xml.encoding");
  }
}

TEST_CASE("long text goes to the sink as it lies; short text in few pieces") {
  CHECK(element("short").pieces == 1);
  CHECK(element(std::string(1'000'000, 'A')).pieces == 3);
}

TEST_CASE("after an error nothing more is sent") {
  int calls = 0;
  const Sink sink = [&](std::span<const std::uint8_t>) -> Status {
    ++calls;
    return Error{.code = ErrorCode::too_large};
  };
  xml::Writer out(sink);
  for (int i = 0; i < 10; ++i) out.text(std::string(10'000, 'A'));
  const Status status = out.finish();
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::too_large);
  CHECK(calls == 1);
}
