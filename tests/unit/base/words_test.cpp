#include <catch2/catch_test_macros.hpp>

#include "core/base/words.h"

using namespace memobox;

namespace {

const Words danish(Language::da);
const Words english(Language::en);
Instant at(std::string_view text) { return *parse_instant(text); }

}  // namespace

TEST_CASE("placeholders are filled by name and unknown ones stay") {
  CHECK(fill("Til {name}, {name}: {count}", {{"name", "Åse"}, {"count", "2"}}) == "Til Åse, Åse: 2");
  CHECK(fill("{unknown} {", {{"name", "x"}}) == "{unknown} {");
  CHECK(fill("{a}{b}", {{"a", "{b}"}, {"b", "c"}}) == "{b}c");
  CHECK(fill("", {}).empty());
}

TEST_CASE("plurals take the form for one or for the rest, with the number grouped") {
  const auto messages = [](const Words& words, std::int64_t count) { return words.plural(Text::mailbox_messages_one, Text::mailbox_messages_other, count); };
  CHECK(messages(danish, 1) == "1 besked");
  CHECK(messages(danish, 0) == "0 beskeder");
  CHECK(messages(danish, 1312) == "1.312 beskeder");
  CHECK(messages(english, 1312) == "1,312 messages");
}

TEST_CASE("a host may replace strings it names by key") {
  Words words(Language::da);
  CHECK(words.replace("letter.to", "For {name}"));
  CHECK(words(Text::letter_to, {{"name", "Åse"}}) == "For Åse");
  CHECK_FALSE(words.replace("no.such.key", "x"));
  CHECK_FALSE(words == Words(Language::da));
}

TEST_CASE("dates are written as Danes and Britons do") {
  CHECK(long_date(danish, {2026, 3, 2}) == "mandag 2. marts 2026");
  CHECK(long_date(english, {2026, 3, 2}) == "Monday 2 March 2026");
  CHECK(long_date(danish, {2026, 12, 27}) == "søndag 27. december 2026");
  CHECK(short_date(danish, {2026, 3, 2}, {2026, 9, 1}) == "2. mar.");
  CHECK(short_date(danish, {2024, 5, 31}, {2026, 9, 1}) == "31. maj 2024");
  CHECK(short_date(english, {2024, 12, 1}, {2026, 9, 1}) == "1 Dec 2024");
}

TEST_CASE("times are Copenhagen's, and only dates before 1996") {
  CHECK(long_time(danish, at("2026-03-02T08:31:00Z")) == "mandag 2. marts 2026 kl. 09.31");
  CHECK(long_time(english, at("2026-07-02T08:31:00Z")) == "Thursday 2 July 2026 at 10:31");
  CHECK(long_time(danish, at("1995-07-02T08:31:00Z")) == "søndag 2. juli 1995");
}

TEST_CASE("a row says today, yesterday, the date or the date with its year") {
  const Instant now = at("2026-03-02T22:59:00Z");  // 23:59 in Copenhagen
  CHECK(row_time(danish, at("2026-03-02T07:30:00Z"), now) == "i dag 08.30");
  CHECK(row_time(english, at("2026-03-02T07:30:00Z"), now) == "today 08:30");
  CHECK(row_time(danish, at("2026-03-01T23:00:00Z"), now) == "i dag 00.00");
  CHECK(row_time(danish, at("2026-03-01T22:59:59Z"), now) == "i går");
  CHECK(row_time(danish, at("2026-02-28T12:00:00Z"), now) == "28. feb.");
  CHECK(row_time(danish, at("2025-12-31T12:00:00Z"), now) == "31. dec. 2025");
  CHECK(row_time(danish, at("2026-03-03T12:00:00Z"), now) == "3. mar.");
}

TEST_CASE("a span names its day once, or both ends in full") {
  CHECK(time_span(danish, at("2026-10-20T08:30:00Z"), at("2026-10-20T09:30:00Z")) == "tirsdag 20. oktober 2026 kl. 10.30–11.30");
  CHECK(time_span(english, at("2026-10-20T08:30:00Z"), at("2026-10-20T09:30:00Z")) == "Tuesday 20 October 2026, 10:30–11:30");
  CHECK(time_span(danish, at("2026-10-20T20:00:00Z"), at("2026-10-21T04:00:00Z")) == "tirsdag 20. oktober 2026 kl. 22.00 – onsdag 21. oktober 2026 kl. 06.00");
  CHECK(time_span(danish, at("2026-10-20T08:30:00Z"), at("2026-10-20T08:30:00Z")) == "tirsdag 20. oktober 2026 kl. 10.30");
  CHECK(time_span(danish, at("1990-10-20T08:30:00Z"), at("1990-10-20T09:30:00Z")) == "lørdag 20. oktober 1990");
}

TEST_CASE("sizes are in thousands, with one decimal below ten") {
  CHECK(byte_size(danish, 0) == "0 byte");
  CHECK(byte_size(danish, 999) == "999 byte");
  CHECK(byte_size(danish, 1000) == "1 kB");
  CHECK(byte_size(danish, 1449) == "1,4 kB");
  CHECK(byte_size(danish, 9949) == "9,9 kB");
  CHECK(byte_size(danish, 9950) == "10 kB");
  CHECK(byte_size(danish, 212'400) == "212 kB");
  CHECK(byte_size(danish, 999'499) == "999 kB");
  CHECK(byte_size(danish, 999'500) == "1 MB");
  CHECK(byte_size(english, 1'440'000) == "1.4 MB");
  CHECK(byte_size(danish, 999'500'000) == "1 GB");
  CHECK(byte_size(danish, 1'234'000'000'000) == "1.234 GB");
  CHECK(byte_size(danish, ~std::uint64_t{0}) == "18.446.744.074 GB");
}

TEST_CASE("numbers are grouped by three") {
  CHECK(number_text(danish, 0) == "0");
  CHECK(number_text(danish, 999) == "999");
  CHECK(number_text(danish, 12'345) == "12.345");
  CHECK(number_text(english, -1'234'567) == "-1,234,567");
  CHECK(number_text(danish, -999) == "-999");
}
