// What each HTML element becomes (one table), and what its attributes say. Only this file and walk.cpp know gumbo's tree.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace memobox::html {

enum class Part : std::uint8_t {
  dropped,     // with all that is in it
  head,        // dropped too, but nothing a reader misses
  text,        // its text goes on with the text around it; every element that the table does not name
  strong,
  em,
  code,
  link,
  quotation,   // q
  line_break,
  image,
  block,       // its text is a paragraph, or several
  heading,
  list,
  ordered_list,
  item,
  term,        // dt
  quote,
  preformatted,
  separator,
  dialog,      // hidden unless open
  table,
  caption,
  row_group,
  row,
  cell,
  header_cell,
};

// The allow-list. SVG and MathML give their words only.
Part part_of(const GumboElement& element);
// Parts that no line of text goes across.
bool ends_line(Part part);

std::optional<std::string_view> attribute(const GumboElement& element, const char* name);
// By the hidden attribute, or by display or visibility in the style attribute. Other ways of hiding (far off, same colour) leave the
// text readable, which does no harm.
bool is_hidden(const GumboElement& element);
// Crossed out: by del, s or strike, or by text-decoration in the style attribute.
bool is_struck(const GumboElement& element);
// The BCP 47 tag of lang or xml:lang, its language in small letters; empty when there is none of that form.
std::string language_of(const GumboElement& element);
// A number of 1 to 1000 (HTML Standard, colspan and rowspan); 1 when it is not one.
int span_of(const GumboElement& element, const char* name);
bool has_role(const GumboElement& element, std::string_view role);

}  // namespace memobox::html
