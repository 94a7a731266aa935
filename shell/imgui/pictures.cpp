// What is not text: progress, images, the sender's mark, the sender's own view, and what stands for what is not here yet.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;

namespace {

// The value of a progress in percent; -1: not known.
int percent_of(const Node& node) {
  int percent = -1;
  std::from_chars(node.value.data(), node.value.data() + node.value.size(), percent);
  return std::clamp(percent, -1, 100);
}

void draw_progress(Painter& painter, const Box& box, ImVec2 corner) {
  const tree::Palette& palette = painter.layout().palette();
  const int percent = percent_of(*box.node);
  const float height = painter.layout().px(8), y = corner.y + box.ink_at.y;
  const ImVec2 end{corner.x + box.size.x, y + height};
  painter.list().AddRectFilled({corner.x, y}, end, painter.colour(palette.line), height / 2);
  painter.list().AddRect({corner.x, y}, end, painter.colour(palette.line_strong), height / 2, 0, painter.layout().px(1));
  if (percent <= 0) return;
  const float width = std::max(height, std::round(box.size.x * static_cast<float>(percent) / 100));
  painter.list().AddRectFilled({corner.x, y}, {corner.x + width, end.y}, painter.colour(palette.accent), height / 2);
}

void draw_picture(Painter& painter, const Box& box, ImVec2 corner) {
  draw_mark(painter.list(), Mark::picture, {corner.x + box.ink_at.x, corner.y + box.ink_at.y}, box.ink_size, painter.colour(painter.layout().palette().line_strong));
}

constexpr float skeleton_row = 56;  // CSS pixels: two bars and the room around them

// Grey bars where rows of text will be, from ink_at down to the end of the box.
void draw_skeleton(Painter& painter, const Box& box, ImVec2 corner) {
  const ImU32 grey = painter.colour(painter.layout().palette().line);
  const float bar = painter.layout().px(12), radius = painter.layout().px(4), row = painter.layout().px(skeleton_row);
  for (float y = corner.y + box.ink_at.y; y + row <= corner.y + box.size.y; y += row) {
    painter.list().AddRectFilled({corner.x, y}, {corner.x + std::round(box.size.x * 0.4f), y + bar}, grey, radius);
    const float second = y + bar + painter.layout().px(10);
    painter.list().AddRectFilled({corner.x, second}, {corner.x + std::round(box.size.x * 0.85f), second + bar}, grey, radius);
  }
}

// A frame with a sign, and the name under the sign.
Box framed_picture(Layout& layout, const Node& node, const Space& space, float least_height) {
  const float pad = layout.px(16), icon = layout.px(40);
  Space inner = space.fitting(std::min(space.width, layout.px(480)) - 2 * pad);
  inner.style.colour = layout.colour(layout.palette().ink_2);
  Box box = box_of(node, inner);
  const Lines lines = own_words(layout, box, node.name, inner, {pad, pad + icon + layout.px(8)});
  const ImVec2 under = stack(layout, box, node.children, inner, {pad, pad + icon + layout.px(8) + lines.size.y});
  const float width = std::max({lines.size.x, under.x, icon}) + 2 * pad;
  box.size = {space.fit ? width : std::max(width, std::min(space.width, layout.px(240))), std::max(layout.px(least_height), icon + layout.px(8) + lines.size.y + under.y + 2 * pad)};
  box.keeps_width = true;
  box.ink = draw_picture;
  box.ink_size = icon;
  box.ink_at = {pad, pad};
  box.dress = {.fill = layout.colour(layout.palette().page), .border = layout.colour(layout.palette().line_strong), .border_width = layout.px(1), .radius = layout.px(6)};
  return box;
}

}  // namespace

Box progress_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  const Lines lines = own_words(layout, box, node.name, space, {0, 0});
  const float gap = lines.size.y > 0 ? layout.px(4) : 0;
  box.baseline = lines.baseline;
  box.size = {std::min(space.width, layout.px(480)), lines.size.y + gap + layout.px(8)};
  box.keeps_width = true;
  box.ink = draw_progress;
  box.ink_at = {0, lines.size.y + gap};
  return box;
}

Box image_box(Layout& layout, const Node& node, const Space& space) { return framed_picture(layout, node, space, 0); }

Box frame_box(Layout& layout, const Node& node, const Space& space) {
  Box box = framed_picture(layout, node, space, 240);
  box.size.x = space.width;
  box.keeps_width = false;
  return box;
}

// The initials of the sender in a square.
Box logo_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(48);
  Space inner = space.fitting(side);
  inner.style.letters = {Cut::semibold, static_cast<int>(layout.px(18))};
  inner.style.colour = layout.colour(layout.palette().accent_ink);
  Box box = box_of(node, inner);
  const std::string& initials = node.value.empty() ? node.name : node.value;
  const Lines lines = own_words(layout, box, initials, inner, {0, 0});
  const float right = std::floor((side - lines.size.x) / 2), down = std::floor((side - lines.size.y) / 2);
  for (Words& words : box.words) words.x += right, words.top += down, words.baseline += down;
  box.size = {side, side};
  box.keeps_width = true;
  box.dress = {.fill = layout.colour(layout.palette().accent), .radius = layout.px(6)};
  return box;
}

// One row of bars; around words that say what is being loaded, three rows under them.
Box skeleton_box(Layout& layout, const Node& node, const Space& space) {
  Space inner = space;
  inner.style.colour = layout.colour(layout.palette().ink_2);
  Box box = box_of(node, inner);
  const ImVec2 size = stack(layout, box, node.children, inner, {0, 0});
  if (inner.style.align == Align::centre) {  // the middle of an empty page: the words alone
    box.size = {space.fit ? size.x : space.width, size.y};
    return box;
  }
  const bool outer = std::any_of(node.children.begin(), node.children.end(), [](const Node& child) { return child.look == Look::skeleton; });
  const float top = size.y > 0 ? size.y + layout.px(12) : 0;
  box.size = {space.fit ? std::min(space.width, layout.px(240)) : space.width, outer ? size.y : top + layout.px(skeleton_row) * (size.y > 0 ? 3 : 1)};
  if (!outer) box.ink = draw_skeleton;
  box.ink_at = {0, top};
  return box;
}

}  // namespace memobox::imgui
