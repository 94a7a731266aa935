#include "core/document/text.h"

#include <algorithm>
#include <span>

#include "core/base/utf8.h"
#include "core/document/link.h"

namespace memobox::document {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

struct Line {
  std::string_view text;   // without the spaces around it
  bool indented = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    lines.push_back({trimmed(line), !line.empty() && is_space(line.front())});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// ---- links

constexpr std::string_view link_starts[] = {"https://", "mailto:", "tel:", "www."};

bool starts_with_ignoring_case(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && std::equal(small.begin(), small.end(), text.begin(), [](char wanted, char found) {
    return wanted == (found >= 'A' && found <= 'Z' ? static_cast<char>(found - 'A' + 'a') : found);
  });
}

std::string_view link_start_at(std::string_view text) {
  for (const std::string_view start : link_starts) {
    if (starts_with_ignoring_case(text, start)) return start;
  }
  return {};
}

// Marks that end a sentence rather than an address; a closing bracket belongs to the address when it was opened there.
std::string_view without_closing_marks(std::string_view address) {
  constexpr std::string_view marks[] = {".", ",", ";", ":", "!", "?", "'", "\"", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : marks) {
      if (!address.ends_with(mark)) continue;
      if (mark == ")" && address.find('(') != std::string_view::npos) continue;
      if (mark == "]" && address.find('[') != std::string_view::npos) continue;
      address.remove_suffix(mark.size());
      again = true;
    }
  }
  return address;
}

// Empty when the address is longer than any real one: a text without spaces must not be read again for each start in it.
std::string_view address_at(std::string_view text) {
  constexpr std::size_t longest_address = 2048;
  text = text.substr(0, longest_address + 1);
  const std::string_view upto = text.substr(0, std::min(text.find_first_of(" \t<>\""), text.size()));
  const std::string_view address = upto.substr(0, std::min(upto.find(no_break_space), upto.size()));
  return address.size() > longest_address ? std::string_view() : without_closing_marks(address);
}

void append_text(Inline& out, std::string_view text) {
  if (!text.empty()) out.push_back({.text = std::string(text)});
}

// Empty when no link begins with the text.
std::string href_of(std::string_view start, std::string_view address) {
  if (start != "www.") return allowed_address(address);
  const bool named = address.size() > start.size() && address.find('.', start.size() + 1) != std::string_view::npos;
  return named ? allowed_address("https://" + std::string(address)) : std::string();
}

void append_with_links(Inline& out, std::string_view text) {
  std::size_t plain = 0;  // where the text not yet written begins
  for (std::size_t at = 0; at < text.size();) {
    const bool at_word = at == 0 || !is_word_byte(text[at - 1]);
    const std::string_view start = at_word ? link_start_at(text.substr(at)) : std::string_view();
    const std::string_view address = start.empty() ? std::string_view() : address_at(text.substr(at));
    std::string href = address.empty() ? std::string() : href_of(start, address);
    if (href.empty()) {
      ++at;
      continue;
    }
    append_text(out, text.substr(plain, at - plain));
    out.push_back({.kind = Run::Kind::link, .text = std::string(address), .href = std::move(href)});
    at += address.size();
    plain = at;
  }
  append_text(out, text.substr(plain));
}

// ---- lists

enum class Mark : std::uint8_t { none, bullet, number };

struct Item {
  Mark mark = Mark::none;
  long number = 0;
  std::string_view text;
};

Item number_item(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && is_digit(line[digits])) ++digits;
  if (digits == 0 || line[0] == '0' || !line.substr(digits).starts_with(". ")) return {};
  long number = 0;
  for (const char c : line.substr(0, digits)) number = number * 10 + (c - '0');
  return {Mark::number, number, trimmed(line.substr(digits + 2))};
}

Item item_of(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "\xE2\x80\xA2 "}) {
    if (line.starts_with(bullet)) return {Mark::bullet, 0, trimmed(line.substr(bullet.size()))};
  }
  return number_item(line);
}

Block paragraph_of(std::span<const Line> lines) {
  Paragraph paragraph;
  for (const Line& line : lines) {
    if (&line != &lines.front()) paragraph.content.push_back({.kind = Run::Kind::line_break});
    append_with_links(paragraph.content, line.text);
  }
  return {std::move(paragraph), {}};
}

// How many of the lines, from the first, are the items of one list with their continuations; 0 when fewer than two items are.
std::size_t list_length(std::span<const Line> lines) {
  const Mark mark = item_of(lines.front().text).mark;
  if (mark == Mark::none) return 0;
  long items = 0;
  std::size_t length = 0;
  for (; length < lines.size(); ++length) {
    const Item item = item_of(lines[length].text);
    if (item.mark == mark && (mark == Mark::bullet || item.number == items + 1)) ++items;
    else if (item.mark != Mark::none || !lines[length].indented || items == 0) break;
  }
  return items > 1 ? length : 0;
}

Block list_of(std::span<const Line> lines) {
  List list{.ordered = item_of(lines.front().text).mark == Mark::number};
  for (std::size_t at = 0; at < lines.size();) {
    std::vector<Line> parts = {{item_of(lines[at].text).text, false}};
    for (++at; at < lines.size() && item_of(lines[at].text).mark == Mark::none; ++at) parts.push_back(lines[at]);
    list.items.push_back({paragraph_of(parts)});
  }
  return {std::move(list), {}};
}

// Lines without a blank one between them.
void append_group(Blocks& out, std::span<const Line> group) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < group.size();) {
    const std::size_t length = list_length(group.subspan(at));
    if (length == 0) {
      ++at;
      continue;
    }
    if (plain < at) out.push_back(paragraph_of(group.subspan(plain, at - plain)));
    out.push_back(list_of(group.subspan(at, length)));
    at += length;
    plain = at;
  }
  if (plain < group.size()) out.push_back(paragraph_of(group.subspan(plain)));
}

}  // namespace

Blocks blocks_from_text(std::string_view text) {
  const std::string clean = clean_text(text);
  const std::vector<Line> lines = lines_of(clean);
  Blocks out;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = at;
    while (end < lines.size() && !lines[end].text.empty()) ++end;
    append_group(out, std::span(lines).subspan(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace memobox::document
