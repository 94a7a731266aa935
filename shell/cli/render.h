// One letter as memobox shows it, in one of the formats of `memobox render`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/file.h"
#include "core/base/instant.h"
#include "core/base/strings_table.h"
#include "core/tree/themes_table.h"
#include "shell/imgui/face.h"

namespace memobox::cli {

enum class Format : std::uint8_t { png, html, text, json, records, rgba };

inline constexpr std::string_view format_words = "png|html|text|json|records|rgba";
std::optional<Format> format_by_name(std::string_view name);
// What a file of the format is called behind its name: ".png", ".tree.json" ...
std::string_view suffix_of(Format format);

struct Drawing {
  Format format = Format::text;
  int width = 800;  // CSS pixels
  float scale = 1;
  Language language = Language::da;
  std::string theme = "neutral", scheme = "auto";
  std::optional<Instant> now;  // absent: the letter's own created time
  std::string files;           // the folder with the contents of a platform message's files
};

struct Rendered {
  std::string bytes;
  std::vector<memo::Finding> findings;
  // Of png and rgba only.
  int width = 0, height = 0;
  std::string pixels;  // SHA-256 of the RGBA rows
};

// Draws any number of letters, one after the other.
class Renderer {
 public:
  // Preconditions: the width and scale are what imgui::Face::paint wants; the theme is one of assets/themes.
  explicit Renderer(Drawing drawing) : drawing_(std::move(drawing)) {}

  // Errors: those of app::open_file, imgui::Face::paint and raster::draw.
  // Findings with an error among them: there is nothing to show, and no bytes.
  Result<Rendered> render(std::string_view file);

 private:
  tree::Tree tree_of(const app::OpenedFile& opened) const;
  Result<imgui::Painted> paint(const tree::Tree& tree);
  Result<Rendered> records(const tree::Tree& tree);
  Result<Rendered> picture(const tree::Tree& tree);

  Drawing drawing_;
  imgui::Face face_;
};

}  // namespace memobox::cli
