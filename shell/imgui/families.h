// Which family lays out a node: looks that shape a whole block first, then the role. Every role has an entry.
#pragma once

#include <cstdint>

#include "shell/imgui/layout.h"

namespace memobox::imgui {

using Family = Box (*)(Layout&, const tree::Node&, const Space&);

// nullptr: the role is not one of core/tree/role.h.
Family family_of(tree::Role role);
// nullptr: the look only changes what the role's family does.
Family family_of(const tree::Node& node);

// containers.cpp
Box container_box(Layout&, const tree::Node&, const Space&);
// panes.cpp
bool holds_panes(const tree::Node& node);
Box panes_box(Layout&, const tree::Node&, const Space&);
Box pane_box(Layout&, const tree::Node&, const Space&);
Box bar_box(Layout&, const tree::Node&, const Space&);
Box bottom_bar_box(Layout&, const tree::Node&, const Space&);
// floating.cpp
Box dialog_box(Layout&, const tree::Node&, const Space&);
Box menu_box(Layout&, const tree::Node&, const Space&);
Box menuitem_box(Layout&, const tree::Node&, const Space&);
// text.cpp
Box text_box(Layout&, const tree::Node&, const Space&);
Box mark_box(Layout&, const tree::Node&, const Space&);
Box code_box(Layout&, const tree::Node&, const Space&);
Box line_break_box(Layout&, const tree::Node&, const Space&);
Box blockquote_box(Layout&, const tree::Node&, const Space&);
Box separator_box(Layout&, const tree::Node&, const Space&);
// lists.cpp
Box list_box(Layout&, const tree::Node&, const Space&);
Box listitem_box(Layout&, const tree::Node&, const Space&);
Box facts_box(Layout&, const tree::Node&, const Space&);
Box fact_box(Layout&, const tree::Node&, const Space&);
// rows.cpp
Box message_row_box(Layout&, const tree::Node&, const Space&);
Box pick_box(Layout&, const tree::Node&, const Space&);
Box strip_box(Layout&, const tree::Node&, const Space&);
Box folder_row_box(Layout&, const tree::Node&, const Space&);
Box attachment_row_box(Layout&, const tree::Node&, const Space&);
Box attachment_box(Layout&, const tree::Node&, const Space&);
Box letter_head_box(Layout&, const tree::Node&, const Space&);
Box unread_box(Layout&, const tree::Node&, const Space&);
// tables.cpp
Box table_box(Layout&, const tree::Node&, const Space&);
// buttons.cpp
inline constexpr float quiet_pad = 10;  // between the words of a command without a frame and its edges, in CSS pixels
Box button_box(Layout&, const tree::Node&, const Space&);
Box toggle_box(Layout&, const tree::Node&, const Space&);
Box disclosure_box(Layout&, const tree::Node&, const Space&);
// fields.cpp
Box textbox_box(Layout&, const tree::Node&, const Space&);
Box searchbox_box(Layout&, const tree::Node&, const Space&);
Box tick_box(Layout&, const tree::Node&, const Space&);  // checkbox and radio
Box radiogroup_box(Layout&, const tree::Node&, const Space&);
Box choice_box(Layout&, const tree::Node&, const Space&);  // select and combobox
Box listbox_box(Layout&, const tree::Node&, const Space&);
Box option_box(Layout&, const tree::Node&, const Space&);
// pictures.cpp
Box progress_box(Layout&, const tree::Node&, const Space&);
Box image_box(Layout&, const tree::Node&, const Space&);
Box logo_box(Layout&, const tree::Node&, const Space&);
Box frame_box(Layout&, const tree::Node&, const Space&);
Box skeleton_box(Layout&, const tree::Node&, const Space&);

}  // namespace memobox::imgui
