#include "shell/raster/png/png.h"

#include <png.h>

namespace memobox::raster {
namespace {

std::vector<std::uint8_t> without_alpha(const Picture& picture) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(picture.pixels.size() / 4 * 3);
  for (std::size_t at = 0; at < picture.pixels.size(); at += 4) {
    const std::uint8_t* pixel = picture.pixels.data() + at;
    bytes.insert(bytes.end(), {pixel[0], pixel[1], pixel[2]});
  }
  return bytes;
}

}  // namespace

std::vector<std::uint8_t> to_png(const Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  const std::vector<std::uint8_t> pixels = without_alpha(picture);
  // Room for the worst case, so that the picture is compressed once only.
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::vector<std::uint8_t> bytes(size);
  if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr)) return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace memobox::raster
