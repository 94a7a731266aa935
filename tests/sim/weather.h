// What the line between a tab and the platform does to a call (DESIGN.md section 5; platform-api.md S7, S8, S21).
#pragma once

#include <string>

#include "tests/sim/platform_data.h"
#include "tests/sim/rng.h"

namespace memobox::sim {

// Where a call is lost, or what comes in place of its answer.
enum class Fate { fine, lost_call, lost_answer, late_call, timeout_done, waiting_room, redirect, busy, broken_server, broken_after, torn_answer, cancelled };

struct Journey {
  Fate fate = Fate::fine;
  Ms there = 0, back = 0;  // after which the call arrives, and after which the answer does
};

class Weather {
 public:
  explicit Weather(Rng& rng) : rng_(rng) {}
  // Another kind of day: mostly calm, sometimes rough.
  void turn() { is_calm_ = false, faults_percent_ = rng_.chance(50) ? 0 : rng_.chance(60) ? 8 : 30; }
  // Nothing fails any more, and whoever logs in is who was there before.
  void calm() { is_calm_ = true, faults_percent_ = 0; }
  bool is_calm() const { return is_calm_; }
  Journey draw() {
    const Ms most = rng_.chance(85) ? 300 : 9'000;  // answers overtake each other
    Journey journey{Fate::fine, rng_.between(5, most), rng_.between(5, most)};
    if (rng_.chance(faults_percent_)) journey.fate = static_cast<Fate>(rng_.between(1, static_cast<Ms>(Fate::cancelled)));
    return journey;
  }

 private:
  Rng& rng_;
  int faults_percent_ = 0;
  bool is_calm_ = false;
};

}  // namespace memobox::sim
