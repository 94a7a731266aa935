// The one writer of JSON: compact, UTF-8, escaping by runs. No pretty printing and no DOM.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace memobox {

// Usage: JsonWriter w(out); w.begin_object(); w.key("id"); w.string(id); w.end_object();
// Preconditions: begin/end calls are balanced; inside an object every value follows a key. Commas are the writer's business.
// Strings must be valid UTF-8; '"', '\', controls and U+2028/2029 are escaped.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::int64_t value);
  void boolean(bool value);
  void null();
  // A value that is JSON already, written by this class. Precondition: it is one whole value.
  void raw(std::string_view json);

  // key and value in one call; the *_unless forms leave the member out at its default.
  void member(std::string_view name, std::string_view value);
  void member(std::string_view name, const std::string& value);
  void member(std::string_view name, const char* value) { member(name, std::string_view(value)); }
  void member(std::string_view name, std::int64_t value);
  void member(std::string_view name, int value) { member(name, static_cast<std::int64_t>(value)); }
  void member(std::string_view name, bool value);
  void member_unless_empty(std::string_view name, const std::string& value);
  void member_unless_zero(std::string_view name, std::int64_t value);
  void member_if(std::string_view name, bool value);  // written only when true

 private:
  void separate();

  std::string& out_;
  bool need_comma_ = false;
};

}  // namespace memobox
