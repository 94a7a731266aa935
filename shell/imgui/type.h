// The letters on the page: IBM Plex Sans in three cuts, measured and drawn on whole device pixels.
// A character that no cut has is drawn as an empty box, so that nothing goes missing unseen.
#pragma once

#include <cstdint>
#include <string_view>

#include "imgui.h"

namespace memobox::imgui {

enum class Cut : std::uint8_t { regular, semibold, italic };

struct Letters {
  Cut cut = Cut::regular;
  int em = 0;  // device pixels
};

class Type {
 public:
  // Loads the fonts into the current ImGui context.
  Type();

  float width(std::string_view text, Letters letters) const;
  // How much of `text` fits into `width`: bytes up to the end of a character, at least one character unless `text` is empty.
  std::size_t fitting(std::string_view text, Letters letters, float width) const;
  void draw(ImDrawList& list, std::string_view text, Letters letters, float x, float baseline, ImU32 colour) const;

 private:
  ImFont* font(Cut cut) const { return fonts_[static_cast<int>(cut)]; }

  ImFont* fonts_[3];
};

// The height of capitals and the distance from baseline to top, as parts of an em (from the font's own tables).
inline constexpr float cap_height = 0.698f, ascent = 1.025f, descent = 0.275f;

}  // namespace memobox::imgui
