#include <catch2/catch_test_macros.hpp>

#include "tests/unit/imgui/trees.h"

using namespace memobox;
using namespace memobox::imgui;
using namespace memobox::imgui::test;

TEST_CASE("nothing reaches beyond the side of the picture") {
  Face face;
  for (const char* name : tree_names) {
    const tree::Tree tree = read_tree(name);
    for (const int width : {1600, 1280, 1024, 768, 390, 320}) {
      const Result<Painted> painted = face.paint(tree, options_of(width));
      REQUIRE(painted);
      for (const Place& place : painted->places) {
        INFO(name << " " << width << " " << place.id);
        CHECK(place.x + place.width <= static_cast<float>(width));
      }
    }
  }
}

TEST_CASE("what stands in the bar does not overlap, however narrow it is") {
  Face face;
  for (const char* name : tree_names) {
    const tree::Tree tree = read_tree(name);
    const tree::Node* bar = tree::find(tree.root, "bar");
    if (bar == nullptr) continue;
    for (const int width : {1280, 700, 390, 320}) {
      const Painted painted = *face.paint(tree, options_of(width));
      for (const tree::Node& a : bar->children) {
        for (const tree::Node& b : bar->children) {
          const Place *one = place_of(painted, a.id), *other = place_of(painted, b.id);
          const bool apart = one->x + one->width <= other->x || other->x + other->width <= one->x || one->y + one->height <= other->y || other->y + other->height <= one->y;
          INFO(name << " " << width << " " << a.id << " " << b.id);
          CHECK((&a == &b || apart));
        }
      }
    }
  }
}

TEST_CASE("what can be pressed is at least 24 pixels in both directions") {
  Face face;
  const tree::Tree tree = read_tree("every_role");
  const Result<Painted> painted = face.paint(tree, options_of(390));
  for (const Place& place : painted->places) {
    const tree::Node* node = tree::find(tree.root, place.id);
    if (node->actions.empty() || place.width == 0) continue;
    INFO(place.id);
    CHECK(place.height >= 24);
    CHECK(place.width >= 24);
  }
}

TEST_CASE("panes stand beside one another when there is room") {
  Face face;
  const tree::Tree tree = read_tree("mailbox");
  const Painted painted = *face.paint(tree, options_of(1280));
  const Place *folders = place_of(painted, "folders"), *letters = place_of(painted, "letters"), *letter = place_of(painted, "letter");
  CHECK(folders->width == 248);
  CHECK(letters->x == 248);
  CHECK(letters->width == 400);
  CHECK(letter->x == 648);
  CHECK(letter->width == 1280 - 648);
  CHECK(folders->height == letter->height);
}

TEST_CASE("a line of a letter is at most 72 characters wide, however wide the window") {
  Face face;
  const Painted painted = *face.paint(read_tree("letter"), options_of(2000));
  const Place* paragraph = place_of(painted, "p2");
  CHECK(paragraph->width <= 72 * 10);
  CHECK(paragraph->x > 500);
}

TEST_CASE("a menu is drawn inside the picture, above the page") {
  Face face;
  const Painted painted = *face.paint(read_tree("every_role"), options_of(1280));
  const Place* menu = place_of(painted, "who/menu");
  const Place* button = place_of(painted, "bar/who");
  CHECK(menu->y >= button->y + button->height);
  CHECK(menu->x + menu->width <= 1280);
}

TEST_CASE("what is closed shows nothing of its inside, and still has its records") {
  Face face;
  const Painted painted = *face.paint(read_tree("every_role"), options_of(1280));
  CHECK(place_of(painted, "det/f")->height > 0);
  CHECK(place_of(painted, "det2/p")->height == 0);
  CHECK(place_of(painted, "f4/1")->height == 0);
  CHECK(place_of(painted, "f5/1")->height > 0);
}

TEST_CASE("a long word is broken rather than cut") {
  Face face;
  const tree::Tree tree = make_tree(tree::node(tree::Role::paragraph, "p", "", {tree::node(tree::Role::text, "t", std::string(300, 'w'))}));
  const Painted painted = *face.paint(tree, options_of(320));
  CHECK(place_of(painted, "t")->height > 5 * 24);
}
