// How the gate reads what markup is made of: names, attribute values, references, single characters. Private to the gate.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/xml/characters.h"

namespace memobox::xml {

struct Name {
  std::string_view whole, prefix, local;
};

struct Value {
  std::string_view raw;
  bool plain = true;  // a reader sees it as it is written
};

// Every function that returns bool reads its construct from at_ and leaves at_ behind it, or sets error_ (all but its path) and returns
// false.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : begin_(text.data()), at_(begin_), end_(begin_ + text.size()) {}

 protected:
  bool name(Name& out);
  bool simple_name(std::string_view& out);
  bool value(Value& out);
  bool characters_until(std::string_view mark);
  bool character();
  bool reference();

  bool fail(std::string_view rule, const char* at, ErrorCode code = ErrorCode::not_well_formed);
  bool fail(std::string_view rule) { return fail(rule, at_); }
  bool skip_space();
  bool ahead(std::string_view mark) const { return rest().starts_with(mark); }
  bool take(char c) { return at_ < end_ && *at_ == c ? (++at_, true) : false; }
  std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

  const char *begin_, *at_, *end_;
  Error error_;

 private:
  bool name_point(bool first);
};

}  // namespace memobox::xml
