#include "core/view/ids.h"

#include <array>
#include <utility>

namespace memobox::view::ids {
namespace {

using mailbox::Command;
using Kind = mailbox::Panel::Kind;
using About = mailbox::Panel::About;

constexpr std::array<std::string_view, 3> abouts{"letter/", "selection/", "folder-form/"};
constexpr std::array<std::pair<std::string_view, Command>, 10> commands{{{"move-to", Command::move}, {"trash", Command::trash}, {"restore", Command::restore}, {"remove-now", Command::remove},
    {"flag", Command::flag}, {"unflag", Command::unflag}, {"read", Command::mark_read}, {"unread", Command::mark_unread}, {"rename-to", Command::rename}, {"note-down", Command::note}}};
constexpr std::array<std::pair<std::string_view, Kind>, 11> openers{{{"more", Kind::more}, {"move", Kind::move}, {"rename", Kind::rename}, {"note", Kind::note}, {"remove", Kind::remove},
    {"new", Kind::new_folder}, {"folder-more", Kind::folder_more}, {"rename-folder", Kind::rename_folder}, {"move-folder", Kind::move_folder}, {"remove-folder", Kind::remove_folder}, {"receive", Kind::receive}}};
constexpr std::string_view target_prefix = "to/";

template <class Table, class Value>
std::string join(About about, const Table& table, Value value) {
  for (const auto& [name, meaning] : table)
    if (meaning == value) return std::string(abouts[static_cast<std::size_t>(about)]).append(name);
  return {};
}

template <class Parsed, class Table>
std::optional<Parsed> split(std::string_view id, const Table& table) {
  for (std::size_t about = 0; about < abouts.size(); ++about)
    for (const auto& [name, meaning] : table)
      if (id.starts_with(abouts[about]) && id.substr(abouts[about].size()) == name) return Parsed{static_cast<About>(about), meaning};
  return std::nullopt;
}

constexpr std::string_view file_text_prefix = "letter/file-text/";
constexpr std::string_view file_prefix = "letter/file/";
constexpr std::string_view calendar_prefix = "letter/calendar/";
constexpr std::string_view detach_prefix = "compose/detach/";
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

std::string pair_id(std::string_view prefix, std::size_t first, std::size_t second) {
  return std::string(prefix).append(std::to_string(first)).append(".").append(std::to_string(second));
}

std::optional<std::pair<std::size_t, std::size_t>> parse_pair(std::string_view prefix, std::string_view id) {
  if (!id.starts_with(prefix)) return std::nullopt;
  id.remove_prefix(prefix.size());
  const std::size_t dot = id.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto first = number(id.substr(0, dot)), second = number(id.substr(dot + 1));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
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

std::string authority(platform::AuthorityType type) { return "recipient/authority/" + std::to_string(static_cast<int>(type)); }
std::string organisation(const std::string& organisation) { return "recipient/organisation/" + part(organisation); }
std::string organisation_option(const std::string& organisation) { return "recipient/found/organisation/" + part(organisation); }
std::string point(const std::string& point) { return "recipient/point/" + part(point); }
std::string point_option(const std::string& point) { return "recipient/found/point/" + part(point); }
std::string trustee(const std::string& trustee) { return "forward/to/trustee/" + part(trustee); }
std::string detach(std::uint64_t file) { return std::string(detach_prefix) + std::to_string(file); }
std::optional<std::uint64_t> parse_detach(std::string_view id) {
  if (!id.starts_with(detach_prefix)) return std::nullopt;
  std::uint64_t file = 0;
  for (const char c : id.substr(detach_prefix.size())) {
    if (c < '0' || c > '9') return std::nullopt;
    file = file * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return file;
}
std::string info(std::size_t field) { return "compose/info/" + std::to_string(field); }
std::string info_error(std::size_t field) { return "compose/errors/info/" + std::to_string(field); }

std::string pick(const std::string& message) { return row(message) + "/pick"; }

std::string command(About about, Command command) { return join(about, commands, command); }
std::optional<ParsedCommand> parse_command(std::string_view id) { return split<ParsedCommand>(id, commands); }
std::string opener(About about, Kind kind) { return join(about, openers, kind); }
std::optional<ParsedOpener> parse_opener(std::string_view id) { return split<ParsedOpener>(id, openers); }
std::string target(const std::string& folder) { return std::string(target_prefix) + (folder.empty() ? "top" : part(folder)); }
bool is_target(std::string_view id) { return id.starts_with(target_prefix); }

std::string file(letter::FilePosition position) { return pair_id(file_prefix, position.document, position.file); }
std::string file_text(letter::FilePosition position) { return pair_id(file_text_prefix, position.document, position.file); }
std::string calendar(ActionPosition position) { return pair_id(calendar_prefix, position.document, position.action); }

std::string retry(const std::string& box) { return std::string(retry_prefix).append(box); }
bool is_retry(std::string_view id) { return id.starts_with(retry_prefix); }

std::optional<letter::FilePosition> parse_file(std::string_view id) {
  const auto pair = parse_pair(file_prefix, id);
  return pair ? std::optional(letter::FilePosition{pair->first, pair->second}) : std::nullopt;
}
std::optional<letter::FilePosition> parse_file_text(std::string_view id) {
  const auto pair = parse_pair(file_text_prefix, id);
  return pair ? std::optional(letter::FilePosition{pair->first, pair->second}) : std::nullopt;
}
std::optional<ActionPosition> parse_calendar(std::string_view id) {
  const auto pair = parse_pair(calendar_prefix, id);
  return pair ? std::optional(ActionPosition{pair->first, pair->second}) : std::nullopt;
}

}  // namespace memobox::view::ids
