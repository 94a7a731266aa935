// The start page: what senders have marked as urgent, dated or obligatory, in the whole mailbox. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Asks for what the page shows. Precondition: the folders are known.
void open_overview(State& state, Turn& turn);
// Once more what failed.
void overview_again(State& state, Turn& turn);
void overview_arrived(State& state, Turn& turn, const GetOverview& asked, platform::MessagePage page);
void overview_failed(State& state, const Turn& turn, const GetOverview& asked, platform::Trouble trouble);

}  // namespace memobox::mailbox
