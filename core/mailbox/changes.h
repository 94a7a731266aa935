// Own changes to letters: on screen at once, written with the version they were made on, read again when that is stale, rolled back with
// a sentence when they are refused (DESIGN.md section 5, platform-api.md B.2). Internal to this room.
#pragma once

#include <string>
#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Writes at once at most; the others wait for their turn.
inline constexpr std::size_t most_writes_at_once = 6;

// Members of the patch that are absent, or equal to what is on screen, change nothing.
void change(State& state, Turn& turn, Entry& entry, const platform::MessagePatch& patch);
// For good. The row goes at once.
void remove(State& state, Turn& turn, Entry& entry);
// What is on screen now, or stands in the message, for each member the patch has: the patch that takes it back.
platform::MessagePatch inverse_of(const Entry& entry, const platform::MessagePatch& patch);
platform::MessagePatch inverse_of(const platform::Message& message, const platform::MessagePatch& patch);
bool is_empty(const platform::MessagePatch& patch);

// How a write ended.
void written(State& state, Turn& turn, platform::Message message);
void removed(State& state, Turn& turn, const std::string& message);
void conflicted(State& state, Turn& turn, const std::string& message);
void not_written(State& state, Turn& turn, const std::string& message, platform::Trouble trouble);
// A fresh copy came by id: goes on with a change that waited for it.
void message_reread(State& state, Turn& turn, platform::Message message);

// The letter's row leaves the list on screen, or comes back to where its time puts it.
void leave_list(State& state, const std::string& message);
void join_list(State& state, const Entry& entry);
// Adds (sign 1) or takes away (-1) the letter, as it is on screen, in the counters.
void count(State& state, const Entry& entry, int sign);

}  // namespace memobox::mailbox
