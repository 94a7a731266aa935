#include "shell/imgui/painter.h"

#include <algorithm>
#include <cmath>

#include "core/tree/records.h"
#include "shell/imgui/layout.h"

namespace memobox::imgui {

using tree::Role;

namespace {

// The words of an inline node, its own and those inside it, as one rectangle for each line.
void collect_lines(const Box& box, ImVec2 corner, std::vector<ImVec4>& lines) {
  for (const Words& words : box.words) {
    const ImVec4 here{corner.x + words.x, corner.y + words.top, corner.x + words.x + words.width, corner.y + words.top + words.height};
    if (!lines.empty() && lines.back().y == here.y) {
      lines.back() = {std::min(lines.back().x, here.x), here.y, std::max(lines.back().z, here.z), std::max(lines.back().w, here.w)};
    } else {
      lines.push_back(here);
    }
  }
  for (const Box& child : box.children) {
    if (child.inline_run) collect_lines(child, {corner.x + child.at.x, corner.y + child.at.y}, lines);
  }
}

// Text that is clicked on its words, not on the room around them.
bool is_clicked_by_words(const Box& box) { return box.inline_run || (box.node->role == Role::link && !box.words.empty()); }

struct Rectangle {
  ImVec2 corner, end;
};

Rectangle face_of(const Box& box, ImVec2 corner) {
  if (box.face_size.x <= 0) return {corner, {corner.x + box.size.x, corner.y + box.size.y}};
  const ImVec2 at{corner.x + box.face_at.x, corner.y + box.face_at.y};
  return {at, {at.x + box.face_size.x, at.y + box.face_size.y}};
}

bool is_inside(const Box& box) { return box.cut || box.scrolls; }

// The value that an act of this node carries: what the control turns into.
std::string act_value(const tree::Node& node) {
  if (node.state.checked) return *node.state.checked == tree::Checked::yes ? "no" : "yes";
  if (node.state.expanded) return *node.state.expanded ? "false" : "true";
  return {};
}

// Typing is not for this face: a click in a field does nothing.
bool is_typed_into(Role role) { return role == Role::textbox || role == Role::searchbox; }

// A menu near the right edge moves left, so that all of it is seen.
ImVec2 keep_on_page(const Box& box, ImVec2 corner) {
  const float width = ImGui::GetIO().DisplaySize.x;
  return {std::max(0.0f, std::min(corner.x, width - box.size.x - 8)), corner.y};
}

}  // namespace

Painter::Painter(Layout& layout, const tree::Tree& tree, const Scrolls& scrolls, Painted& painted)
    : layout_(layout), tree_(tree), scrolls_(scrolls), painted_(painted), list_(ImGui::GetWindowDrawList()) {}

ImU32 Painter::colour(std::uint32_t rgb) const { return layout_.colour(rgb); }

void Painter::paint_page(const Box& root) {
  layers_.Split(list_, 2);
  layers_.SetCurrentChannel(list_, 0);
  paint(root, root.at);
  layers_.Merge(list_);
}

void Painter::paint(const Box& box, ImVec2 corner) {
  if (box.node == nullptr) return;
  const bool floats = box.floats && layers_._Current == 0;
  if (box.floats) corner = box.on_page ? box.at : keep_on_page(box, corner);
  if (floats) {
    layers_.SetCurrentChannel(list_, 1);
    ImGui::PushClipRect({0, 0}, ImGui::GetIO().DisplaySize, false);
  }
  take_input(box, corner);
  draw_dress(box, corner);
  if (box.ink != nullptr) box.ink(*this, box, corner);
  draw_words(box, corner);
  report(box, corner);
  paint_content(box, corner);
  draw_focus(box, corner);
  if (floats) {
    ImGui::PopClipRect();
    layers_.SetCurrentChannel(list_, 0);
  }
}

void Painter::paint_content(const Box& box, ImVec2 corner) {
  if (is_inside(box)) ImGui::PushClipRect(corner, {corner.x + box.size.x, corner.y + box.size.y}, true);
  float moved = 0;
  if (box.scrolls) {
    const auto found = scrolls_.find(box.node->id);
    if (found != scrolls_.end()) moved = std::clamp(found->second, 0.0f, std::max(0.0f, box.content_height - box.size.y));
  }
  for (const Box& child : box.children) paint(child, {corner.x + child.at.x, corner.y + child.at.y - (child.stays ? 0 : moved)});
  if (is_inside(box)) ImGui::PopClipRect();
}

void Painter::take_input(const Box& box, ImVec2 corner) {
  if (!has_action(*box.node) || is_typed_into(box.node->role)) return;
  if (!is_clicked_by_words(box)) {
    const Rectangle face = face_of(box, corner);
    operate(box, face.corner, {face.end.x - face.corner.x, face.end.y - face.corner.y}, box.node->id.c_str());
    return;
  }
  std::vector<ImVec4> lines;
  collect_lines(box, corner, lines);
  ImGui::PushID(box.node->id.c_str());
  for (std::size_t at = 0; at < lines.size(); ++at) {
    ImGui::PushID(static_cast<int>(at));
    operate(box, {lines[at].x, lines[at].y}, {lines[at].z - lines[at].x, lines[at].w - lines[at].y}, "line");
    ImGui::PopID();
  }
  ImGui::PopID();
}

void Painter::operate(const Box& box, ImVec2 corner, ImVec2 size, const char* id) {
  if (size.x <= 0 || size.y <= 0) return;
  ImGui::SetCursorScreenPos(corner);
  ImGui::SetNextItemAllowOverlap();
  if (ImGui::InvisibleButton(id, size)) {
    painted_.acts.push_back({box.node->id, box.node->actions.front(), act_value(*box.node), tree_.revision});
  }
}

void Painter::draw_dress(const Box& box, ImVec2 outer) {
  const Dress& dress = box.dress;
  const auto [corner, end] = face_of(box, outer);
  if (dress.fill != 0) list_->AddRectFilled(corner, end, dress.fill, dress.radius);
  if (dress.accent != 0) {
    list_->PushClipRect(corner, {corner.x + dress.accent_width, end.y}, true);
    list_->AddRectFilled(corner, {corner.x + std::max(dress.accent_width, 3 * dress.radius), end.y}, dress.accent, dress.radius, ImDrawFlags_RoundCornersLeft);
    list_->PopClipRect();
  }
  if (dress.border != 0) {
    const float half = dress.border_width / 2;  // the whole line stands inside the box
    if (dress.accent != 0) list_->PushClipRect({corner.x + dress.accent_width, corner.y}, end, true);
    list_->AddRect({corner.x + half - 0.5f, corner.y + half - 0.5f}, {end.x - half + 0.5f, end.y - half + 0.5f}, dress.border, dress.radius, 0, dress.border_width);
    if (dress.accent != 0) list_->PopClipRect();
  }
  const float line = layout_.px(1);
  if (dress.line_above != 0) list_->AddRectFilled(corner, {end.x, corner.y + line}, dress.line_above);
  if (dress.line_below != 0) list_->AddRectFilled({corner.x, end.y - line}, end, dress.line_below);
  if (dress.line_left != 0) list_->AddRectFilled(corner, {corner.x + line, end.y}, dress.line_left);
  if (dress.line_right != 0) list_->AddRectFilled({end.x - line, corner.y}, end, dress.line_right);
}

void Painter::draw_words(const Box& box, ImVec2 corner) {
  const ImVec2 top = list_->GetClipRectMin(), bottom = list_->GetClipRectMax();
  for (const Words& words : box.words) {
    if (corner.y + words.top > bottom.y || corner.y + words.top + words.height < top.y) continue;
    const float x = corner.x + words.x, baseline = corner.y + words.baseline;
    if (words.back != 0) {
      const float em = static_cast<float>(words.letters.em);
      list_->AddRectFilled({x - 2, std::round(baseline - em * ascent * 0.95f)}, {x + words.width + 2, std::round(baseline + em * descent)}, words.back, layout_.px(3));
    }
    layout_.type().draw(*list_, words.text, words.letters, x, baseline, words.colour);
    if (words.underlined) {
      const float y = baseline + layout_.px(2);
      list_->AddRectFilled({x, y}, {x + words.width, y + layout_.px(1)}, words.colour);
    }
  }
}

void Painter::draw_focus(const Box& box, ImVec2 corner) {
  const std::string& focus = layout_.options().focus.empty() ? tree_.focus : layout_.options().focus;
  if (focus.empty() || focus != box.node->id || (layout_.options().focus.empty() && !tree::is_control(box.node->role))) return;
  const float width = layout_.px(3);
  std::vector<ImVec4> lines;
  if (is_clicked_by_words(box)) collect_lines(box, corner, lines);
  const Rectangle face = face_of(box, corner);
  if (lines.empty()) lines.push_back({face.corner.x, face.corner.y, face.end.x, face.end.y});
  // Around what stands free, with a gap so that the ring is seen beside any colour; inside a row that others touch.
  const float out = is_clicked_by_words(box) ? layout_.px(2) : box.keeps_width ? layout_.px(2) + width / 2 : -width / 2;
  for (const ImVec4& line : lines) {
    list_->AddRect({line.x - out, line.y - out}, {line.z + out, line.w + out}, colour(layout_.palette().focus), box.dress.radius + std::max(0.0f, out), 0, width);
  }
}

void Painter::report(const Box& box, ImVec2 corner) {
  painted_.records.push_back(tree::record_of(*box.node));
  const Rectangle face = face_of(box, corner);
  ImVec4 shown{face.corner.x, face.corner.y, face.end.x, face.end.y};
  if (box.inline_run) {
    std::vector<ImVec4> lines;
    collect_lines(box, corner, lines);
    if (!lines.empty()) shown = lines.front();
    for (const ImVec4& line : lines) shown = {std::min(shown.x, line.x), std::min(shown.y, line.y), std::max(shown.z, line.z), std::max(shown.w, line.w)};
  }
  const ImVec2 low = list_->GetClipRectMin(), high = list_->GetClipRectMax();
  shown = {std::max(shown.x, low.x), std::max(shown.y, low.y), std::min(shown.z, high.x), std::min(shown.w, high.y)};
  Place place{.id = box.node->id};
  if (shown.z > shown.x && shown.w > shown.y) {
    const float scale = layout_.options().scale;
    place = {box.node->id, shown.x / scale, shown.y / scale, (shown.z - shown.x) / scale, (shown.w - shown.y) / scale};
  }
  painted_.places.push_back(std::move(place));
}

}  // namespace memobox::imgui
