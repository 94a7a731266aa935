#include "core/letter/common.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/fold.h"

namespace memobox::letter {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = small(c);
  return out;
}

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(" \t") - from + 1));
}

std::string parameter(std::string_view media_type, std::string_view name) {
  const std::string all = lower(media_type);
  const std::size_t at = all.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::string value = all.substr(at + name.size() + 1);
  value = trimmed(value.substr(0, value.find(';')));
  std::erase(value, '"');
  return value;
}

FileKind kind_of(std::string_view media_type) {
  if (media_type == "text/html" || media_type == "application/xhtml+xml") return FileKind::html;
  if (media_type == "text/plain") return FileKind::text;
  if (media_type == "application/pdf") return FileKind::pdf;
  if (media_type == "image/png" || media_type == "image/jpeg" || media_type == "image/gif" || media_type == "image/webp") return FileKind::image;
  return FileKind::other;
}

constexpr std::array<std::pair<std::string_view, ActionKind>, 8> action_codes{{{"AFTALE", ActionKind::appointment},
                                                                                {"BEKRAEFT", ActionKind::confirm},
                                                                                {"BETALING", ActionKind::payment},
                                                                                {"FORBEREDELSE", ActionKind::preparation},
                                                                                {"INFORMATION", ActionKind::information},
                                                                                {"SELVBETJENING", ActionKind::self_service},
                                                                                {"TILMELDING", ActionKind::registration},
                                                                                {"UNDERSKRIV", ActionKind::signature}}};

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return small(x) == small(y); });
}

ActionKind action_kind(std::string_view code) {
  for (const auto& [name, kind] : action_codes)
    if (same_word(name, code)) return kind;
  return ActionKind::other;
}

File make_file(std::string_view encoding_format, std::string_view name, std::string_view language, std::int64_t size) {
  File file;
  file.name = clean_line(name);
  file.media_type = trimmed(lower(encoding_format.substr(0, encoding_format.find(';'))));
  if (encoding_format.find(';') != std::string_view::npos) file.charset = parameter(encoding_format, "charset");
  file.language = lower(clean_line(language));
  file.size = size;
  file.kind = kind_of(file.media_type);
  return file;
}

std::string party_name(std::string_view label, std::string_view id, std::string_view id_type) {
  std::string name = clean_line(label);
  if (name.empty() && !same_word(id_type, "CPR")) name = clean_line(id);
  return name;
}

void add_detail(Letter& letter, std::string_view key, std::string_view value, std::string_view name) {
  std::string clean = clean_line(value);
  if (!clean.empty()) letter.details.push_back({std::string(key), std::move(clean), clean_line(name)});
}

std::string address_line(const AddressParts& parts) {
  std::string line;
  const auto add = [&](std::string_view before, std::string_view words) {
    if (words.empty()) return;
    if (!line.empty()) line += before;
    line += words;
  };
  add("", parts.co);
  add(", ", parts.street);
  add(" ", parts.number);
  add(", ", parts.floor);
  add(parts.floor.empty() ? ", " : ". ", parts.door);
  add(", ", parts.zip);
  add(parts.zip.empty() ? ", " : " ", parts.city);
  return line;
}

void add_concerned(Letter& letter, std::string_view name) {
  const std::string clean = clean_line(name);
  if (clean.empty() || fold(clean) == fold(letter.recipient.name) || letter.concerns.find(clean) != std::string::npos) return;
  letter.concerns += (letter.concerns.empty() ? "" : ", ") + clean;
}

std::string with_note(std::string_view value, std::string_view note) {
  if (note.empty() || value.empty()) return std::string(value.empty() ? note : value);
  return std::string(value) + " (" + std::string(note) + ")";
}

void main_first(Letter& letter) {
  for (auto it = letter.documents.begin(); it != letter.documents.end(); ++it)
    if (it->main) {
      std::rotate(letter.documents.begin(), it, it + 1);  // the API has exactly one
      return;
    }
}

}  // namespace memobox::letter
