#include "core/html/elements.h"

#include <algorithm>

#include "core/base/language.h"

namespace memobox::html {
namespace {

struct Row {
  GumboTag tag;
  Part part;
};

constexpr Row allow_list[] = {
    // Not for reading: programs, looks, things from elsewhere, forms that lead nowhere from here.
    {GUMBO_TAG_SCRIPT, Part::dropped}, {GUMBO_TAG_STYLE, Part::dropped}, {GUMBO_TAG_TEMPLATE, Part::dropped}, {GUMBO_TAG_IFRAME, Part::dropped},
    {GUMBO_TAG_OBJECT, Part::dropped}, {GUMBO_TAG_EMBED, Part::dropped}, {GUMBO_TAG_APPLET, Part::dropped}, {GUMBO_TAG_FRAMESET, Part::dropped},
    {GUMBO_TAG_NOFRAMES, Part::dropped}, {GUMBO_TAG_NOEMBED, Part::dropped},
    {GUMBO_TAG_SELECT, Part::dropped}, {GUMBO_TAG_DATALIST, Part::dropped}, {GUMBO_TAG_TEXTAREA, Part::dropped}, {GUMBO_TAG_TITLE, Part::dropped},
    {GUMBO_TAG_HEAD, Part::head},
    // In a line.
    {GUMBO_TAG_STRONG, Part::strong}, {GUMBO_TAG_B, Part::strong},
    {GUMBO_TAG_EM, Part::em}, {GUMBO_TAG_I, Part::em}, {GUMBO_TAG_CITE, Part::em}, {GUMBO_TAG_VAR, Part::em}, {GUMBO_TAG_DFN, Part::em},
    {GUMBO_TAG_CODE, Part::code}, {GUMBO_TAG_KBD, Part::code}, {GUMBO_TAG_SAMP, Part::code}, {GUMBO_TAG_TT, Part::code},
    {GUMBO_TAG_A, Part::link}, {GUMBO_TAG_Q, Part::quotation}, {GUMBO_TAG_BR, Part::line_break}, {GUMBO_TAG_IMG, Part::image},
    // Blocks.
    {GUMBO_TAG_P, Part::block}, {GUMBO_TAG_DIV, Part::block}, {GUMBO_TAG_CENTER, Part::block}, {GUMBO_TAG_SECTION, Part::block},
    {GUMBO_TAG_ARTICLE, Part::block}, {GUMBO_TAG_ASIDE, Part::block}, {GUMBO_TAG_HEADER, Part::block}, {GUMBO_TAG_FOOTER, Part::block},
    {GUMBO_TAG_MAIN, Part::block}, {GUMBO_TAG_NAV, Part::block}, {GUMBO_TAG_HGROUP, Part::block}, {GUMBO_TAG_ADDRESS, Part::block},
    {GUMBO_TAG_FIGURE, Part::block}, {GUMBO_TAG_FIGCAPTION, Part::block}, {GUMBO_TAG_DETAILS, Part::block}, {GUMBO_TAG_SUMMARY, Part::block},
    {GUMBO_TAG_FORM, Part::block}, {GUMBO_TAG_FIELDSET, Part::block}, {GUMBO_TAG_LEGEND, Part::block}, {GUMBO_TAG_DL, Part::block},
    {GUMBO_TAG_DD, Part::block}, {GUMBO_TAG_BODY, Part::block}, {GUMBO_TAG_HTML, Part::block}, {GUMBO_TAG_LI, Part::item},
    {GUMBO_TAG_DT, Part::term}, {GUMBO_TAG_DIALOG, Part::dialog}, {GUMBO_TAG_HR, Part::separator}, {GUMBO_TAG_BLOCKQUOTE, Part::quote},
    {GUMBO_TAG_H1, Part::heading}, {GUMBO_TAG_H2, Part::heading}, {GUMBO_TAG_H3, Part::heading},
    {GUMBO_TAG_H4, Part::heading}, {GUMBO_TAG_H5, Part::heading}, {GUMBO_TAG_H6, Part::heading},
    {GUMBO_TAG_UL, Part::list}, {GUMBO_TAG_MENU, Part::list}, {GUMBO_TAG_DIR, Part::list}, {GUMBO_TAG_OL, Part::ordered_list},
    {GUMBO_TAG_PRE, Part::preformatted}, {GUMBO_TAG_LISTING, Part::preformatted}, {GUMBO_TAG_XMP, Part::preformatted},
    {GUMBO_TAG_PLAINTEXT, Part::preformatted},
    {GUMBO_TAG_TABLE, Part::table}, {GUMBO_TAG_CAPTION, Part::caption}, {GUMBO_TAG_THEAD, Part::row_group}, {GUMBO_TAG_TBODY, Part::row_group},
    {GUMBO_TAG_TFOOT, Part::row_group}, {GUMBO_TAG_TR, Part::row}, {GUMBO_TAG_TD, Part::cell}, {GUMBO_TAG_TH, Part::header_cell},
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), small);
  return out;
}

