// Which characters XML 1.0 (fifth edition) and Namespaces in XML 1.0 allow where, and the scanners built on that.
// Numbers in brackets are productions of XML 1.0. All text is UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace memobox::xml {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }                      // S [3]
constexpr bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }  // may begin a name
bool is_blank(std::string_view text);  // white space only; also ""
bool is_character(char32_t point);     // Char [2]
bool is_name_start(char32_t point);    // NameStartChar [4] without ':' (NCName)
bool is_name_part(char32_t point);     // NameChar [4a] without ':'

// The end of the stretch from `at` that holds only ASCII which character data may hold as it stands and which a reader sees unchanged:
// everything but controls (tab and line feed are none here, carriage return is), '<', '&' and ']'.
const char* skip_plain_text(const char* at, const char* end);
// What a writer may put into text as it stands: the same with '>' in the place of ']'.
const char* skip_written_text(const char* at, const char* end);
// For attribute values: stops at controls of every kind, '<', '&' and both quotes. For names: at what is no ASCII NameChar.
const char* skip_plain_value(const char* at, const char* end);
const char* skip_plain_name(const char* at, const char* end);

// A character or entity reference [66, 68]: only the five entities that need no declaration are known.
struct Reference {
  char32_t point = 0;
  std::size_t length = 0;   // with '&' and ';'
  std::string_view broken;  // the rule it breaks, or empty: "xml.ampersand", "xml.entity", "xml.character_reference"
};
// Precondition: text begins with '&'.
Reference read_reference(std::string_view text);

// What a reader sees of what stands in the document: in text line ends are LF (2.11) and references are resolved, in CDATA line ends
// are LF, in an attribute value references are resolved and white space is spaces (3.3.3).
enum class Written : std::uint8_t { plain, text, cdata, value };
// Writes that into out, which has room for raw.size(); answers the size.
// Precondition: the gate let it pass.
std::size_t resolve(std::string_view raw, Written written, char* out);
std::string resolved(std::string_view raw, Written written);

}  // namespace memobox::xml
