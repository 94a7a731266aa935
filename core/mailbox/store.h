// The messages: server copy, own change, counters. Internal to this room.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

const std::string& mailbox_of(const State& state, const Entry& entry);

// Takes in a copy from the server unless a newer one is here (lists lag behind writes).
Entry& keep(State& state, platform::Message message);
// What was asked for is not wanted any more: of the letters that are here, the newer copies are taken in all the same.
void keep_known(State& state, platform::MessagePage page);
// The counters of the server, with our own unconfirmed changes on top.
void keep_summary(State& state, const platform::FolderSummary& summary);

// Marks a letter that is opened; not a command, so there is nothing to undo.
void set_read(State& state, Turn& turn, const std::string& message, bool read);
// A row of a list that lags behind our own writes: the letter is elsewhere by now, or gone.
bool is_stale(const State& state, const platform::Message& row);

// Drops letters that are neither listed, open nor changed, once there are more than this.
inline constexpr std::size_t most_entries = 1000;
void forget_unused(State& state);

}  // namespace memobox::mailbox
