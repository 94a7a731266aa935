// Small drawings: signs that the fonts lack, and the marks of controls.
#pragma once

#include "imgui.h"

namespace memobox::imgui {

// Arrows, triangles and check marks, where a text holds them.
bool has_symbol(char32_t point);
// `at` is the left end of the baseline; the sign is three quarters of an em wide. Precondition: has_symbol(point).
void draw_symbol(ImDrawList& list, char32_t point, ImVec2 at, int em, ImU32 colour);

// Marks fill the square of side `size` whose top left corner is `at`.
enum class Mark { chevron_down, chevron_up, check, dash, search, file, envelope, picture, warning };
void draw_mark(ImDrawList& list, Mark mark, ImVec2 at, float size, ImU32 colour);

}  // namespace memobox::imgui
