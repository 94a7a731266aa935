// The closed list of roles (DESIGN.md section 4). A new role is added here, in the DOM face, the ImGui face, the text face and the
// parity map (tests/web/roles.json) in the same change. A renderer that meets a role it does not know fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace memobox::tree {

enum class Role : std::uint8_t {
  // landmarks and containers
  app, banner, main, navigation, complementary, contentinfo, region, article, group, form, search, toolbar, dialog, status, alert,
  // text
  heading,     // level 1-6; the name is its text, unless it has children
  paragraph,   // children are inline roles
  text,        // the name is its text
  strong, em,  // inline; children are inline roles
  mark,        // a short tag ("1 bilag"); the name is its text
  code,        // preformatted block or inline: the name is its text, line feeds kept
  line_break,  // "break": no name
  blockquote, separator,
  // lists, tables, facts
  list, listitem,                              // a list that is a window carries Window
  table, row, columnheader, rowheader, cell,
  facts, fact,                                 // fact: name is the term; children are its value
  // controls; every one is named
  link,        // href, or an action "open" when it stays inside the mailbox
  button, toggle, disclosure,                  // toggle: state checked; disclosure: state expanded, children shown when expanded
  textbox, searchbox, checkbox, radio, radiogroup, select, option, combobox, listbox, menu, menuitem,
  // others
  progress, image, attachment, frame,
};

// "break" for line_break, else the enumerator's own name.
std::string_view role_name(Role role);
std::optional<Role> role_by_name(std::string_view name);
inline constexpr int role_count = static_cast<int>(Role::frame) + 1;

// A person can operate it, so it needs a name.
bool is_control(Role role);
// Its name is words on the screen (shown as its text when it has no children).
bool shows_name(Role role);
// Of those, the ones whose name stands before their children instead of giving way to them: the term of a fact, the label of a field,
// the caption of a table, the line that opens a disclosure.
bool name_stands_before_children(Role role);
// Stands inside a line of text.
bool is_inline(Role role);

}  // namespace memobox::tree
