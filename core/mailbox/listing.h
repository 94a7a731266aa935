// Which letters of the folder are listed, and in which order. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// The list of the folder on screen, as the person wants it. latest: in the order of time whatever was chosen, to see what has come.
platform::Request list_request(const State& state, std::int64_t page, Instant now, bool latest = false);
// May a letter that is moved here join the list? The period is not looked at: only the platform knows today.
bool fits(const State& state, const Entry& entry);
// It has an answer-by date, an appointment, or something that closes.
bool has_deadline(const letter::Letter& letter);

}  // namespace memobox::mailbox
