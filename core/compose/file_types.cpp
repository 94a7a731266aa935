#include "core/compose/file_types.h"

#include <algorithm>
#include <array>

namespace memobox::compose {
namespace {

using namespace std::string_view_literals;

// begin: one of these, separated by spaces in hexadecimal; "text": no zero byte.
struct Type {
  std::string_view ending, media_type, begin;
};

constexpr std::string_view zip = "504b0304", ole = "d0cf11e0a1b11ae1";
constexpr std::array types{
    Type{"pdf", "application/pdf", "255044462d"},
    Type{"png", "image/png", "89504e470d0a1a0a"},
    Type{"jpg", "image/jpeg", "ffd8ff"},
    Type{"jpeg", "image/jpeg", "ffd8ff"},
    Type{"gif", "image/gif", "47494638"},
    Type{"tif", "image/tiff", "49492a00 4d4d002a"},
    Type{"tiff", "image/tiff", "49492a00 4d4d002a"},
    Type{"txt", "text/plain", "text"},
    Type{"csv", "text/csv", "text"},
    Type{"rtf", "application/rtf", "7b5c727466"},
    Type{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip},
    Type{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip},
    Type{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", zip},
    Type{"odt", "application/vnd.oasis.opendocument.text", zip},
    Type{"ods", "application/vnd.oasis.opendocument.spreadsheet", zip},
    Type{"odp", "application/vnd.oasis.opendocument.presentation", zip},
    Type{"doc", "application/msword", ole},
    Type{"xls", "application/vnd.ms-excel", ole},
    Type{"ppt", "application/vnd.ms-powerpoint", ole},
};

std::string hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool begins(const std::string& head, std::string_view begin) {
  for (std::size_t at = 0; at < begin.size();) {
    const std::size_t end = std::min(begin.find(' ', at), begin.size());
    if (head.starts_with(begin.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::string_view permitted_type(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? std::string() : lower(name.substr(dot + 1));
  for (const Type& each : types)
    if (each.ending == ending) return each.media_type;
  return {};
}

bool begins_as(std::string_view type, std::string_view head) {
  for (const Type& each : types) {
    if (each.media_type != type) continue;
    return each.begin == "text" ? head.find('\0') == std::string_view::npos : begins(hex(head), each.begin);
  }
  return false;
}

}  // namespace memobox::compose
