// "Consume a character reference" (HTML Standard, section 13.2.5.72), for gumbo's tokenizer: it replaces gumbo's own char_ref.c, whose
// generated matcher would be three quarters of the module. Says the same as that file; parse errors are returned but not recorded.
#include <char_ref.h>
#include <utf8.h>

#include <cstdint>
#include <string_view>

#include "core/base/utf8.h"
#include "core/html/entities.h"

extern "C" const int kGumboNoChar = -1;

namespace memobox::html {
namespace {

// The digit's value, or -1.
int digit_of(int c, bool hexadecimal) {
  if (c >= '0' && c <= '9') return c - '0';
  if (hexadecimal && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (hexadecimal && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_letter_or_digit(int c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The code point to show for a number, and whether it was a right one.
bool point_of_number(std::uint32_t number, int& point) {
  const bool control_page = number >= 0x80 && number <= 0x9F;  // written by programs that meant windows-1252
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) point = replacement_character;
  else if (control_page) point = static_cast<int>(windows_1252_point(static_cast<std::uint8_t>(number)));
  else point = static_cast<int>(number);
  return point == static_cast<int>(number) && !control_page && number != 0x0D && number != 0x0B && !utf8_is_invalid_code_point(point);
}

// Precondition: the input stands on '#'.
bool consume_number(Utf8Iterator* input, int& point) {
  utf8iterator_next(input);
  const bool hexadecimal = utf8iterator_current(input) == 'x' || utf8iterator_current(input) == 'X';
  if (hexadecimal) utf8iterator_next(input);
  int digit = digit_of(utf8iterator_current(input), hexadecimal);
  if (digit == -1) {
    utf8iterator_reset(input);
    return false;
  }
  std::uint32_t number = 0;
  for (; digit != -1; digit = digit_of(utf8iterator_current(input), hexadecimal)) {
    if (number <= 0x10FFFF) number = number * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit);
    utf8iterator_next(input);
  }
  const bool closed = utf8iterator_current(input) == ';';
  if (closed) utf8iterator_next(input);
  return point_of_number(number, point) && closed;
}

// "&nosuchname;" is an error; "AT&T" is not.
bool is_unknown_name(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && is_letter_or_digit(text[letters])) ++letters;
  return letters < text.size() && text[letters] == ';';
}

// Precondition: the input stands on the first letter. In an attribute a name without ';' before a letter, a digit or '=' is no name:
// it is a parameter of an address ("?a=1&copy=2").
bool consume_name(Utf8Iterator* input, bool in_attribute, OneOrTwoCodepoints& output) {
  const char* const start = utf8iterator_get_char_pointer(input);
  const std::string_view text(start, static_cast<std::size_t>(utf8iterator_get_end_pointer(input) - start));
  const Entity entity = find_entity(text);
  const bool closed = entity.length > 0 && text[entity.length - 1] == ';';
  const int next = entity.length < text.size() ? text[entity.length] : 0;
  if (entity.length == 0 || (in_attribute && !closed && (next == '=' || is_letter_or_digit(next)))) {
    utf8iterator_reset(input);
    return entity.length > 0 || !is_unknown_name(text);
  }
  output = {entity.first, entity.second};
  return utf8iterator_maybe_consume_match(input, start, entity.length, true) && closed;
}

}  // namespace
}  // namespace memobox::html

extern "C" bool consume_char_ref(GumboInternalParser*, GumboInternalUtf8Iterator* input, int additional_allowed_char, bool is_in_attribute,
                                 OneOrTwoCodepoints* output) {
  *output = {kGumboNoChar, kGumboNoChar};
  utf8iterator_mark(input);
  utf8iterator_next(input);
  const int c = utf8iterator_current(input);
  const bool nothing = c == additional_allowed_char || c == '\t' || c == '\n' || c == '\f' || c == ' ' || c == '<' || c == '&' || c == -1;
  if (nothing) {
    utf8iterator_reset(input);
    return true;
  }
  if (c == '#') return memobox::html::consume_number(input, output->first);
  return memobox::html::consume_name(input, is_in_attribute, *output);
}
