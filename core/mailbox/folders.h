// Folders of one's own: made, renamed, moved, deleted. Internal to this room.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Standard folders first, then one's own as they came.
void sort_folders(State& state);
// Sends what the open folder form holds.
void write_folder(State& state, Turn& turn, const std::string& parent);
// False: the answer is not a folder.
bool folder_written(State& state, Turn& turn, const WriteFolder& asked, std::string_view body);
// The form stays open with what was typed and says why.
void folder_not_written(State& state, Turn& turn, const WriteFolder& asked, platform::Trouble trouble);

}  // namespace memobox::mailbox
