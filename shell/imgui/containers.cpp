// Landmarks, groups, cards and notices: boxes that hold other boxes.
#include <algorithm>
#include <cmath>
#include <optional>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Role;

namespace {

// A framed box: how far its content stands from its edges, in CSS pixels, and its dress.
struct Shape {
  float pad_x = 0, pad_y = 0;
  Dress dress;
};

Shape framed(Layout& layout, float pad_x, float pad_y, std::uint32_t fill, std::uint32_t accent, std::uint32_t border) {
  return {pad_x, pad_y,
          {.fill = layout.colour(fill), .border = layout.colour(border), .accent = layout.colour(accent), .accent_width = layout.px(4),
           .border_width = layout.px(1), .radius = layout.px(6)}};
}

std::optional<Shape> shape_of(Layout& layout, const tree::Node& node) {
  const tree::Palette& palette = layout.palette();
  switch (node.look) {
    case Look::card: return framed(layout, 20, 16, palette.page, palette.accent, palette.line);
    case Look::notice:
      if (node.role == Role::alert) return framed(layout, 16, 12, palette.danger_soft, palette.danger, palette.danger);
      return framed(layout, 16, 12, palette.accent_soft, palette.accent, palette.accent_soft);
    case Look::deadline: return framed(layout, 16, 12, palette.warn, palette.warn_line, palette.warn_line);
    case Look::legal: return framed(layout, 16, 12, palette.danger_soft, palette.danger, palette.danger);
    default: break;
  }
  if (node.role == Role::alert && (!node.name.empty() || !node.children.empty())) return framed(layout, 16, 12, palette.danger_soft, palette.danger, palette.danger);
  return std::nullopt;
}

ImVec2 arrange(Layout& layout, Box& box, const Space& inner, ImVec2 corner) {
  const tree::Node& node = *box.node;
  if (node.children.empty()) {
    if (!tree::shows_name(node.role)) return {};
    const Lines lines = own_words(layout, box, node.name, inner, corner);
    box.baseline = lines.baseline;
    return lines.size;
  }
  if (node.look == Look::split) return split(layout, box, node.children, inner, corner);
  if (node.look == Look::cluster || (node.role == Role::toolbar && node.look == Look::none)) return cluster(layout, box, node.children, inner, corner, layout.px(8));
  return stack(layout, box, node.children, inner, corner);
}

void draw_envelope(Painter& painter, const Box& box, ImVec2 corner) {
  draw_mark(painter.list(), Mark::envelope, {corner.x + box.ink_at.x, corner.y + box.ink_at.y}, box.ink_size, painter.colour(painter.layout().palette().line_strong));
}

// A calm page for an empty place: everything in the middle, under an envelope.
Box empty_box(Layout& layout, const tree::Node& node, const Space& space) {
  const float pad = layout.px(layout.narrow() ? 40 : 64), icon = layout.px(48);
  Space inner = space.narrower(0);
  inner.style.align = Align::centre;
  Box box = box_of(node, inner);
  const ImVec2 size = arrange(layout, box, inner, {0, pad + icon + layout.px(16)});
  box.size = {space.fit ? size.x : space.width, size.y + 2 * pad + icon + layout.px(16)};
  box.ink = draw_envelope;
  box.ink_size = icon;
  box.ink_at = {std::floor((box.size.x - icon) / 2), pad};
  return box;
}

}  // namespace

Box container_box(Layout& layout, const tree::Node& node, const Space& space) {
  if (node.role == Role::app || holds_panes(node)) return panes_box(layout, node, space);
  if (layout.is_root()) return pane_box(layout, node, space);
  if (node.look == Look::empty) return empty_box(layout, node, space);
  const std::optional<Shape> shape = shape_of(layout, node);
  const float pad_x = shape ? layout.px(shape->pad_x) : 0, pad_y = shape ? layout.px(shape->pad_y) : 0;
  Space inner = space.narrower(2 * pad_x);
  inner.style = style_of(layout, node, space.style);
  if (shape) inner.style.place = Look::card;
  Box box = box_of(node, inner);
  const ImVec2 size = arrange(layout, box, inner, {pad_x, pad_y});
  box.size = {space.fit ? size.x + 2 * pad_x : space.width, size.y + 2 * pad_y};
  if (shape) box.dress = shape->dress;
  return box;
}

}  // namespace memobox::imgui
