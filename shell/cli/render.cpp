#include "shell/cli/render.h"

#include <algorithm>
#include <array>

#include "core/page/page.h"
#include "core/tree/json.h"
#include "core/view/view.h"
#include "shell/cli/files.h"
#include "shell/cli/native.h"

namespace memobox::cli {
namespace {

struct Kind {
  std::string_view name, suffix;
};
constexpr std::array<Kind, 6> kinds = {
    {{"png", ".png"}, {"html", ".html"}, {"text", ".txt"}, {"json", ".tree.json"}, {"records", ".records"}, {"rgba", ".rgba"}}};

view::Width width_class(int pixels) {
  if (pixels < 768) return view::Width::narrow;
  return pixels < 1200 ? view::Width::medium : view::Width::wide;
}

tree::Scheme scheme_of(std::string_view name) {
  if (name == "dark") return tree::Scheme::dark;
  return name == "contrast" ? tree::Scheme::contrast : tree::Scheme::light;
}

// By the platform's id of the file, else by its name.
app::FileContents contents_in(const std::string& folder) {
  if (folder.empty()) return {};
  return [folder](const letter::Letter& letter, letter::FilePosition at) -> std::optional<std::string> {
    const letter::File& file = letter::file_at(letter, at);
    if (!file.id.empty()) {
      if (auto bytes = read_file(folder + '/' + letter::safe_file_name(file.id))) return bytes;
    }
    return read_file(folder + '/' + letter::safe_file_name(file.name));
  };
}

bool is_error(const memo::Finding& finding) { return finding.severity == memo::Severity::error; }

}  // namespace

std::optional<Format> format_by_name(std::string_view name) {
  for (std::size_t at = 0; at < kinds.size(); ++at)
    if (kinds[at].name == name) return static_cast<Format>(at);
  return std::nullopt;
}

std::string_view suffix_of(Format format) { return kinds[static_cast<std::size_t>(format)].suffix; }

tree::Tree Renderer::tree_of(const app::OpenedFile& opened) const {
  if (const auto* tree = std::get_if<tree::Tree>(&opened)) return *tree;
  const app::FileLetter& file = std::get<app::FileLetter>(opened);
  const Words words(drawing_.language);
  view::Environment environment;
  environment.width = width_class(drawing_.width);
  environment.theme = drawing_.theme;
  environment.scheme = drawing_.scheme;
  const std::optional<Instant> own = file.letter.created ? file.letter.created : letter::letter_time(file.letter);
  return view::letter_screen(file.letter, file.body, view::Context{words, environment, drawing_.now.value_or(own.value_or(Instant{}))});
}

Result<imgui::Painted> Renderer::paint(const tree::Tree& tree) {
  imgui::Options options;
  options.width = drawing_.width;
  options.scale = drawing_.scale;
  options.palette = tree::find_palette(drawing_.theme, scheme_of(drawing_.scheme));
  return face_.paint(tree, options);
}

// What was drawn, not what should have been: parity holds it against the tree.
Result<Rendered> Renderer::records(const tree::Tree& tree) {
  const auto painted = paint(tree);
  if (!painted) return painted.error();
  Rendered rendered;
  for (const std::string& record : painted->records) rendered.bytes += record + '\n';
  return rendered;
}

Result<Rendered> Renderer::picture(const tree::Tree& tree) {
  const auto painted = paint(tree);
  if (!painted) return painted.error();
  const auto drawn = raster::draw(*painted->picture);
  if (!drawn) return drawn.error();
  Rendered rendered{.width = drawn->width, .height = drawn->height, .pixels = sha256(drawn->pixels.text())};
  rendered.bytes = drawing_.format == Format::png ? to_png(*drawn) : std::string(drawn->pixels.text());
  return rendered;
}

Result<Rendered> Renderer::render(std::string_view bytes) {
  const auto opened = app::open_file({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, contents_in(drawing_.files));
  if (!opened) return opened.error();
  Rendered rendered;
  if (const auto* file = std::get_if<app::FileLetter>(&*opened)) rendered.findings = file->findings;
  if (std::any_of(rendered.findings.begin(), rendered.findings.end(), is_error)) return rendered;
  const tree::Tree tree = tree_of(*opened);
  switch (drawing_.format) {
    case Format::html:
      rendered.bytes = page::to_html(tree, {drawing_.theme, drawing_.scheme});
      break;
    case Format::text:
      rendered.bytes = page::to_text(tree);
      break;
    case Format::json:
      rendered.bytes = tree::tree_to_json(tree) + '\n';
      break;
    case Format::records:
    case Format::png:
    case Format::rgba: {
      auto drawn = drawing_.format == Format::records ? records(tree) : picture(tree);
      if (drawn) drawn->findings = std::move(rendered.findings);
      return drawn;
    }
  }
  return rendered;
}

}  // namespace memobox::cli
