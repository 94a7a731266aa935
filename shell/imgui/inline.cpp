// Lines of text: words of several styles, links and small boxes, broken where a reader expects it.
#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"
#include "shell/imgui/layout.h"

namespace memobox::imgui {
namespace {

// What stands on a line without a break inside. Pieces that touch stay together: a link and the full stop after it.
struct Piece {
  Box* owner = nullptr;   // takes the words, or is itself the piece
  std::string_view text;  // empty: the owner is a box of its own
  Style style;
  float width = 0;
  float space = 0;        // before it, unless it begins a line
  bool may_break = false; // a line may begin here
  bool must_break = false;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// The end of the part of a word after which a line may break: behind a hyphen or dash between other characters.
std::size_t breakable_part(std::string_view word) {
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (word[at] == '-' && word[at - 1] != '-' && word[at + 1] != '-') return at + 1;
    if (word[at] == '/' && word[at + 1] != '/' && word[at - 1] != '/') return at + 1;
    if (word.substr(at, 3) == "\xE2\x80\x93" && at + 3 < word.size()) return at + 3;
  }
  return word.size();
}

class Collector {
 public:
  explicit Collector(const Layout& layout) : layout_(layout) {}

  void add_text(Box& owner, std::string_view text, const Style& style) {
    for (std::size_t at = 0; at < text.size();) {
      if (is_space(text[at])) {
        space_ = std::max(space_, layout_.width(" ", style));
        ++at;
        continue;
      }
      const auto* end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_space);
      add_word(owner, {text.begin() + at, end}, style);
      at = static_cast<std::size_t>(end - text.begin());
    }
  }

  void add_box(Box& owner) {
    if (owner.node != nullptr && owner.node->role == tree::Role::line_break) {
      must_break_ = true;
    } else if (owner.inline_run) {
      if (!owner.children.empty()) {
        for (Box& child : owner.children) add_box(child);
      } else {
        add_text(owner, owner.node->name, owner.style);
      }
    } else {
      add({.owner = &owner, .style = owner.style, .width = owner.size.x, .may_break = true});
      after_box_ = true;
    }
  }

  std::vector<Piece> pieces;

 private:
  void add_word(Box& owner, std::string_view word, const Style& style) {
    for (bool first = true; !word.empty(); first = false) {
      const std::string_view part = word.substr(0, breakable_part(word));
      add({.owner = &owner, .text = part, .style = style, .width = layout_.width(part, style), .may_break = !first || after_box_});
      after_box_ = false;
      word.remove_prefix(part.size());
    }
  }

  void add(Piece piece) {
    piece.space = space_;
    piece.may_break |= space_ > 0;
    piece.must_break = must_break_;
    space_ = 0;
    must_break_ = false;
    pieces.push_back(piece);
  }

  const Layout& layout_;
  float space_ = 0;
  bool must_break_ = false, after_box_ = false;
};

// Sets pieces on lines, each relative to the corner of the text.
class Setter {
 public:
  Setter(Layout& layout, const Space& space) : layout_(layout), space_(space) {}

  void set(std::span<const Piece> pieces) {
    for (std::size_t at = 0; at < pieces.size();) {
      std::size_t end = at + 1;
      while (end < pieces.size() && !pieces[end].may_break && !pieces[end].must_break) ++end;
      set_together(pieces.subspan(at, end - at));
      at = end;
    }
    end_line();
  }

  Lines lines;

 private:
  struct Placed {
    Box* owner;
    int word;  // index in the owner's words; -1: the owner itself
    float x, width;
    const Style* style;
  };

  void set_together(std::span<const Piece> pieces) {
    if (pieces[0].must_break) end_line();
    float width = 0;
    for (const Piece& piece : pieces) width += piece.width;
    const float gap = line_.empty() ? 0 : pieces[0].space;
    if (!line_.empty() && x_ + gap + width > space_.width) {
      end_line();
    } else {
      x_ += gap;
    }
    for (const Piece& piece : pieces) width > space_.width && !piece.text.empty() ? place_long(piece) : place(piece, piece.text, piece.width);
  }

  // A word wider than the line is broken between characters.
  void place_long(const Piece& piece) {
    std::string_view rest = piece.text;
    while (!rest.empty()) {
      const float room = space_.width - x_;
      if (room < static_cast<float>(piece.style.letters.em) && !line_.empty()) end_line();
      const std::string_view part = rest.substr(0, layout_.type().fitting(rest, piece.style.letters, space_.width - x_));
      place(piece, part, layout_.width(part, piece.style));
      rest.remove_prefix(part.size());
      if (!rest.empty()) end_line();
    }
  }

