// What the page around the mailbox says and offers, in the same place on every screen. Internal to this room.
#pragma once

#include "core/view/build.h"

namespace memobox::view {

// The operating notice; none when there is none.
Nodes host_notice(const Context& context);
// Help, accessibility statement and feedback; none when the host names none. An address that may not be followed is left out.
Nodes host_foot(const Context& context);

}  // namespace memobox::view
