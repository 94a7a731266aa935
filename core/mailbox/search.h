// Finding letters: at once among the rows of the list, then by the platform in the whole mailbox. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

void search_arrived(State& state, Turn& turn, const SearchMessages& asked, platform::MessagePage page);
void search_failed(State& state, const Turn& turn, const SearchMessages& asked, platform::Trouble trouble);
// A letter was opened: from now on it is searched in full.
void remember_text(State& state, const std::string& message, const letter::Body& body);

}  // namespace memobox::mailbox
