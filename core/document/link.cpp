#include "core/document/link.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace memobox::document {
namespace {

bool is_control_or_space(char c) { return static_cast<unsigned char>(c) <= ' '; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// URL Standard, basic URL parser, steps 1 to 3.
std::string trimmed_address(std::string_view address) {
  while (!address.empty() && is_control_or_space(address.front())) address.remove_prefix(1);
  while (!address.empty() && is_control_or_space(address.back())) address.remove_suffix(1);
  std::string out;
  out.reserve(address.size());
  for (const char c : address) {
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return out;
}

// A name or an IPv4 or IPv6 address with an optional port. Bytes above ASCII are letters of an international name.
bool is_host_and_port(std::string_view text) {
  if (text.empty() || text.front() == ':') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == ':' || c == '[' || c == ']' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_https_rest(std::string_view rest) {
  if (!rest.starts_with("//")) return false;
  rest.remove_prefix(2);
  return is_host_and_port(rest.substr(0, rest.find_first_of("/?#")));
}

bool is_tel_rest(std::string_view rest) {
  const auto is_tel_character = [](char c) { return is_digit(c) || std::string_view("+-.() ").find(c) != std::string_view::npos; };
  return std::any_of(rest.begin(), rest.end(), is_digit) && std::all_of(rest.begin(), rest.end(), is_tel_character);
}

bool is_mailto_rest(std::string_view rest) {
  const std::size_t at = rest.substr(0, rest.find('?')).find('@');
  return at != std::string_view::npos && at > 0;
}

}  // namespace

std::string allowed_address(std::string_view address) {
  std::string text = trimmed_address(address);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || clean_text(text) != text) return {};
  for (std::size_t i = 0; i < colon; ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] - 'A' + 'a');
  }
  const std::string_view scheme = std::string_view(text).substr(0, colon);
  const std::string_view rest = std::string_view(text).substr(colon + 1);
  const bool allowed = (scheme == "https" && is_https_rest(rest)) || (scheme == "mailto" && is_mailto_rest(rest)) || (scheme == "tel" && is_tel_rest(rest));
  return allowed ? text : std::string();
}

}  // namespace memobox::document
