// What a command makes of a letter. Internal to this room; the door is mailbox.h.
#pragma once

#include <string>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// The write that does the command to this message; empty: it is deleted for good.
platform::MessagePatch patch_of(const State& state, const Done& command, const platform::Message& message);
// Does it to a letter of the store and notes in `command` how to take it back. The row of a letter that is moved leaves the list.
void obey(State& state, Turn& turn, Done& command, const std::string& message);

}  // namespace memobox::mailbox
