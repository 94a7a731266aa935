#include "core/tree/rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "core/base/language.h"
#include "core/base/utf8.h"

namespace memobox::tree {
namespace {

constexpr std::size_t max_rows = 200;  // DESIGN.md section 3: real rows of a list

// What holds for a node by where it stands.
struct Place {
  const Node* parent = nullptr;
  const Node* command = nullptr;  // the link, button ... around it
  const Node* list = nullptr;     // the nearest list above it
  bool in_sentence = false;       // inside a paragraph, whose words are a link's context (WCAG 2.4.4)
};

// What has been seen on the way through the tree, in reading order.
struct Walk {
  std::string tree_lang;
  bool embedded = false;
  int mains = 0, first_headings = 0, last_level = 0;
  std::set<std::string_view> ids;
  std::map<std::pair<const Node*, std::string_view>, std::string_view> link_targets;  // (list, name) -> target
  std::vector<RuleFinding> findings;

  void report(std::string_view rule, const Node& node, std::string sentence) {
    findings.push_back({std::string(rule), node.id, std::move(sentence)});
  }
};

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }
std::string named(const Node& node) { return "the " + std::string(role_name(node.role)); }

bool is_id(std::string_view id) {
  return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/._-") == std::string_view::npos;
}

void check_id(Walk& walk, const Node& node) {
  if (!is_id(node.id)) walk.report("id-form", node, "the id " + quoted(node.id) + " is empty or has characters other than a-z 0-9 / . _ -");
  if (!walk.ids.insert(node.id).second) walk.report("unique-id", node, "the id " + quoted(node.id) + " stands twice");
}

void check_heading(Walk& walk, const Node& node) {
  if (node.role == Role::main) ++walk.mains;
  if (node.role != Role::heading) {
    if (node.level != 0) walk.report("heading-order", node, named(node) + " has a level, which only headings have");
    return;
  }
  if (node.level == 1) ++walk.first_headings;
  const bool free_start = walk.embedded && walk.last_level == 0;
  if (node.level < 1 || node.level > 6 || (node.level > walk.last_level + 1 && !free_start)) {
    walk.report("heading-order", node, "a heading of level " + std::to_string(node.level) + " follows level " + std::to_string(walk.last_level));
  }
  walk.last_level = node.level;
  if (node.name.empty() && text_of(node).empty()) walk.report("control-named", node, "the heading has no words");
}

bool needs_name(Role role) {
  return is_control(role) || role == Role::dialog || role == Role::frame || role == Role::progress || role == Role::region;
}

// Lower-case words of letters and digits, each followed by one space: punctuation does not count in 2.5.3.
std::string spoken_words(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool is_word = static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_word) words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!words.empty() && words.back() != ' ') words += ' ';
  }
  if (!words.empty() && words.back() != ' ') words += ' ';
  return words;
}

void check_name(Walk& walk, const Node& node) {
  if (needs_name(node.role) && node.name.empty()) walk.report("control-named", node, named(node) + " has no name");
  const bool decorative = node.look == Look::logo || node.look == Look::skeleton;
  if (node.role == Role::image && node.name.empty() && !decorative) walk.report("image-named", node, "the image has no name");
  const bool children_are_label = is_control(node.role) && !name_stands_before_children(node.role) && shows_name(node.role);
  if (!children_are_label || node.children.empty() || node.name.empty()) return;
  const std::string label = text_of(node);
  if (!spoken_words(node.name).starts_with(spoken_words(label))) {
    walk.report("name-starts-with-label", node, "the name " + quoted(node.name) + " does not begin with the visible words " + quoted(label));
  }
}

