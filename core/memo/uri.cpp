// xs:anyURI.
#include <algorithm>

#include "core/memo/values.h"

namespace memobox::memo {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Every '%' is followed by two hexadecimal digits, and no bracket is left: anything else either may stand or would be escaped.
bool is_part(std::string_view text) {
  for (std::size_t at = text.find_first_of("%[]"); at != text.npos; at = text.find_first_of("%[]", at + 1)) {
    if (text[at] != '%' || text.size() - at < 3 || !is_hex(text[at + 1]) || !is_hex(text[at + 2])) return false;
  }
  return true;
}

// ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
bool is_scheme(std::string_view text) {
  return !text.empty() && is_letter(text[0]) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
}

// "[" IP literal "]"
bool is_literal(std::string_view text) {
  return text.size() > 3 && text.back() == ']' &&
         std::all_of(text.begin() + 1, text.end() - 1, [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

// [ userinfo "@" ] host [ ":" port ]
bool is_authority(std::string_view text) {
  if (const std::size_t at = text.find('@'); at != text.npos) {
    if (!is_part(text.substr(0, at))) return false;
    text.remove_prefix(at + 1);
  }
  const std::size_t bracket = text.starts_with('[') ? std::min(text.find(']'), text.size() - 1) : 0;
  const std::size_t colon = std::min(text.find(':', bracket), text.size());
  const std::string_view host = text.substr(0, colon), port = text.substr(std::min(colon + 1, text.size()));
  if (!std::all_of(port.begin(), port.end(), is_digit)) return false;
  return host.starts_with('[') ? is_literal(host) : is_part(host);
}

// Cuts off and answers what stands before the first of these characters.
std::string_view take_until(std::string_view& rest, std::string_view ends) {
  const std::string_view taken = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(taken.size());
  return taken;
}

}  // namespace

bool is_uri(std::string_view text) {
  std::string_view rest = trimmed(text);
  const std::string_view first = rest.substr(0, rest.find_first_of("/?#"));
  if (const std::size_t colon = first.find(':'); colon != first.npos) {
    if (!is_scheme(first.substr(0, colon))) return false;
    rest.remove_prefix(colon + 1);
  }
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    if (!is_authority(take_until(rest, "/?#"))) return false;
  }
  const std::string_view path_and_query = take_until(rest, "#");
  if (!rest.empty()) rest.remove_prefix(1);
  return is_part(path_and_query) && is_part(rest) && rest.find('#') == rest.npos;
}

}  // namespace memobox::memo