  void place(const Piece& piece, std::string_view text, float width) {
    if (piece.text.empty()) {
      piece.owner->at.x = x_;
      line_.push_back({piece.owner, -1, x_, width, &piece.style});
    } else if (!join(piece, text, width)) {
      piece.owner->words.push_back({.text = text, .x = x_, .width = width, .letters = piece.style.letters, .colour = piece.style.colour,
                                    .back = piece.style.back, .underlined = piece.style.underlined});
      line_.push_back({piece.owner, static_cast<int>(piece.owner->words.size()) - 1, x_, width, &piece.style});
    }
    x_ += width;
  }

  // Words that follow one another in the tree's text and on the line become one piece, its spaces included.
  bool join(const Piece& piece, std::string_view text, float width) {
    if (line_.empty() || line_.back().owner != piece.owner || line_.back().word < 0) return false;
    Words& last = piece.owner->words.back();
    const char* end = last.text.data() + last.text.size();
    if (last.letters.cut != piece.style.letters.cut || last.letters.em != piece.style.letters.em || last.colour != piece.style.colour) return false;
    if (end != text.data() && !(end + 1 == text.data() && *end == ' ')) return false;
    last.text = {last.text.data(), static_cast<std::size_t>(text.data() + text.size() - last.text.data())};
    last.width = x_ + width - last.x;
    line_.back().width = last.width;
    return true;
  }

  void end_line() {
    const Style& base = space_.style;
    float height = base.line;
    for (const Placed& one : line_) height = std::max(height, one.word < 0 ? one.owner->size.y : one.style->line);
    const float shift = base.align == Align::centre && !space_.fit ? std::floor((space_.width - x_) / 2) : 0;
    // Letters of every size stand on one baseline, that of the text around them.
    const float baseline = std::round(lines.size.y + height / 2 + static_cast<float>(base.letters.em) * (ascent - descent) / 2);
    for (const Placed& one : line_) settle(one, shift, height, baseline);
    if (lines.baseline < 0) lines.baseline = baseline;
    lines.size = {std::max(lines.size.x, x_ + std::max(shift, 0.0f)), lines.size.y + height};
    line_.clear();
    x_ = 0;
  }

  void settle(const Placed& one, float shift, float height, float baseline) const {
    if (one.word < 0) {
      one.owner->at = {one.x + shift, std::floor(lines.size.y + (height - one.owner->size.y) / 2)};
      return;
    }
    Words& words = one.owner->words[static_cast<std::size_t>(one.word)];
    words.x += shift;
    words.top = lines.size.y;
    words.height = height;
    words.baseline = baseline;
  }

  Layout& layout_;
  const Space& space_;
  std::vector<Placed> line_;
  float x_ = 0;
};

}  // namespace

bool is_inline_node(const tree::Node& node) {
  using tree::Look;
  if (!tree::is_inline(node.role) || node.name.find('\n') != std::string::npos) return false;
  switch (node.look) {
    case Look::none: case Look::sender: case Look::secondary: case Look::label: case Look::counter: case Look::unread: case Look::deadline: case Look::legal:
      return true;
    default:
      return false;
  }
}

Box inline_box(Layout& layout, const tree::Node& node, const Space& space) {
  const bool is_run = is_inline_node(node) && node.role != tree::Role::mark && node.look != tree::Look::unread;
  if (!is_run) return layout.box(node, space.fitting(space.width));
  Space inner = space;
  inner.style = style_of(layout, node, space.style);
  Box box = box_of(node, inner);
  box.inline_run = true;
  if (layout.enter(node)) {
    for (const tree::Node& child : node.children) box.children.push_back(inline_box(layout, child, inner));
  }
  layout.leave();
  return box;
}

Lines break_lines(Layout& layout, std::span<Box> boxes, const Space& space, ImVec2 corner) {
  Collector collector(layout);
  for (Box& box : boxes) collector.add_box(box);
  if (collector.pieces.empty()) return {};
  Setter setter(layout, space);
  setter.set(collector.pieces);
  for (Box& box : boxes) box.at = {box.at.x + corner.x, box.at.y + corner.y};
  setter.lines.baseline += corner.y;
  return setter.lines;
}

Lines own_words(Layout& layout, Box& box, std::string_view text, const Space& space, ImVec2 corner) {
  Collector collector(layout);
  collector.add_text(box, text, space.style);
  if (collector.pieces.empty()) return {};
  const std::size_t first = box.words.size();
  Setter setter(layout, space);
  setter.set(collector.pieces);
  for (std::size_t at = first; at < box.words.size(); ++at) {
    Words& words = box.words[at];
    words.x += corner.x;
    words.top += corner.y;
    words.baseline += corner.y;
  }
  setter.lines.baseline += corner.y;
  return setter.lines;
}

Lines text_lines(Layout& layout, Box& box, const Space& space, ImVec2 corner) {
  if (box.node->children.empty()) return own_words(layout, box, box.node->name, space, corner);
  for (const tree::Node& child : box.node->children) box.children.push_back(inline_box(layout, child, space));
  return break_lines(layout, box.children, space, corner);
}

}  // namespace memobox::imgui
