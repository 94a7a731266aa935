#include "core/xml/characters.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/base/vector16.h"

namespace memobox::xml {
namespace {

using Table = std::array<bool, 256>;

template <class Test>
constexpr Table table_of(Test test) {
  Table table{};
  for (int c = 0; c < 128; ++c) table[static_cast<std::size_t>(c)] = test(static_cast<char>(c));
  return table;
}

constexpr bool is_name_byte(char c) { return is_plain_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

constexpr Table plain_text = table_of([](char c) { return (c >= 0x20 || c == '\t' || c == '\n') && c != '<' && c != '&' && c != ']'; });
constexpr Table written_text = table_of([](char c) { return (c >= 0x20 || c == '\t' || c == '\n') && c != '<' && c != '&' && c != '>'; });
constexpr Table plain_value = table_of([](char c) { return c >= 0x20 && c != '<' && c != '&' && c != '"' && c != '\''; });
constexpr Table plain_name = table_of(is_name_byte);

// The same four for sixteen characters: 0xFF for those that are not plain.
[[gnu::always_inline]] inline Bytes16 special_beside_lines(Bytes16 c) {
  return (below_signed(c, 0x20) & ~(equal(c, '\n') | equal(c, '\t'))) | equal(c, '<') | equal(c, '&');
}
[[gnu::always_inline]] inline Bytes16 special_in_text(Bytes16 c) { return special_beside_lines(c) | equal(c, ']'); }
[[gnu::always_inline]] inline Bytes16 special_in_written(Bytes16 c) { return special_beside_lines(c) | equal(c, '>'); }
[[gnu::always_inline]] inline Bytes16 special_in_value(Bytes16 c) {
  return below_signed(c, 0x20) | equal(c, '<') | equal(c, '&') | equal(c, '"') | equal(c, '\'');
}
[[gnu::always_inline]] inline Bytes16 special_in_name(Bytes16 c) {
  return ~(below((c | 0x20) - 'a', 26) | (below(c - '-', 13) & ~equal(c, '/')) | equal(c, '_'));  // '-', '.', '/', then the digits
}

template <Bytes16 (*special)(Bytes16)>
[[gnu::always_inline]] inline bool is_plain64(const char* at) {
  return !any(special(load16(at)) | special(load16(at + 16)) | special(load16(at + 32)) | special(load16(at + 48)));
}

// Most runs are short, so the large steps begin only when one has shown itself to be long.
template <Bytes16 (*special)(Bytes16)>
[[gnu::always_inline]] inline const char* skip(const Table& plain, const char* at, const char* end) {
  for (int steps = 0; end - at >= 16; ++steps) {
    const int first = first_set(special(load16(at)));
    at += first;
    if (first < 16) return at;
    if (steps < 4) continue;
    while (end - at >= 64 && is_plain64<special>(at)) at += 64;
  }
  while (at < end && plain[static_cast<unsigned char>(*at)]) ++at;
  return at;
}

int digit_of(char c, int base) {
  const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : base;
  return value < base ? value : -1;
}

Reference read_number(std::string_view text) {
  const int base = text.size() > 2 && text[2] == 'x' ? 16 : 10;
  const std::size_t first = base == 16 ? 3 : 2;
  std::size_t at = first;
  char32_t point = 0;
  for (int digit; at < text.size() && (digit = digit_of(text[at], base)) >= 0; ++at) {
    if (point <= 0x10FFFF) point = point * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  if (at == first || at == text.size() || text[at] != ';' || !is_character(point)) return {.broken = "xml.character_reference"};
  return {.point = point, .length = at + 1};
}

}  // namespace

bool is_blank(std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) return false;
  }
  return true;
}

bool is_character(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

bool is_name_start(char32_t point) {
  if (point < 0x80) return is_plain_letter(static_cast<char>(point));
  constexpr struct {
    char32_t first, last;
  } ranges[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},
                {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
  for (const auto& range : ranges) {
    if (point >= range.first && point <= range.last) return true;
  }
  return false;
}

bool is_name_part(char32_t point) {
  if (point < 0x80) return is_name_byte(static_cast<char>(point));
  return is_name_start(point) || point == 0xB7 || (point >= 0x300 && point <= 0x36F) || (point >= 0x203F && point <= 0x2040);
}

const char* skip_plain_text(const char* at, const char* end) { return skip<special_in_text>(plain_text, at, end); }
const char* skip_written_text(const char* at, const char* end) { return skip<special_in_written>(written_text, at, end); }
const char* skip_plain_value(const char* at, const char* end) { return skip<special_in_value>(plain_value, at, end); }
const char* skip_plain_name(const char* at, const char* end) { return skip<special_in_name>(plain_name, at, end); }

Reference read_reference(std::string_view text) {
  if (text.starts_with("&#")) return read_number(text);
  constexpr struct {
    std::string_view text;
    char32_t point;
  } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& entity : entities) {
    if (text.starts_with(entity.text)) return {.point = entity.point, .length = entity.text.size()};
  }
  // A name and ';' make it an entity that was never declared; anything else is an '&' that should have been written &amp;.
  std::size_t at = 1;
  while (at < text.size()) {
    const Decoded decoded = decode_utf8(text, at);
    const bool fits = decoded.point == ':' || (at == 1 ? is_name_start(decoded.point) : is_name_part(decoded.point));
    if (!decoded.valid || !fits) break;
    at += decoded.length;
  }
  return {.broken = at > 1 && at < text.size() && text[at] == ';' ? "xml.entity" : "xml.ampersand"};
}

std::size_t resolve(std::string_view raw, Written written, char* out) {
  if (written == Written::plain) return raw.copy(out, raw.size());
  char* to = out;
  std::string point;
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c == '&' && written != Written::cdata) {
      const Reference reference = read_reference(raw.substr(at));
      at += reference.length;
      point.clear();
      append_utf8(point, reference.point);
      to = std::copy(point.begin(), point.end(), to);
    } else if (is_space(c)) {
      at += raw.substr(at).starts_with("\r\n") ? 2 : 1;
      *to++ = written == Written::value ? ' ' : c == '\r' ? '\n' : c;
    } else {
      const auto skip_plain = written == Written::value ? skip_plain_value : skip_plain_text;
      const char* end = skip_plain(raw.data() + at + 1, raw.data() + raw.size());
      to = std::copy(raw.data() + at, end, to);
      at = static_cast<std::size_t>(end - raw.data());
    }
  }
  return static_cast<std::size_t>(to - out);
}

std::string resolved(std::string_view raw, Written written) {
  std::string text(raw.size(), '\0');
  text.resize(resolve(raw, written, text.data()));
  return text;
}

}  // namespace memobox::xml
