// Whoever sits at a tab: uses anything that the tree offers, sensibly or not.
#pragma once

#include "tests/sim/host.h"
#include "tests/sim/journal.h"

namespace memobox::sim {

// One act on a node picked at random; kinds of nodes are picked first, so that a hundred rows do not hide one button. Now and then an act
// on something that is gone, a place from the address bar, another width, a lost line.
void act(Host& host, Tab& tab, Journal& journal, Rng& rng, Findings& findings);

}  // namespace memobox::sim
