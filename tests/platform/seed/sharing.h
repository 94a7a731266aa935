// People who let others into their mailbox, and what a mailbox in use holds: nested folders, sent and undelivered mail, drafts, a thread.
//   ida     helps: reads Otto's mail until 31 May 2027, reads and writes Signe's without end, works for the bakery
//   otto, signe, bageri   the owners
// All are hidden: the page does not offer them.
#pragma once

#include "tests/platform/seed/people.h"

namespace memobox::sandbox {

Person helper();
void add_sharing_people(Store& store);

}  // namespace memobox::sandbox
