// Legal notifications (forkyndelser): a letter whose files stay closed until the person has agreed and the platform has confirmed it.
// Readers may agree too, on the owner's behalf (platform-api.md S20).
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Of a message of the platform, listed or not: it may not be marked as read, by any command.
bool awaits_notification(const platform::Message& message);
// The person has agreed, and the platform has not answered yet.
bool is_receiving(const Entry& entry);
// The person agrees to receive the open letter. Nothing of it is opened before the platform's copy says so; a lost answer is asked for.
void receive_notification(State& state, Turn& turn);
// Opens the letter on screen when the platform's copy says that it was received, here or elsewhere.
void open_received(State& state, Turn& turn);

}  // namespace memobox::mailbox
