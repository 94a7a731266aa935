// What is said of the session and the connection, and what stands in the mailbox's place while it is closed. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// Precondition: mailbox::is_closed(state).
Node closed_page(const Context& context, const mailbox::State& state);
// Bars below the top one: offline, changes that wait, a session that ends soon, a log-off that would lose something.
Nodes presence_bars(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
