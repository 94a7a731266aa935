// What stays of a mailbox when its session is over, and what goes. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Drops every letter; of one with a change the platform has not confirmed stays what the change needs.
void forget_letters(State& state);
// Drops all mail and what is known of mailboxes and folders. The person's place, words and unconfirmed changes stay.
void forget_mail(State& state);
// The same sources, and nothing that anybody was shown.
State emptied(const State& state);

}  // namespace memobox::mailbox
