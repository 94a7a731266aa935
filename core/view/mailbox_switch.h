// From one mailbox to another in two steps: the command in the bar, then the choice. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The command in the bar, and the same to close the choice. Empty where there is only one mailbox.
Nodes mailbox_link(const Context& context, const mailbox::State& state);
// The choice, as the page's main part: one's own mailboxes, companies, others'; each with its right, its state and its unread letters.
Node mailbox_choice(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
