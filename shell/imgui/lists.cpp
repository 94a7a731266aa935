// Lists and facts.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;
using tree::Role;

namespace {

// Items of a text have a bullet or a number; rows of a mailbox and lists of commands have none.
bool has_markers(const Node& list, const Style& style) {
  if (!style.markers || list.look != Look::none || list.window) return false;
  return std::none_of(list.children.begin(), list.children.end(), [](const Node& item) {
    return item.look != Look::none || (!item.children.empty() && item.children.front().look != Look::none) ||
           (!item.children.empty() && item.children.front().role == Role::attachment);
  });
}

bool holds_attachments(const Node& list) {
  return !list.children.empty() && std::all_of(list.children.begin(), list.children.end(), [](const Node& item) {
    return item.look == Look::attachment_row || item.role == Role::attachment ||
           (!item.children.empty() && (item.children.front().look == Look::attachment_row || item.children.front().role == Role::attachment));
  });
}

constexpr float marker_room = 28;  // CSS pixels: bullet or number, and the gap behind it

void draw_bullet(Painter& painter, const Box& box, ImVec2 corner) {
  painter.list().AddCircleFilled({corner.x + box.ink_at.x, corner.y + box.ink_at.y}, box.ink_size, painter.colour(painter.layout().palette().ink_2), 16);
}

// The number of an item, right of the gap; it belongs to the list and not to the tree's words.
void draw_number(Painter& painter, const Box& box, ImVec2 corner) {
  char text[16];
  const int length = std::snprintf(text, sizeof text, "%d.", static_cast<int>(box.ink_size));
  const Type& type = painter.layout().type();
  const std::string_view number(text, static_cast<std::size_t>(length));
  const float width = type.width(number, box.style.letters);
  type.draw(painter.list(), number, box.style.letters, corner.x + box.ink_at.x - width, corner.y + box.ink_at.y, box.style.colour);
}

void indent(Box& item, float by) {
  for (Box& child : item.children) child.at.x += by;
  for (Words& words : item.words) words.x += by;
  item.size.x += by;
}

void set_marker(Layout& layout, Box& item, bool ordered, std::size_t number) {
  indent(item, layout.px(marker_room));
  const float baseline = item.baseline < 0 ? layout.px(18) : item.baseline;
  if (ordered) {
    item.ink = draw_number;
    item.ink_size = static_cast<float>(number);
    item.ink_at = {layout.px(marker_room - 8), baseline};
  } else {
    item.ink = draw_bullet;
    item.ink_size = static_cast<float>(item.style.letters.em) * 0.17f;
    item.ink_at = {layout.px(marker_room - 14), baseline - std::round(static_cast<float>(item.style.letters.em) * 0.3f)};
  }
}

Space item_space(const Layout& layout, const Space& space, bool marked) {
  Space inner = space.narrower(marked ? layout.px(marker_room) : 0);
  // Paragraphs of an item stand closer than those of a letter.
  if (marked && inner.style.place == Look::letter) inner.style.place = Look::none;
  return inner;
}

}  // namespace

Box list_box(Layout& layout, const Node& node, const Space& space) {
  const bool marked = has_markers(node, space.style), framed = holds_attachments(node);
  const Space inner = item_space(layout, space, marked);
  Box box = box_of(node, space);
  if (!marked) {
    const ImVec2 size = node.look == Look::cluster ? cluster(layout, box, node.children, inner, {0, 0}, layout.px(8)) : stack(layout, box, node.children, inner, {0, 0});
    box.size = {space.fit ? size.x : space.width, size.y};
    if (framed) {
      for (std::size_t at = 1; at < box.children.size(); ++at) box.children[at].dress.line_above = layout.colour(layout.palette().line);
      box.dress = {.border = layout.colour(layout.palette().line), .border_width = layout.px(1), .radius = layout.px(6)};
    }
    return box;
  }
  const ImVec2 size = stack(layout, box, node.children, inner, {0, 0});
  for (std::size_t at = 0; at < box.children.size(); ++at) set_marker(layout, box.children[at], node.ordered, at + 1);
  box.size = {space.fit ? size.x + layout.px(marker_room) : space.width, size.y};
  return box;
}

Box listitem_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  if (node.children.empty()) {
    const Lines lines = own_words(layout, box, node.name, space, {0, 0});
    box.size = {space.fit ? lines.size.x : space.width, lines.size.y};
    box.baseline = lines.baseline;
    return box;
  }
  const ImVec2 size = stack(layout, box, node.children, space, {0, 0});
  box.size = {space.fit ? size.x : space.width, size.y};
  return box;
}

namespace {

float term_width(Layout& layout, const Node& facts, const Style& style) {
  float width = 0;
  for (const Node& fact : facts.children) width = std::max(width, layout.width(fact.name, style));
  return std::ceil(width);
}

// A fact outside a list of facts: term and value in one line, or one under the other.
Box make_fact(Layout& layout, const Node& node, const Space& space, float terms) {
  const float gap = layout.px(20);
  const bool beside = terms > 0;
  Space left = space;
  left.style.colour = layout.colour(layout.palette().ink_2);
  if (beside) left.width = terms;
  Box box = box_of(node, left);
  const Lines term = own_words(layout, box, node.name, left, {0, 0});
  const ImVec2 corner = beside ? ImVec2{terms + gap, 0} : ImVec2{0, term.size.y};
  const ImVec2 value = stack(layout, box, node.children, beside ? space.narrower(terms + gap) : space.narrower(0), corner);
  box.baseline = term.baseline;
  box.size = {space.fit ? std::max(term.size.x, corner.x + value.x) : space.width, std::max(term.size.y, corner.y + value.y)};
  return box;
}

}  // namespace

Box facts_box(Layout& layout, const Node& node, const Space& space) {
  const bool beside = space.width >= layout.px(360);
  const float terms = beside ? std::min(term_width(layout, node, space.style), std::floor(space.width * 0.4f)) : 0;
  Box box = box_of(node, space);
  float y = 0, width = 0;
  for (const Node& child : node.children) {
    Box made = child.role == Role::fact ? make_fact(layout, child, space, terms) : layout.box(child, space.narrower(0));
    if (y > 0) y += layout.px(beside ? 4 : 8);
    made.at = {0, y};
    y += made.size.y;
    width = std::max(width, made.size.x);
    if (box.baseline < 0) box.baseline = made.baseline;
    box.children.push_back(std::move(made));
  }
  box.size = {space.fit ? width : space.width, y};
  return box;
}

Box fact_box(Layout& layout, const Node& node, const Space& space) { return make_fact(layout, node, space, 0); }

}  // namespace memobox::imgui
