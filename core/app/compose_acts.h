// What a person does to the letter that is being written: node ids -> core/compose. Internal to this room.
#pragma once

#include <string>

#include "core/compose/compose.h"
#include "core/tree/tree.h"

namespace memobox::app {

// False: the act is none of these. focus: where it moves the focus, else left alone.
bool compose_act(compose::State& state, const mailbox::State& mailbox, mailbox::Turn& turn, const tree::Act& act, std::string& focus);
// A field's words. False: it is no field of the letter.
bool type_in_letter(compose::State& state, mailbox::Turn& turn, const std::string& node, const std::string& value);

}  // namespace memobox::app
