#include "shell/imgui/face.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "imgui.h"
#include "shell/imgui/layout.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {
namespace {

struct Input {
  enum class Kind { point, click } kind;
  float x, y;
};

// ImGui decides on one frame what the mouse is over, and acts on the next ones: over, down, up.
constexpr int frames_of_click = 4;

ImGuiContext* make_context() {
  ImGuiContext* before = ImGui::GetCurrentContext();
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0f / 60;  // no clock: every frame takes the same time
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;  // lines as triangles: every renderer agrees on those
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  ImGui::SetCurrentContext(before);
  return context;
}

// The scrolling pane under a point, the innermost one.
const Box* pane_at(const Box& box, ImVec2 corner, ImVec2 point) {
  const bool inside = point.x >= corner.x && point.x < corner.x + box.size.x && point.y >= corner.y && point.y < corner.y + box.size.y;
  if (!inside) return nullptr;
  for (const Box& child : box.children) {
    if (const Box* found = pane_at(child, {corner.x + child.at.x, corner.y + child.at.y}, point)) return found;
  }
  return box.scrolls ? &box : nullptr;
}

struct Wheel {
  float x, y, down;
};

}  // namespace

struct Face::Inside {
  ImGuiContext* context = make_context();
  std::unique_ptr<Type> type;
  std::deque<Input> inputs;
  std::vector<Wheel> wheels;
  Scrolls scrolls;

  void frame(Layout& layout, const tree::Tree& tree, const Box& root, Painted& painted);
  void turn_wheels(const Box& root, float scale);
};

Face::Face() : inside_(std::make_unique<Inside>()) {
  ImGui::SetCurrentContext(inside_->context);
  inside_->type = std::make_unique<Type>();
  // A first, empty frame makes the fonts ready to be measured.
  ImGui::GetIO().DisplaySize = {1, 1};
  ImGui::NewFrame();
  ImGui::EndFrame();
}

Face::~Face() {
  ImGui::SetCurrentContext(inside_->context);
  // Nobody holds textures for this face: what the raster read is the pixels themselves.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(inside_->context);
}

void Face::Inside::frame(Layout& layout, const tree::Tree& tree, const Box& root, Painted& painted) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(painted.width), static_cast<float>(painted.height)};
  painted.records.clear();
  painted.places.clear();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin("page", nullptr, flags);
  ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, io.DisplaySize, layout.colour(layout.palette().surface));
  Painter(layout, tree, scrolls, painted).paint_page(root);
  ImGui::SetCursorScreenPos({0, 0});
  ImGui::Dummy({0, 0});  // the last cursor position must be followed by an item
  ImGui::End();
  ImGui::Render();
}

void Face::Inside::turn_wheels(const Box& root, float scale) {
  for (const Wheel& wheel : wheels) {
    const Box* pane = pane_at(root, root.at, {wheel.x * scale, wheel.y * scale});
    if (pane == nullptr) continue;
    float& moved = scrolls[pane->node->id];
    moved = std::clamp(moved + wheel.down * scale, 0.0f, std::max(0.0f, pane->content_height - pane->size.y));
  }
  wheels.clear();
}

Result<Painted> Face::paint(const tree::Tree& tree, const Options& options) {
  ImGui::SetCurrentContext(inside_->context);
  Layout layout(options, *inside_->type);
  const Box root = layout.box(tree.root, layout.page_space());
  if (layout.failure()) return *layout.failure();

  Painted painted;
  const Space page = layout.page_space();
  const float height = page.height > 0 ? page.height : std::max(root.size.y, layout.asked_height());
  if (height > static_cast<float>(max_picture_height) * options.scale) return Error{.code = ErrorCode::too_large, .detail = "imgui.height"};
  painted.width = static_cast<int>(page.width);
  painted.height = std::max(1, static_cast<int>(std::ceil(height)));

  inside_->turn_wheels(root, options.scale);
  ImGuiIO& io = ImGui::GetIO();
  while (!inside_->inputs.empty()) {
    const Input input = inside_->inputs.front();
    inside_->inputs.pop_front();
    io.AddMousePosEvent(input.x * options.scale, input.y * options.scale);
    if (input.kind == Input::Kind::point) continue;
    inside_->frame(layout, tree, root, painted);
    for (int frame = 1; frame < frames_of_click; ++frame) {
      if (frame == 1 || frame == 2) io.AddMouseButtonEvent(ImGuiMouseButton_Left, frame == 1);
      inside_->frame(layout, tree, root, painted);
    }
  }
  inside_->frame(layout, tree, root, painted);
  painted.picture = ImGui::GetDrawData();
  return painted;
}

void Face::point(float x, float y) { inside_->inputs.push_back({Input::Kind::point, x, y}); }
void Face::click(float x, float y) { inside_->inputs.push_back({Input::Kind::click, x, y}); }
void Face::scroll(float x, float y, float down) { inside_->wheels.push_back({x, y, down}); }

}  // namespace memobox::imgui
