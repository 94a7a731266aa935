// xs:dateTime and xs:date.
#include <algorithm>
#include <optional>

#include "core/memo/values.h"

namespace memobox::memo {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes text apart from the front; what is not there makes it fail for good.
class Taker {
 public:
  explicit Taker(std::string_view text) : rest_(text) {}

  bool sound() const { return sound_; }
  bool at_end() const { return rest_.empty(); }
  bool take_if(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void take(char c) {
    if (!take_if(c)) sound_ = false;
  }
  std::string_view take_digits() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
    const std::string_view digits = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(digits.size());
    return digits;
  }
  // Two digits, from `least` to `most`.
  int take_two(int least, int most) {
    const std::string_view digits = take_digits();
    const int value = digits.size() == 2 ? (digits[0] - '0') * 10 + digits[1] - '0' : -1;
    if (value < least || value > most) sound_ = false;
    return value;
  }
  void fail() { sound_ = false; }

 private:
  std::string_view rest_;
  bool sound_ = true;
};

// The Gregorian calendar repeats every 400 years, so the last four digits of a year tell whether it is a leap year.
int days_in(std::string_view year, int month) {
  if (month == 2) {
    int last = 0;
    for (const char c : year.substr(year.size() - 4)) last = last * 10 + c - '0';
    return last % 4 == 0 && (last % 100 != 0 || last % 400 == 0) ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void take_date(Taker& from) {
  from.take_if('-');
  const std::string_view year = from.take_digits();
  if (year.size() < 4 || (year.size() > 4 && year[0] == '0') || year == "0000") return from.fail();
  from.take('-');
  const int month = from.take_two(1, 12);
  from.take('-');
  from.take_two(1, days_in(year, month));
}

void take_time(Taker& from) {
  const int hour = from.take_two(0, 24);
  const int last = hour == 24 ? 0 : 59;
  from.take(':');
  from.take_two(0, last);
  from.take(':');
  from.take_two(0, last);
  if (!from.take_if('.')) return;
  const std::string_view fraction = from.take_digits();
  if (fraction.empty() || (hour == 24 && fraction.find_first_not_of('0') != fraction.npos)) from.fail();
}

void take_zone(Taker& from) {
  if (from.at_end() || from.take_if('Z')) return;
  if (!from.take_if('+')) from.take('-');
  const int hours = from.take_two(0, 14);
  from.take(':');
  from.take_two(0, hours == 14 ? 0 : 59);
}

}  // namespace

bool is_date_time_in_utc(std::string_view text) {
  Taker from(trimmed(text));
  take_date(from);
  from.take('T');
  take_time(from);
  from.take('Z');
  return from.sound() && from.at_end();
}

bool is_date(std::string_view text) {
  Taker from(trimmed(text));
  take_date(from);
  take_zone(from);
  return from.sound() && from.at_end();
}

}  // namespace memobox::memo
