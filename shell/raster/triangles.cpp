#include "shell/raster/triangles.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace memobox::raster {
namespace {

constexpr std::int64_t one = 256, half = 128;

// value / 255, rounded: exact for products of two bytes.
std::uint32_t by_255(std::uint32_t value) {
  value += 128;
  return (value + (value >> 8)) >> 8;
}

Colour texel(const Texture& texture, std::int64_t u, std::int64_t v) {
  const auto x = std::clamp<std::int64_t>(u >> 8, 0, texture.width - 1), y = std::clamp<std::int64_t>(v >> 8, 0, texture.height - 1);
  const std::uint8_t* at = texture.pixels + (y * texture.width + x) * texture.bytes;
  if (texture.bytes == 1) return {255, 255, 255, at[0]};
  return {at[0], at[1], at[2], at[3]};
}

Colour tinted(Colour colour, Colour tint) {
  const auto mix = [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(by_255(std::uint32_t{a} * b)); };
  return {mix(colour.red, tint.red), mix(colour.green, tint.green), mix(colour.blue, tint.blue), mix(colour.alpha, tint.alpha)};
}

void blend(std::uint8_t* pixel, Colour colour) {
  const std::uint32_t alpha = colour.alpha, rest = 255 - alpha;
  pixel[0] = static_cast<std::uint8_t>(by_255(colour.red * alpha + pixel[0] * rest));
  pixel[1] = static_cast<std::uint8_t>(by_255(colour.green * alpha + pixel[1] * rest));
  pixel[2] = static_cast<std::uint8_t>(by_255(colour.blue * alpha + pixel[2] * rest));
}

void fill_span(std::uint8_t* pixel, int count, Colour colour) {
  if (count <= 0 || colour.alpha == 0) return;
  if (colour.alpha == 255) {
    set_pixels(pixel, static_cast<std::size_t>(count), colour);
    return;
  }
  for (; count > 0; --count, pixel += 4) blend(pixel, colour);
}

std::uint8_t* pixel_at(const Canvas& canvas, int x, int y) { return canvas.pixels + (static_cast<std::int64_t>(y) * canvas.width + x) * 4; }

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

// The first pixel whose middle is not left of `x`.
int first_pixel(std::int64_t x) { return static_cast<int>((x + half - 1) >> 8); }

bool same_rgb(Colour a, Colour b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }

// One edge of a triangle whose inside is where value() is not negative. A middle on an edge belongs to one of two triangles that
// share it: to the one for which it is a top or left edge.
struct Edge {
  std::int64_t at_origin, per_x, per_y, bias;

  Edge(const Corner& from, const Corner& to) {
    const std::int64_t dx = to.x - from.x, dy = to.y - from.y;
    per_x = -dy * one;
    per_y = dx * one;
    at_origin = dx * (half - from.y) - dy * (half - from.x);
    bias = dy < 0 || (dy == 0 && dx > 0) ? 0 : -1;
  }
  std::int64_t value(int x, int y) const { return at_origin + per_x * x + per_y * y; }

  // Narrows [first, end) to the pixels of a row that are inside.
  void narrow(int y, std::int64_t& first, std::int64_t& end) const {
    const std::int64_t start = value(0, y) + bias;
    if (per_x > 0) first = std::max(first, -floor_divide(start, per_x));
    else if (per_x < 0) end = std::min(end, floor_divide(start, -per_x) + 1);
    else if (start < 0) end = first;
  }
};

struct Triangle {
  Corner a, b, c;
  std::int64_t area;  // twice, in units of the edges
  Edge opposite_a, opposite_b, opposite_c;

  Triangle(const Corner& a_, const Corner& b_, const Corner& c_, std::int64_t area_)
      : a(a_), b(b_), c(c_), area(area_), opposite_a(b_, c_), opposite_b(c_, a_), opposite_c(a_, b_) {}

