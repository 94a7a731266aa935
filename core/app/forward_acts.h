// What a person does to send a letter on.
#pragma once

#include <string>

#include "core/compose/compose.h"
#include "core/tree/tree.h"

namespace memobox::app {

// False: it is about something else. focus: the node that gets it.
bool forward_act(compose::State& state, const tree::Act& act, std::string& focus);

}  // namespace memobox::app
