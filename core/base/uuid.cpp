#include "core/base/uuid.h"

namespace memobox {
namespace {

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_dash_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_dash_place(at) ? text[at] != '-' : !is_hexadecimal(text[at])) return false;
  }
  return true;
}

bool is_uuid_v4(std::string_view text) {
  return is_uuid(text) && text[14] == '4' && std::string_view("89abAB").find(text[19]) != std::string_view::npos;
}

std::string lower_uuid(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

std::string make_uuid_v4(std::array<std::uint8_t, 16> random) {
  constexpr std::string_view digits = "0123456789abcdef";
  random[6] = static_cast<std::uint8_t>((random[6] & 0x0F) | 0x40);  // version 4
  random[8] = static_cast<std::uint8_t>((random[8] & 0x3F) | 0x80);  // variant of RFC 9562
  std::string result;
  result.reserve(36);
  for (const std::uint8_t byte : random) {
    if (is_dash_place(result.size())) result.push_back('-');
    result.push_back(digits[byte >> 4]);
    result.push_back(digits[byte & 15]);
  }
  return result;
}

}  // namespace memobox
