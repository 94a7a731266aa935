// What was searched, what was left out, and how to search further. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// Nothing while nothing is searched for.
Nodes search_notes(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
