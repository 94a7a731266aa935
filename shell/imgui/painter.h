// Draws boxes with Dear ImGui, and notes each node as it is drawn.
#pragma once

#include <map>
#include <string>

#include "core/tree/tree.h"
#include "imgui.h"
#include "shell/imgui/box.h"
#include "shell/imgui/face.h"
#include "shell/imgui/symbols.h"

namespace memobox::imgui {

class Layout;

// How far the content of each pane is moved up, by node id, in device pixels.
using Scrolls = std::map<std::string, float>;

class Painter {
 public:
  // Precondition: inside a frame and a window of ImGui that covers the picture.
  Painter(Layout& layout, const tree::Tree& tree, const Scrolls& scrolls, Painted& painted);

  void paint_page(const Box& root);

  // For ink functions.
  ImDrawList& list() { return *list_; }
  Layout& layout() { return layout_; }
  ImU32 colour(std::uint32_t rgb) const;

 private:
  void paint(const Box& box, ImVec2 corner);
  void paint_content(const Box& box, ImVec2 corner);
  void take_input(const Box& box, ImVec2 corner);
  void operate(const Box& box, ImVec2 corner, ImVec2 size, const char* id);
  void draw_dress(const Box& box, ImVec2 corner);
  void draw_words(const Box& box, ImVec2 corner);
  void draw_focus(const Box& box, ImVec2 corner);
  void report(const Box& box, ImVec2 corner);

  Layout& layout_;
  const tree::Tree& tree_;
  const Scrolls& scrolls_;
  Painted& painted_;
  ImDrawList* list_;
  ImDrawListSplitter layers_;  // 0: the page; 1: what floats above it
};

}  // namespace memobox::imgui
