// Dear ImGui's draw data to pixels on the CPU, in whole numbers only: the same pixels from every compiler and processor.
#pragma once

#include <cstdint>

#include "core/base/buffer.h"
#include "core/base/result.h"

struct ImDrawData;

namespace memobox::raster {

// RGBA, 8 bits each, row by row from the top; every pixel opaque.
struct Picture {
  int width = 0, height = 0;
  Buffer pixels;  // width * height * 4 bytes
};

inline constexpr int max_side = 65'536;              // pixels
inline constexpr std::int64_t max_area = 268'435'456;  // pixels: 1 GiB

// Draws onto black and takes the place of an ImGui renderer backend: textures that ImGui asks for are marked as made.
// Precondition: `data` is of a frame that was just rendered, its scale is 1 (the face draws in device pixels).
// Errors: too_large "raster.size", no_memory.
Result<Picture> draw(ImDrawData& data);

}  // namespace memobox::raster
