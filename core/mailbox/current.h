// Staying current: asking now and then whether something is new. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Nobody asked for it, so nobody waits for it.
bool is_poll(const Purpose& purpose);
// The counters came; when somebody's folder has changed, its first page is looked at.
void poll_answered(State& state, Turn& turn, bool changed);
// Asks less and less often while it fails; never sooner than the platform wants.
void poll_failed(State& state, Turn& turn, int retry_after_s);
// The list's first page, looked at without moving a row.
void peeked(State& state, Turn& turn, platform::MessagePage page);
// Another tab has asked, so this one need not.
void polled_elsewhere(State& state, const Turn& turn, const Signal& signal);

}  // namespace memobox::mailbox
