#include "tests/sim/screen.h"

namespace memobox::sim {
namespace {

bool has_look(const tree::Node& node, tree::Look look) {
  if (node.look == look) return true;
  for (const tree::Node& child : node.children)
    if (has_look(child, look)) return true;
  return false;
}

const tree::Node* child_of_look(const tree::Node& node, tree::Look look) {
  for (const tree::Node& child : node.children)
    if (child.look == look) return &child;
  return nullptr;
}

void read_row(const tree::Node& node, Screen& screen) {
  const tree::Node* label = child_of_look(node, tree::Look::label);
  screen.rows.push_back({place_part(node.place, 2), place_part(node.place, 1), label ? label->name : std::string(), has_look(node, tree::Look::unread)});
}

void read_folder(const tree::Node& node, Screen& screen) {
  const tree::Node* label = child_of_look(node, tree::Look::label);
  const tree::Node* counter = child_of_look(node, tree::Look::counter);
  std::int64_t unread = 0;
  if (counter)
    for (const char c : counter->name)
      if (c >= '0' && c <= '9') unread = unread * 10 + (c - '0');
  screen.folders.push_back({place_part(node.place, 1), label ? label->name : node.name, unread});
  if (node.state.current) screen.folder = screen.folders.back().folder;
}

void read_node(const tree::Node& node, Screen& screen) {
  if (node.look == tree::Look::message_row && !node.place.empty()) read_row(node, screen);
  if (node.look == tree::Look::folder_row && !node.place.empty() && node.place.find('?') == std::string::npos) read_folder(node, screen);
  if (node.window) screen.first = node.window->first, screen.count = node.window->count;
  if (node.role == tree::Role::textbox || node.role == tree::Role::searchbox) screen.fields[node.id] = node.value;
  if (node.role == tree::Role::alert) screen.alarm += tree::text_of(node);
  for (const tree::Node& child : node.children) read_node(child, screen);
}

}  // namespace

Screen read_screen(const tree::Tree& tree) {
  Screen screen;
  read_node(tree.root, screen);
  return screen;
}

std::string place_part(std::string_view place, int index) {
  place = place.substr(0, place.find('?'));
  for (; index >= 0 && !place.empty(); --index) {
    place.remove_prefix(1);
    if (index == 0) return std::string(place.substr(0, place.find('/')));
    place.remove_prefix(std::min(place.find('/'), place.size()));
  }
  return {};
}

bool is_usable(const tree::Node& node) { return !node.actions.empty() && !node.state.disabled && !node.state.busy; }

const tree::Node* find_command(const tree::Node& root, std::string_view id_begin) {
  if (root.id.starts_with(id_begin) && is_usable(root)) return &root;
  for (const tree::Node& child : root.children)
    if (const tree::Node* found = find_command(child, id_begin)) return found;
  return nullptr;
}

}  // namespace memobox::sim
