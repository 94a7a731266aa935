// What stands above the page: dialogs and menus.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Node;
using tree::Look;

namespace {

// Everything behind a dialog is dimmed, and does not answer.
void draw_scrim(Painter& painter, const Box& box, ImVec2 corner) {
  ImDrawList& list = painter.list();
  ImGui::SetCursorScreenPos({0, 0});
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("scrim", ImGui::GetIO().DisplaySize);
  list.AddRectFilled(list.GetClipRectMin(), list.GetClipRectMax(), IM_COL32(0, 0, 0, 140));
  const tree::Palette& palette = painter.layout().palette();
  const ImVec2 end{corner.x + box.size.x, corner.y + box.size.y};
  list.AddRectFilled(corner, end, painter.colour(palette.surface), box.ink_size);
  list.AddRect({corner.x, corner.y}, end, painter.colour(palette.line_strong), box.ink_size, 0, painter.layout().px(1));
}

}  // namespace

Box dialog_box(Layout& layout, const Node& node, const Space& space) {
  const Space page = layout.page_space();
  const float edge = layout.px(layout.narrow() ? 8 : 40), pad = layout.px(24);
  const float width = std::min(layout.px(560), page.width - 2 * edge);
  Space inner = space.narrower(0);
  inner.width = width - 2 * pad;
  inner.fit = false;
  inner.style.place = Look::letter;
  inner.style.align = Align::left;
  Box box = box_of(node, inner);
  const ImVec2 size = stack(layout, box, node.children, inner, {pad, pad});
  box.size = {width, size.y + 2 * pad};
  box.floats = true;
  box.on_page = true;
  box.at = {std::floor((page.width - width) / 2), layout.px(layout.narrow() ? 16 : 80)};
  box.ink = draw_scrim;
  box.ink_size = layout.px(8);
  layout.ask_height(box.at.y + box.size.y + edge);
  return box;
}

Box menu_box(Layout& layout, const Node& node, const Space& space) {
  const float pad = layout.px(4);
  Box box = box_of(node, space);
  const Space inner = space.fitting(std::min(space.width, layout.px(360)) - 2 * pad);
  const ImVec2 size = stack(layout, box, node.children, inner, {pad, pad});
  const float width = std::max(size.x, layout.px(160));
  for (Box& child : box.children) child.size.x = width;
  box.size = {width + 2 * pad, size.y + 2 * pad};
  box.keeps_width = true;
  box.floats = true;
  box.dress = {.fill = layout.colour(layout.palette().surface), .border = layout.colour(layout.palette().line_strong), .border_width = layout.px(1), .radius = layout.px(6)};
  return box;
}

Box menuitem_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(12);
  Space inner = space.narrower(2 * side);
  if (node.state.disabled) inner.style.colour = layout.colour(layout.palette().ink_2);
  Box box = box_of(node, inner);
  const Lines lines = text_lines(layout, box, inner, {side, layout.px(8)});
  box.baseline = lines.baseline;
  box.size = {space.fit ? lines.size.x + 2 * side : space.width, std::max(layout.px(40), lines.size.y + layout.px(16))};
  if (node.state.current || node.state.selected) box.dress.fill = layout.colour(layout.palette().accent_soft);
  return box;
}

}  // namespace memobox::imgui
