// Calm weather, nobody does anything, everything waiting happens: then the screens show what the platform holds.
#pragma once

#include "tests/sim/host.h"
#include "tests/sim/journal.h"

namespace memobox::sim {

void check_quiet(Host& host, Platform& platform, Journal& journal, Findings& findings);

}  // namespace memobox::sim
