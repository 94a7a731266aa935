// Words a person reads: strings by key (assets/strings), placeholders, plurals, numbers, dates and sizes, in Danish and English.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "core/base/instant.h"
#include "core/base/strings_table.h"  // generated: Language, Text, text_template, text_by_key

namespace memobox {

// What stands for {name}. Lives as long as the call it is written in.
struct Argument {
  const char* name;
  const std::string& value;
};
using Arguments = std::initializer_list<Argument>;

// "{name}" in the template becomes the argument of that name; an unknown placeholder stays as it stands.
std::string fill(std::string_view text_template, Arguments arguments);

// The strings of one language, some perhaps replaced by the host at start.
class Words {
 public:
  explicit Words(Language language = Language::da) : language_(language) {}

  Language language() const { return language_; }
  // False when the key is not in assets/strings.
  bool replace(std::string_view key, std::string text);

  std::string operator()(Text text) const;
  std::string operator()(Text text, Arguments arguments) const;
  // Danish and English have two forms: one for 1, other for the rest. {count} is filled in.
  std::string plural(Text one, Text other, std::int64_t count, Arguments arguments = {}) const;

  bool operator==(const Words&) const = default;

 private:
  Language language_;
  std::map<Text, std::string> replaced_;
};

// Dates as Danes write them (Dansk Sprognævn): "mandag 2. marts 2026", "kl. 09.31"; English: "Monday 2 March 2026", "09:31".
// All times are Copenhagen time; before 1996 the clock part is left out.
std::string long_date(const Words&, Date date);             // mandag 2. marts 2026
std::string day_date(const Words&, Date date);              // 2. marts 2026
std::string short_date(const Words&, Date date, Date today);  // 2. mar. / 2. mar. 2024 when the year differs from today's
std::string clock_time(const Words&, LocalTime time);       // 09.31
std::string long_time(const Words&, Instant instant);       // mandag 2. marts 2026 kl. 09.31
// For a list row: "i dag 08.30", "i går", "2. mar.", "2. mar. 2024".
std::string row_time(const Words&, Instant instant, Instant now);
// "tirsdag 20. oktober 2026 kl. 10.30–11.30", or both ends in full when the days differ.
std::string time_span(const Words&, Instant from, Instant to);
std::string byte_size(const Words&, std::uint64_t bytes);    // 212 kB, 1,4 MB (1000-based; comma in Danish)
std::string number_text(const Words&, std::int64_t number);  // 12.345 / 12,345

}  // namespace memobox
