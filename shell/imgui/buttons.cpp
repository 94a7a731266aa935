// Commands: buttons, toggles, disclosures.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;
using tree::Role;

namespace {

// Fills its place: the one command above the folders, and the commands at the lower edge of a phone.
bool fills(const Node& node, const Space& space) {
  return !space.fit && (space.style.place == Look::bottom_bar || (space.style.place == Look::folders && node.look == Look::primary));
}

void dress_button(const Layout& layout, const Node& node, Box& box, Style& style) {
  const tree::Palette& palette = layout.palette();
  box.dress.radius = layout.px(6);
  if (node.state.disabled) {
    box.dress.fill = layout.colour(palette.page);
    box.dress.border = layout.colour(palette.line);
    style.colour = layout.colour(palette.ink_2);
  } else if (node.look == Look::primary) {
    box.dress.fill = layout.colour(palette.accent);
    style.colour = layout.colour(palette.accent_ink);
    style.letters.cut = Cut::semibold;
  } else if (node.look == Look::quiet && style.place == Look::attachment_row) {
    style.colour = layout.colour(palette.link);
    style.underlined = true;
  } else if (node.look == Look::quiet) {
    style.colour = layout.colour(palette.accent);
    style.letters.cut = Cut::semibold;
  } else {
    box.dress.fill = layout.colour(palette.surface);
    box.dress.border = layout.colour(palette.line_strong);
    style.colour = layout.colour(palette.ink);
  }
  if (box.dress.border != 0) box.dress.border_width = layout.px(1);
}

float side_pad(const Node& node, const Space& space) {
  if (space.style.place == Look::bottom_bar) return 4;
  if (space.style.place == Look::attachment_row && node.look == Look::quiet) return 0;  // stands like the name of a file
  return node.look == Look::quiet ? quiet_pad : 14;
}

// What stands beside a button's words, at its left or right.
struct Beside {
  float left = 0, right = 0;
};

Box make_button(Layout& layout, const Node& node, const Space& space, Beside beside) {
  const float pad = layout.px(side_pad(node, space)), height = layout.px(40);
  Box box = box_of(node, space);
  Space inner = space.fitting(space.width - 2 * pad - beside.left - beside.right);
  inner.style.underlined = false;
  dress_button(layout, node, box, inner.style);
  box.style = inner.style;
  const float left = pad + beside.left;
  // The words are in a disclosure's name even when it has children.
  const bool own = node.children.empty() || tree::name_stands_before_children(node.role);
  Lines lines = own ? own_words(layout, box, node.name, inner, {left, 0}) : text_lines(layout, box, inner, {left, 0});
  const float natural = lines.size.x + 2 * pad + beside.left + beside.right;
  box.size = {fills(node, space) ? space.width : std::max(natural, height), std::max(height, lines.size.y + layout.px(8))};
  const float right = std::floor((box.size.x - natural) / 2), down = std::floor((box.size.y - lines.size.y) / 2);
  for (Words& words : box.words) {
    words.x += right;
    words.top += down;
    words.baseline += down;
  }
  for (Box& child : box.children) child.at = {child.at.x + right, child.at.y + down};
  box.baseline = lines.baseline + down;
  box.keeps_width = true;
  box.ink_at = {left + right, down};
  return box;
}

void draw_check(Painter& painter, const Box& box, ImVec2 corner) {
  const float size = box.ink_size;
  draw_mark(painter.list(), Mark::check, {corner.x + box.ink_at.x, corner.y + std::floor((box.size.y - size) / 2)}, size, box.style.colour);
}

void draw_chevron(Painter& painter, const Box& box, ImVec2 corner) {
  const bool open = box.node->state.expanded.value_or(false);
  const float height = painter.layout().px(40), size = box.ink_size;
  draw_mark(painter.list(), open ? Mark::chevron_up : Mark::chevron_down, {corner.x + box.ink_at.x, corner.y + std::floor((height - size) / 2)}, size, box.style.colour);
}

}  // namespace

Box button_box(Layout& layout, const Node& node, const Space& space) { return make_button(layout, node, space, {}); }

Box toggle_box(Layout& layout, const Node& node, const Space& space) {
  const bool on = node.state.checked == tree::Checked::yes;
  const float mark = layout.px(16);
  Box box = make_button(layout, node, space, {.left = on ? mark + layout.px(6) : 0});
  if (!on) return box;
  box.dress.fill = layout.colour(layout.palette().accent_soft);
  box.dress.border = layout.colour(layout.palette().accent);
  box.dress.border_width = layout.px(1);
  box.ink = draw_check;
  box.ink_at.x -= mark + layout.px(6);
  box.ink_size = mark;
  return box;
}

Box disclosure_box(Layout& layout, const Node& node, const Space& space) {
  const float mark = layout.px(16), gap = layout.px(6);
  Box box = make_button(layout, node, space, {.right = mark + gap});
  box.ink = draw_chevron;
  box.ink_size = mark;
  box.ink_at.x = box.size.x - layout.px(side_pad(node, space)) - mark;
  if (fills(node, space)) box.ink_at.x = std::max(0.0f, box.words.empty() ? box.ink_at.x : box.words.back().x + box.words.back().width + gap);
  if (node.children.empty()) return box;
  // What it opens: a menu floats under it; anything else stands under it when open, and is cut away when not.
  const bool menu = node.children.front().role == Role::menu;
  Box inside = box_of(node, space);
  const ImVec2 size = stack(layout, inside, node.children, menu ? space.fitting(layout.px(360)) : space.narrower(0), {0, 0});
  const float top = box.size.y + layout.px(menu ? 4 : 12);
  const bool open = node.state.expanded.value_or(false);
  for (Box& child : inside.children) {
    child.at.y += top;
    child.floats = child.floats && open;
    box.children.push_back(std::move(child));
  }
  box.cut = !open;
  if (menu || !open) return box;
  box.face_size = box.size;
  box.size = {space.fit ? std::max(box.size.x, size.x) : space.width, top + size.y};
  return box;
}

}  // namespace memobox::imgui
