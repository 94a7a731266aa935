// The messages: server copy, own change, counters. Internal to this room.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Takes in a copy from the server unless a newer one is here (lists lag behind writes).
Entry& keep(State& state, platform::Message message);
// The counters of the server, with our own unconfirmed changes on top.
void keep_summary(State& state, const platform::FolderSummary& summary);

// The outcome of a PATCH of the read mark.
void read_written(State& state, Turn& turn, const PatchRead& patch, platform::Message message);
void read_conflict(State& state, Turn& turn, const PatchRead& patch);
void read_failed(State& state, const PatchRead& patch, platform::Trouble trouble);
// A fresh copy came by id: goes on with a change that waited for it.
void message_reread(State& state, Turn& turn, platform::Message message);

}  // namespace memobox::mailbox
