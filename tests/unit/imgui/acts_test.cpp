#include <catch2/catch_test_macros.hpp>

#include "tests/unit/imgui/trees.h"

using namespace memobox;
using namespace memobox::imgui;
using namespace memobox::imgui::test;

namespace {

std::vector<tree::Act> click_middle(Face& face, const tree::Tree& tree, const Options& options, const std::string& id) {
  const Painted before = *face.paint(tree, options);
  const Place* place = place_of(before, id);
  REQUIRE(place != nullptr);
  face.click(place->x + place->width / 2, place->y + place->height / 2);
  return face.paint(tree, options)->acts;
}

}  // namespace

TEST_CASE("a click in the middle of a command is its act, once") {
  Face face;
  const tree::Tree tree = read_tree("mailbox");
  CHECK(click_middle(face, tree, options_of(1280), "reply") == std::vector<tree::Act>{{"reply", "press", "", 7}});
  CHECK(face.paint(tree, options_of(1280))->acts.empty());
  CHECK(click_middle(face, tree, options_of(1280), "m3") == std::vector<tree::Act>{{"m3", "open", "", 7}});
  CHECK(click_middle(face, tree, options_of(1280), "born") == std::vector<tree::Act>{{"born", "open", "", 7}});
  CHECK(click_middle(face, tree, options_of(1280), "a1") == std::vector<tree::Act>{{"a1", "open", "", 7}});
}

TEST_CASE("clicks land at every scale") {
  Face face;
  const tree::Tree tree = read_tree("mailbox");
  for (const float scale : {1.0f, 1.5f, 2.0f}) {
    Options options = options_of(1280);
    options.scale = scale;
    CHECK(click_middle(face, tree, options, "forward") == std::vector<tree::Act>{{"forward", "press", "", 7}});
  }
}

TEST_CASE("an act carries what the control turns into") {
  Face face;
  const tree::Tree tree = read_tree("every_role");
  const auto value = [&](const char* id) { return click_middle(face, tree, options_of(1280), id).at(0).value; };
  CHECK(value("f6") == "no");
  CHECK(value("f8") == "yes");
  CHECK(value("tog") == "no");
  CHECK(value("det") == "false");
  CHECK(value("bar/who") == "false");
}

TEST_CASE("what lies above takes the click, not what lies under it") {
  Face face;
  const tree::Tree menu = read_tree("every_role");
  CHECK(click_middle(face, menu, options_of(390), "who/3") == std::vector<tree::Act>{{"who/3", "press", "", 4}});
  const tree::Tree dialog = read_tree("dialog");
  CHECK(click_middle(face, dialog, options_of(1280), "dlg/no") == std::vector<tree::Act>{{"dlg/no", "press", "", 2}});
  const Painted painted = *face.paint(dialog, options_of(1280));
  const Place* under = place_of(painted, "m5");
  face.click(under->x + 5, under->y + 5);
  CHECK(face.paint(dialog, options_of(1280))->acts.empty());
}

TEST_CASE("disabled controls, fields and plain text give no act") {
  Face face;
  const tree::Tree tree = read_tree("every_role");
  for (const char* id : {"off", "who/2", "f1", "h2", "x1/b"}) {
    INFO(id);
    CHECK(click_middle(face, tree, options_of(1280), id).empty());
  }
}

TEST_CASE("with a fixed height a pane scrolls under the mouse, by itself and not beyond its end") {
  Face face;
  const tree::Tree tree = read_tree("mailbox");
  const Options options = options_of(1280, 500);
  const Painted before = *face.paint(tree, options);
  const float letter_y = place_of(before, "title")->y, row_y = place_of(before, "m1")->y;
  face.scroll(900, 300, 40);
  const Painted after = *face.paint(tree, options);
  CHECK(place_of(after, "title")->y == letter_y - 40);
  CHECK(place_of(after, "m1")->y == row_y);
  CHECK(after.records == before.records);
  face.scroll(900, 300, 100'000);
  const Painted end = *face.paint(tree, options);
  CHECK(place_of(end, "title")->height == 0);
  CHECK(place_of(end, "att")->height > 0);
  face.scroll(900, 300, -100'000);
  CHECK(place_of(*face.paint(tree, options), "title")->y == letter_y);
}

TEST_CASE("two faces do not disturb one another") {
  const tree::Tree tree = read_tree("mailbox");
  Face first;
  const Painted one = *first.paint(tree, options_of(1280));
  {
    Face second;
    CHECK(second.paint(tree, options_of(390)));
  }
  CHECK(click_middle(first, tree, options_of(1280), "reply").size() == 1);
  CHECK(one.records.size() == first.paint(tree, options_of(1280))->records.size());
}
