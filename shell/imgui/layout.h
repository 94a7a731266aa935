// From tree to boxes. Each family of roles has a file; families.h holds the table that sends a role to its family.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "shell/imgui/box.h"
#include "shell/imgui/face.h"

namespace memobox::imgui {

// The room a box is given.
struct Space {
  float width = 0;
  bool fit = false;    // as narrow as the content; else the box fills the width
  float height = 0;    // panes: as tall as this; 0: as tall as the content
  Style style;

  Space narrower(float by) const;
  Space fitting(float at_most) const;
  Space styled(const Style& other) const;
};

class Layout {
 public:
  Layout(const Options& options, const Type& type);

  // The box of any node. An unknown role or too large a tree is remembered as failure() and gives an empty box.
  Box box(const tree::Node& node, const Space& space);
  // Around the layout of one node: false, and a failure, when the tree is too deep or asks for too much work.
  bool enter(const tree::Node& node);
  void leave() { --depth_; }

  float px(float css) const;      // whole device pixels, at least 1 for what is not 0
  ImU32 colour(std::uint32_t rgb) const;
  Style text_style(float em, float line, std::uint32_t rgb, Cut cut = Cut::regular) const;
  Space page_space() const;

  float width(std::string_view text, const Style& style) const { return type_.width(text, style.letters); }
  const Type& type() const { return type_; }
  const tree::Palette& palette() const { return palette_; }
  const Options& options() const { return options_; }
  bool narrow() const { return options_.width < 768; }
  bool is_root() const { return depth_ == 1; }  // the box being made is the whole page
  bool wide() const { return options_.width >= 1200; }
  const std::optional<Error>& failure() const { return failure_; }
  void ask_height(float height) { asked_height_ = std::max(asked_height_, height); }
  float asked_height() const { return asked_height_; }  // what floats needs the picture to be at least this tall

 private:
  const Options& options_;
  const tree::Palette& palette_;
  const Type& type_;
  int depth_ = 0, work_ = 0;
  float asked_height_ = 0;
  std::optional<Error> failure_;
};

// What a box of the node starts as.
Box box_of(const tree::Node& node, const Space& space);

// Puts children under one another, from `corner`; grows box.children and returns the size of the content.
ImVec2 stack(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner);
// Distances to the neighbours in a stack; the larger of two that meet counts.
struct Margins {
  float above = 0, below = 0;
};
Margins margins(const Layout& layout, const tree::Node& node, const Style& style);

// Children in lines that wrap, `gap` apart.
ImVec2 cluster(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner, float gap);
// The last child at the far end, the others at the left.
ImVec2 split(Layout& layout, Box& box, std::span<const tree::Node> children, const Space& inner, ImVec2 corner);

// Moves boxes laid out side by side so that their first lines of text stand on one baseline, or their middles on one line.
float align_row(std::span<Box> boxes, float top);

// Inline content: prepares the boxes of inline nodes, and breaks them into lines.
Box inline_box(Layout& layout, const tree::Node& node, const Space& space);
struct Lines {
  ImVec2 size{};
  float baseline = -1;
};
Lines break_lines(Layout& layout, std::span<Box> boxes, const Space& space, ImVec2 corner);
// The node's own text (its name, or its inline children) as lines in `box`.
Lines text_lines(Layout& layout, Box& box, const Space& space, ImVec2 corner);
// One text that is not a child of the tree: a label, a description, an error.
Lines own_words(Layout& layout, Box& box, std::string_view text, const Space& space, ImVec2 corner);

// The style of a node's text, by its role and look, inside text of `style`.
Style style_of(const Layout& layout, const tree::Node& node, Style style);

bool is_inline_node(const tree::Node& node);
bool has_action(const tree::Node& node);

}  // namespace memobox::imgui
