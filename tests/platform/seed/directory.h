// The contact structure: made-up authorities, their groups and contact points (platform-api.md F.7).
#pragma once

#include "tests/platform/store.h"

namespace memobox::sandbox {

// 62 organisations with more than 400 contact points in groups. Some have a form of their own, some ask for more, their limits differ, and one in
// each municipality is closed.
void add_directory(Store& store);

}  // namespace memobox::sandbox
