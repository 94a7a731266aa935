#include "tests/sim/run_seed.h"

#include <cstdio>

#include "tests/sim/invariants.h"
#include "tests/sim/person.h"
#include "tests/sim/quiet.h"

namespace memobox::sim {
namespace {

constexpr Ms begin_of_time = 1'795'680'000'000;

class World {
 public:
  World(std::uint64_t seed, bool trace) : rng_(seed), platform_(rng_, begin_of_time), host_(rng_, platform_, findings_, invariants_, trace) {
    platform_.set_lag(rng_.chance(40) ? 0 : rng_.between(0, Platform::longest_lag));
    host_.weather().turn();
    const int tabs = rng_.chance(60) ? 1 : static_cast<int>(rng_.between(2, 3));
    for (int i = 0; i < tabs; ++i) host_.open_tab(rng_.pick(platform_.people()));
  }

  Outcome run(int steps) {
    int step = 0;
    int until_quiet = 40;
    while (step < steps && !findings_.first()) {
      take_step();
      ++step;
      if (--until_quiet == 0 || step == steps) {
        check_quiet(host_, platform_, journal_, findings_);
        host_.weather().turn();
        until_quiet = static_cast<int>(rng_.between(20, 120));
      }
    }
    return {findings_.first(), step, invariants_.digest()};
  }

 private:
  Tab& some_tab() { return host_.tabs()[rng_.below(host_.tabs().size())]; }

  void take_step() {
    const int dice = static_cast<int>(rng_.below(1000));
    if (dice < 330) act(host_, some_tab(), journal_, rng_, findings_);
    else if (dice < 930) host_.step();
    else if (dice < 960) platform_.live(host_.now());
    else if (dice < 975) host_.wait(rng_.between(1, 400'000));
    else if (dice < 985) platform_.end_session(some_tab().session);
    else if (dice < 993) host_.reload(some_tab());
    else host_.weather().turn();
  }

  Rng rng_;
  Findings findings_;
  Platform platform_;
  Journal journal_;
  Invariants invariants_{findings_, platform_, journal_};
  Host host_;
};

}  // namespace

Outcome run_seed(std::uint64_t seed, int steps, bool trace) { return World(seed, trace).run(steps); }

}  // namespace memobox::sim
