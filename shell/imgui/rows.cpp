// Rows: letters in a list, folders, attachments; and the head of a letter.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;
using tree::Role;

namespace {

const Node* child_with(const Node& node, Look look) {
  const auto found = std::find_if(node.children.begin(), node.children.end(), [look](const Node& child) { return child.look == look; });
  return found == node.children.end() ? nullptr : &*found;
}

bool is_chosen(const Node& node) {
  return node.state.current || node.state.selected || std::any_of(node.children.begin(), node.children.end(), is_chosen);
}

void dress_chosen(const Layout& layout, Box& box, float radius) {
  box.dress.fill = layout.colour(layout.palette().accent_soft);
  box.dress.accent = layout.colour(layout.palette().accent);
  box.dress.accent_width = layout.px(3);
  box.dress.radius = radius;
}

Style secondary_style(const Layout& layout, Style style) {
  const Style made = layout.text_style(14, 20, layout.palette().ink_2);
  style.letters = made.letters;
  style.line = made.line;
  style.colour = made.colour;
  return style;
}

void draw_dot(Painter& painter, const Box& box, ImVec2 corner) {
  const float radius = box.size.x / 2;
  painter.list().AddCircleFilled({corner.x + radius, corner.y + box.size.y / 2}, radius, painter.colour(painter.layout().palette().accent), 24);
}

// The row of a letter: a column for the dot, then sender and time, the label, and the marks.
class MessageRow {
 public:
  MessageRow(Layout& layout, const Node& node, const Space& space)
      : layout_(layout), node_(node), box_(box_of(node, space)), side_(layout.px(layout.narrow() ? 16 : 20)), text_(space), y_(layout.px(12)) {
    text_.style.plain_links = true;
    text_.width = space.width - 2 * side_ - column();
    unread_ = child_with(node, Look::unread) != nullptr;
  }

  Box make(const Space& space) {
    for (const Node& child : node_.children) add(child);
    end_first_line();
    box_.size = {space.width, y_ + layout_.px(12)};
    if (is_chosen(node_)) dress_chosen(layout_, box_, 0);
    box_.dress.line_below = layout_.colour(layout_.palette().line);
    return std::move(box_);
  }

 private:
  float column() const { return layout_.px(24); }

  void add(const Node& child) {
    if (child.look == Look::unread) {
      put(layout_.box(child, text_.fitting(column())), side_);
      Box& dot = box_.children.back();
      dot.at.y = y_ + std::floor((layout_.px(20) - dot.size.y) / 2);
    } else if (child.look == Look::sender || child.look == Look::secondary) {
      add_to_first_line(child);
    } else {
      end_first_line();
      add_below(child);
    }
  }

  // Sender and time: the time keeps its width at the far end, the sender takes the rest.
  void add_to_first_line(const Node& child) {
    Space space = text_.fitting(text_.width);
    space.style = secondary_style(layout_, text_.style);
    if (child.look == Look::sender) {
      const Node* time = child_with(node_, Look::secondary);
      if (time != nullptr) space.width -= layout_.box(*time, space).size.x + layout_.px(10);
    }
    put(layout_.box(child, space), side_ + column());
    Box& made = box_.children.back();
    if (child.look == Look::secondary) made.at.x = side_ + column() + text_.width - made.size.x;
    first_line_ = std::max(first_line_, made.size.y);
    if (box_.baseline < 0) box_.baseline = made.at.y + made.baseline;
  }

  void add_below(const Node& child) {
    Space space = text_;
    if (child.look == Look::label && unread_) space.style.letters.cut = Cut::semibold;
    const bool is_mark = child.role == Role::mark || child.look == Look::cluster;
    Box made = layout_.box(child, child.look == Look::cluster ? space : is_mark ? space.fitting(space.width) : space);
    if (made.size.y > 0) y_ += layout_.px(is_mark ? 6 : 0);
    const float height = made.size.y;
    put(std::move(made), side_ + column());
    y_ += height;
  }

  void end_first_line() {
    y_ += first_line_ > 0 ? first_line_ + layout_.px(2) : 0;
    first_line_ = 0;
  }

  void put(Box box, float x) {
    box.at = {x, y_};
    box_.children.push_back(std::move(box));
  }

  Layout& layout_;
  const Node& node_;
  Box box_;
  float side_;
  Space text_;
  bool unread_ = false;
  float y_, first_line_ = 0;
};

void draw_file(Painter& painter, const Box& box, ImVec2 corner) {
  draw_mark(painter.list(), Mark::file, {corner.x + box.ink_at.x, corner.y + box.ink_at.y}, box.ink_size, painter.colour(painter.layout().palette().ink_2));
}

}  // namespace

Box message_row_box(Layout& layout, const Node& node, const Space& space) { return MessageRow(layout, node, space).make(space); }

// The box to tick stands beside the row; its words are said only.
Box pick_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(layout.narrow() ? 16 : 20);
  Box box = box_of(node, space);
  float left = side;
  for (const Node& child : node.children) {
    Space inner = child.role == Role::checkbox ? space.fitting(space.width - left) : space.narrower(left);
    inner.style.place = Look::pick;
    Box made = layout.box(child, inner);
    made.at.x = child.role == Role::checkbox ? left : left - layout.px(12);
    left += child.role == Role::checkbox ? made.size.x : 0;
    box.size.y = std::max(box.size.y, made.size.y);
    box.children.push_back(std::move(made));
  }
  for (Box& child : box.children) child.at.y = std::floor((box.size.y - child.size.y) / 2);
  box.size.x = space.width;
  return box;
}

