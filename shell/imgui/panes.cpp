// The page as a whole: the bar, the panes beside one another, the bar at the lower edge.
#include <algorithm>
#include <cmath>

#include "shell/imgui/families.h"

namespace memobox::imgui {

using tree::Look;
using tree::Node;
using tree::Role;

namespace {

bool is_pane(const Node& node) { return node.look == Look::folders || node.look == Look::letters || node.look == Look::letter || holds_panes(node); }

bool is_bottom_bar(const Node& node) { return node.look == Look::bottom_bar || node.look == Look::strip || node.look == Look::foot; }
bool is_edge_bar(const Node& node) { return node.look == Look::bar || is_bottom_bar(node); }

// A list of rows runs from edge to edge of its pane.
bool runs_to_the_edges(const Node& node) {
  if (node.look == Look::message_row) return true;
  const bool may_hold = node.role == Role::list || node.role == Role::listitem || node.role == Role::group || node.role == Role::region;
  return may_hold && node.look == Look::none && std::any_of(node.children.begin(), node.children.end(), runs_to_the_edges);
}

// How a pane holds its content.
struct Inset {
  float left = 0, top = 0, bottom = 0, width = 0;
};

Inset letter_inset(const Layout& layout, const Space& space) {
  const float side = layout.px(layout.narrow() ? 16 : layout.wide() ? 40 : 28), top = layout.px(layout.narrow() ? 16 : 24);
  const float line = 72 * layout.width("0", layout.text_style(16, 24, 0));
  const float width = std::min(line, space.width - 2 * side);
  const bool alone = space.width >= layout.page_space().width;
  return {alone ? std::floor((space.width - width) / 2) : side, top, layout.px(40), width};
}

Inset inset_of(const Layout& layout, Look look, const Space& space) {
  if (look == Look::folders) return {layout.px(12), layout.px(16), layout.px(16), space.width - 2 * layout.px(12)};
  if (look == Look::letters) return {layout.px(layout.narrow() ? 16 : 20), layout.px(16), layout.px(8), space.width - 2 * layout.px(layout.narrow() ? 16 : 20)};
  return letter_inset(layout, space);
}

// A line over the first row, in room of its own so that the row's colour does not cover it.
void draw_line_above(const Layout& layout, Box& list) {
  for (Box& row : list.children) row.at.y += layout.px(1);
  list.size.y += layout.px(1);
  list.dress.line_above = layout.colour(layout.palette().line);
}

// Children from `top` down: those that run to the edges at full width, the others within the inset. Returns the end.
float fill_pane(Layout& layout, Box& box, std::span<const Node> children, const Space& inner, const Inset& inset, float top) {
  float y = top;
  for (std::size_t at = 0; at < children.size();) {
    const bool wide = runs_to_the_edges(children[at]);
    std::size_t end = at + 1;
    while (end < children.size() && runs_to_the_edges(children[end]) == wide) ++end;
    Space space = inner;
    space.width = wide ? inner.width : inset.width;
    if (!wide) y += inset.top;
    const std::size_t first = box.children.size();
    const float height = stack(layout, box, children.subspan(at, end - at), space, {wide ? 0 : inset.left, y}).y;
    if (!wide && height == 0) y -= inset.top;
    y += height + (wide || height == 0 ? 0 : end == children.size() ? inset.bottom : layout.px(12));
    if (wide) draw_line_above(layout, box.children[first]), y += layout.px(1);
    at = end;
  }
  return y;
}

// Bars at the lower edge of a pane or page stay there; `bottom` is that edge.
float set_bottom_bars(Layout& layout, Box& box, std::span<const Node> children, const Space& space) {
  float height = 0;
  for (const Node& node : children) {
    if (!is_bottom_bar(node)) continue;
    box.children.push_back(layout.box(node, space));
    box.children.back().stays = true;
    height += box.children.back().size.y;
  }
  return height;
}

void push_to_bottom(Box& box, std::size_t first, float bottom, float height) {
  float y = bottom - height;
  for (std::size_t at = first; at < box.children.size(); ++at) {
    box.children[at].at = {0, y};
    y += box.children[at].size.y;
  }
}

std::span<const Node> before_bottom_bars(std::span<const Node> children) {
  std::size_t end = children.size();
  while (end > 0 && is_bottom_bar(children[end - 1])) --end;
  return children.first(end);
}

void dress_pane(const Layout& layout, Box& box, Look look) {
  const tree::Palette& palette = layout.palette();
  box.dress.fill = layout.colour(look == Look::folders ? palette.page : palette.surface);
  if (look == Look::letters && !layout.narrow()) box.dress.line_right = layout.colour(palette.line);
  if (look == Look::letters && layout.wide()) box.dress.line_left = layout.colour(palette.line);
}

float bar_width_of(const Layout& layout, const Node& node) {
  if (node.look == Look::folders) return layout.px(248);
  return node.look == Look::letters ? layout.px(layout.wide() ? 400 : 380) : 0;
}

// The widths of panes beside one another: those of a fixed width have it while another takes the rest.
std::vector<float> pane_widths(const Layout& layout, std::span<const Node> panes, float width) {
  std::vector<float> widths(panes.size(), width);
  if (panes.size() < 2 || layout.narrow()) return widths;
  float left = width;
  std::size_t flexible = 0;
  for (std::size_t at = 0; at < panes.size(); ++at) {
    widths[at] = bar_width_of(layout, panes[at]);
    flexible += widths[at] == 0;
    left -= widths[at];
  }
  if (flexible == 0) {
    left += widths.back();
    widths.back() = 0;
    flexible = 1;
  }
  for (float& one : widths) {
    if (one == 0) one = std::floor(left / static_cast<float>(flexible));
  }
  return widths;
}

void stretch(Box& box, float height) {
  const float more = height - box.size.y;
  if (more <= 0) return;
  box.size.y = height;
  if (!box.panes) {
    for (Box& child : box.children) {
      if (child.stays) child.at.y += more;
    }
    return;
  }
  for (Box& child : box.children) {
    if (is_pane(*child.node)) stretch(child, child.size.y + more);
  }
}

float set_panes(Layout& layout, Box& box, std::span<const Node> panes, const Space& space, float y) {
  const std::vector<float> widths = pane_widths(layout, panes, space.width);
  const std::size_t first = box.children.size();
  float x = 0, height = 0;
  for (std::size_t at = 0; at < panes.size(); ++at) {
    Space inner = space;
    inner.width = widths[at];
    Box pane = layout.box(panes[at], inner);
    pane.at = {x, y + (layout.narrow() ? height : 0)};
    height = layout.narrow() ? height + pane.size.y : std::max(height, pane.size.y);
    x += layout.narrow() ? 0 : widths[at];
    box.children.push_back(std::move(pane));
  }
  if (!layout.narrow()) {
    for (std::size_t at = first; at < box.children.size(); ++at) stretch(box.children[at], height);
  }
  return y + height;
}

// What stands between the bar and the panes: notices about the whole page.
float set_strip(Layout& layout, Box& box, std::span<const Node> nodes, const Space& space, float y) {
  const float side = layout.px(layout.narrow() ? 16 : 24), pad = layout.px(12);
  const float height = stack(layout, box, nodes, space.narrower(2 * side), {side, y + pad}).y;
  return height > 0 ? y + height + 2 * pad : y;
}

float set_bars(Layout& layout, Box& box, std::span<const Node> nodes, const Space& space, float y) {
  for (const Node& node : nodes) {
    Box bar = layout.box(node, space.narrower(0));
    bar.at = {0, y};
    y += bar.size.y;
    box.children.push_back(std::move(bar));
  }
  return y;
}

// Runs of bars, panes and other nodes, one under the other.
enum class Kind { bar, pane, other };
Kind kind_of(const Node& node) { return is_edge_bar(node) ? Kind::bar : is_pane(node) ? Kind::pane : Kind::other; }

}  // namespace

bool holds_panes(const Node& node) {
  if (node.role != Role::app && node.role != Role::main && node.role != Role::group && node.role != Role::region) return false;
  if (node.look != Look::none) return false;
  return std::any_of(node.children.begin(), node.children.end(), is_pane);
}

Box panes_box(Layout& layout, const Node& node, const Space& space) {
  Box box = box_of(node, space);
  box.panes = holds_panes(node);
  const std::span<const Node> children = before_bottom_bars(node.children);
  Box bottom = box_of(node, space);
  const float low = set_bottom_bars(layout, bottom, std::span<const Node>(node.children).subspan(children.size()), space.narrower(0));
  float y = 0;
  for (std::size_t at = 0; at < children.size();) {
    const Kind kind = kind_of(children[at]);
    std::size_t end = at + 1;
    while (end < children.size() && kind_of(children[end]) == kind) ++end;
    const std::span<const Node> run = children.subspan(at, end - at);
    Space inner = space.narrower(0);
    if (kind == Kind::pane && space.height > 0) inner.height = std::max(layout.px(40), space.height - y - low);
    if (kind == Kind::bar) y = set_bars(layout, box, run, inner, y);
    else if (kind == Kind::pane) y = set_panes(layout, box, run, inner, y);
    else if (box.panes) y = set_strip(layout, box, run, inner, y);
    else y = fill_pane(layout, box, run, inner, letter_inset(layout, inner), y);
    at = end;
  }
  const std::size_t first = box.children.size();
  for (Box& bar : bottom.children) box.children.push_back(std::move(bar));
  box.size = {space.width, std::max(y + low, space.height)};
  push_to_bottom(box, first, box.size.y, low);
  return box;
}

Box pane_box(Layout& layout, const Node& node, const Space& space) {
  const Look look = node.look == Look::folders || node.look == Look::letters ? node.look : Look::letter;
  Space inner = space.narrower(0);
  inner.style.place = look;
  inner.style.markers = look == Look::letter;
  inner.style.plain_links = look == Look::folders;
  Box box = box_of(node, inner);
  dress_pane(layout, box, look);
  const std::span<const Node> children = before_bottom_bars(node.children);
  const float end = fill_pane(layout, box, children, inner, inset_of(layout, look, inner), 0);
  const std::size_t first = box.children.size();
  const float low = set_bottom_bars(layout, box, std::span<const Node>(node.children).subspan(children.size()), inner);
  box.content_height = end + low;
  box.size = {space.width, space.height > 0 ? space.height : box.content_height};
  box.scrolls = space.height > 0;
  push_to_bottom(box, first, box.size.y, low);
  return box;
}

namespace {

bool is_search(const Node& node) { return node.role == Role::search || node.role == Role::searchbox; }

// The strip at the top. In one line the search field takes what room is left, up to 420 pixels, and the last child stands at the far
// end; where that is too narrow the others wrap and the search field has a line of its own.
class Bar {
 public:
  Bar(Layout& layout, const Space& inner, ImVec2 corner) : layout_(layout), inner_(inner), corner_(corner), gap_(layout.px(16)), y_(corner.y) {}

