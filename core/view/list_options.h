// Which letters are listed and in which order: the choices, and a sentence when something is left out. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// What opens the choices; they stand inside it.
Node list_options(const Context& context, const mailbox::State& state);
// What is left out, and the way back to all; none when nothing is.
Nodes list_narrowed(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
