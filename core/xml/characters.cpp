#include "core/xml/characters.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "core/base/utf8.h"

namespace memobox::xml {
namespace {

using Table = std::array<bool, 256>;

template <class Test>
constexpr Table table_of(Test test) {
  Table table{};
  for (int c = 0; c < 128; ++c) table[static_cast<std::size_t>(c)] = test(static_cast<char>(c));
  return table;
}

constexpr bool is_character_byte(char c) { return c >= 0x20 || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_name_byte(char c) { return is_plain_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

constexpr Table plain_text = table_of([](char c) { return is_character_byte(c) && c != '<' && c != '&' && c != ']'; });
constexpr Table plain_value = table_of([](char c) { return is_character_byte(c) && c != '<' && c != '&' && c != '"' && c != '\''; });
constexpr Table plain_name = table_of(is_name_byte);

bool in(const Table& table, char c) { return table[static_cast<unsigned char>(c)]; }

const char* skip(const Table& table, const char* at, const char* end) {
  while (at < end && in(table, *at)) ++at;
  return at;
}

constexpr std::uint64_t every(unsigned byte) { return 0x0101010101010101u * byte; }

// True when one of the eight bytes is below 0x20, above 0x7F, '<', '&' or ']'. Subtracting sets the high bit of a byte that was
// smaller than what is taken away; a borrow can only start at such a byte, so the answer for all eight together is exact.
bool has_special(std::uint64_t word) {
  const std::uint64_t hits =
      word | (word - every(0x20)) | ((word ^ every('<')) - every(1)) | ((word ^ every('&')) - every(1)) | ((word ^ every(']')) - every(1));
  return (hits & every(0x80)) != 0;
}

std::uint64_t load(const char* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
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

const char* skip_plain_text(const char* at, const char* end) {
  while (end - at >= 8) {
    if (!has_special(load(at))) {
      at += 8;
      continue;
    }
    // Line breaks are special to the eight-byte test but plain to the table: base64 in lines goes on at full speed after them.
    const char* stop = skip(plain_text, at, at + 8);
    if (stop != at + 8) return stop;
    at = stop;
  }
  return skip(plain_text, at, end);
}

const char* skip_plain_value(const char* at, const char* end) { return skip(plain_value, at, end); }
const char* skip_plain_name(const char* at, const char* end) { return skip(plain_name, at, end); }

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

std::string normal_value(std::string_view raw) {
  std::string value;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '&') {
      const Reference reference = read_reference(raw.substr(at));
      append_utf8(value, reference.point);
      at += reference.length;
    } else {
      value.push_back(is_space(raw[at]) ? ' ' : raw[at]);
      ++at;
    }
  }
  return value;
}

}  // namespace memobox::xml
