// Points in time, dates, and Danish wall-clock time. No clock is read here: `now` always comes from outside.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace memobox {

// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
};

struct Date {
  int year = 1970;
  int month = 1;  // 1-12
  int day = 1;    // 1-31
  auto operator<=>(const Date&) const = default;
};

// A wall-clock time somewhere, with its distance from UTC.
struct LocalTime {
  Date date;
  int hour = 0, minute = 0, second = 0;
  int offset_minutes = 0;
  bool operator==(const LocalTime&) const = default;
};

// ISO 8601 / xs:dateTime: yyyy-mm-ddThh:mm:ss[.fraction][Z|+hh:mm|-hh:mm]; T24:00:00 is allowed as the next midnight; without a zone it is read as UTC.
// Years 0001-9999. nullopt: not such a time (impossible dates included). Fractions are cut to milliseconds.
std::optional<Instant> parse_instant(std::string_view text);
// xs:date: yyyy-mm-dd with an optional zone, which is ignored.
std::optional<Date> parse_date(std::string_view text);
// 2026-03-02T08:31:00Z, with .mmm only when the milliseconds are not 0.
std::string format_instant(Instant instant);
std::string format_date(Date date);  // 2026-03-02

int weekday(Date date);  // 1 Monday ... 7 Sunday
std::int64_t days_since_epoch(Date date);
Date date_of_days(std::int64_t days_since_epoch);

// Europe/Copenhagen by the EU rule (directive 2000/84/EC): summer time from the last Sunday of March 01:00Z to the last Sunday of
// October 01:00Z. Exact from 1996; before that only the date should be shown.
LocalTime copenhagen_time(Instant instant);
inline constexpr int first_exact_copenhagen_year = 1996;

}  // namespace memobox
