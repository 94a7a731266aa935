#include "core/html/flow.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace memobox::html {

using document::Inline;
using document::Run;

namespace {

constexpr std::string_view white_space = " \t\n\r\f";

Run::Kind kind_of(const Style& style) {
  if (!style.href.empty()) return Run::Kind::link;
  return style.code ? Run::Kind::code : Run::Kind::text;
}

// Nothing to see: spaces, no-break spaces and characters without width.
bool is_blank(std::string_view text) {
  constexpr std::string_view blanks[] = {" ", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xEF\xBB\xBF"};
  while (!text.empty()) {
    const auto* const blank = std::find_if(std::begin(blanks), std::end(blanks), [&](std::string_view each) { return text.starts_with(each); });
    if (blank == std::end(blanks)) return false;
    text.remove_prefix(blank->size());
  }
  return true;
}

bool is_blank(const Inline& line) {
  return std::all_of(line.begin(), line.end(), [](const Run& run) { return is_blank(run.text); });
}

void trim_end(Inline& line) {
  while (!line.empty() && line.back().text.ends_with(' ')) {
    line.back().text.pop_back();
    if (line.back().text.empty()) line.pop_back();
  }
}

}  // namespace

bool Flow::takes_space() const { return !line_.empty() && line_.back().kind != Run::Kind::line_break && !line_.back().text.ends_with(' '); }

void Flow::put(std::string_view text, const Style& style) {
  Run run{.kind = kind_of(style), .strong = style.strong, .em = style.em, .struck = style.struck, .href = style.href,
          .lang = style.lang == lang_ ? std::string() : style.lang};
  if (!line_.empty()) {
    Run& last = line_.back();
    const bool same = last.kind == run.kind && last.strong == run.strong && last.em == run.em && last.struck == run.struck &&
                      last.href == run.href && last.lang == run.lang;
    if (same) {
      last.text += text;
      return;
    }
  }
  run.text = text;
  line_.push_back(std::move(run));
}

void Flow::space(const Style& style) {
  if (!takes_space()) return;
  const Run& last = line_.back();
  const bool before_link = !style.href.empty() && (last.kind != Run::Kind::link || last.href != style.href);
  const bool before_struck = style.struck && !last.struck;
  if (!before_link && !before_struck) return put(" ", style);
  Style outside = style;  // before the first word
  if (before_link) outside.href.clear();
  if (before_struck) outside.struck = false;
  put(" ", outside);
}

void Flow::text(std::string_view raw, const Style& style) {
  while (!raw.empty()) {
    const std::size_t length = std::min(raw.find_first_of(white_space), raw.size());
    const std::string word = clean_text(raw.substr(0, length));
    if (!word.empty()) put(word, style);
    if (!is_blank(word)) ++words_;
    raw.remove_prefix(length);
    if (raw.empty()) return;
    space(style);
    raw.remove_prefix(std::min(raw.find_first_not_of(white_space), raw.size()));
  }
}

void Flow::word(std::string_view raw, const Style& style) {
  space(style);
  text(raw, style);
  space(style);
}

void Flow::line_break() {
  trim_end(line_);
  if (line_.empty()) return;
  if (line_.back().kind != Run::Kind::line_break) line_.push_back({.kind = Run::Kind::line_break});
  else if (!in_line_) end_paragraph();
}

void Flow::end_stretch(const Style& outside) {
  if (line_.empty() || (line_.back().kind != Run::Kind::link && !line_.back().struck) || !line_.back().text.ends_with(' ')) return;
  trim_end(line_);
  space(outside);
}

Inline Flow::finish_line() {
  Inline line = std::exchange(line_, {});
  trim_end(line);
  while (!line.empty() && line.back().kind == Run::Kind::line_break) {
    line.pop_back();
    trim_end(line);
  }
  if (is_blank(line)) return {};
  for (Run& run : line) {
    if (run.kind != Run::Kind::link || !is_blank(run.text)) continue;
    run.kind = Run::Kind::text;  // a link that nobody sees
    run.href.clear();
  }
  return line;
}

void Flow::end_paragraph() {
  if (in_line_) return space({.lang = lang_});
  Inline line = finish_line();
  if (!line.empty() && take_room()) blocks_.push_back({document::Paragraph{std::move(line)}, lang_beside(lang_)});
}

void Flow::add(Content content, const std::string& lang) {
  end_paragraph();
  if (take_room()) blocks_.push_back({std::move(content), lang_beside(lang)});
}

Flow::Outside Flow::begin_capture(const std::string& lang) {
  end_paragraph();
  return {std::exchange(blocks_, {}), std::exchange(around_, lang), set_lang(lang)};
}

document::Blocks Flow::end_capture(Outside outside) {
  end_paragraph();
  lang_ = std::move(outside.lang);
  around_ = std::move(outside.around);
  return std::exchange(blocks_, std::move(outside.blocks));
}

void Flow::add_item(document::Blocks item, const std::string& lang) {
  end_paragraph();
  auto* list = blocks_.empty() || blocks_.back().lang != lang_beside(lang) ? nullptr : std::get_if<document::List>(&blocks_.back().content);
  if (list == nullptr || list->ordered) {
    document::List begun;
    begun.items.push_back(std::move(item));
    add(std::move(begun), lang);
  } else if (take_room()) {
    list->items.push_back(std::move(item));
  }
}

void Flow::add_all(document::Blocks blocks, const std::string& lang) {
  end_paragraph();
  for (document::Block& block : blocks) {
    if (block.lang.empty()) block.lang = lang_beside(lang);
    blocks_.push_back(std::move(block));
  }
}

bool Flow::take_room() {
  room_ = room_ > 0 ? room_ - 1 : -1;
  return room_ >= 0;
}

}  // namespace memobox::html
