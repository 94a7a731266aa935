#include "core/view/ids.h"

namespace memobox::view::ids {
namespace {

constexpr std::string_view file_prefix = "letter/file/";
constexpr std::string_view retry_prefix = "retry/";

std::optional<std::size_t> number(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  std::size_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

}  // namespace

std::string part(const std::string& foreign) {
  std::string out;
  for (char c : foreign) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    out += allowed ? c : '-';
  }
  return out;
}

std::string row(const std::string& message) { return "row/" + part(message); }
std::string mailbox(const std::string& mailbox) { return "mailbox/" + part(mailbox); }
std::string folder(const std::string& folder) { return "folder/" + part(folder); }

std::string file(letter::FilePosition position) {
  return std::string(file_prefix) + std::to_string(position.document) + "." + std::to_string(position.file);
}

std::string retry(const std::string& box) { return std::string(retry_prefix).append(box); }
bool is_retry(std::string_view id) { return id.starts_with(retry_prefix); }

std::optional<letter::FilePosition> parse_file(std::string_view id) {
  if (!id.starts_with(file_prefix)) return std::nullopt;
  id.remove_prefix(file_prefix.size());
  const std::size_t dot = id.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto document = number(id.substr(0, dot));
  const auto file = number(id.substr(dot + 1));
  if (!document || !file) return std::nullopt;
  return letter::FilePosition{*document, *file};
}

}  // namespace memobox::view::ids
