#include "shell/imgui/symbols.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

namespace memobox::imgui {
namespace {

// Draws lines whose corners are given in parts of the square.
struct Pen {
  ImDrawList& list;
  ImVec2 at;
  float size;
  ImU32 colour;

  float thickness() const { return std::max(1.0f, 0.7f + size * 0.04f); }
  ImVec2 place(ImVec2 part) const { return {at.x + part.x * size, at.y + part.y * size}; }
  void lines(std::initializer_list<ImVec2> corners, bool closed = false) const {
    ImVec2 placed[8];
    std::transform(corners.begin(), corners.end(), placed, [this](ImVec2 part) { return place(part); });
    list.AddPolyline(placed, static_cast<int>(corners.size()), colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness());
  }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c) const { list.AddTriangleFilled(place(a), place(b), place(c), colour); }
};

enum class Sign { left, right, up, down, triangle_down, triangle_right, triangle_up, check, cross };

struct Known {
  char32_t point;
  Sign sign;
};

constexpr Known known[] = {
    {0x2190, Sign::left},          {0x2191, Sign::up},           {0x2192, Sign::right},          {0x2193, Sign::down},        {0x25B4, Sign::triangle_up},
    {0x25B8, Sign::triangle_right}, {0x25BE, Sign::triangle_down}, {0x25B6, Sign::triangle_right}, {0x25BC, Sign::triangle_down}, {0x2713, Sign::check},
    {0x2714, Sign::check},         {0x2715, Sign::cross},        {0x2717, Sign::cross},
};

const Known* find_known(char32_t point) {
  const auto* found = std::find_if(std::begin(known), std::end(known), [point](const Known& one) { return one.point == point; });
  return found == std::end(known) ? nullptr : found;
}

void draw_file(const Pen& pen) {
  pen.lines({{0.2f, 0.06f}, {0.6f, 0.06f}, {0.84f, 0.3f}, {0.84f, 0.94f}, {0.2f, 0.94f}}, true);
  pen.lines({{0.58f, 0.06f}, {0.58f, 0.32f}, {0.84f, 0.32f}});
}

void draw_envelope(const Pen& pen) {
  pen.lines({{0.05f, 0.2f}, {0.95f, 0.2f}, {0.95f, 0.84f}, {0.05f, 0.84f}}, true);
  pen.lines({{0.05f, 0.24f}, {0.5f, 0.58f}, {0.95f, 0.24f}});
}

void draw_search(const Pen& pen) {
  pen.list.AddCircle(pen.place({0.42f, 0.42f}), pen.size * 0.32f, pen.colour, 24, pen.thickness());
  pen.lines({{0.65f, 0.65f}, {0.92f, 0.92f}});
}

void draw_picture(const Pen& pen) {
  pen.lines({{0.06f, 0.14f}, {0.94f, 0.14f}, {0.94f, 0.86f}, {0.06f, 0.86f}}, true);
  pen.lines({{0.06f, 0.76f}, {0.36f, 0.46f}, {0.56f, 0.66f}, {0.7f, 0.54f}, {0.94f, 0.76f}});
}

void draw_warning(const Pen& pen) {
  pen.lines({{0.5f, 0.08f}, {0.96f, 0.9f}, {0.04f, 0.9f}}, true);
  pen.lines({{0.5f, 0.36f}, {0.5f, 0.62f}});
  pen.lines({{0.5f, 0.7f}, {0.5f, 0.8f}});
}

}  // namespace

bool has_symbol(char32_t point) { return find_known(point) != nullptr; }

void draw_symbol(ImDrawList& list, char32_t point, ImVec2 at, int em, ImU32 colour) {
  const float size = std::round(static_cast<float>(em) * 0.75f);
  const Pen pen{list, {at.x, at.y - size}, size, colour};
  switch (find_known(point)->sign) {
    case Sign::left: pen.lines({{0.95f, 0.5f}, {0.1f, 0.5f}}); pen.lines({{0.45f, 0.15f}, {0.1f, 0.5f}, {0.45f, 0.85f}}); break;
    case Sign::right: pen.lines({{0.05f, 0.5f}, {0.9f, 0.5f}}); pen.lines({{0.55f, 0.15f}, {0.9f, 0.5f}, {0.55f, 0.85f}}); break;
    case Sign::up: pen.lines({{0.5f, 0.95f}, {0.5f, 0.1f}}); pen.lines({{0.15f, 0.45f}, {0.5f, 0.1f}, {0.85f, 0.45f}}); break;
    case Sign::down: pen.lines({{0.5f, 0.05f}, {0.5f, 0.9f}}); pen.lines({{0.15f, 0.55f}, {0.5f, 0.9f}, {0.85f, 0.55f}}); break;
    case Sign::triangle_down: pen.triangle({0.1f, 0.35f}, {0.9f, 0.35f}, {0.5f, 0.85f}); break;
    case Sign::triangle_up: pen.triangle({0.1f, 0.85f}, {0.5f, 0.35f}, {0.9f, 0.85f}); break;
    case Sign::triangle_right: pen.triangle({0.25f, 0.1f}, {0.75f, 0.5f}, {0.25f, 0.9f}); break;
    case Sign::check: draw_mark(list, Mark::check, pen.at, size, colour); break;
    case Sign::cross: pen.lines({{0.15f, 0.15f}, {0.85f, 0.85f}}); pen.lines({{0.85f, 0.15f}, {0.15f, 0.85f}}); break;
  }
}

void draw_mark(ImDrawList& list, Mark mark, ImVec2 at, float size, ImU32 colour) {
  const Pen pen{list, at, size, colour};
  switch (mark) {
    case Mark::chevron_down: pen.lines({{0.15f, 0.35f}, {0.5f, 0.7f}, {0.85f, 0.35f}}); break;
    case Mark::chevron_up: pen.lines({{0.15f, 0.65f}, {0.5f, 0.3f}, {0.85f, 0.65f}}); break;
    case Mark::check: pen.lines({{0.12f, 0.52f}, {0.4f, 0.8f}, {0.9f, 0.2f}}); break;
    case Mark::dash: pen.lines({{0.15f, 0.5f}, {0.85f, 0.5f}}); break;
    case Mark::search: draw_search(pen); break;
    case Mark::file: draw_file(pen); break;
    case Mark::envelope: draw_envelope(pen); break;
    case Mark::picture: draw_picture(pen); break;
    case Mark::warning: draw_warning(pen); break;
  }
}

}  // namespace memobox::imgui
