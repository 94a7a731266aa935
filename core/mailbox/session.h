// Sending, parking and the life of a session. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Precondition: a source of this state.
Source& source_of(State& state, const std::string& id);

// Sends the call to the source on screen, or parks it while there is no session.
void send(State& state, Turn& turn, Purpose purpose, platform::Request request);
// The platform said 401 to this call.
void session_lost(State& state, Turn& turn, Call call);
// The identity check after a renewal succeeded: the same person's parked calls go out; another person gets an empty mailbox.
void identity_known(State& state, Turn& turn, const std::string& source, const std::string& identity);

}  // namespace memobox::mailbox
