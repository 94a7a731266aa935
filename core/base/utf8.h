// UTF-8: reading code points, checking, counting, and making foreign text safe to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace memobox {

inline constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
  char32_t point;      // U+FFFD when the bytes are not UTF-8 (overlong forms and surrogates included)
  std::size_t length;  // bytes consumed, at least 1
  bool valid;
};

// Precondition: at < text.size().
Decoded decode_utf8(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t point);

bool is_valid_utf8(std::string_view text);
// Code points; MeMo's maxLength counts these (memo.md section 2). Precondition: valid UTF-8.
std::size_t count_code_points(std::string_view text);
// At most `points` code points of the text, cut between characters.
std::string_view first_code_points(std::string_view text, std::size_t points);

// Foreign text made fit for the tree: invalid bytes become U+FFFD; control characters (but tab and line feed), bidi overrides
// and isolates (U+202A-202E, U+2066-2069) and noncharacters are dropped; CR and CR LF become LF.
std::string clean_text(std::string_view text);
// clean_text, then every run of white space becomes one space, trimmed: for names, labels and titles.
std::string clean_line(std::string_view text);

// The character sets that Danish mail uses, by the labels of the WHATWG Encoding Standard (section 4.2), in any case.
enum class Encoding : std::uint8_t { unknown, utf8, windows_1252, utf16_little, utf16_big };
Encoding encoding_of(std::string_view label);
char32_t windows_1252_point(std::uint8_t byte);

// Bytes -> UTF-8 text by a declared or guessed character set: a BOM wins, then the label ("utf-8", "iso-8859-1", "latin1",
// "windows-1252", "us-ascii"; read as the WHATWG Encoding Standard does, so the three last are all windows-1252), then UTF-8 where the bytes are valid UTF-8, else windows-1252.
std::string to_utf8(std::span<const std::uint8_t> bytes, std::string_view label = {});

}  // namespace memobox
