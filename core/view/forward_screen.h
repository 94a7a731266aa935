// Sending a letter on: the form, and what became of it. Internal to this room.
#pragma once

#include "core/compose/compose.h"
#include "core/view/build.h"

namespace memobox::view {

// Among the commands of a letter. None where it may not be sent on.
Nodes forward_link(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry);
// In place of the panes: the form and, on a wide screen beside it, the letter.
Nodes forward_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state);

}  // namespace memobox::view