// A sentence, and its commands behind it in the same line where there is room.
Box strip_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(layout.narrow() ? 16 : 24), top = layout.px(8);
  Box box = box_of(node, space);
  const ImVec2 size = cluster(layout, box, node.children, space.narrower(2 * side), {side, top}, layout.px(16));
  box.size = {space.width, size.y + 2 * top};
  const tree::Palette& palette = layout.palette();
  box.dress.fill = layout.colour(node.look == Look::foot ? palette.page : palette.accent_soft);
  if (node.look == Look::foot) box.dress.line_above = layout.colour(palette.line);
  return box;
}

Box unread_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  box.size = {layout.px(10), layout.px(10)};
  box.keeps_width = true;
  box.ink = draw_dot;
  return box;
}

Box folder_row_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(12), height = layout.px(40);
  const bool chosen = is_chosen(node);
  Space inner = space.narrower(2 * side);
  inner.style.plain_links = true;
  if (chosen) inner.style.letters.cut = Cut::semibold;
  Box box = box_of(node, inner);
  ImVec2 size;
  if (node.children.empty()) {
    const Lines lines = own_words(layout, box, node.name, inner, {side, 0});
    size = lines.size;
    box.baseline = lines.baseline;
  } else {
    size = split(layout, box, node.children, inner, {side, 0});
  }
  const float drop = std::max(layout.px(8), std::floor((height - size.y) / 2));
  for (Box& child : box.children) child.at.y += drop;
  for (Words& words : box.words) words.top += drop, words.baseline += drop;
  box.size = {space.fit ? size.x + 2 * side : space.width, size.y + 2 * drop};
  if (chosen) dress_chosen(layout, box, layout.px(6));
  return box;
}

Box attachment_row_box(Layout& layout, const Node& node, const Space& space) {
  if (node.role == Role::attachment && node.children.empty()) return attachment_box(layout, node, space);
  const float side = layout.px(16), icon = layout.px(20);
  const bool has_icon = node.role != Role::link;
  // A button has the height of a row by itself.
  const float top = layout.px(!node.children.empty() && node.children.front().role == Role::button ? 2 : 10);
  const float left = side + (has_icon ? icon + layout.px(12) : 0);
  Space inner = space.narrower(left + side);
  inner.style.place = Look::attachment_row;
  Box box = box_of(node, inner);
  const ImVec2 size = split(layout, box, node.children, inner, {left, top});
  box.size = {space.fit ? size.x + left + side : space.width, std::max(size.y, layout.px(24)) + 2 * top};
  if (has_icon) {
    box.ink = draw_file;
    box.ink_size = icon;
    box.ink_at = {side, std::max(top, box.baseline - layout.px(18)) + layout.px(2)};
  }
  return box;
}

Box attachment_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(16), top = layout.px(10), icon = layout.px(20), left = side + icon + layout.px(12);
  Space inner = space.narrower(left + side);
  Box box = box_of(node, inner);
  Space facts = inner.fitting(inner.width);
  facts.style = secondary_style(layout, inner.style);
  const float described = layout.width(node.description, facts.style);
  const bool beside = described > 0 && described < inner.width / 2;
  Space name = inner;
  if (has_action(node) || !node.href.empty()) {
    name.style.colour = layout.colour(layout.palette().link);
    name.style.underlined = true;
  }
  if (beside) name.width -= described + layout.px(16);
  const Lines lines = own_words(layout, box, node.name, name, {left, top});
  box.baseline = lines.baseline;
  float y = top + lines.size.y;
  if (beside) own_words(layout, box, node.description, facts, {left + inner.width - described, top + layout.px(2)});
  else y += own_words(layout, box, node.description, facts, {left, y}).size.y;
  if (!node.children.empty()) {
    y += layout.px(8);
    y += cluster(layout, box, node.children, inner, {left, y}, layout.px(8)).y;
  }
  box.size = {space.fit ? std::min(space.width, left + lines.size.x + described + layout.px(16) + side) : space.width, y + top};
  box.ink = draw_file;
  box.ink_size = icon;
  box.ink_at = {side, top + layout.px(2)};
  return box;
}

Box letter_head_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  Space inner = space;
  inner.style.place = Look::letter_head;
  const bool has_logo = !node.children.empty() && node.children.front().look == Look::logo;
  if (!has_logo) {
    const ImVec2 size = stack(layout, box, node.children, inner, {0, 0});
    box.size = {space.fit ? size.x : space.width, size.y};
    return box;
  }
  Box logo = layout.box(node.children.front(), space.fitting(space.width));
  const float left = logo.size.x + layout.px(16), tall = logo.size.y;
  box.children.push_back(std::move(logo));
  const ImVec2 size = stack(layout, box, std::span(node.children).subspan(1), inner.narrower(left), {left, 0});
  const float drop = std::max(0.0f, std::floor((tall - size.y) / 2));
  for (std::size_t at = 1; at < box.children.size(); ++at) box.children[at].at.y += drop;
  box.size = {space.fit ? left + size.x : space.width, std::max(tall, size.y)};
  return box;
}

}  // namespace memobox::imgui
