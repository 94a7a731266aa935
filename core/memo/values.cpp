#include "core/memo/values.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/xml/characters.h"

namespace memobox::memo {
namespace {

constexpr std::size_t not_xml = static_cast<std::size_t>(-1);

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Characters, which is what maxLength counts; not_xml when XML cannot hold one of them.
std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char* from = text.data() + at;
    const auto plain = static_cast<std::size_t>(xml::skip_plain_text(from, text.data() + text.size()) - from);
    at += plain;
    count += plain;
    if (at == text.size()) break;
    const Decoded decoded = decode_utf8(text, at);
    if (!decoded.valid || !xml::is_character(decoded.point)) return not_xml;
    at += decoded.length;
    ++count;
  }
  return count;
}

const Rule* broken_by_length(std::string_view text, std::size_t most) {
  const std::size_t count = count_characters(text);
  if (count == not_xml) return &rule("memo.character");
  return count > most ? &rule("memo.text_length") : nullptr;
}

// The schema of 1.1 says 150, the copy in memo-lib-java 160 (memo.md section 2).
const Rule* broken_by_notification(std::string_view text) {
  if (const Rule* broken = broken_by_length(text, 160)) return broken;
  return broken_by_length(text, 150) ? &rule("memo.notification_length") : nullptr;
}

const Rule* broken_by_uri(std::string_view text) {
  if (const Rule* broken = broken_by_length(trimmed(text), 256)) return broken;
  return is_uri(text) ? nullptr : &rule("memo.uri");
}

bool is_language(std::string_view text) {
  const std::string_view code = trimmed(text);
  return !code.empty() && code.size() <= 2 && std::all_of(code.begin(), code.end(), is_letter);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && xml::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && xml::is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_long(std::string_view text, std::string_view most) {
  std::string_view digits = trimmed(text);
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  if (negative) most = "9223372036854775808";
  return digits.size() < most.size() || (digits.size() == most.size() && digits <= most);
}

const Rule* broken_rule(Type type, std::string_view text) {
  switch (type) {
    case Type::text:
      return broken_by_length(text, 256);
    case Type::comment:
      return broken_by_length(text, 512);
    case Type::license:
      return broken_by_length(text, 7);
    case Type::notification:
      return broken_by_notification(text);
    case Type::uri:
      return broken_by_uri(text);
    case Type::uuid:
      return is_uuid_v4(text) ? nullptr : &rule("memo.uuid");
    case Type::language:
      return is_language(text) ? nullptr : &rule("memo.language");
    case Type::date_time:
      return is_date_time_in_utc(text) ? nullptr : &rule("memo.date_time");
    case Type::date:
      return is_date(text) ? nullptr : &rule("memo.date");
    case Type::gln:
      return is_long(text, "9999999999999") ? nullptr : &rule("memo.number");
    case Type::p_number:
      return is_long(text, "9999999999") ? nullptr : &rule("memo.number");
    case Type::message_type:
      return text == "DIGITALPOST" || text == "NEMSMS" ? nullptr : &rule("memo.message_type");
  }
  return nullptr;
}

}  // namespace memobox::memo
