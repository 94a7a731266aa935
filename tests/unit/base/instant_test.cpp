#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <ctime>

#include "core/base/instant.h"

using namespace memobox;

namespace {

std::string normal(std::string_view text) {
  const auto instant = parse_instant(text);
  return instant ? format_instant(*instant) : "refused";
}

}  // namespace

TEST_CASE("times are read as xs:dateTime says and written in UTC") {
  CHECK(parse_instant("1970-01-01T00:00:00Z")->ms == 0);
  CHECK(parse_instant("2026-03-02T08:31:00Z")->ms == 1'772'440'260'000);
  CHECK(normal("2026-03-02T08:31:00Z") == "2026-03-02T08:31:00Z");
  CHECK(normal("2026-03-02T08:31:00") == "2026-03-02T08:31:00Z");
  CHECK(normal("2026-03-02T08:31:00.5Z") == "2026-03-02T08:31:00.500Z");
  CHECK(normal("2026-03-02T08:31:00.0019999Z") == "2026-03-02T08:31:00.001Z");
  CHECK(normal("2026-03-02T00:31:00+01:00") == "2026-03-01T23:31:00Z");
  CHECK(normal("2026-12-31T23:31:00-14:00") == "2027-01-01T13:31:00Z");
  CHECK(normal("2026-12-31T24:00:00Z") == "2027-01-01T00:00:00Z");
  CHECK(normal("2024-02-29T12:00:00Z") == "2024-02-29T12:00:00Z");
  CHECK(normal("2000-02-29T12:00:00Z") == "2000-02-29T12:00:00Z");
  CHECK(normal("1969-12-31T23:59:59.999Z") == "1969-12-31T23:59:59.999Z");
  CHECK(normal("0001-01-01T00:00:00Z") == "0001-01-01T00:00:00Z");
  CHECK(normal("9999-12-31T23:59:59Z") == "9999-12-31T23:59:59Z");
}

TEST_CASE("what is not a time is refused") {
  for (const char* text : {"", "2026-03-02", "2026-03-02T", "2026-03-02 08:31:00Z", "2026-03-02t08:31:00Z", "2026-03-02T08:31Z",
                           "2026-3-2T08:31:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
                           "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "0000-01-01T00:00:00Z",
                           "2026-03-02T24:00:01Z", "2026-03-02T24:01:00Z", "2026-03-02T25:00:00Z", "2026-03-02T08:60:00Z",
                           "2026-03-02T08:31:60Z", "2026-03-02T08:31:00.Z", "2026-03-02T08:31:00z", "2026-03-02T08:31:00Zx",
                           "2026-03-02T08:31:00+1:00", "2026-03-02T08:31:00+0100", "2026-03-02T08:31:00+14:01", "+2026-03-02T08:31:00Z",
                           "-2026-03-02T08:31:00Z", "12026-03-02T08:31:00Z", " 2026-03-02T08:31:00Z", "0001-01-01T00:00:00+01:00",
                           "9999-12-31T24:00:00Z"}) {
    INFO(text);
    CHECK(normal(text) == "refused");
  }
}

TEST_CASE("dates are read with or without a zone, which is ignored") {
  CHECK(parse_date("2026-03-02") == Date{2026, 3, 2});
  CHECK(parse_date("2026-03-02Z") == Date{2026, 3, 2});
  CHECK(parse_date("2026-03-02+02:00") == Date{2026, 3, 2});
  CHECK_FALSE(parse_date("2026-02-30"));
  CHECK_FALSE(parse_date("2026-03-02T00:00:00Z"));
  CHECK_FALSE(parse_date("02-03-2026"));
  CHECK(format_date({7, 1, 2}) == "0007-01-02");
}

TEST_CASE("every day from year 1 to 9999 follows the one before") {
  Date date{1, 1, 1};
  std::int64_t days = days_since_epoch(date);
  CHECK(days == -719'162);
  int day_of_week = weekday(date);
  for (; date.year < 10'000; ++days) {
    if (days_since_epoch(date) != days || date_of_days(days) != date || weekday(date) != day_of_week) FAIL(format_date(date));
    const Date next = date_of_days(days + 1);
    if (!(next > date)) FAIL(format_date(date));
    date = next;
    day_of_week = day_of_week % 7 + 1;
  }
  CHECK(weekday({2026, 3, 2}) == 1);
  CHECK(weekday({1970, 1, 1}) == 4);
}

TEST_CASE("the Copenhagen clock turns on the last Sundays of March and October at 01:00 UTC") {
  CHECK(copenhagen_time(*parse_instant("2026-03-29T00:59:59Z")) == LocalTime{{2026, 3, 29}, 1, 59, 59, 60});
  CHECK(copenhagen_time(*parse_instant("2026-03-29T01:00:00Z")) == LocalTime{{2026, 3, 29}, 3, 0, 0, 120});
  CHECK(copenhagen_time(*parse_instant("2026-10-25T00:59:59Z")) == LocalTime{{2026, 10, 25}, 2, 59, 59, 120});
  CHECK(copenhagen_time(*parse_instant("2026-10-25T01:00:00Z")) == LocalTime{{2026, 10, 25}, 2, 0, 0, 60});
  CHECK(copenhagen_time(*parse_instant("2025-12-31T23:30:00Z")) == LocalTime{{2026, 1, 1}, 0, 30, 0, 60});
}

TEST_CASE("Copenhagen time equals the system's time-zone database every hour from 1996 to 2060") {
#ifdef __EMSCRIPTEN__
  SKIP("wasm has no time-zone database; the native test compares");
#else
  setenv("TZ", "Europe/Copenhagen", 1);
  tzset();
  const std::time_t summer = 1'750'000'000;
  std::tm local{};
  localtime_r(&summer, &local);
  if (local.tm_gmtoff != 7200) SKIP("this machine has no time-zone database (package tzdata)");
  const std::int64_t end = parse_instant("2061-01-01T00:00:00Z")->ms;
  for (std::int64_t ms = parse_instant("1996-01-01T00:00:00Z")->ms; ms < end; ms += 3'600'000) {
    const std::time_t seconds = ms / 1000;
    localtime_r(&seconds, &local);
    const LocalTime expected{{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday}, local.tm_hour, local.tm_min, local.tm_sec,
                             static_cast<int>(local.tm_gmtoff / 60)};
    if (copenhagen_time({ms}) != expected) FAIL(format_instant({ms}));
  }
#endif
}
