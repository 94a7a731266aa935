#include "core/base/utf8.h"

#include <array>
#include <cstring>

namespace memobox {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// What a lead byte promises: how many bytes follow and the range of the first of them (Unicode 15 table 3-7, which leaves out
// overlong forms, surrogates and points above U+10FFFF).
struct Lead {
  std::size_t following;
  unsigned low, high;
  char32_t bits;
};

Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF, byte & 0x1F};
  if (byte == 0xE0) return {2, 0xA0, 0xBF, 0};
  if (byte == 0xED) return {2, 0x80, 0x9F, 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF, byte & 0xF};
  if (byte == 0xF0) return {3, 0x90, 0xBF, 0};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF, byte & 7};
  if (byte == 0xF4) return {3, 0x80, 0x8F, 4};
  return {0, 0, 0, 0};
}

bool is_dropped(char32_t point) {
  if (point < 0x20) return point != '\t' && point != '\n';
  if (point >= 0x7F && point <= 0x9F) return true;
  if (point >= 0x202A && point <= 0x202E) return true;  // bidi embeddings and overrides
  if (point >= 0x2066 && point <= 0x2069) return true;  // bidi isolates
  return (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
}

// Unicode White_Space, as far as clean_text keeps it.
bool is_white_space(char32_t point) {
  if (point <= 0x20) return point == ' ' || point == '\t' || point == '\n';
  return point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 ||
         point == 0x202F || point == 0x205F || point == 0x3000;
}

// How many of the bytes from `at` are certainly ASCII, counted in steps of eight.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint64_t word; text.size() - end >= sizeof word; end += sizeof word) {
    std::memcpy(&word, text.data() + end, sizeof word);
    if (word & 0x8080808080808080) break;
  }
  return end - at;
}

bool is_plain_ascii(unsigned byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n'; }

// The end of the stretch from `at` that clean_text keeps as it stands.
std::size_t clean_run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_plain_ascii(byte_at(text, at))) {
      ++at;
      continue;
    }
    const Decoded decoded = decode_utf8(text, at);
    if (!decoded.valid || is_dropped(decoded.point)) break;
    at += decoded.length;
  }
  return at;
}

std::string from_windows_1252(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size(); ++at) append_utf8(out, windows_1252_point(static_cast<std::uint8_t>(text[at])));
  return out;
}

std::string from_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    append_utf8(out, decoded.point);
    at += decoded.length;
  }
  return out;
}

char32_t unit_at(std::string_view text, std::size_t at, bool big_endian) {
  const unsigned first = byte_at(text, at), second = byte_at(text, at + 1);
  return big_endian ? first << 8 | second : second << 8 | first;
}

std::string from_utf16(std::string_view text, bool big_endian) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (text.size() - at >= 2) {
    char32_t point = unit_at(text, at, big_endian);
    at += 2;
    if (point >= 0xD800 && point < 0xDC00 && text.size() - at >= 2) {
      const char32_t low = unit_at(text, at, big_endian);
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_utf8(out, point);
  }
  if (at < text.size()) append_utf8(out, replacement_character);
  return out;
}

std::string lower_trimmed(std::string_view label) {
  constexpr std::string_view space = " \t\n\r\f\"'";
  const std::size_t first = label.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  std::string name(label.substr(first, label.find_last_not_of(space) - first + 1));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.following == 0) return {replacement_character, 1, false};
  char32_t point = lead.bits;
  for (std::size_t i = 1; i <= lead.following; ++i) {
    const unsigned low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
    // A broken sequence is one error as long as its bytes could have begun a character (Unicode 15, section 3.9).
    if (at + i >= text.size() || byte_at(text, at + i) < low || byte_at(text, at + i) > high) return {replacement_character, i, false};
    point = point << 6 | (byte_at(text, at + i) & 0x3F);
  }
  return {point, lead.following + 1, true};
}

