#include "core/view/build.h"

#include <algorithm>
#include <iterator>

#include "core/view/host.h"

namespace memobox::view {

Node make(Role role, std::string id) {
  Node node;
  node.role = role;
  node.id = std::move(id);
  return node;
}

Node make(Role role, std::string id, std::string name) {
  Node node = make(role, std::move(id));
  node.name = std::move(name);
  return node;
}

Node container(Role role, std::string id, Look look, Nodes children) {
  Node node = make(role, std::move(id));
  node.look = look;
  node.children = std::move(children);
  return node;
}

Node container(Role role, std::string id, Look look, Nodes children, std::string name) {
  Node node = container(role, std::move(id), look, std::move(children));
  node.name = std::move(name);
  return node;
}

Node text(std::string id, std::string words, Look look) {
  Node node = make(Role::text, std::move(id), std::move(words));
  node.look = look;
  return node;
}

Node strong(std::string id, std::string words) {
  const std::string inner = id + "/text";
  return container(Role::strong, std::move(id), Look::none, nodes(text(inner, std::move(words))));
}

Node sentence(std::string id, std::string words, Look look) {
  const std::string inner = id + "/text";
  return container(Role::paragraph, std::move(id), look, nodes(text(inner, std::move(words))));
}

Node heading(const Context& context, std::string id, int level, std::string words, Look look) {
  Node node = make(Role::heading, std::move(id), std::move(words));
  node.level = std::min(6, level - 1 + context.environment.heading_level);
  node.look = look;
  return node;
}

Node button(std::string id, std::string name, Look look) {
  Node node = make(Role::button, std::move(id), std::move(name));
  node.look = look;
  node.actions.emplace_back("press");
  return node;
}

Node place_link(std::string id, std::string name, std::string place, Look look) {
  Node node = make(Role::link, std::move(id), std::move(name));
  node.look = look;
  node.place = std::move(place);
  node.actions.emplace_back("open");
  return node;
}

Node fact(std::string id, std::string term, std::string value) {
  const std::string inner = id + "/value";
  return container(Role::fact, std::move(id), Look::none, nodes(text(inner, std::move(value))), std::move(term));
}

std::string_view screen_language(const Context& context) { return context.words.language() == Language::da ? "da" : "en"; }

tree::Tree page(const Context& context, std::string title, Nodes children) {
  tree::Tree tree;
  tree.lang = screen_language(context);
  Nodes notice = host_notice(context), foot = host_foot(context);
  const bool barred = !children.empty() && children.front().role == Role::banner;
  children.insert(children.begin() + (barred ? 1 : 0), std::make_move_iterator(notice.begin()), std::make_move_iterator(notice.end()));
  children.insert(children.end(), std::make_move_iterator(foot.begin()), std::make_move_iterator(foot.end()));
  tree.root = container(context.environment.embedded ? Role::region : Role::app, "app", Look::none, std::move(children), title);
  tree.root.lang = tree.lang;
  tree.title = std::move(title);
  return tree;
}

}  // namespace memobox::view
