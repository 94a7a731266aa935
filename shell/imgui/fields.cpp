// Fields and choices. Typing is the browser's own; here stands what has been typed.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;
using tree::Role;

namespace {

Style smaller(const Layout& layout, Style style, std::uint32_t rgb) {
  const Style made = layout.text_style(14, 20, rgb);
  style.letters = made.letters;
  style.line = made.line;
  style.colour = made.colour;
  return style;
}

// A field from top to bottom: label, description, the field itself, error.
class Field {
 public:
  Field(Layout& layout, const Node& node, const Space& space) : box(box_of(node, space)), layout_(layout), node_(node), space_(space.narrower(0)) {
    space_.width = std::min(space.width, layout.px(node.hints.multiline ? 720 : 480));
    box.keeps_width = true;
    box.size.x = space_.width;
  }

  void label() {
    Space space = space_;
    space.style.letters.cut = Cut::semibold;
    const Lines lines = own_words(layout_, box, node_.name, space, {0, 0});
    box.baseline = lines.baseline;
    y += lines.size.y + layout_.px(4);
    if (node_.description.empty()) return;
    space.style = smaller(layout_, space_.style, layout_.palette().ink_2);
    y += own_words(layout_, box, node_.description, space, {0, y}).size.y + layout_.px(4);
  }

  // The framed part, with `text` in it; `left` and `right` stay free for marks.
  void frame(std::string_view text, float least_height, float left, float right, std::uint32_t ink) {
    const float top = layout_.px(8);
    Space space = space_.narrower(left + right);
    space.style.colour = layout_.colour(ink);
    const Lines lines = lines_of(text, space, {left, y + top});
    if (box.baseline < 0) box.baseline = lines.baseline;
    const float height = std::max(layout_.px(least_height), lines.size.y + 2 * top);
    box.face_at = {0, y};
    box.face_size = {space_.width, height};
    const tree::Palette& palette = layout_.palette();
    box.dress = {.fill = layout_.colour(node_.state.disabled ? palette.page : palette.surface),
                 .border = layout_.colour(node_.state.invalid ? palette.danger : palette.line_strong),
                 .border_width = layout_.px(node_.state.invalid ? 2 : 1), .radius = layout_.px(6)};
    y += height;
  }

  void error() {
    if (!node_.state.invalid || node_.error.empty()) return;
    const float icon = layout_.px(16), left = icon + layout_.px(6);
    Space space = space_.narrower(left);
    space.style = smaller(layout_, space_.style, layout_.palette().danger);
    y += layout_.px(4);
    warning = {0, y + layout_.px(2)};
    y += own_words(layout_, box, node_.error, space, {left, y}).size.y;
  }

  Box finish() {
    box.size.y = y;
    return std::move(box);
  }

  Box box;
  float y = 0;
  ImVec2 warning{-1, -1};

 private:
  // Line feeds of a value are kept.
  Lines lines_of(std::string_view text, const Space& space, ImVec2 corner) {
    Lines all;
    for (bool more = !text.empty(); more;) {
      const std::size_t end = text.find('\n');
      more = end != std::string_view::npos;
      const Lines lines = own_words(layout_, box, text.substr(0, end), space, {corner.x, corner.y + all.size.y});
      if (all.baseline < 0) all.baseline = lines.baseline;
      all.size.y += std::max(lines.size.y, space.style.line);
      if (more) text.remove_prefix(end + 1);
    }
    return all;
  }

  Layout& layout_;
  const Node& node_;
  Space space_;
};

void draw_warning(Painter& painter, const Box& box, ImVec2 corner) {
  if (!box.node->state.invalid || box.node->error.empty()) return;
  const float y = box.face_at.y + box.face_size.y + painter.layout().px(6);
  draw_mark(painter.list(), Mark::warning, {corner.x, corner.y + y}, painter.layout().px(16), painter.colour(painter.layout().palette().danger));
}

void draw_search(Painter& painter, const Box& box, ImVec2 corner) {
  const float size = painter.layout().px(18);
  const ImVec2 at{corner.x + box.face_at.x + painter.layout().px(12), corner.y + box.face_at.y + std::floor((box.face_size.y - size) / 2)};
  // The dress is drawn before the ink, so the sign stands on the field.
  draw_mark(painter.list(), Mark::search, at, size, painter.colour(painter.layout().palette().ink_2));
}

void draw_choice(Painter& painter, const Box& box, ImVec2 corner) {
  const float size = painter.layout().px(16);
  const ImVec2 at{corner.x + box.face_at.x + box.face_size.x - painter.layout().px(12) - size, corner.y + box.face_at.y + std::floor((box.face_size.y - size) / 2)};
  draw_mark(painter.list(), Mark::chevron_down, at, size, painter.colour(painter.layout().palette().ink_2));
  draw_warning(painter, box, corner);
}

void draw_tick(Painter& painter, const Box& box, ImVec2 corner) {
  const tree::Palette& palette = painter.layout().palette();
  const float size = box.ink_size, line = painter.layout().px(1);
  const ImVec2 at{corner.x + box.ink_at.x, corner.y + box.ink_at.y}, end{at.x + size, at.y + size}, middle{at.x + size / 2, at.y + size / 2};
  const tree::Checked checked = box.node->state.checked.value_or(tree::Checked::no);
  const ImU32 edge = painter.colour(box.node->state.invalid ? palette.danger : checked == tree::Checked::no ? palette.line_strong : palette.accent);
  ImDrawList& list = painter.list();
  if (box.node->role == Role::radio) {
    list.AddCircleFilled(middle, size / 2, painter.colour(palette.surface), 32);
    list.AddCircle(middle, size / 2 - line, edge, 32, 2 * line);
    if (checked == tree::Checked::yes) list.AddCircleFilled(middle, size / 4, edge, 24);
    return;
  }
  list.AddRectFilled(at, end, checked == tree::Checked::no ? painter.colour(palette.surface) : edge, painter.layout().px(4));
  list.AddRect({at.x + line - 0.5f, at.y + line - 0.5f}, {end.x - line + 0.5f, end.y - line + 0.5f}, edge, painter.layout().px(4), 0, 2 * line);
  if (checked == tree::Checked::no) return;
  const float inset = std::round(size * 0.15f);
  draw_mark(list, checked == tree::Checked::yes ? Mark::check : Mark::dash, {at.x + inset, at.y + inset}, size - 2 * inset, painter.colour(palette.accent_ink));
}

void draw_chosen(Painter& painter, const Box& box, ImVec2 corner) {
  if (!box.node->state.selected) return;
  const float size = painter.layout().px(16);
  draw_mark(painter.list(), Mark::check, {corner.x + painter.layout().px(12), corner.y + std::floor((box.size.y - size) / 2)}, size, painter.colour(painter.layout().palette().accent));
}

// The words in a choice: its value, else the name of the option that is chosen.
std::string_view chosen_text(const Node& node) {
  for (const Node& child : node.children) {
    if (child.role == Role::option && child.state.selected) return child.name;
  }
  return node.value;
}

}  // namespace

