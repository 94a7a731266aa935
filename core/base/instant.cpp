#include "core/base/instant.h"

#include <algorithm>

namespace memobox {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

// Reads a text from its start; each step that does not fit empties nothing and answers false or nullopt.
struct Reader {
  std::string_view rest;

  bool take(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  bool next_is_digit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }
  // Exactly `count` digits whose number lies in low ... high.
  std::optional<int> number(int count, int low, int high) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
      if (!next_is_digit()) return std::nullopt;
      value = value * 10 + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    if (value < low || value > high) return std::nullopt;
    return value;
  }
};

std::optional<Date> read_date(Reader& reader) {
  const auto year = reader.number(4, 1, 9999);
  if (!year || !reader.take('-')) return std::nullopt;
  const auto month = reader.number(2, 1, 12);
  if (!month || !reader.take('-')) return std::nullopt;
  const auto day = reader.number(2, 1, days_in_month(*year, *month));
  if (!day) return std::nullopt;
  return Date{*year, *month, *day};
}

// ".5" -> 500; more digits than three are cut. nullopt: a point without digits.
std::optional<int> read_fraction(Reader& reader) {
  if (!reader.take('.')) return 0;
  if (!reader.next_is_digit()) return std::nullopt;
  int ms = 0;
  for (int weight = 100; reader.next_is_digit(); weight /= 10) {
    ms += (reader.rest.front() - '0') * weight;
    reader.rest.remove_prefix(1);
  }
  return ms;
}

// Milliseconds since midnight; 24:00:00 is a whole day.
std::optional<std::int64_t> read_clock(Reader& reader) {
  const auto hour = reader.number(2, 0, 24);
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = reader.number(2, 0, 59);
  if (!minute || !reader.take(':')) return std::nullopt;
  const auto second = reader.number(2, 0, 59);
  if (!second) return std::nullopt;
  const auto ms = read_fraction(reader);
  if (!ms) return std::nullopt;
  const std::int64_t total = *hour * ms_per_hour + *minute * ms_per_minute + *second * 1000 + *ms;
  return total > ms_per_day ? std::nullopt : std::optional(total);
}

// Minutes east of UTC; no zone is UTC. xs:dateTime allows at most 14:00 either way.
std::optional<int> read_zone(Reader& reader) {
  if (reader.rest.empty() || reader.take('Z')) return 0;
  const bool west = reader.rest.front() == '-';
  if (!west && reader.rest.front() != '+') return std::nullopt;
  reader.rest.remove_prefix(1);
  const auto hours = reader.number(2, 0, 14);
  if (!hours || !reader.take(':')) return std::nullopt;
  const auto minutes = reader.number(2, 0, 59);
  if (!minutes || *hours * 60 + *minutes > 14 * 60) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  return west ? -offset : offset;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

// 01:00Z on the last Sunday of the month (31 days long, as March and October are).
std::int64_t last_sunday_ms(int year, int month) {
  const Date last{year, month, 31};
  return (days_since_epoch(last) - weekday(last) % 7) * ms_per_day + ms_per_hour;
}

bool is_summer_time(Instant instant) {
  const int year = date_of_days(floor_divide(instant.ms, ms_per_day)).year;  // both changes lie far from New Year
  return instant.ms >= last_sunday_ms(year, 3) && instant.ms < last_sunday_ms(year, 10);
}

}  // namespace

std::int64_t days_since_epoch(Date date) {
  // The year begins in March, so that the leap day is its last; 400 years (an era) hold 146,097 days.
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

Date date_of_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = floor_divide(days, 146'097);
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const int day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

int weekday(Date date) {
  const std::int64_t since_monday = days_since_epoch(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>(since_monday - floor_divide(since_monday, 7) * 7) + 1;
}

std::optional<Instant> parse_instant(std::string_view text) {
  Reader reader{text};
  const auto date = read_date(reader);
  if (!date || !reader.take('T')) return std::nullopt;
  const auto clock = read_clock(reader);
  if (!clock) return std::nullopt;
  const auto zone = read_zone(reader);
  if (!zone || !reader.rest.empty()) return std::nullopt;
  const Instant instant{days_since_epoch(*date) * ms_per_day + *clock - *zone * ms_per_minute};
  const int year = date_of_days(floor_divide(instant.ms, ms_per_day)).year;
  return year < 1 || year > 9999 ? std::nullopt : std::optional(instant);
}

std::optional<Date> parse_date(std::string_view text) {
  Reader reader{text};
  const auto date = read_date(reader);
  return date && read_zone(reader) && reader.rest.empty() ? date : std::nullopt;
}

std::string format_date(Date date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

std::string format_instant(Instant instant) {
  const std::int64_t days = floor_divide(instant.ms, ms_per_day);
  const int ms = static_cast<int>(instant.ms - days * ms_per_day);
  std::string out = format_date(date_of_days(days));
  out += 'T';
  append_padded(out, ms / 3'600'000, 2);
  out += ':';
  append_padded(out, ms / 60'000 % 60, 2);
  out += ':';
  append_padded(out, ms / 1000 % 60, 2);
  if (ms % 1000 != 0) {
    out += '.';
    append_padded(out, ms % 1000, 3);
  }
  return out + 'Z';
}

LocalTime copenhagen_time(Instant instant) {
  const int offset_minutes = is_summer_time(instant) ? 120 : 60;
  const std::int64_t local = instant.ms + offset_minutes * ms_per_minute;
  const std::int64_t days = floor_divide(local, ms_per_day);
  const int seconds = static_cast<int>((local - days * ms_per_day) / 1000);
  return {date_of_days(days), seconds / 3600, seconds / 60 % 60, seconds % 60, offset_minutes};
}

}  // namespace memobox
