// What a person can do to letters and folders: toolbars, their menus, forms and questions. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The commands of the open letter. Wide: a toolbar above it; narrow: four and "Mere", for the bar at the lower edge.
Node letter_commands(const Context& context, const mailbox::State& state, const mailbox::Entry& entry);
// The commands of the letters that are picked, and how many they are.
Node selection_commands(const Context& context, const mailbox::State& state);
// The commands of a folder of one's own.
Node folder_commands(const Context& context, const mailbox::State& state);
// The form or question that is open about `about`; empty: there is none.
Nodes panel(const Context& context, const mailbox::State& state, mailbox::Panel::About about);

// "Bolig / El": a folder's name with those around it.
std::string folder_path(const Context& context, const mailbox::State& state, const platform::Folder& folder);

}  // namespace memobox::view
