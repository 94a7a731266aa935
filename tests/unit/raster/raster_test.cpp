#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "core/tree/json.h"
#include "shell/imgui/face.h"
#include "shell/raster/raster.h"
#include "shell/raster/triangles.h"

using namespace memobox;

namespace {

constexpr std::uint8_t white[] = {255, 255, 255, 255};
constexpr raster::Texture plain{white, 1, 1, 4};

struct Page {
  static constexpr int side = 16;
  std::array<std::uint32_t, side * side> pixels{};
  raster::Canvas canvas{reinterpret_cast<std::uint8_t*>(pixels.data()), side, {0, 0, side, side}, plain};

  int red(int x, int y) const { return static_cast<int>(pixels[static_cast<std::size_t>(y * side + x)] & 0xFF); }
  int painted() const {
    int count = 0;
    for (const std::uint32_t pixel : pixels) count += (pixel & 0xFFFFFF) != 0;
    return count;
  }
};

raster::Corner at(double x, double y, raster::Colour colour) { return {static_cast<std::int64_t>(x * 256), static_cast<std::int64_t>(y * 256), 0, 0, colour}; }

tree::Tree read_tree(const std::string& name) {
  std::ifstream file(std::string(MEMOBOX_ROOT) + "/tests/unit/imgui/trees/" + name + ".json", std::ios::binary);
  return *tree::tree_from_json(std::string{std::istreambuf_iterator<char>(file), {}});
}

Buffer pixels_of(imgui::Face& face, const tree::Tree& tree, imgui::Options options) {
  options.palette = tree::find_palette("neutral", tree::Scheme::light);
  const Result<imgui::Painted> painted = face.paint(tree, options);
  REQUIRE(painted);
  Result<raster::Picture> picture = raster::draw(*painted->picture);
  REQUIRE(picture);
  return std::move(picture->pixels);
}

bool same(const Buffer& a, const Buffer& b) { return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace

TEST_CASE("a rectangle covers the pixels whose middles are inside it, and no others") {
  Page page;
  raster::fill_rectangle(page.canvas, at(2, 3, {255, 0, 0, 255}), at(5, 7, {255, 0, 0, 255}));
  CHECK(page.painted() == 3 * 4);
  CHECK(page.red(2, 3) == 255);
  CHECK(page.red(4, 6) == 255);
  CHECK(page.red(5, 6) == 0);
  Page shifted;
  raster::fill_rectangle(shifted.canvas, at(2.6, 3, {255, 0, 0, 255}), at(5.4, 4, {255, 0, 0, 255}));
  CHECK(shifted.painted() == 2);
  CHECK(shifted.red(3, 3) == 255);
}

TEST_CASE("half a colour over another is their exact mean") {
  Page page;
  raster::fill_rectangle(page.canvas, at(0, 0, {200, 0, 0, 255}), at(16, 16, {200, 0, 0, 255}));
  raster::fill_rectangle(page.canvas, at(0, 0, {100, 0, 0, 128}), at(8, 8, {100, 0, 0, 128}));
  CHECK(page.red(3, 3) == (100 * 128 + 200 * 127 + 127) / 255);
  CHECK(page.red(9, 9) == 200);
}

TEST_CASE("triangles that share an edge cover each pixel once") {
  const raster::Colour half{255, 255, 255, 128};
  const raster::Corner crooked[] = {at(1.3, 0.7, half), at(14.2, 2.1, half), at(12.9, 14.6, half), at(0.4, 11.8, half)};
  const raster::Corner square[] = {at(0, 0, half), at(16, 0, half), at(16, 16, half), at(0, 16, half)};  // its diagonal runs through the middles
  for (const raster::Corner* corners : {crooked, square}) {
    Page page;
    raster::fill_triangle(page.canvas, corners[0], corners[1], corners[2]);
    raster::fill_triangle(page.canvas, corners[2], corners[3], corners[0]);
    for (int y = 0; y < Page::side; ++y) {
      for (int x = 0; x < Page::side; ++x) CHECK((page.red(x, y) == 0 || page.red(x, y) == 128));
    }
    CHECK(page.red(7, 7) == 128);
    CHECK(page.painted() > (corners == square ? 255 : 130));
  }
}

TEST_CASE("alpha runs evenly along a triangle") {
  Page page;
  raster::fill_triangle(page.canvas, at(0, 0, {255, 255, 255, 0}), at(16, 0, {255, 255, 255, 255}), at(0, 16, {255, 255, 255, 0}));
  CHECK(page.red(0, 0) == 8);
  CHECK(page.red(7, 0) == 120);
  CHECK(page.red(14, 0) == 231);
}

TEST_CASE("nothing is painted outside the clip") {
  Page page;
  page.canvas.clip = {4, 5, 9, 8};
  raster::fill_rectangle(page.canvas, at(-9, -9, {255, 0, 0, 255}), at(40, 40, {255, 0, 0, 255}));
  CHECK(page.painted() == 5 * 3);
  raster::fill_triangle(page.canvas, at(-40, -40, {255, 0, 0, 255}), at(90, 0, {255, 0, 0, 255}), at(0, 90, {255, 0, 0, 255}));
  CHECK(page.painted() == 5 * 3);
}

TEST_CASE("a texture of the rectangle's own size is copied pixel for pixel") {
  const std::uint8_t texels[] = {10, 20, 30, 40, 50, 60};
  Page page;
  page.canvas.texture = {texels, 3, 2, 1};
  raster::Corner a = at(4, 4, {255, 255, 255, 255}), c = at(7, 6, {255, 255, 255, 255});
  c.u = 3 * 256;
  c.v = 2 * 256;
  raster::fill_rectangle(page.canvas, a, c);
  for (int y = 0; y < 2; ++y) {
    for (int x = 0; x < 3; ++x) CHECK(page.red(4 + x, 4 + y) == texels[y * 3 + x]);
  }
}

TEST_CASE("the same tree gives the same pixels, whatever was painted before") {
  const tree::Tree mailbox = read_tree("mailbox"), other = read_tree("every_role");
  imgui::Face first, second;
  const Buffer once = pixels_of(first, mailbox, {});
  CHECK(same(once, pixels_of(first, mailbox, {})));
  pixels_of(second, other, {.width = 700, .scale = 2});
  CHECK(same(once, pixels_of(second, mailbox, {})));
  CHECK_FALSE(same(once, pixels_of(second, mailbox, {.focus = "reply"})));
}

TEST_CASE("twice the scale is twice the picture") {
  imgui::Face face;
  const imgui::Options options{.width = 640, .height = 480, .scale = 2, .palette = tree::find_palette("neutral", tree::Scheme::dark)};
  const Result<imgui::Painted> painted = face.paint(read_tree("letter"), options);
  REQUIRE(painted);
  const Result<raster::Picture> picture = raster::draw(*painted->picture);
  REQUIRE(picture);
  CHECK(picture->width == 1280);
  CHECK(picture->height == 960);
}
