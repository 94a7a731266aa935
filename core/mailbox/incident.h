// What a person reads out when something failed: which call it was and how it ended. No ids, no words of a letter. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// "LIST-503", "TEXT-NET", "WRITE-409": the kind of call, then the status or what came in its place. trouble: not none.
Incident incident_of(const Call& call, platform::Trouble trouble, int status, Instant now);

}  // namespace memobox::mailbox
