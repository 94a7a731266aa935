// A node laid out: where it stands, what words it shows and how it is dressed. Layout makes boxes, the painter draws them.
// All lengths are device pixels.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tree/tree.h"
#include "imgui.h"
#include "shell/imgui/type.h"

namespace memobox::imgui {

class Painter;

enum class Align : std::uint8_t { left, centre };

// What a node hands down to the nodes inside it.
struct Style {
  Letters letters;
  float line = 0;  // height of a line of text
  ImU32 colour = 0, back = 0;
  bool underlined = false;
  Align align = Align::left;
  bool plain_links = false;  // links look like the text around them: rows of lists
  bool markers = false;      // lists are part of a text, with bullets or numbers
  tree::Look place = tree::Look::none;  // the nearest pane, bar or card around it
};

// A piece of text on one line.
struct Words {
  std::string_view text;  // of the tree, which outlives the box
  float x = 0, top = 0, width = 0, height = 0;
  float baseline = 0;     // from the top of the box
  Letters letters;
  ImU32 colour = 0, back = 0;
  bool underlined = false;
};

// The dress of a box; a colour of 0 is not drawn.
struct Dress {
  ImU32 fill = 0, border = 0;
  ImU32 accent = 0;        // a bar along the left edge
  float accent_width = 0;
  ImU32 line_below = 0, line_above = 0, line_left = 0, line_right = 0;
  float border_width = 0, radius = 0;
};

struct Box {
  const tree::Node* node = nullptr;
  ImVec2 at{}, size{};      // relative to the box around it
  float baseline = -1;      // of the first line of text, from the top; -1: none
  Style style;
  Dress dress;
  std::vector<Words> words; // relative to the box itself
  std::vector<Box> children;

  // Draws what is neither dress nor words; `corner` is the top left of the box.
  void (*ink)(Painter&, const Box&, ImVec2 corner) = nullptr;
  ImVec2 ink_at{};           // where the ink goes, for those that need it
  float ink_size = 0;

  // The part of the box that is the control itself, where a label stands above it or content under it; zero: the whole box.
  ImVec2 face_at{}, face_size{};

  bool keeps_width = false;  // a button or mark is not stretched to the width of its stack
  bool inline_run = false;   // its words stand in the lines of the box around it
  bool cut = false;          // what reaches beyond it is not shown
  bool scrolls = false;      // cut, and its content moves
  bool stays = false;        // does not move with a box around it that scrolls
  bool floats = false;       // stands above everything else and takes no room
  bool on_page = false;      // floats, and `at` counts from the corner of the page
  bool panes = false;        // its pane children are as tall as itself
  float content_height = 0;  // scrolls: how tall the content is
};

}  // namespace memobox::imgui
