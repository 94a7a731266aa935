#include "core/base/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace memobox {
namespace {

// 0: stands as it is; 'u': \u00XX; 'E': the lead byte of U+2028 and U+2029 (among others); else the letter after '\'.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> escapes{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) escapes[byte] = 'u';
  escapes[0x7F] = 'u';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  escapes[0xE2] = 'E';
  return escapes;
}
constexpr std::array<char, 256> escapes = make_escapes();

// U+2028 and U+2029 end a line in JavaScript source.
bool is_line_separator(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

void append_control(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  const char escaped[] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
  out.append(escaped, sizeof escaped);
}

// Writes the escape of the byte at `at` and answers how many bytes it stands for; 0: it needs none.
std::size_t append_escape(std::string& out, std::string_view text, std::size_t at) {
  const unsigned char byte = static_cast<unsigned char>(text[at]);
  switch (const char escape = escapes[byte]) {
    case 'u':
      append_control(out, byte);
      return 1;
    case 'E':
      if (!is_line_separator(text, at)) return 0;
      out.append(text[at + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      return 3;
    default: {
      const char escaped[] = {'\\', escape};
      out.append(escaped, sizeof escaped);
      return 1;
    }
  }
}

// Eight bytes at once: true when one of them may need an escape (a control, '"', '\\', or anything outside ASCII or equal to DEL).
bool may_need_escape(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  const auto zero_byte = [](std::uint64_t value) { return (value - ones) & ~value; };  // top bit set where a byte is 0
  const std::uint64_t control = word - ones * 0x20;  // borrows into the top bit of bytes below 0x20
  const std::uint64_t high = word + ones;            // carries DEL into the top bit
  return ((control | high | word | zero_byte(word ^ ones * '"') | zero_byte(word ^ ones * '\\')) & tops) != 0;
}

std::size_t plain_run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text.size() - at >= 8 && !may_need_escape(text.data() + at)) {
      at += 8;
      continue;
    }
    for (const std::size_t stop = std::min(at + 8, text.size()); at < stop; ++at) {
      const unsigned char byte = static_cast<unsigned char>(text[at]);
      if (escapes[byte] != 0 && (byte != 0xE2 || is_line_separator(text, at))) return at;
    }
  }
  return at;
}

void append_quoted(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = plain_run_end(text, at);
    out.append(text.data() + at, end - at);
    at = end;
    if (at < text.size()) at += append_escape(out, text, at);
  }
  out.push_back('"');
}

}  // namespace

void JsonWriter::separate() {
  if (need_comma_) out_.push_back(',');
  need_comma_ = true;
}

void JsonWriter::begin_object() {
  separate();
  out_.push_back('{');
  need_comma_ = false;
}

void JsonWriter::end_object() {
  out_.push_back('}');
  need_comma_ = true;
}

void JsonWriter::begin_array() {
  separate();
  out_.push_back('[');
  need_comma_ = false;
}

void JsonWriter::end_array() {
  out_.push_back(']');
  need_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_quoted(out_, name);
  out_.push_back(':');
  need_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  append_quoted(out_, value);
}

void JsonWriter::number(std::int64_t value) {
  separate();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, static_cast<std::size_t>(end - digits));
}

void JsonWriter::boolean(bool value) {
  separate();
  out_.append(value ? "true" : "false");
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  need_comma_ = true;
}

void JsonWriter::null() {
  separate();
  out_.append("null");
}

void JsonWriter::member(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::member(std::string_view name, const std::string& value) { member(name, std::string_view(value)); }

void JsonWriter::member(std::string_view name, std::int64_t value) {
  key(name);
  number(value);
}

void JsonWriter::member(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::member_unless_empty(std::string_view name, const std::string& value) {
  if (!value.empty()) member(name, value);
}

void JsonWriter::member_unless_zero(std::string_view name, std::int64_t value) {
  if (value != 0) member(name, value);
}

void JsonWriter::member_if(std::string_view name, bool value) {
  if (value) member(name, true);
}

}  // namespace memobox