Box textbox_box(Layout& layout, const Node& node, const Space& space) {
  Field field(layout, node, space);
  field.label();
  field.frame(node.value, node.hints.multiline ? 136 : 40, layout.px(12), layout.px(12), layout.palette().ink);
  field.error();
  field.box.ink = draw_warning;
  return field.finish();
}

Box searchbox_box(Layout& layout, const Node& node, const Space& space) {
  Field field(layout, node, space);
  const bool empty = node.value.empty();
  field.frame(empty ? node.name : node.value, 40, layout.px(40), layout.px(12), empty ? layout.palette().ink_2 : layout.palette().ink);
  field.box.ink = draw_search;
  return field.finish();
}

Box choice_box(Layout& layout, const Node& node, const Space& space) {
  Field field(layout, node, space);
  field.label();
  field.frame(chosen_text(node), 40, layout.px(12), layout.px(40), layout.palette().ink);
  const bool open = node.state.expanded.value_or(false);
  field.error();
  Space inner = space.narrower(0);
  inner.width = field.box.size.x;
  const float gap = layout.px(4);
  const ImVec2 size = stack(layout, field.box, node.children, inner, {0, field.y + gap});
  // Closed, its options are there but cut away: under the lower edge.
  if (open) field.y += gap + size.y;
  field.box.cut = !open;
  field.box.ink = draw_choice;
  return field.finish();
}

Box tick_box(Layout& layout, const Node& node, const Space& space) {
  const float size = layout.px(20), gap = layout.px(10), least = layout.px(40);
  Space inner = space.fitting(space.width - size - gap);
  if (node.state.disabled) inner.style.colour = layout.colour(layout.palette().ink_2);
  Box box = box_of(node, inner);
  const Lines lines = space.style.place == Look::pick ? Lines{} : text_lines(layout, box, inner, {size + gap, 0});
  const float height = std::max(least, lines.size.y + layout.px(8)), down = std::floor((height - lines.size.y) / 2);
  for (Words& words : box.words) words.top += down, words.baseline += down;
  for (Box& child : box.children) child.at.y += down;
  box.size = {size + (lines.size.x > 0 ? gap + lines.size.x : 0), height};
  box.baseline = lines.baseline + down;
  box.keeps_width = true;
  box.ink = draw_tick;
  box.ink_size = size;
  box.ink_at = {0, down + layout.px(2)};
  if (lines.size.y == 0) box.ink_at.y = std::floor((height - size) / 2);
  return box;
}

Box radiogroup_box(Layout& layout, const Node& node, const Space& space) {
  Field field(layout, node, space);
  field.label();
  field.y += stack(layout, field.box, node.children, space.narrower(0), {0, field.y}).y;
  field.box.face_at = {0, field.y};
  field.error();
  field.box.ink = draw_warning;
  return field.finish();
}

Box listbox_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  const float pad = layout.px(4);
  const ImVec2 size = stack(layout, box, node.children, space.narrower(2 * pad), {pad, pad});
  box.size = {space.fit ? size.x + 2 * pad : space.width, size.y + 2 * pad};
  box.dress = {.fill = layout.colour(layout.palette().surface), .border = layout.colour(layout.palette().line_strong), .border_width = layout.px(1), .radius = layout.px(6)};
  return box;
}

Box option_box(Layout& layout, const Node& node, const Space& space) {
  const float left = layout.px(38), right = layout.px(12);
  const Space inner = space.narrower(left + right);
  Box box = box_of(node, inner);
  const Lines lines = text_lines(layout, box, inner, {left, layout.px(8)});
  box.baseline = lines.baseline;
  box.size = {space.fit ? lines.size.x + left + right : space.width, std::max(layout.px(40), lines.size.y + layout.px(16))};
  box.ink = draw_chosen;
  box.dress.radius = layout.px(4);
  if (node.state.selected || node.state.current) box.dress.fill = layout.colour(layout.palette().accent_soft);
  return box;
}

}  // namespace memobox::imgui
