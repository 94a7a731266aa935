// Headings, paragraphs, runs of text, tags, code, quotes, rules.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Role;

namespace {

struct Size {
  float em, line;
};

Size heading_size(const Layout& layout, const tree::Node& node, const Style& style) {
  if (style.place == Look::bar) return {18, 24};
  if (style.place == Look::folders) return {14, 20};
  if (node.look == Look::title || (node.level == 1 && style.place != Look::card)) return layout.narrow() ? Size{24, 32} : Size{28, 36};
  if (style.place == Look::card) return {18, 24};
  if (node.level <= 2) return {20, 28};
  return node.level == 3 ? Size{18, 24} : Size{16, 24};
}

Style heading_style(const Layout& layout, const tree::Node& node, const Style& style) {
  const Size size = heading_size(layout, node, style);
  Style made = style;
  const Style text = layout.text_style(size.em, size.line, style.place == Look::folders ? layout.palette().ink_2 : layout.palette().ink, Cut::semibold);
  made.letters = text.letters;
  made.line = text.line;
  made.colour = text.colour;
  return made;
}

void resize(Style& style, const Layout& layout, float em, float line) {
  style.letters.em = static_cast<int>(layout.px(em));
  style.line = layout.px(line);
}

void apply_look(Style& style, const Layout& layout, Look look) {
  switch (look) {
    case Look::secondary:
      resize(style, layout, 14, 20);
      style.colour = layout.colour(layout.palette().ink_2);
      break;
    case Look::hit:
      style.back = layout.colour(layout.palette().warn);
      style.underlined = true;
      break;
    case Look::counter: style.letters.cut = Cut::semibold; break;
    default: break;
  }
}

}  // namespace

Style style_of(const Layout& layout, const tree::Node& node, Style style) {
  switch (node.role) {
    case Role::heading: return heading_style(layout, node, style);
    case Role::strong: style.letters.cut = Cut::semibold; break;
    case Role::em: style.letters.cut = style.letters.cut == Cut::semibold ? Cut::semibold : Cut::italic; break;
    case Role::code: style.back = layout.colour(style.place == Look::card ? layout.palette().surface : layout.palette().page); break;
    case Role::link:
      if (style.plain_links) break;
      style.colour = layout.colour(layout.palette().link);
      style.underlined = true;
      break;
    default: break;
  }
  apply_look(style, layout, node.look);
  return style;
}

Box text_box(Layout& layout, const tree::Node& node, const Space& space) {
  Space inner = space;
  inner.style = style_of(layout, node, space.style);
  // Headings between folders stand over the folders' names.
  const float indent = node.role == Role::heading && space.style.place == Look::folders ? layout.px(12) : 0;
  inner.width -= indent;
  Box box = box_of(node, inner);
  const Lines lines = text_lines(layout, box, inner, {indent, 0});
  box.size = {space.fit ? std::ceil(lines.size.x) + indent : space.width, lines.size.y};
  box.baseline = lines.baseline;
  return box;
}

Box mark_box(Layout& layout, const tree::Node& node, const Space& space) {
  const tree::Palette& palette = layout.palette();
  const float pad = layout.px(8);
  Space inner = space.fitting(space.width - 2 * pad);
  inner.style.letters.em = static_cast<int>(layout.px(13));
  inner.style.line = layout.px(20);
  inner.style.colour = layout.colour(palette.ink);
  Box box = box_of(node, inner);
  const Lines lines = text_lines(layout, box, inner, {pad, layout.px(1)});
  box.size = {lines.size.x + 2 * pad, lines.size.y + 2 * layout.px(1)};
  box.baseline = lines.baseline;
  box.keeps_width = true;
  box.dress = {.fill = layout.colour(palette.page), .border = layout.colour(palette.line), .border_width = layout.px(1), .radius = layout.px(4)};
  if (node.look == Look::deadline) {
    box.dress.fill = layout.colour(palette.warn);
    box.dress.border = layout.colour(palette.warn_line);
  }
  if (node.look == Look::legal) {
    box.dress.fill = layout.colour(palette.danger_soft);
    box.dress.border = layout.colour(palette.danger);
  }
  return box;
}

Box code_box(Layout& layout, const tree::Node& node, const Space& space) {
  const float pad = layout.px(12);
  const Space inner = space.narrower(2 * pad);
  Box box = box_of(node, space);
  float y = pad, width = 0;
  std::string_view rest = node.name;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    // Spaces count here, so each line is taken as it stands and cut only where it is too long.
    std::string_view left = line;
    do {
      const std::string_view part = left.substr(0, layout.type().fitting(left, space.style.letters, inner.width));
      const float wide = layout.width(part, space.style);
      const float baseline = std::round(y + space.style.line / 2 + static_cast<float>(space.style.letters.em) * (ascent - descent) / 2);
      box.words.push_back({.text = part, .x = pad, .top = y, .width = wide, .height = space.style.line, .baseline = baseline,
                           .letters = space.style.letters, .colour = space.style.colour});
      if (box.baseline < 0) box.baseline = baseline;
      width = std::max(width, wide);
      y += space.style.line;
      left.remove_prefix(part.size());
    } while (!left.empty());
  }
  box.size = {space.fit ? width + 2 * pad : space.width, y + pad};
  box.dress = {.fill = layout.colour(layout.palette().page), .border = layout.colour(layout.palette().line), .border_width = layout.px(1), .radius = layout.px(4)};
  return box;
}

Box line_break_box(Layout&, const tree::Node& node, const Space& space) { return box_of(node, space); }

Box blockquote_box(Layout& layout, const tree::Node& node, const Space& space) {
  const float indent = layout.px(20);
  Space inner = space.narrower(indent);
  inner.style.colour = layout.colour(layout.palette().ink_2);
  Box box = box_of(node, inner);
  const ImVec2 size = node.children.empty() ? own_words(layout, box, node.name, inner, {indent, 0}).size
                                            : stack(layout, box, node.children, inner, {indent, 0});
  box.size = {space.fit ? size.x + indent : space.width, size.y};
  box.dress = {.accent = layout.colour(layout.palette().line_strong), .accent_width = layout.px(3)};
  return box;
}

Box separator_box(Layout& layout, const tree::Node& node, const Space& space) {
  Box box = box_of(node, space);
  box.size = {space.fit ? layout.px(24) : space.width, layout.px(1)};
  box.dress.fill = layout.colour(layout.palette().line_strong);
  return box;
}

}  // namespace memobox::imgui
