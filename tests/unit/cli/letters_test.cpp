// Every sample letter as the command draws it: the tree keeps its rules, and the picture shows every node of it, in order.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "core/tree/json.h"
#include "core/tree/records.h"
#include "core/tree/rules.h"
#include "shell/cli/files.h"
#include "shell/cli/render.h"

using namespace memobox;
using namespace memobox::cli;

namespace {

std::set<std::string> letters() {
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(MEMOBOX_ROOT) + "/assets/letters"))
    if (entry.path().extension() == ".xml") paths.insert(entry.path().string());
  return paths;
}

tree::Tree tree_of(const std::string& file, Language language, int width) {
  Drawing drawing{.format = Format::json, .width = width, .language = language, .now = parse_instant("2026-11-23T12:00:00Z")};
  const auto rendered = Renderer(drawing).render(file);
  REQUIRE(rendered);
  auto tree = tree::tree_from_json(rendered->bytes);
  REQUIRE(tree);
  return std::move(*tree);
}

}  // namespace

TEST_CASE("The tree of every sample letter keeps the rules, in Danish and in English") {
  REQUIRE(letters().size() >= 40);
  for (const std::string& path : letters()) {
    for (const Language language : {Language::da, Language::en}) {
      for (const auto& finding : tree::check_tree(tree_of(*read_file(path), language, 800)))
        FAIL_CHECK(path << ": " << finding.rule << " at " << finding.node << ": " << finding.sentence);
    }
  }
}

TEST_CASE("The picture of every sample letter shows the nodes of its tree, one by one and in order") {
  imgui::Face face;
  const tree::Palette* palette = tree::find_palette("neutral", tree::Scheme::light);
  for (const std::string& path : letters()) {
    for (const int width : {320, 800}) {
      INFO(path << " at " << width);
      const tree::Tree tree = tree_of(*read_file(path), Language::da, width);
      const auto painted = face.paint(tree, {.width = width, .palette = palette});
      REQUIRE(painted);
      CHECK(painted->records == tree::records_of(tree));
    }
  }
}
