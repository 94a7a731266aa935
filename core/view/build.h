// Short ways to make nodes. Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tree/tree.h"
#include "core/view/context.h"

namespace memobox::view {

using tree::Look;
using tree::Node;
using tree::Role;
using Nodes = std::vector<Node>;

Node make(Role role, std::string id);
Node make(Role role, std::string id, std::string name);
Node container(Role role, std::string id, Look look, Nodes children);
Node container(Role role, std::string id, Look look, Nodes children, std::string name);
Node text(std::string id, std::string words, Look look = Look::none);
Node strong(std::string id, std::string words);
// A paragraph of one text.
Node sentence(std::string id, std::string words, Look look = Look::none);
// level 1 is the page's first heading; the environment moves it and 6 is the deepest.
Node heading(const Context& context, std::string id, int level, std::string words, Look look = Look::none);
Node button(std::string id, std::string name, Look look = Look::secondary_command);
// A link to a place inside the mailbox.
Node place_link(std::string id, std::string name, std::string place, Look look = Look::none);
// A fact with one line of text as its value.
Node fact(std::string id, std::string term, std::string value);

// Of the words on the screen: "da" or "en".
std::string_view screen_language(const Context& context);
// The root, with what every screen shares.
tree::Tree page(const Context& context, std::string title, Nodes children);

template <class... N>
Nodes nodes(N&&... each) {
  Nodes all;
  all.reserve(sizeof...(each));
  (all.push_back(std::forward<N>(each)), ...);
  return all;
}

}  // namespace memobox::view
