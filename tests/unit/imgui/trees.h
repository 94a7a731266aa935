// The trees of this folder, made for the ImGui face.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "core/tree/json.h"
#include "shell/imgui/face.h"
#include "tests/unit/tree/build.h"

namespace memobox::imgui::test {

inline constexpr const char* tree_names[] = {"mailbox", "letter", "phone", "dialog", "every_role"};

// Precondition: trees/NAME.json is a tree.
inline tree::Tree read_tree(const std::string& name) {
  std::ifstream file(std::string(MEMOBOX_ROOT) + "/tests/unit/imgui/trees/" + name + ".json", std::ios::binary);
  return *tree::tree_from_json(std::string{std::istreambuf_iterator<char>(file), {}});
}

inline tree::Tree make_tree(tree::Node root) {
  tree::Tree tree;
  tree.root = std::move(root);
  return tree;
}

inline Options options_of(int width, int height = 0) {
  return {.width = width, .height = height, .palette = tree::find_palette("neutral", tree::Scheme::light)};
}

inline const Place* place_of(const Painted& painted, const std::string& id) {
  for (const Place& place : painted.places) {
    if (place.id == id) return &place;
  }
  return nullptr;
}

}  // namespace memobox::imgui::test
