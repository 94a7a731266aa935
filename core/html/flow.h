// Text that comes in pieces -> paragraphs and runs, its white space collapsed as browsers do (CSS Text 3, section 4.1.1). Knows no HTML.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/document/blocks.h"

namespace memobox::html {

struct Style {
  bool strong = false, em = false, code = false, struck = false;
  std::string href;  // allowed_address of core/document/link.h, or empty
  std::string lang;  // of the text itself, however it got it
};

class Flow {
 public:
  using Content = decltype(document::Block::content);

  explicit Flow(int block_limit) : room_(block_limit) {}

  void text(std::string_view text, const Style& style);
  // Text that stands apart from its neighbours: an image's.
  void word(std::string_view text, const Style& style);
  int words() const { return words_; }  // that can be seen, so far
  void line_break();  // two of them end a paragraph
  void end_stretch(const Style& outside);  // a link or what is struck ends: a space at its end goes outside it
  void end_paragraph();
  // Ends the paragraph and adds a block. `lang` is the block's own language.
  void add(Content content, const std::string& lang);
  // Adds an item to the bullet list that the blocks end with, or to a new one.
  void add_item(document::Blocks item, const std::string& lang);
  // Adds blocks that capture gave, whose surroundings had this language.
  void add_all(document::Blocks blocks, const std::string& lang);

  // The language of the paragraphs that follow; returns the one before.
  std::string set_lang(std::string lang) { return std::exchange(lang_, std::move(lang)); }

  // What `write` adds, as blocks of their own, whose surroundings have the language `lang`.
  template <class Write>
  document::Blocks capture(const std::string& lang, Write write);
  // What `write` adds, as one line: no block begins within it.
  template <class Write>
  document::Inline capture_line(const std::string& lang, Write write);

  bool in_line() const { return in_line_; }
  // Counts a block, a list item or a cell. False, and full() from then on: the limit is met and nothing more is added.
  bool take_room();
  bool full() const { return room_ < 0; }

 private:
  // What stands outside while blocks are captured.
  struct Outside {
    document::Blocks blocks;
    std::string around, lang;
  };
  Outside begin_capture(const std::string& lang);
  document::Blocks end_capture(Outside outside);
  void put(std::string_view text, const Style& style);
  void space(const Style& style);
  bool takes_space() const;
  document::Inline finish_line();
  std::string lang_beside(const std::string& lang) const { return lang == around_ ? std::string() : lang; }

  document::Blocks blocks_;
  document::Inline line_;
  std::string around_;  // language of what surrounds the blocks
  std::string lang_;    // language of the paragraphs being written
  bool in_line_ = false;
  int words_ = 0;
  int room_;
};

template <class Write>
document::Blocks Flow::capture(const std::string& lang, Write write) {
  Outside outside = begin_capture(lang);
  write();
  return end_capture(std::move(outside));
}

template <class Write>
document::Inline Flow::capture_line(const std::string& lang, Write write) {
  end_paragraph();
  std::string before = set_lang(lang);
  in_line_ = true;
  write();
  in_line_ = false;
  lang_ = std::move(before);
  return finish_line();
}

}  // namespace memobox::html
