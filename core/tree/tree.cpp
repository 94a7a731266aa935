#include "core/tree/tree.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/base/utf8.h"

namespace memobox::tree {

Node::Node() = default;
Node::Node(const Node&) = default;
Node::Node(Node&&) noexcept = default;
// For copies and moves alike: written member by member, each would be as long as a constructor.
Node& Node::operator=(Node other) noexcept {
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}
Node::~Node() = default;
bool Node::operator==(const Node&) const = default;
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, static_cast<std::size_t>(Look::foot) + 1> look_names = {
    "none", "bar", "folders", "letters", "letter", "stack", "cluster", "split", "message_row", "folder_row", "letter_head", "sender",
    "secondary", "logo", "title", "label", "card", "notice", "skeleton", "empty", "attachment_row", "primary", "secondary_command",
    "quiet", "bottom_bar", "unread", "deadline", "legal", "counter", "pick", "strip", "hit", "foot"};
static_assert(look_names.back() == "foot");

bool sets_children_apart(Look look) {
  switch (look) {
    case Look::stack: case Look::cluster: case Look::split: case Look::message_row: case Look::folder_row: case Look::letter_head:
    case Look::attachment_row: case Look::pick: case Look::strip: case Look::foot:
      return true;
    default:
      return false;
  }
}

void append_words(std::string& out, const Node& node);

void append_children(std::string& out, const Node& node) {
  const bool running = children_run_together(node);
  for (const Node& child : node.children) {
    if (!running || !is_inline(child.role)) out += ' ';
    append_words(out, child);
    if (running && !is_inline(child.role)) out += ' ';
  }
}

void append_words(std::string& out, const Node& node) {
  if (node.look == Look::logo) return;  // decoration: the words beside it say the same
  const bool name_first = name_stands_before_children(node.role);
  if (node.role == Role::line_break) out += ' ';
  if (shows_name(node.role) && (node.children.empty() || name_first)) out += node.name;
  if (node.role == Role::image) out += node.name;
  if (!node.value.empty()) (out += ' ') += node.value;
  if (!node.children.empty() && name_first) out += ' ';
  append_children(out, node);
}

}  // namespace

std::string_view look_name(Look look) { return look_names[static_cast<std::size_t>(look)]; }

std::optional<Look> look_by_name(std::string_view name) {
  for (std::size_t at = 0; at < look_names.size(); ++at) {
    if (look_names[at] == name) return static_cast<Look>(at);
  }
  return std::nullopt;
}

const Node* find(const Node& root, const std::string& id) {
  if (root.id == id) return &root;
  for (const Node& child : root.children) {
    if (const Node* found = find(child, id)) return found;
  }
  return nullptr;
}

bool is_safe_address(std::string_view href) {
  constexpr std::string_view https = "https://";
  const bool has_space = std::any_of(href.begin(), href.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (has_space) return false;
  if (!href.starts_with(https)) return (href.starts_with("mailto:") || href.starts_with("tel:")) && href.find(':') + 1 < href.size();
  return href.size() > https.size() && std::string_view("/?#").find(href[https.size()]) == std::string_view::npos;
}

bool children_run_together(const Node& node) {
  if (sets_children_apart(node.look)) return false;
  switch (node.role) {
    case Role::heading: case Role::paragraph: case Role::listitem: case Role::columnheader: case Role::rowheader: case Role::cell:
    case Role::fact: case Role::button: case Role::status: case Role::alert:
      return true;
    default:
      return is_inline(node.role);
  }
}

std::string text_of(const Node& node) {
  std::string words;
  append_words(words, node);
  return clean_line(words);
}

}  // namespace memobox::tree