void check_link(Walk& walk, const Node& node, const Place& place) {
  if (!node.href.empty() && !is_safe_address(node.href)) {
    walk.report("href-scheme", node, quoted(node.href) + " is not an absolute https:, mailto: or tel: address");
  }
  if (!node.place.empty() && (node.place.front() != '/' || node.place.find(' ') != std::string::npos)) {
    walk.report("href-scheme", node, quoted(node.place) + " is not a place inside the mailbox");
  }
  if (node.role != Role::link) return;
  const bool opens = std::find(node.actions.begin(), node.actions.end(), "open") != node.actions.end();
  if (node.href.empty() && !opens) walk.report("href-scheme", node, "the link has neither an address nor the action open");
  if (!place.list || place.in_sentence) return;
  const std::string_view target = node.href.empty() ? node.id : node.href;
  const auto [known, is_new] = walk.link_targets.insert({{place.list, node.name}, target});
  if (!is_new && known->second != target) walk.report("link-text-unique", node, "the link text " + quoted(node.name) + " names two targets in one list");
}

void check_error(Walk& walk, const Node& node) {
  if (node.state.invalid && node.error.empty()) walk.report("error-when-invalid", node, named(node) + " is invalid without an error text");
  if (!node.state.invalid && !node.error.empty()) walk.report("error-when-invalid", node, named(node) + " has an error text but is not invalid");
}

void check_lang(Walk& walk, const Node& node, const Place& place) {
  if (!place.parent && (node.lang.empty() || node.lang != walk.tree_lang)) {
    walk.report("lang", node, "the root's lang " + quoted(node.lang) + " is not the tree's, " + quoted(walk.tree_lang));
  }
  if (!node.lang.empty() && !is_language_tag(node.lang)) walk.report("lang", node, quoted(node.lang) + " is not a language tag");
}

bool is_clean(std::string_view text) { return clean_text(text) == text; }

// One line without loose spaces, as browsers compute accessible names.
bool is_tidy_line(std::string_view text) {
  if (text.find_first_of("\n\t") != std::string_view::npos || text.find("  ") != std::string_view::npos) return false;
  return text.empty() || (text.front() != ' ' && text.back() != ' ');
}

void check_text(Walk& walk, const Node& node) {
  const std::pair<std::string_view, std::string_view> texts[] = {
      {"name", node.name}, {"description", node.description}, {"value", node.value}, {"error", node.error}, {"href", node.href}, {"place", node.place}};
  for (const auto& [member, text] : texts) {
    if (!is_clean(text)) walk.report("clean-text", node, "its " + std::string(member) + " has control, bidi or invalid characters");
  }
  if (node.role == Role::code) return;
  const bool runs = node.role == Role::text || node.role == Role::strong || node.role == Role::em;
  const bool tidy = runs ? node.name.find('\n') == std::string::npos : is_tidy_line(node.name);
  if (!tidy) walk.report("clean-text", node, "the name " + quoted(node.name) + " is not one line without loose spaces");
}

bool is_command(Role role) {
  return role == Role::link || role == Role::button || role == Role::toggle || role == Role::option || role == Role::menuitem;
}

bool may_hold_only_inline(const Node& node) {
  return node.role == Role::paragraph || node.role == Role::heading || is_inline(node.role) || is_command(node.role);
}

bool is_running_text(Role role) {
  return role == Role::text || role == Role::strong || role == Role::em || role == Role::line_break;
}

bool needs_blocks(Role role) {
  switch (role) {
    case Role::app: case Role::main: case Role::navigation: case Role::complementary: case Role::contentinfo: case Role::article:
    case Role::form: case Role::search: case Role::dialog: case Role::blockquote:
      return true;
    default:
      return false;
  }
}

void check_inline(Walk& walk, const Node& node, const Place& place) {
  if (!place.parent) return;
  const Node& parent = *place.parent;
  const bool allowed_in_command = place.command && (node.role == Role::group || node.role == Role::image);
  if (may_hold_only_inline(parent) && !is_inline(node.role) && !allowed_in_command) {
    walk.report("inline-in-block", node, named(node) + " stands inside " + named(parent) + ", which holds running text only");
  }
  if (place.command && is_control(node.role)) {
    walk.report("inline-in-block", node, named(node) + " stands inside another control, " + quoted(place.command->id));
  }
  if (needs_blocks(parent.role) && is_running_text(node.role)) {
    walk.report("inline-in-block", node, named(node) + " stands bare in " + named(parent) + ": it needs a paragraph");
  }
}

