#include <catch2/catch_test_macros.hpp>

#include <cstring>

#include <png.h>

#include "shell/raster/png/png.h"

using namespace memobox;

namespace {

raster::Picture picture_of(int width, int height) {
  raster::Picture picture;
  picture.width = width;
  picture.height = height;
  picture.pixels = std::move(*Buffer::allocate(static_cast<std::size_t>(width * height * 4)));
  return picture;
}

}  // namespace

TEST_CASE("a picture comes back from its PNG pixel for pixel") {
  raster::Picture picture = picture_of(3, 2);
  for (std::size_t at = 0; at < picture.pixels.size(); ++at) picture.pixels.data()[at] = at % 4 == 3 ? 255 : static_cast<std::uint8_t>(at * 11);
  const std::vector<std::uint8_t> bytes = raster::to_png(picture);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()));
  CHECK(image.width == 3);
  CHECK(image.height == 2);
  image.format = PNG_FORMAT_RGBA;
  std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
  REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr));
  CHECK(std::memcmp(pixels.data(), picture.pixels.data(), pixels.size()) == 0);
}

TEST_CASE("the same picture gives the same file") {
  raster::Picture picture = picture_of(64, 64);
  std::memset(picture.pixels.data(), 77, picture.pixels.size());
  CHECK(raster::to_png(picture) == raster::to_png(picture));
}
