// Sending, parking and the life of a session. Internal to this room.
#pragma once

#include <optional>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Precondition: a source of this state.
Source& source_of(State& state, const std::string& id);

// Sends the call to the source on screen, or parks it while there is no session or no network.
void send(State& state, Turn& turn, Purpose purpose, platform::Request request);
// The platform said 401 to this call.
void session_lost(State& state, Turn& turn, Call call);
// The network failed under this call while the browser says it is offline. False: it must not be sent twice, so it has failed.
bool park_offline(State& state, const Turn& turn, Call& call);
// The session is over: its mail goes, a person's place, words and unconfirmed changes stay. Told to the other tabs unless they told us.
void end_session(State& state, Turn& turn, Source& source, bool tell);
// Renews early, warns, or ends, as the time has come for it.
void watch_session(State& state, Turn& turn, Source& source);
// When watch_session has something to do next. nullopt: never.
std::optional<Instant> next_watch(const Source& source, Instant now);
// The identity check after a renewal succeeded: the same person's parked calls go out; another person gets an empty mailbox.
void identity_known(State& state, Turn& turn, const std::string& source, const std::string& identity);

}  // namespace memobox::mailbox
