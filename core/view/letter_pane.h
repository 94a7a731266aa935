// A letter as a column of nodes, in the mailbox and alone. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The reading pane: the open letter, or what stands in its place. Its title is a heading of level 2.
Nodes letter_pane(const Context& context, const mailbox::State& state);
// On a narrow screen: the commands of the open letter, for the bar at the lower edge. Empty: there is none.
Nodes letter_bottom_bar(const Context& context, const mailbox::State& state);
// The open letter without commands, while an answer to it is being written.
// The letters it belongs to, itself among them. None where it stands alone.
Nodes letter_thread(const Context& context, const mailbox::State& state, const mailbox::Entry& entry);
Nodes letter_to_read(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
