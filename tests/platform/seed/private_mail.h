// The second source: mail from a bank, an insurer and a utility to some of the same people, who have other identities and mailboxes here.
// Nobody has let anybody in: an access to someone's public mail opens nothing of it.
#pragma once

#include "tests/platform/store.h"

namespace memobox::sandbox {

void add_private_mail(Store& store);

}  // namespace memobox::sandbox
