// Folders and pages of the list as they arrive. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

void folders_arrived(State& state, Turn& turn, platform::FolderPage page);
void messages_arrived(State& state, Turn& turn, const GetMessages& asked, platform::MessagePage page);

// Shows the folder and asks for its first page.
void open_folder(State& state, Turn& turn, std::string folder);

}  // namespace memobox::mailbox
