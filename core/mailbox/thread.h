// The letters that answer one another. The platform has no thread (platform-api.md A.2): a letter's reply data names the others, and what of them
// lies in this mailbox is asked for when the letter is opened.
#pragma once

#include <string>
#include <vector>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Of the letters that are here, in the order in which they were written, the letter itself among them. Empty: it stands alone.
std::vector<const Entry*> thread_of(const State& state, const Entry& entry);
// A letter that is here answers this one.
bool is_answered(const State& state, const Entry& entry);

// Asks for those that its reply data names and that are not here.
void ask_thread(State& state, Turn& turn, const Entry& entry);
void thread_arrived(State& state, platform::MessagePage page);
// A letter that has just been sent.
void know_sent(State& state, platform::Message message);

}  // namespace memobox::mailbox
