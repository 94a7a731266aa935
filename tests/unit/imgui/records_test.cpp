#include <catch2/catch_test_macros.hpp>

#include <set>

#include "core/tree/records.h"
#include "core/tree/rules.h"
#include "tests/unit/imgui/trees.h"

using namespace memobox;
using namespace memobox::imgui;
using namespace memobox::imgui::test;

namespace {

void collect(const tree::Node& node, std::set<tree::Role>& roles, std::set<tree::Look>& looks) {
  roles.insert(node.role);
  looks.insert(node.look);
  for (const tree::Node& child : node.children) collect(child, roles, looks);
}

}  // namespace

TEST_CASE("every node is drawn, in the tree's order, at every width and height") {
  Face face;
  for (const char* name : tree_names) {
    const tree::Tree tree = read_tree(name);
    const std::vector<std::string> records = tree::records_of(tree);
    for (const int width : {1280, 900, 390, 320}) {
      for (const int height : {0, 300}) {
        const Result<Painted> painted = face.paint(tree, options_of(width, height));
        REQUIRE(painted);
        CHECK(painted->records == records);
        CHECK(painted->places.size() == records.size());
      }
    }
  }
}

TEST_CASE("the trees show every role and every look") {
  std::set<tree::Role> roles;
  std::set<tree::Look> looks;
  for (const char* name : tree_names) collect(read_tree(name).root, roles, looks);
  CHECK(roles.size() == static_cast<std::size_t>(tree::role_count));
  for (int look = 0; look <= static_cast<int>(tree::Look::counter); ++look) {
    INFO(tree::look_name(static_cast<tree::Look>(look)));
    CHECK(looks.contains(static_cast<tree::Look>(look)));
  }
}

TEST_CASE("the trees keep the rules of trees") {
  for (const char* name : tree_names) {
    for (const tree::RuleFinding& finding : tree::check_tree(read_tree(name))) FAIL_CHECK(name << ": " << finding.rule << " " << finding.node << " " << finding.sentence);
  }
}

TEST_CASE("each role is drawn alone, with every look, empty or not") {
  Face face;
  for (int role = 0; role < tree::role_count; ++role) {
    for (int number = 0; number <= static_cast<int>(tree::Look::counter); ++number) {
      const auto as = static_cast<tree::Role>(role);
      const auto look = static_cast<tree::Look>(number);
      const tree::Node node = tree::looking(look, tree::node(as, "x", "Navn", {tree::node(tree::Role::text, "z", "Tekst")}));
      const tree::Tree tree = make_tree(tree::node(tree::Role::app, "app", "", {node, tree::looking(look, tree::node(as, "y"))}));
      INFO(tree::role_name(node.role) << " " << tree::look_name(look));
      const Result<Painted> painted = face.paint(tree, options_of(800));
      REQUIRE(painted);
      CHECK(painted->records == tree::records_of(tree));
      const tree::Tree alone = make_tree(node);
      CHECK(face.paint(alone, options_of(400, 200))->records == tree::records_of(alone));
    }
  }
}

TEST_CASE("a role that is not in the list is an error with the node's id, not a gap") {
  Face face;
  tree::Tree tree = read_tree("letter");
  tree.root.children.push_back(tree::node(static_cast<tree::Role>(tree::role_count), "from-the-future", "?"));
  const Result<Painted> painted = face.paint(tree, options_of(1280));
  REQUIRE_FALSE(painted);
  CHECK(painted.error().code == ErrorCode::unsupported);
  CHECK(painted.error().detail == "imgui.unknown_role");
  CHECK(painted.error().path == "from-the-future");
}

TEST_CASE("a tree without end is an error") {
  tree::Node node = tree::node(tree::Role::text, "deepest", "x");
  for (int depth = 0; depth < 300; ++depth) node = tree::node(tree::Role::group, "d" + std::to_string(depth), "", {node});
  Face face;
  const Result<Painted> painted = face.paint(make_tree(node), options_of(800));
  REQUIRE_FALSE(painted);
  CHECK(painted.error().detail == "imgui.depth");
  tree::Node run = tree::node(tree::Role::text, "innermost", "x");
  for (int depth = 0; depth < 300; ++depth) run = tree::node(tree::Role::strong, "s" + std::to_string(depth), "", {run});
  CHECK(face.paint(make_tree(tree::node(tree::Role::paragraph, "p", "", {run})), options_of(800)).error().detail == "imgui.depth");
}

TEST_CASE("a tree that asks for endless work is an error") {
  tree::Node node = tree::node(tree::Role::text, "innermost", "x");
  for (int depth = 0; depth < 60; ++depth) {
    const std::string id = std::to_string(depth);
    node = tree::node(tree::Role::table, "t" + id, "", {tree::node(tree::Role::row, "r" + id, "", {tree::node(tree::Role::cell, "c" + id, "", {node})})});
  }
  Face face;
  const Result<Painted> painted = face.paint(make_tree(node), options_of(800));
  REQUIRE_FALSE(painted);
  CHECK(painted.error().detail == "imgui.work");
}

TEST_CASE("a picture that would be too tall is an error") {
  tree::Node list = tree::node(tree::Role::list, "list");
  for (int row = 0; row < 2000; ++row) list.children.push_back(tree::node(tree::Role::listitem, "r" + std::to_string(row), "Række"));
  Face face;
  const Result<Painted> painted = face.paint(make_tree(list), options_of(800));
  REQUIRE_FALSE(painted);
  CHECK(painted.error().detail == "imgui.height");
  CHECK(face.paint(make_tree(list), options_of(800, 600)));
}