void append_utf8(std::string& out, char32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) point = replacement_character;
  const auto tail = [point](int shift) { return static_cast<char>(0x80 | (point >> shift & 0x3F)); };
  if (point < 0x80) {
    out.push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    out.append({static_cast<char>(0xC0 | point >> 6), tail(0)});
  } else if (point < 0x10000) {
    out.append({static_cast<char>(0xE0 | point >> 12), tail(6), tail(0)});
  } else {
    out.append({static_cast<char>(0xF0 | point >> 18), tail(12), tail(6), tail(0)});
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    at += ascii_run(text, at);
    for (int i = 0; i < 8 && at < text.size(); ++i) {
      const Decoded decoded = decode_utf8(text, at);
      if (!decoded.valid) return false;
      at += decoded.length;
    }
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  for (; points > 0 && at < text.size(); --points) at += decode_utf8(text, at).length;
  return text.substr(0, at);
}

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = clean_run_end(text, at);
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    const Decoded decoded = decode_utf8(text, at);
    at += decoded.length;
    if (!decoded.valid) append_utf8(out, replacement_character);
    if (decoded.point == '\r' && (at == text.size() || text[at] != '\n')) out.push_back('\n');
  }
  return out;
}

namespace {

// Where a run of bytes that surely are no white space ends: at a space or control, or at a lead byte of U+0085, U+00A0, U+1680, U+2000-206F or U+3000.
std::size_t word_end(std::string_view text, std::size_t at) {
  const auto may_be_space = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3);
  };
  while (at < text.size() && !may_be_space(text[at])) ++at;
  return at;
}

// Words of printable ASCII with one space between them, as most names are: nothing to clean.
bool is_clean_line(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return text.empty() || before != ' ';
}

}  // namespace

std::string clean_line(std::string_view text) {
  if (is_clean_line(text)) return std::string(text);
  const std::string clean = clean_text(text);
  std::string out;
  out.reserve(clean.size());
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t end = word_end(clean, at);
    out.append(clean, at, end - at);
    at = end;
    if (at == clean.size()) break;
    const Decoded decoded = decode_utf8(clean, at);
    if (!is_white_space(decoded.point)) {
      out.append(clean, at, decoded.length);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
    at += decoded.length;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Encoding encoding_of(std::string_view label) {
  struct Label {
    std::string_view name;
    Encoding encoding;
  };
  constexpr Label labels[] = {
      {"utf-8", Encoding::utf8}, {"utf8", Encoding::utf8}, {"unicode-1-1-utf-8", Encoding::utf8},
      {"windows-1252", Encoding::windows_1252}, {"iso-8859-1", Encoding::windows_1252}, {"latin1", Encoding::windows_1252},
      {"us-ascii", Encoding::windows_1252}, {"ascii", Encoding::windows_1252}, {"ansi_x3.4-1968", Encoding::windows_1252},
      {"cp1252", Encoding::windows_1252}, {"x-cp1252", Encoding::windows_1252}, {"cp819", Encoding::windows_1252},
      {"ibm819", Encoding::windows_1252}, {"csisolatin1", Encoding::windows_1252}, {"iso-ir-100", Encoding::windows_1252},
      {"iso8859-1", Encoding::windows_1252}, {"iso88591", Encoding::windows_1252}, {"iso_8859-1", Encoding::windows_1252},
      {"iso_8859-1:1987", Encoding::windows_1252}, {"l1", Encoding::windows_1252},
      {"utf-16", Encoding::utf16_little}, {"utf-16le", Encoding::utf16_little}, {"utf-16be", Encoding::utf16_big},
  };
  const std::string name = lower_trimmed(label);
  for (const Label& known : labels) {
    if (known.name == name) return known.encoding;
  }
  return Encoding::unknown;
}

char32_t windows_1252_point(std::uint8_t byte) {
  constexpr std::array<char16_t, 32> high = {
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : char32_t{byte};
}

std::string to_utf8(std::span<const std::uint8_t> bytes, std::string_view label) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.starts_with("\xEF\xBB\xBF")) return from_utf8(text.substr(3));
  if (text.starts_with("\xFE\xFF")) return from_utf16(text.substr(2), true);
  if (text.starts_with("\xFF\xFE")) return from_utf16(text.substr(2), false);
  switch (encoding_of(label)) {
    case Encoding::utf8: return from_utf8(text);
    case Encoding::windows_1252: return from_windows_1252(text);
    case Encoding::utf16_little: return from_utf16(text, false);
    case Encoding::utf16_big: return from_utf16(text, true);
    case Encoding::unknown: break;
  }
  return is_valid_utf8(text) ? std::string(text) : from_windows_1252(text);
}

}  // namespace memobox
