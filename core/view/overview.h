// The start page. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The way there, above the folders.
Node overview_link(const Context& context, const mailbox::State& state);
Node overview_page(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
