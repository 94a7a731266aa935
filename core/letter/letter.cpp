#include "core/letter/letter.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace memobox::letter {
namespace {

bool starts_with(std::string_view text, std::string_view lower_prefix) {
  if (text.size() < lower_prefix.size()) return false;
  for (std::size_t i = 0; i < lower_prefix.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (c != lower_prefix[i]) return false;
  }
  return true;
}

bool has_space_or_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

std::string_view host_after(std::string_view address, std::size_t scheme_length) {
  std::string_view rest = address.substr(scheme_length);
  rest = rest.substr(0, rest.find_first_of("/?#\\"));
  const std::size_t at = rest.rfind('@');
  if (at != std::string_view::npos) rest.remove_prefix(at + 1);
  return rest;
}

// Preference among the files of the main document: the one that reads best in place.
int readability(const File& file) {
  switch (file.kind) {
    case FileKind::html: return 2;
    case FileKind::text: return 1;
    default: return 0;
  }
}

// memo.md section 5: what the platform refuses in a filename.
bool is_refused_in_name(char32_t c) {
  constexpr std::u32string_view refused = U"<>:\"/\\|?*\r\n\u00A0\u2028\u205F\u2060\u3000";
  return c < 0x20 || c == 0x7F || (c >= 0x2000 && c <= 0x200A) || refused.find(c) != std::u32string_view::npos;
}

std::string shortened(std::string name) {
  constexpr std::size_t longest = 150, longest_extension = 12;
  if (name.size() <= longest) return name;
  const std::size_t dot = name.rfind('.');
  const std::string extension = dot != std::string::npos && name.size() - dot <= longest_extension ? name.substr(dot) : "";
  std::size_t keep = longest - extension.size();
  while (keep > 0 && (static_cast<unsigned char>(name[keep]) & 0xC0) == 0x80) --keep;
  return name.substr(0, keep) + extension;
}

}  // namespace

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;
bool Action::operator==(const Action&) const = default;

Letter::Letter() = default;
Letter::Letter(const Letter&) = default;
Letter::Letter(Letter&&) noexcept = default;
Letter& Letter::operator=(const Letter&) = default;
Letter& Letter::operator=(Letter&&) noexcept = default;
Letter::~Letter() = default;
bool Letter::operator==(const Letter&) const = default;

std::optional<Instant> letter_time(const Letter& letter) {
  if (letter.received) return letter.received;
  return letter.sent ? letter.sent : letter.created;
}

const File& file_at(const Letter& letter, FilePosition position) { return letter.documents[position.document].files[position.file]; }

std::optional<FilePosition> readable_body(const Letter& letter) {
  std::optional<FilePosition> best;
  for (std::size_t d = 0; d < letter.documents.size(); ++d) {
    if (!letter.documents[d].main) continue;
    for (std::size_t f = 0; f < letter.documents[d].files.size(); ++f) {
      const FilePosition here{d, f};
      if (readability(file_at(letter, here)) > (best ? readability(file_at(letter, *best)) : 0)) best = here;
    }
  }
  return best;
}

std::optional<FilePosition> pdf_body(const Letter& letter) {
  if (readable_body(letter)) return std::nullopt;
  for (std::size_t d = 0; d < letter.documents.size(); ++d)
    for (std::size_t f = 0; letter.documents[d].main && f < letter.documents[d].files.size(); ++f)
      if (file_at(letter, {d, f}).kind == FileKind::pdf) return FilePosition{d, f};
  return std::nullopt;
}

std::vector<FilePosition> attachments(const Letter& letter, std::optional<FilePosition> readable) {
  std::vector<FilePosition> all;
  for (std::size_t d = 0; d < letter.documents.size(); ++d)
    for (std::size_t f = 0; f < letter.documents[d].files.size(); ++f)
      if (FilePosition{d, f} != readable) all.push_back({d, f});
  return all;
}

bool awaits_notification(const Letter& letter) { return letter.legal_notification && !letter.legally_notified; }

std::string_view link_host(std::string_view address) { return starts_with(address, "https://") ? host_after(address, 8) : std::string_view(); }

bool is_plain_http(std::string_view address) {
  return starts_with(address, "http://") && !has_space_or_control(address) && !host_after(address, 7).empty();
}

ActionState action_state(const Action& action, Instant now) {
  if (action.opens && action.closes && *action.closes < *action.opens) return ActionState::open;
  if (action.opens && now < *action.opens) return ActionState::not_yet;
  if (action.closes && now > *action.closes) return ActionState::closed;
  return ActionState::open;
}

std::string safe_file_name(std::string_view name) {
  const std::string clean = clean_line(name);
  std::string out;
  for (std::size_t at = 0; at < clean.size();) {
    const Decoded next = decode_utf8(clean, at);
    at += next.length;
    if (is_refused_in_name(next.point)) out += '_';
    else append_utf8(out, next.point);
  }
  out.erase(0, out.find_first_not_of(". "));
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.pop_back();
  if (out.empty()) out = "fil";
  return shortened(std::move(out));
}

}  // namespace memobox::letter