bool is_word(std::string_view value, std::string_view wanted) {
  return value.starts_with(wanted) && (value.size() == wanted.size() || is_space(value[wanted.size()]) || value[wanted.size()] == '!');
}

// Its value in small letters, of the last declaration; empty when there is none.
std::string declared(std::string_view style, std::string_view wanted) {
  std::string_view value;
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(declaration.size() + 1, style.size()));
    const std::size_t colon = std::min(declaration.find(':'), declaration.size());
    if (lower(trimmed(declaration.substr(0, colon))) == wanted) value = trimmed(declaration.substr(std::min(colon + 1, declaration.size())));
  }
  return lower(value);
}

bool hides(std::string_view style) {
  const std::string visibility = declared(style, "visibility");
  return is_word(declared(style, "display"), "none") || is_word(visibility, "hidden") || is_word(visibility, "collapse");
}

std::string foreign_name(const GumboElement& element) {
  GumboStringPiece name = element.original_tag;
  if (name.data == nullptr) return {};
  gumbo_tag_from_original_text(&name);
  return lower({name.data, name.length});
}

// SVG and MathML: what a browser would show of them as words is read, what describes or defines is not.
Part foreign_part(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_DESC:
    case GUMBO_TAG_ANNOTATION_XML: return Part::dropped;
    case GUMBO_TAG_SVG: return Part::block;
    default: break;
  }
  const std::string name = foreign_name(element);
  if (name == "annotation" || name == "metadata" || name == "defs") return Part::dropped;
  return name == "text" ? Part::block : Part::text;
}

}  // namespace

Part part_of(const GumboElement& element) {
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return foreign_part(element);
  const auto* const found = std::find_if(std::begin(allow_list), std::end(allow_list), [&](const Row& row) { return row.tag == element.tag; });
  return found == std::end(allow_list) ? Part::text : found->part;
}

bool ends_line(Part part) { return part >= Part::block; }

std::optional<std::string_view> attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::nullopt : std::optional<std::string_view>(found->value);
}

bool is_hidden(const GumboElement& element) {
  if (attribute(element, "hidden")) return true;
  const auto style = attribute(element, "style");
  return style && hides(*style);
}

bool is_struck(const GumboElement& element) {
  if (element.tag == GUMBO_TAG_DEL || element.tag == GUMBO_TAG_S || element.tag == GUMBO_TAG_STRIKE) return true;
  const auto style = attribute(element, "style");
  if (!style) return false;
  for (const char* const property : {"text-decoration", "text-decoration-line"})
    if (declared(*style, property).find("line-through") != std::string::npos) return true;
  return false;
}

constexpr std::size_t longest_language = 35;  // RFC 5646, section 4.4.1

std::string language_of(const GumboElement& element) {
  for (const char* const name : {"lang", "xml:lang"}) {
    const std::string_view value = trimmed(attribute(element, name).value_or(""));
    if (value.size() > longest_language || !is_language_tag(value)) continue;
    const std::size_t language = std::min(value.find('-'), value.size());
    return lower(value.substr(0, language)) + std::string(value.substr(language));
  }
  return {};
}

int span_of(const GumboElement& element, const char* name) {
  const std::string_view value = trimmed(attribute(element, name).value_or(""));
  int number = 0;
  for (std::size_t i = 0; i < value.size() && value[i] >= '0' && value[i] <= '9' && number < 1000; ++i) number = number * 10 + (value[i] - '0');
  return std::clamp(number, 1, 1000);
}

bool has_role(const GumboElement& element, std::string_view role) { return lower(trimmed(attribute(element, "role").value_or(""))) == role; }

}  // namespace memobox::html
