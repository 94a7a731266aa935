// picture_hashes [--png DIRECTORY] TREE.json...
// Paints each tree at three widths, two scales and all schemes, and prints a line for each picture: FNV-1a of its pixels, its size, what it
// shows. With --png (native builds) each picture at scale 1 is also written, and the time it took is told on standard error.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/tree/json.h"
#include "shell/imgui/face.h"
#include "shell/raster/raster.h"
#ifndef __EMSCRIPTEN__
#include "shell/raster/png/png.h"
#endif

namespace {

using namespace memobox;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::uint64_t fnv(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 1099511628211u;
  return hash;
}

void save(const raster::Picture& picture, const std::string& path) {
#ifndef __EMSCRIPTEN__
  const std::vector<std::uint8_t> bytes = raster::to_png(picture);
  std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
#else
  (void)picture, (void)path;
#endif
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

bool paint(imgui::Face& face, const tree::Tree& tree, const imgui::Options& options, const std::string& name, const std::string& directory) {
  const auto start = std::chrono::steady_clock::now();
  const Result<imgui::Painted> painted = face.paint(tree, options);
  if (!painted) {
    std::printf("%s: %s at %s\n", name.c_str(), std::string(painted.error().detail).c_str(), painted.error().path.c_str());
    return false;
  }
  const double painting = milliseconds_since(start);
  const Result<raster::Picture> picture = raster::draw(*painted->picture);
  if (!picture) return false;
  std::printf("%016llx %dx%d %s\n", static_cast<unsigned long long>(fnv(picture->pixels.bytes())), picture->width, picture->height, name.c_str());
  if (directory.empty()) return true;
  std::fprintf(stderr, "%s: face %.2f ms, raster %.2f ms\n", name.c_str(), painting, milliseconds_since(start) - painting);
  if (options.scale == 1) save(*picture, directory + "/" + name + ".png");
  return true;
}

bool paint_all(imgui::Face& face, const std::string& path, const std::string& directory) {
  const Result<tree::Tree> tree = tree::tree_from_json(read_file(path));
  if (!tree) {
    std::printf("%s: no tree\n", path.c_str());
    return false;
  }
  const std::string base = path.substr(path.find_last_of('/') + 1);
  const std::pair<tree::Scheme, const char*> schemes[] = {{tree::Scheme::light, "light"}, {tree::Scheme::dark, "dark"}, {tree::Scheme::contrast, "contrast"}};
  bool fine = true;
  for (const auto& [scheme, scheme_name] : schemes) {
    for (const int width : {1280, 900, 390}) {
      for (const float scale : {1.0f, 1.5f}) {
        const imgui::Options options{.width = width, .scale = scale, .palette = tree::find_palette("neutral", scheme)};
        const std::string name = base.substr(0, base.find('.')) + "-" + std::to_string(width) + "-" + scheme_name + (scale == 1 ? "" : "-1.5");
        fine &= paint(face, *tree, options, name, directory);
      }
    }
  }
  return fine;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> paths(arguments + 1, arguments + count);
  std::string directory;
  if (paths.size() > 1 && paths[0] == "--png") {
    directory = paths[1];
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  imgui::Face face;
  bool fine = !paths.empty();
  for (const std::string& path : paths) fine &= paint_all(face, path, directory);
  return fine ? 0 : 1;
}