  struct Weights {
    std::int64_t a, b, c;
  };
  Weights weights(int x, int y) const { return {opposite_a.value(x, y), opposite_b.value(x, y), opposite_c.value(x, y)}; }
  std::int64_t mixed(const Weights& w, std::int64_t at_a, std::int64_t at_b, std::int64_t at_c) const {
    return (w.a * at_a + w.b * at_b + w.c * at_c + area / 2) / area;
  }
  std::uint8_t channel(const Weights& w, std::uint8_t at_a, std::uint8_t at_b, std::uint8_t at_c) const {
    return static_cast<std::uint8_t>(std::clamp<std::int64_t>(mixed(w, at_a, at_b, at_c), 0, 255));
  }
  Colour colour(const Weights& w, bool alpha_only) const {
    Colour made = a.colour;
    made.alpha = channel(w, a.colour.alpha, b.colour.alpha, c.colour.alpha);
    if (alpha_only) return made;
    made.red = channel(w, a.colour.red, b.colour.red, c.colour.red);
    made.green = channel(w, a.colour.green, b.colour.green, c.colour.green);
    made.blue = channel(w, a.colour.blue, b.colour.blue, c.colour.blue);
    return made;
  }
};

void fill_row(const Canvas& canvas, const Triangle& triangle, int y, int first, int end) {
  const Corner &a = triangle.a, &b = triangle.b, &c = triangle.c;
  const bool plain = a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v;
  const bool alpha_only = same_rgb(a.colour, b.colour) && same_rgb(a.colour, c.colour);
  std::uint8_t* pixel = pixel_at(canvas, first, y);
  const Colour tint = texel(canvas.texture, a.u, a.v);
  if (plain && alpha_only && a.colour.alpha == b.colour.alpha && a.colour.alpha == c.colour.alpha) {
    fill_span(pixel, end - first, tinted(a.colour, tint));
    return;
  }
  for (int x = first; x < end; ++x, pixel += 4) {
    const Triangle::Weights w = triangle.weights(x, y);
    const Colour here = plain ? tint : texel(canvas.texture, triangle.mixed(w, a.u, b.u, c.u), triangle.mixed(w, a.v, b.v, c.v));
    blend(pixel, tinted(triangle.colour(w, alpha_only), here));
  }
}

}  // namespace

void set_pixels(std::uint8_t* pixel, std::size_t count, Colour colour) {
  const std::uint8_t bytes[4] = {colour.red, colour.green, colour.blue, 255};
  std::uint32_t whole;
  std::memcpy(&whole, bytes, 4);
  std::fill_n(reinterpret_cast<std::uint32_t*>(pixel), count, whole);
}

void fill_triangle(const Canvas& canvas, const Corner& a, const Corner& b, const Corner& c) {
  const std::int64_t area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (area == 0) return;
  const Triangle triangle = area > 0 ? Triangle(a, b, c, area) : Triangle(a, c, b, -area);
  const int top = std::max(canvas.clip.top, first_pixel(std::min({a.y, b.y, c.y})));
  const int bottom = std::min(canvas.clip.bottom, first_pixel(std::max({a.y, b.y, c.y})) + 1);
  for (int y = top; y < bottom; ++y) {
    std::int64_t first = canvas.clip.left, end = canvas.clip.right;
    triangle.opposite_a.narrow(y, first, end);
    triangle.opposite_b.narrow(y, first, end);
    triangle.opposite_c.narrow(y, first, end);
    if (first < end) fill_row(canvas, triangle, y, static_cast<int>(first), static_cast<int>(end));
  }
}

void fill_rectangle(const Canvas& canvas, const Corner& a, const Corner& c) {
  if (c.x <= a.x || c.y <= a.y) return;
  const int left = std::max(canvas.clip.left, first_pixel(a.x)), right = std::min(canvas.clip.right, first_pixel(c.x));
  const int top = std::max(canvas.clip.top, first_pixel(a.y)), bottom = std::min(canvas.clip.bottom, first_pixel(c.y));
  const bool plain = a.u == c.u && a.v == c.v;
  const Colour fill = tinted(a.colour, texel(canvas.texture, a.u, a.v));
  for (int y = top; y < bottom; ++y) {
    std::uint8_t* pixel = pixel_at(canvas, left, y);
    if (plain) {
      fill_span(pixel, right - left, fill);
      continue;
    }
    // The texel under the middle of the pixel.
    const std::int64_t v = a.v + ((y * one + half - a.y) * (c.v - a.v)) / (c.y - a.y);
    for (int x = left; x < right; ++x, pixel += 4) {
      const std::int64_t u = a.u + ((x * one + half - a.x) * (c.u - a.u)) / (c.x - a.x);
      blend(pixel, tinted(a.colour, texel(canvas.texture, u, v)));
    }
  }
}

}  // namespace memobox::raster