  float set(Box& box) {
    const std::span<const Node> nodes = box.node->children;
    for (const Node& node : nodes) box.children.push_back(layout_.box(node, inner_.fitting(inner_.width)));
    const float room = inner_.width - need(box.children);
    const bool beside = room >= layout_.px(160);
    for (Box& child : box.children) {
      if (is_search(*child.node)) child = search(*child.node, beside ? std::min(room, layout_.px(420)) : inner_.width);
      if (beside || !is_search(*child.node)) add(child, &child == &box.children.back());
    }
    end_line();
    for (Box& child : box.children) {
      if (beside || !is_search(*child.node)) continue;
      add(child, false);
      end_line();
    }
    return y_ - layout_.px(8) - corner_.y;
  }

 private:
  float need(std::span<const Box> boxes) const {
    float sum = 0;
    for (const Box& box : boxes) sum += is_search(*box.node) || box.floats || box.size.x == 0 ? 0 : box.size.x + gap_;
    return sum;
  }

  Box search(const Node& node, float width) {
    Space space = inner_.narrower(0);
    space.width = width;
    return layout_.box(node, space);
  }

  void add(Box& box, bool last) {
    if (!line_.empty() && x_ + box.size.x > inner_.width) end_line();
    // The words of a command without a frame begin where the bar's other words would.
    const float out = line_.empty() && box.node->look == Look::quiet ? layout_.px(quiet_pad) : 0;
    const bool far = last && !line_.empty() && !is_search(*box.node);
    box.at.x = corner_.x + (far ? inner_.width - box.size.x : x_ - out);
    if (!box.floats && box.size.x > 0) x_ += box.size.x - out + gap_;
    line_.push_back(&box);
  }

