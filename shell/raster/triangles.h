// Filling triangles and rectangles in fixed point: positions are 1/256 pixel, a pixel is covered when its middle is inside.
#pragma once

#include <cstddef>
#include <cstdint>

namespace memobox::raster {

struct Colour {
  std::uint8_t red, green, blue, alpha;
};

struct Texture {
  const std::uint8_t* pixels;
  int width, height, bytes;  // bytes of a pixel: 4 (RGBA) or 1 (alpha)
};

struct Corner {
  std::int64_t x, y;  // 1/256 pixel
  std::int64_t u, v;  // 1/256 texel
  Colour colour;
};

struct Clip {
  int left, top, right, bottom;  // whole pixels; right and bottom are outside
};

struct Canvas {
  std::uint8_t* pixels;
  int width;
  Clip clip;
  Texture texture;
};

// Pixels in a row, whatever was there. Precondition: `pixel` is that of a buffer.h allocation, at a multiple of 4.
void set_pixels(std::uint8_t* pixel, std::size_t count, Colour colour);
// Corners in any order.
void fill_triangle(const Canvas& canvas, const Corner& a, const Corner& b, const Corner& c);
// An upright rectangle of one colour: `a` is its top left and `c` its bottom right corner.
void fill_rectangle(const Canvas& canvas, const Corner& a, const Corner& c);

}  // namespace memobox::raster
