// One mailbox in each state that is not the ordinary one. All owners are hidden; each can log in, and `vera`, a lawyer, reaches the estate
// and the company in dissolution.
//   bente      exempt                     cykler     a new company, in its waiting period
//   smedjen    closed                     ejnar      a dead person's, read by the executor of the estate
//   transport  a company in dissolution   ejendomme  mail goes to a receiver system
//   mikkel     introduction not completed
#pragma once

#include "tests/platform/seed/people.h"

namespace memobox::sandbox {

void add_mailboxes_in_every_state(Store& store);

}  // namespace memobox::sandbox
