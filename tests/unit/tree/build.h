// Small words for building trees in tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::tree {

inline Node node(Role role, std::string id, std::string name = {}, std::vector<Node> children = {}) {
  Node result;
  result.id = std::move(id);
  result.role = role;
  result.name = std::move(name);
  result.children = std::move(children);
  return result;
}

inline Node heading(int level, std::string id, std::string name) {
  Node result = node(Role::heading, std::move(id), std::move(name));
  result.level = level;
  return result;
}

inline Node link(std::string id, std::string name, std::string href) {
  Node result = node(Role::link, std::move(id), std::move(name));
  result.href = std::move(href);
  return result;
}

inline Node command(Role role, std::string id, std::string name, std::string action) {
  Node result = node(role, std::move(id), std::move(name));
  result.actions = {std::move(action)};
  return result;
}

inline Node looking(Look look, Node result) {
  result.look = look;
  return result;
}

inline Node paragraph(std::string id, std::string words) {
  Node words_node = node(Role::text, id + "/0", std::move(words));
  return node(Role::paragraph, std::move(id), {}, {std::move(words_node)});
}

// A tree that keeps every rule: an app with a main, a title, and `content` in the main.
inline Tree tree_with(std::vector<Node> content) {
  content.insert(content.begin(), heading(1, "title", "Digital Post"));
  Tree tree{.revision = 1, .lang = "da", .title = "Indbakke"};
  tree.root = node(Role::app, "app", "", {node(Role::main, "main", "", std::move(content))});
  tree.root.lang = "da";
  return tree;
}

}  // namespace memobox::tree
