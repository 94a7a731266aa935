// Letters that are accepted and come back: some time after it was sent, the message gets errorMessage (platform-api.md F.2).
// Not documented, and decided here: nothing else of the message changes but its version and lastUpdated, and no letter tells of it.
#pragma once

#include "tests/platform/source.h"

namespace memobox::sandbox {

// Has a sent message come back in due time, when its contact point is one that sends letters back.
void let_come_back(Source& source, const Json& message);

// Marks those whose time has come. Called before each request is answered, so that no clock has to run in between.
void mark_what_came_back(Store& store);

}  // namespace memobox::sandbox
