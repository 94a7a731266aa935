// One run: a world, its people and a number of steps, all from one seed.
#pragma once

#include <cstdint>
#include <optional>

#include "tests/sim/finding.h"

namespace memobox::sim {

struct Outcome {
  std::optional<Finding> finding;
  int step = 0;               // at which it was found
  std::uint64_t digest = 0;   // the same for the same seed
};

Outcome run_seed(std::uint64_t seed, int steps, bool trace);

}  // namespace memobox::sim
