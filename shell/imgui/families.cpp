#include "shell/imgui/families.h"

#include <array>

namespace memobox::imgui {
namespace {

using tree::Role;

struct Entry {
  Role role;
  Family family;
};

constexpr Entry entries[] = {
    {Role::app, container_box}, {Role::banner, container_box}, {Role::main, container_box}, {Role::navigation, container_box},
    {Role::complementary, container_box}, {Role::contentinfo, container_box}, {Role::region, container_box}, {Role::article, container_box},
    {Role::group, container_box}, {Role::form, container_box}, {Role::search, container_box}, {Role::toolbar, container_box},
    {Role::dialog, dialog_box}, {Role::status, container_box}, {Role::alert, container_box},
    {Role::heading, text_box}, {Role::paragraph, text_box}, {Role::text, text_box}, {Role::strong, text_box}, {Role::em, text_box},
    {Role::mark, mark_box}, {Role::code, code_box}, {Role::line_break, line_break_box}, {Role::blockquote, blockquote_box},
    {Role::separator, separator_box},
    {Role::list, list_box}, {Role::listitem, listitem_box}, {Role::table, table_box}, {Role::row, container_box},
    {Role::columnheader, container_box}, {Role::rowheader, container_box}, {Role::cell, container_box}, {Role::facts, facts_box},
    {Role::fact, fact_box},
    {Role::link, text_box}, {Role::button, button_box}, {Role::toggle, toggle_box}, {Role::disclosure, disclosure_box},
    {Role::textbox, textbox_box}, {Role::searchbox, searchbox_box}, {Role::checkbox, tick_box}, {Role::radio, tick_box},
    {Role::radiogroup, radiogroup_box}, {Role::select, choice_box}, {Role::option, option_box}, {Role::combobox, choice_box},
    {Role::listbox, listbox_box}, {Role::menu, menu_box}, {Role::menuitem, menuitem_box},
    {Role::progress, progress_box}, {Role::image, image_box}, {Role::attachment, attachment_box}, {Role::frame, frame_box},
};

constexpr bool in_order() {
  for (std::size_t at = 0; at < std::size(entries); ++at) {
    if (static_cast<std::size_t>(entries[at].role) != at) return false;
  }
  return std::size(entries) == static_cast<std::size_t>(tree::role_count);
}
static_assert(in_order());  // one entry for each role of core/tree/role.h, in its order

bool is_command(Role role) { return role == Role::link || role == Role::button || role == Role::toggle || role == Role::disclosure; }

}  // namespace

Family family_of(Role role) {
  const auto at = static_cast<std::size_t>(role);
  return at < std::size(entries) ? entries[at].family : nullptr;
}

Family family_of(const tree::Node& node) {
  using tree::Look;
  switch (node.look) {
    case Look::bar: return bar_box;
    case Look::folders: case Look::letters: case Look::letter: return pane_box;
    case Look::message_row: return node.children.empty() ? nullptr : message_row_box;
    case Look::folder_row: return folder_row_box;
    case Look::pick: return pick_box;
    case Look::strip: case Look::foot: return strip_box;
    case Look::attachment_row: return attachment_row_box;
    case Look::letter_head: return letter_head_box;
    case Look::logo: return logo_box;
    case Look::skeleton: return skeleton_box;
    case Look::bottom_bar: return bottom_bar_box;
    case Look::unread: return unread_box;
    case Look::primary: case Look::secondary_command: case Look::quiet: return node.role == Role::link ? button_box : nullptr;
    case Look::stack: case Look::cluster: case Look::split: case Look::card: case Look::notice: case Look::empty: case Look::deadline: case Look::legal:
      return is_command(node.role) || node.role == Role::mark || node.role == Role::dialog || node.children.empty() ? nullptr : container_box;
    default: return nullptr;
  }
}

}  // namespace memobox::imgui
