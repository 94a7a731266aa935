// What a person does to the list as a whole: which letters, in which order. Internal to this room.
#pragma once

#include "core/mailbox/mailbox.h"
#include "core/tree/tree.h"

namespace memobox::app {

// False: the act is for something else. The node is on screen and offers the action.
bool list_act(mailbox::State& state, mailbox::Turn& turn, const tree::Act& act, std::string& focus);

}  // namespace memobox::app
