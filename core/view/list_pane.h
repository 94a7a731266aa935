// The folder list and the message list. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// Navigation with every folder and its unread counter.
Node folder_pane(const Context& context, const mailbox::State& state);
// At medium width the folders stand in place of the list.
bool shows_list(const Context& context, const mailbox::State& state);
// Heading, find-in-list field, rows, paging; or what stands in their place.
Nodes list_pane(const Context& context, const mailbox::State& state);
// A standard folder is called the same everywhere; one's own as its owner wrote it.
std::string name_of(const Words& words, const platform::Folder& folder);
// The name of the folder on screen.
std::string folder_name(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
