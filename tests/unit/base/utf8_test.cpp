#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "core/base/utf8.h"

using namespace memobox;
using namespace std::string_literals;

namespace {

std::string decode(std::string_view bytes, std::string_view label = {}) {
  return to_utf8({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, label);
}

}  // namespace

TEST_CASE("every code point survives writing and reading, surrogates become the replacement character") {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    std::string text;
    append_utf8(text, point);
    const Decoded decoded = decode_utf8(text, 0);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    if (!decoded.valid || decoded.length != text.size() || decoded.point != (surrogate ? replacement_character : point)) FAIL("U+" << std::hex << static_cast<std::uint32_t>(point));
  }
  std::string text;
  append_utf8(text, 0x110000);
  CHECK(text == "\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 are refused, one error for each broken sequence") {
  struct Case {
    std::string bytes;
    std::size_t length;
  };
  const Case cases[] = {
      {"\x80", 1}, {"\xC0\xAF", 1}, {"\xC1\xBF", 1}, {"\xE0\x80\x80", 1}, {"\xED\xA0\x80", 1}, {"\xF4\x90\x80\x80", 1}, {"\xF5\x80", 1},
      {"\xFF", 1}, {"\xC3", 1}, {"\xC3x", 1}, {"\xE2\x82", 2}, {"\xE2\x82x", 2}, {"\xF0\x9F\x98", 3}, {"\xF0\x8F\x80\x80", 1},
  };
  for (const Case& c : cases) {
    INFO(c.bytes.size() << " bytes, first " << int(static_cast<unsigned char>(c.bytes[0])));
    const Decoded decoded = decode_utf8(c.bytes, 0);
    CHECK_FALSE(decoded.valid);
    CHECK(decoded.point == replacement_character);
    CHECK(decoded.length == c.length);
    CHECK_FALSE(is_valid_utf8(c.bytes));
  }
  for (std::size_t before = 0; before < 30; ++before) CHECK_FALSE(is_valid_utf8(std::string(before, 'a') + "\xE6" + std::string(30 - before, 'a')));
  CHECK(is_valid_utf8("Ærø, 5 € og 😀"));
  CHECK(is_valid_utf8(""));
}

TEST_CASE("code points are counted and cut between characters") {
  CHECK(count_code_points("blåbær€😀") == 8);
  CHECK(first_code_points("blåbær", 3) == "blå");
  CHECK(first_code_points("blå", 9) == "blå");
  CHECK(first_code_points("å", 0).empty());
}

TEST_CASE("foreign text is cleaned of what could deceive or break a line") {
  CHECK(clean_text("a\tb\nc") == "a\tb\nc");
  CHECK(clean_text("a\r\nb\rc\r") == "a\nb\nc\n");
  CHECK(clean_text("a\0b\x1B[31m\x7F\u0085\u009F"s) == "ab[31m");
  CHECK(clean_text("faktura\u202Efdp.exe\u202C \u2066x\u2069\u202A") == "fakturafdp.exe x");
  CHECK(clean_text("\uFDD0\uFFFE\U0001FFFFok") == "ok");
  CHECK(clean_text("\xE6re \xC3") == "\uFFFDre \uFFFD");
  CHECK(clean_text("\u200Emærke\u200F 12\u00A0kr.") == "\u200Emærke\u200F 12\u00A0kr.");
}

TEST_CASE("a line has single spaces and none at its ends") {
  CHECK(clean_line("  Plads \t i\r\n Børnehuset\u00A0 \u2003Tusindfryd\u2028") == "Plads i Børnehuset Tusindfryd");
  CHECK(clean_line(" \u00A0\n").empty());
  CHECK(clean_line("æ") == "æ");
}

TEST_CASE("bytes become text by byte order mark, label or guess, in that order") {
  CHECK(decode("\xEF\xBB\xBF" "bl\xC3\xA5", "latin1") == "blå");
  CHECK(decode("bl\xE5", "ISO-8859-1") == "blå");
  CHECK(decode("bl\xC3\xA5", " Latin1 ") == "blÃ¥");
  CHECK(decode("\x80\x93\x99\x81", "us-ascii") == "€“™\u0081");
  CHECK(decode("bl\xC3\xA5\xE5", "\"utf-8\"") == "blå\uFFFD");
  CHECK(decode("bl\xC3\xA5") == "blå");
  CHECK(decode("bl\xE5") == "blå");
  CHECK(decode("bl\xC3\xA5", "koi8-x") == "blå");
  CHECK(decode("\xFF\xFE" "b\0l\0\xE5\0\x3D\xD8\x00\xDE"s) == "blå😀");
  CHECK(decode("\xFE\xFF\0b\0l\0\xE5\xD8\x3D"s) == "blå\uFFFD");
  CHECK(decode("b\0l"s, "utf-16le") == "b\uFFFD");
  CHECK(decode("").empty());
}
