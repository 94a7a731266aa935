#include "shell/imgui/layout.h"

#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"

namespace memobox::imgui {

using tree::Look;
using tree::Role;

Space Space::narrower(float by) const {
  Space space = *this;
  space.width = std::max(0.0f, width - by);
  space.height = 0;
  return space;
}

Space Space::fitting(float at_most) const {
  Space space = *this;
  space.width = std::max(0.0f, at_most);
  space.height = 0;
  space.fit = true;
  return space;
}

Space Space::styled(const Style& other) const {
  Space space = *this;
  space.style = other;
  return space;
}

Layout::Layout(const Options& options, const Type& type) : options_(options), palette_(*options.palette), type_(type) {}

namespace {

// A family that shows only a node's own words or sign leaves the nodes inside it out of sight, but not out of the records.
void keep_children(Layout& layout, Box& box, const Space& space) {
  if (!box.children.empty() || box.node == nullptr) return;
  for (const tree::Node& node : box.node->children) {
    box.children.push_back(layout.box(node, space.fitting(space.width)));
    box.children.back().at = {0, box.size.y};
    box.children.back().floats = false;
    box.cut = true;
  }
}

}  // namespace

bool Layout::enter(const tree::Node& node) {
  ++depth_;
  ++work_;
  if (depth_ <= max_tree_depth && work_ <= max_work) return true;
  if (!failure_) {
    failure_ = depth_ > max_tree_depth ? Error{.code = ErrorCode::too_deep, .detail = "imgui.depth", .path = node.id}
                                       : Error{.code = ErrorCode::too_large, .detail = "imgui.work", .path = node.id};
  }
  return false;
}

Box Layout::box(const tree::Node& node, const Space& space) {
  const Family by_role = family_of(node.role);
  if (by_role == nullptr && !failure_) failure_ = Error{.code = ErrorCode::unsupported, .detail = "imgui.unknown_role", .path = node.id};
  Box made;
  if (enter(node) && by_role != nullptr) {
    const Family by_look = family_of(node);
    made = (by_look != nullptr ? by_look : by_role)(*this, node, space);
    keep_children(*this, made, space);
  }
  leave();
  return made;
}

float Layout::px(float css) const {
  const float device = std::round(css * options_.scale);
  return css > 0 ? std::max(1.0f, device) : device;
}

ImU32 Layout::colour(std::uint32_t rgb) const { return IM_COL32((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, 0xFF); }

Style Layout::text_style(float em, float line, std::uint32_t rgb, Cut cut) const {
  return {.letters = {cut, static_cast<int>(px(em))}, .line = px(line), .colour = colour(rgb)};
}

Space Layout::page_space() const {
  Style style = text_style(16, 24, palette_.ink);
  style.markers = true;
  style.place = Look::letter;
  return {.width = px(static_cast<float>(options_.width)), .height = std::round(static_cast<float>(options_.height) * options_.scale), .style = style};
}

Box box_of(const tree::Node& node, const Space& space) {
  Box box;
  box.node = &node;
  box.style = space.style;
  return box;
}

bool has_action(const tree::Node& node) { return !node.actions.empty() && !node.state.disabled; }

namespace {

Margins heading_margins(const Layout& layout, const tree::Node& node, const Style& style) {
  if (node.look == Look::title || node.level == 1) return {0, layout.px(12)};
  if (style.place == Look::folders) return {layout.px(20), layout.px(4)};
  if (style.place != Look::letter) return {layout.px(4), layout.px(8)};
  return {layout.px(node.level <= 2 ? 28 : 24), layout.px(8)};
}

struct RoleMargins {
  Role role;
  float above, below;
};

constexpr RoleMargins role_margins[] = {
    {Role::toolbar, 0, 24},  {Role::table, 8, 24},      {Role::separator, 16, 16}, {Role::facts, 4, 16},     {Role::fact, 0, 4},
    {Role::list, 0, 16},     {Role::listitem, 0, 4},    {Role::blockquote, 0, 16}, {Role::code, 0, 16},      {Role::textbox, 0, 16},
    {Role::select, 0, 16},   {Role::combobox, 0, 16},   {Role::searchbox, 0, 16},  {Role::radiogroup, 0, 16}, {Role::listbox, 0, 16},
    {Role::image, 4, 16},    {Role::frame, 4, 16},      {Role::progress, 0, 16},   {Role::checkbox, 0, 4},   {Role::radio, 0, 0},
    {Role::option, 0, 0},    {Role::menuitem, 0, 0},    {Role::button, 0, 12},   {Role::toggle, 0, 12},     {Role::disclosure, 0, 12}, {Role::alert, 0, 16},
};

}  // namespace

namespace {

// nullopt: a group without margins of its own, which has those of its first and last child.
std::optional<Margins> own_margins(const Layout& layout, const tree::Node& node, const Style& style) {
  switch (node.look) {
    case Look::message_row: case Look::attachment_row: case Look::bar: case Look::bottom_bar:
    case Look::pick: case Look::strip: case Look::foot: return Margins{};
    case Look::folder_row: return Margins{0, layout.px(2)};
    case Look::letter_head: return Margins{0, layout.px(20)};
    case Look::card: return Margins{layout.px(4), layout.px(24)};
    case Look::notice: case Look::deadline: case Look::legal: return Margins{layout.px(4), layout.px(16)};
    default: break;
  }
  if (node.role == Role::listitem && !node.children.empty() && node.children.front().look != Look::none) {
    return node.children.front().role == Role::listitem ? Margins{} : own_margins(layout, node.children.front(), style);
  }
  if (node.role == Role::heading) return heading_margins(layout, node, style);
  if (node.role == Role::paragraph) return Margins{0, layout.px(style.place == Look::letter ? 16 : 8)};
  const auto* found = std::find_if(std::begin(role_margins), std::end(role_margins), [&](const RoleMargins& one) { return one.role == node.role; });
  if (found == std::end(role_margins)) return std::nullopt;
  const bool in_card = style.place == Look::card && found->below > 16;
  return Margins{layout.px(found->above), layout.px(in_card ? 12 : found->below)};
}

}  // namespace

Margins margins(const Layout& layout, const tree::Node& node, const Style& style) {
  std::optional<Margins> own = own_margins(layout, node, style);
  if (own) return *own;
  Margins made{0, layout.px(style.place == Look::letter ? 16 : 8)};
  for (const tree::Node* first = &node; !own && !first->children.empty(); own = own_margins(layout, *first, style)) first = &first->children.front();
  if (own) made.above = own->above;
  own.reset();
  for (const tree::Node* last = &node; !own && !last->children.empty(); own = own_margins(layout, *last, style)) last = &last->children.back();
  if (own) made.below = std::max(made.below, own->below);
  return made;
}

namespace {

// One child under another, its neighbours' margins kept.
class Stacker {
 public:
  Stacker(Layout& layout, Box& box, const Space& inner, ImVec2 corner)
      : layout_(layout), box_(box), inner_(inner), corner_(corner), first_(box.children.size()) {
    // The text of a letter is a stack too, of paragraphs that stand apart.
    tight_ = (box.node->look == Look::stack && inner.style.place != Look::letter) || box.node->look == Look::letter_head;
  }

  void add(std::span<const tree::Node> children) {
    for (std::size_t at = 0; at < children.size();) {
      std::size_t end = at;
      while (end < children.size() && is_inline_node(children[end]) && (!tight_ || end == at)) ++end;
      end == at ? add_block(children[at++]) : add_lines(children.subspan(at, end - at));
      at = std::max(at, end);
    }
  }

  ImVec2 size() {
    if (inner_.fit) {
      for (std::size_t at = first_; at < box_.children.size(); ++at) {
        Box& child = box_.children[at];
        if (!child.keeps_width && !child.inline_run && !child.floats) child.size.x = width_;
      }
    }
    return {width_, y_};
  }

 private:
  void add_lines(std::span<const tree::Node> nodes) {
    const std::size_t begin = box_.children.size();
    for (const tree::Node& node : nodes) box_.children.push_back(inline_box(layout_, node, inner_));
    const float y = y_ + gap({0, 0});
    Space space = inner_;
    if (nodes.size() == 1) space.style = box_.children[begin].style;
    const Lines lines = break_lines(layout_, std::span(box_.children).subspan(begin), space, {corner_.x, corner_.y + y});
    if (lines.size.y > 0) settle(y, lines.size, lines.baseline, {0, layout_.px(tight_ ? 0 : 8)});
  }

  void add_block(const tree::Node& node) {
    Box child = layout_.box(node, inner_);
    const Margins around = tight_ ? Margins{0, layout_.px(4)} : margins(layout_, node, inner_.style);
    const float y = y_ + gap(around);
    if (!child.on_page) child.at = {child.at.x + corner_.x, corner_.y + y};
    if (!inner_.fit && !child.keeps_width && !child.floats) child.size.x = inner_.width;
    // The words of a command without a frame stand in line with the text above and below.
    if (node.look == Look::quiet && child.keeps_width && inner_.style.align == Align::left) child.at.x -= layout_.px(quiet_pad);
    if (child.keeps_width && inner_.style.align == Align::centre) child.at.x += std::floor((inner_.width - child.size.x) / 2);
    if (!child.floats && child.size.y > 0) settle(y, child.size, child.baseline < 0 ? -1 : child.at.y + child.baseline, around);
    box_.children.push_back(std::move(child));
  }

  float gap(Margins around) const { return y_ > 0 ? std::max(below_, around.above) : 0; }

  void settle(float y, ImVec2 size, float baseline, Margins around) {
    y_ = y + size.y;
    width_ = std::max(width_, size.x);
    below_ = around.below;
    if (box_.baseline < 0) box_.baseline = baseline;
  }

  Layout& layout_;
  Box& box_;
  const Space& inner_;
  ImVec2 corner_;
  std::size_t first_;
  bool tight_ = false;
  float y_ = 0, width_ = 0, below_ = 0;
};

}  // namespace

ImVec2 stack(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner) {
  Stacker stacker(layout, box, inner, corner);
  stacker.add(children);
  return stacker.size();
}

float align_row(std::span<Box> boxes, float top) {
  float baseline = 0, height = 0;
  for (const Box& box : boxes) {
    baseline = std::max(baseline, box.baseline);
    height = std::max(height, box.size.y);
  }
  // What has text stands on one baseline; where a picture takes part, on one middle.
  const bool of_text = std::all_of(boxes.begin(), boxes.end(), [](const Box& box) { return box.baseline >= 0; });
  float bottom = 0;
  for (Box& box : boxes) {
    box.at.y = top + (of_text ? baseline - box.baseline : std::floor((height - box.size.y) / 2));
    bottom = std::max(bottom, box.at.y + box.size.y);
  }
  return bottom - top;
}

ImVec2 cluster(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner, float gap) {
  const std::size_t begin = box.children.size();
  for (const tree::Node& node : children) box.children.push_back(layout.box(node, inner.fitting(inner.width)));
  float x = 0, y = 0, width = 0;
  std::size_t line = begin;
  const auto end_line = [&](std::size_t end) {
    if (end == line) return;
    const std::span<Box> boxes = std::span(box.children).subspan(line, end - line);
    y += align_row(boxes, corner.y + y);
    if (box.baseline < 0 && boxes[0].baseline >= 0) box.baseline = boxes[0].at.y + boxes[0].baseline;
    const float shift = inner.style.align == Align::centre && !inner.fit ? std::floor((inner.width - (x - gap)) / 2) : 0;
    for (Box& one : boxes) one.at.x += shift;
    line = end;
  };
  for (std::size_t at = begin; at < box.children.size(); ++at) {
    Box& child = box.children[at];
    if (child.floats) continue;
    if (x > 0 && x + child.size.x > inner.width) {
      end_line(at);
      y += gap;
      x = 0;
    }
    child.at.x = corner.x + x;
    x += child.size.x + (child.size.x > 0 ? gap : 0);
    width = std::max(width, x - gap);
  }
  end_line(box.children.size());
  return {inner.fit ? width : inner.width, y};
}

ImVec2 split(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner) {
  if (children.size() < 2) return cluster(layout, box, children, inner, corner, layout.px(8));
  const float gap = layout.px(12);
  Box last = layout.box(children.back(), inner.fitting(inner.width));
  const float room = inner.width - last.size.x - gap;
  const std::size_t begin = box.children.size();
  const std::span<const tree::Node> others = children.first(children.size() - 1);
  ImVec2 first = cluster(layout, box, others, inner.fitting(inner.width), corner, layout.px(8));
  // A short line beside the last would break words that fit above it.
  const bool below = room < layout.px(80) || (first.x > room && room < layout.px(200));
  if (!below && first.x > room) {
    box.children.resize(begin);
    first = cluster(layout, box, others, inner.fitting(room), corner, layout.px(8));
  }
  const float far = inner.fit && !below ? first.x + gap : inner.width - last.size.x;
  last.at = {corner.x + (below ? 0 : far), corner.y + (below ? first.y + layout.px(4) : 0)};
  const std::span<Box> before = std::span(box.children).subspan(begin);
  const bool one_line = !below && std::is_sorted(before.begin(), before.end(), [](const Box& a, const Box& b) { return a.at.x < b.at.x; });
  box.children.push_back(std::move(last));
  const Box& end = box.children.back();
  if (box.baseline < 0 && box.children[begin].baseline >= 0) box.baseline = box.children[begin].at.y + box.children[begin].baseline;
  const float height = one_line ? align_row(std::span(box.children).subspan(begin), corner.y) : std::max(first.y, end.at.y - corner.y + end.size.y);
  const float width = below ? std::max(first.x, end.size.x) : far + end.size.x;
  return {inner.fit ? width : inner.width, height};
}

}  // namespace memobox::imgui
