// What a person does while looking for the recipient of a new letter.
#pragma once

#include <string>

#include "core/compose/compose.h"
#include "core/tree/tree.h"

namespace memobox::app {

// False: it is about something else. focus: the node that gets it.
bool recipient_act(compose::State& state, const mailbox::State& mailbox, const tree::Act& act, std::string& focus);

}  // namespace memobox::app
