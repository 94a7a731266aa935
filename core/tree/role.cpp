#include "core/tree/role.h"

#include <array>

namespace memobox::tree {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, role_count> names = {
    "app", "banner", "main", "navigation", "complementary", "contentinfo", "region", "article", "group", "form", "search", "toolbar",
    "dialog", "status", "alert",
    "heading", "paragraph", "text", "strong", "em", "mark", "code", "break", "blockquote", "separator",
    "list", "listitem", "table", "row", "columnheader", "rowheader", "cell", "facts", "fact",
    "link", "button", "toggle", "disclosure", "textbox", "searchbox", "checkbox", "radio", "radiogroup", "select", "option", "combobox",
    "listbox", "menu", "menuitem",
    "progress", "image", "attachment", "frame"};
static_assert(names.back() == "frame");

}  // namespace

std::string_view role_name(Role role) { return names[static_cast<std::size_t>(role)]; }

std::optional<Role> role_by_name(std::string_view name) {
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (names[at] == name) return static_cast<Role>(at);
  }
  return std::nullopt;
}

bool is_control(Role role) { return (role >= Role::link && role <= Role::menuitem) || role == Role::attachment; }

bool shows_name(Role role) {
  switch (role) {
    case Role::heading: case Role::text: case Role::strong: case Role::em: case Role::mark: case Role::code: case Role::table:
    case Role::columnheader: case Role::rowheader: case Role::cell: case Role::fact: case Role::status: case Role::alert:
    case Role::progress:
      return true;
    case Role::listbox: case Role::menu:  // named for the ear: what opens them shows the words
      return false;
    default:
      return is_control(role);
  }
}

bool name_stands_before_children(Role role) {
  switch (role) {
    case Role::table: case Role::fact: case Role::disclosure: case Role::textbox: case Role::searchbox: case Role::radiogroup:
    case Role::select: case Role::combobox: case Role::progress:
      return true;
    default:
      return false;
  }
}

bool is_inline(Role role) {
  return (role >= Role::text && role <= Role::line_break) || role == Role::link;
}

}  // namespace memobox::tree
