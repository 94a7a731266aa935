#include "core/base/words.h"

#include <algorithm>
#include <utility>

namespace memobox {
namespace {

// The texts of one family stand one after the other in the table, which is sorted by key: date.month.01 ... date.month.12.
Text nth(Text first, int number) { return static_cast<Text>(static_cast<int>(first) + number - 1); }
static_assert(static_cast<int>(Text::date_month_12) == static_cast<int>(Text::date_month_01) + 11);
static_assert(static_cast<int>(Text::date_month_short_12) == static_cast<int>(Text::date_month_short_01) + 11);
static_assert(static_cast<int>(Text::date_weekday_7) == static_cast<int>(Text::date_weekday_1) + 6);

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

bool has_exact_clock(LocalTime time) { return time.date.year >= first_exact_copenhagen_year; }

// Tenths as people write them: 14 -> "1,4", but 20 -> "2".
std::string tenths_text(const Words& words, std::uint64_t tenths) {
  std::string text = number_text(words, static_cast<std::int64_t>(tenths / 10));
  if (tenths % 10 != 0) text += words(Text::number_decimal_mark) + std::to_string(tenths % 10);
  return text;
}

// A size in a unit: one decimal below ten, none above.
std::string amount(const Words& words, std::uint64_t bytes, std::uint64_t unit) {
  const std::uint64_t tenths = bytes / unit * 10 + (bytes % unit * 10 + unit / 2) / unit;
  return tenths < 100 ? tenths_text(words, tenths) : number_text(words, static_cast<std::int64_t>(bytes / unit + (bytes % unit + unit / 2) / unit));
}

std::string local_long_time(const Words& words, LocalTime time) {
  const std::string date = long_date(words, time.date);
  return has_exact_clock(time) ? words(Text::time_long, {{"date", date}, {"time", clock_time(words, time)}}) : date;
}

}  // namespace

std::string fill(std::string_view text_template, Arguments arguments) {
  std::string out;
  while (true) {
    const std::size_t open = text_template.find('{');
    const std::size_t close = text_template.find('}', open);
    if (close == std::string_view::npos) return out.append(text_template);
    const std::string_view name = text_template.substr(open + 1, close - open - 1);
    const auto found = std::find_if(arguments.begin(), arguments.end(), [name](const auto& argument) { return argument.name == name; });
    out.append(text_template.substr(0, open));
    out.append(found == arguments.end() ? text_template.substr(open, close + 1 - open) : found->value);
    text_template.remove_prefix(close + 1);
  }
}

bool Words::replace(std::string_view key, std::string text) {
  const auto known = text_by_key(key);
  if (!known) return false;
  replaced_[*known] = std::move(text);
  return true;
}

std::string Words::operator()(Text text) const { return (*this)(text, {}); }

std::string Words::operator()(Text text, Arguments arguments) const {
  const auto replaced = replaced_.find(text);
  return fill(replaced == replaced_.end() ? text_template(language_, text) : std::string_view(replaced->second), arguments);
}

std::string Words::plural(Text one, Text other, std::int64_t count, Arguments arguments) const {
  const std::string counted = fill((*this)(count == 1 ? one : other), {{"count", number_text(*this, count)}});
  return fill(counted, arguments);
}

std::string long_date(const Words& words, Date date) {
  return words(Text::date_long, {{"weekday", words(nth(Text::date_weekday_1, weekday(date)))},
                                 {"day", std::to_string(date.day)},
                                 {"month", words(nth(Text::date_month_01, date.month))},
                                 {"year", std::to_string(date.year)}});
}

std::string day_date(const Words& words, Date date) {
  return words(Text::date_day, {{"day", std::to_string(date.day)},
                                {"month", words(nth(Text::date_month_01, date.month))},
                                {"year", std::to_string(date.year)}});
}

std::string short_date(const Words& words, Date date, Date today) {
  const Text text = date.year == today.year ? Text::date_short : Text::date_short_year;
  return words(text, {{"day", std::to_string(date.day)},
                      {"month", words(nth(Text::date_month_short_01, date.month))},
                      {"year", std::to_string(date.year)}});
}

std::string clock_time(const Words& words, LocalTime time) {
  return words(Text::time_clock, {{"hour", two_digits(time.hour)}, {"minute", two_digits(time.minute)}});
}

std::string long_time(const Words& words, Instant instant) { return local_long_time(words, copenhagen_time(instant)); }

std::string row_time(const Words& words, Instant instant, Instant now) {
  const LocalTime time = copenhagen_time(instant);
  const Date today = copenhagen_time(now).date;
  const std::int64_t days_ago = days_since_epoch(today) - days_since_epoch(time.date);
  if (days_ago == 0 && has_exact_clock(time)) return words(Text::time_today, {{"time", clock_time(words, time)}});
  if (days_ago == 1) return words(Text::time_yesterday);
  return short_date(words, time.date, today);
}

std::string time_span(const Words& words, Instant from, Instant to) {
  const LocalTime start = copenhagen_time(from), end = copenhagen_time(to);
  if (start == end) return local_long_time(words, start);
  if (start.date == end.date && has_exact_clock(start)) {
    return words(Text::time_span, {{"date", long_date(words, start.date)}, {"from", clock_time(words, start)}, {"to", clock_time(words, end)}});
  }
  const std::string first = local_long_time(words, start), last = local_long_time(words, end);
  return first == last ? first : words(Text::time_span_days, {{"from", first}, {"to", last}});
}

std::string byte_size(const Words& words, std::uint64_t bytes) {
  constexpr std::uint64_t kb = 1000, mb = 1000 * kb, gb = 1000 * mb;
  // The unit grows where the rounded number would read 1.000 of the smaller one.
  if (bytes < kb) return words(Text::size_bytes, {{"number", std::to_string(bytes)}});
  if (bytes < mb - kb / 2) return words(Text::size_kb, {{"number", amount(words, bytes, kb)}});
  if (bytes < gb - mb / 2) return words(Text::size_mb, {{"number", amount(words, bytes, mb)}});
  return words(Text::size_gb, {{"number", amount(words, bytes, gb)}});
}

std::string number_text(const Words& words, std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits.front() == '-' ? 1 : 0;
  const std::string mark = words(Text::number_group_mark);
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, mark);
  return digits;
}

}  // namespace memobox
