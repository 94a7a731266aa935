// The Dear ImGui face: paints a Tree, and tells what it drew and what was clicked. No window, no GPU and no clock: the caller turns the
// draw data into pixels (shell/raster, or WebGL in a browser) and feeds the inputs. Same tree, options and inputs, same vertices.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/tree/themes_table.h"
#include "core/tree/tree.h"

struct ImDrawData;

namespace memobox::imgui {

// Lengths are CSS pixels; `scale` makes device pixels of them.
struct Options {
  int width = 1280;
  int height = 0;                          // 0: as tall as the content; else panes are cut to it and scroll
  float scale = 1;                         // 0.5 to 4
  const tree::Palette* palette = nullptr;  // never null
  std::string focus;                       // id of the node with the focus ring; empty: the tree's own focus, if that is a control
};

inline constexpr int max_picture_height = 16'384;  // CSS pixels
inline constexpr int max_tree_depth = 200;         // nodes above one another
inline constexpr int max_work = 250'000;            // boxes made, some of them twice, to find the layout

// Where a node was drawn, in CSS pixels from the top left of the picture; zero where nothing of it shows. Of a field or disclosure: the
// control itself, without its label or what it opens.
struct Place {
  std::string id;
  float x = 0, y = 0, width = 0, height = 0;
};

struct Painted {
  ImDrawData* picture = nullptr;     // owned by the Face, valid until its next call; in device pixels
  int width = 0, height = 0;         // device pixels
  std::vector<std::string> records;  // core/tree/records.h, in the order drawn; clipped nodes too
  std::vector<Place> places;         // one for each record
  std::vector<tree::Act> acts;       // what the inputs since the last paint() did
};

class Face {
 public:
  Face();
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  // Preconditions: options.palette is not null; options.width is 200 to 8,192 and options.scale as said above.
  // Errors: unsupported "imgui.unknown_role" (path: the node's id), too_deep "imgui.depth", too_large "imgui.work" or "imgui.height".
  Result<Painted> paint(const tree::Tree& tree, const Options& options);

  // Inputs, in CSS pixels; each takes effect in the next paint().
  void point(float x, float y);  // the mouse is here
  void click(float x, float y);
  void scroll(float x, float y, float down);  // the pane under the mouse; only with a fixed height

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace memobox::imgui