// The roles that a container takes, and the containers that a role needs. Empty: any.
std::vector<Role> children_allowed(Role role) {
  switch (role) {
    case Role::list: return {Role::listitem};
    case Role::table: return {Role::row};
    case Role::row: return {Role::columnheader, Role::rowheader, Role::cell};
    case Role::facts: return {Role::fact};
    case Role::radiogroup: return {Role::radio};
    case Role::select: case Role::listbox: return {Role::option};
    case Role::combobox: return {Role::option, Role::listbox};
    case Role::menu: return {Role::menuitem, Role::separator};
    default: return {};
  }
}

std::vector<Role> parents_allowed(Role role) {
  switch (role) {
    case Role::listitem: return {Role::list};
    case Role::row: return {Role::table};
    case Role::columnheader: case Role::rowheader: case Role::cell: return {Role::row};
    case Role::fact: return {Role::facts};
    case Role::radio: return {Role::radiogroup};
    case Role::option: return {Role::select, Role::listbox, Role::combobox};
    case Role::menuitem: return {Role::menu};
    default: return {};
  }
}

bool holds(const std::vector<Role>& roles, Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

void check_family(Walk& walk, const Node& node, const Place& place) {
  const std::vector<Role> parents = parents_allowed(node.role);
  if (!parents.empty() && (!place.parent || !holds(parents, place.parent->role))) {
    walk.report("list-children", node, named(node) + " stands outside " + std::string(role_name(parents.front())));
    return;
  }
  if (!place.parent) return;
  const std::vector<Role> children = children_allowed(place.parent->role);
  if (!children.empty() && !holds(children, node.role)) {
    walk.report("list-children", node, named(node) + " stands directly in " + named(*place.parent));
  }
}

void check_window(Walk& walk, const Node& node) {
  if (node.role == Role::list && node.children.size() > max_rows) walk.report("window", node, "the list has more than 200 rows");
  if (!node.window) return;
  const Window& window = *node.window;
  if (node.role != Role::list) walk.report("window", node, named(node) + " carries a window, which only lists do");
  const auto rows = static_cast<std::int64_t>(node.children.size());
  if (window.first < 0 || window.count < 0 || window.first > window.count || rows > window.count - window.first) {
    walk.report("window", node, "the rows do not lie within the window's count");
  }
}

void check_node(Walk& walk, const Node& node, const Place& place) {
  check_id(walk, node);
  check_heading(walk, node);
  check_name(walk, node);
  check_link(walk, node, place);
  check_error(walk, node);
  check_lang(walk, node, place);
  check_text(walk, node);
  check_inline(walk, node, place);
  check_family(walk, node, place);
  check_window(walk, node);

  Place inside = place;
  inside.parent = &node;
  if (is_command(node.role)) inside.command = &node;
  if (node.role == Role::list) inside.list = &node;
  if (node.role == Role::paragraph) inside.in_sentence = true;
  for (const Node& child : node.children) check_node(walk, child, inside);
}

void check_whole(Walk& walk, const Tree& tree) {
  if (walk.mains > 1 || (walk.mains == 0 && !walk.embedded)) {
    walk.report("one-main", tree.root, "the tree has " + std::to_string(walk.mains) + " main landmarks");
  }
  if (walk.first_headings > 1 || (walk.first_headings == 0 && !walk.embedded)) {
    walk.report("one-h1", tree.root, "the tree has " + std::to_string(walk.first_headings) + " headings of level 1");
  }
  if (!is_clean(tree.title) || !is_tidy_line(tree.title)) walk.report("clean-text", tree.root, "the title is not one clean line");
  for (const Announcement& announcement : tree.announce) {
    if (!is_clean(announcement.text)) walk.report("clean-text", tree.root, "an announcement has control, bidi or invalid characters");
  }
}

}  // namespace

std::vector<RuleFinding> check_tree(const Tree& tree) {
  Walk walk{.tree_lang = tree.lang, .embedded = tree.root.role == Role::region};
  check_node(walk, tree.root, {});
  check_whole(walk, tree);
  return std::move(walk.findings);
}

}  // namespace memobox::tree