  void end_line() {
    float height = 0;
    for (const Box* box : line_) height = std::max(height, box->size.y);
    for (Box* box : line_) box->at.y = y_ + std::floor((height - box->size.y) / 2);
    if (height > 0) y_ += height + layout_.px(8);
    line_.clear();
    x_ = 0;
  }

  Layout& layout_;
  const Space& inner_;
  ImVec2 corner_;
  float gap_, x_ = 0, y_;
  std::vector<Box*> line_;
};

}  // namespace

Box bar_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(layout.narrow() ? 16 : 24), pad = layout.px(layout.narrow() ? 8 : 10);
  Space inner = space.narrower(2 * side);
  inner.style.place = Look::bar;
  inner.style.markers = false;
  Box box = box_of(node, inner);
  box.size = {space.width, Bar(layout, inner, {side, pad}).set(box) + 2 * pad};
  box.dress = {.fill = layout.colour(layout.palette().surface), .line_below = layout.colour(layout.palette().line)};
  return box;
}

namespace {

// As wide as one another where that is enough for the words; else what is left over is shared.
std::vector<float> cell_widths(Layout& layout, std::span<const Node> nodes, const Space& inner, float gap) {
  const auto count = static_cast<float>(std::max<std::size_t>(1, nodes.size()));
  const float room = inner.width - gap * (count - 1), even = std::floor(room / count);
  std::vector<float> widths;
  float sum = 0, widest = 0;
  for (const Node& node : nodes) {
    widths.push_back(layout.box(node, inner.fitting(inner.width)).size.x);
    sum += widths.back();
    widest = std::max(widest, widths.back());
  }
  const float more = widest <= even ? 0 : std::floor((room - sum) / count);
  for (float& width : widths) width = widest <= even ? even : std::max(layout.px(24), width + more);
  return widths;
}

}  // namespace

Box bottom_bar_box(Layout& layout, const Node& node, const Space& space) {
  const float side = layout.px(layout.narrow() ? 8 : 24), pad = layout.px(8), gap = layout.px(8);
  Space inner = space.narrower(2 * side);
  inner.style.place = Look::bottom_bar;
  Box box = box_of(node, inner);
  const std::vector<float> cells = cell_widths(layout, node.children, inner, gap);
  float x = side;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    Space own = inner;
    own.width = cells[at];
    box.children.push_back(layout.box(node.children[at], own));
    box.children.back().at.x = x;
    x += cells[at] + gap;
  }
  box.size = {space.width, align_row(box.children, pad) + 2 * pad};
  box.dress = {.fill = layout.colour(layout.palette().surface), .line_above = layout.colour(layout.palette().line)};
  return box;
}

}  // namespace memobox::imgui
