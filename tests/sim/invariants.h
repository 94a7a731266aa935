// What holds at every step: the tree's rules, and that nobody sees or sends what is another's.
#pragma once

#include "tests/sim/journal.h"

namespace memobox::sim {

class Invariants : public Watcher {
 public:
  Invariants(Findings& findings, Platform& platform, Journal& journal)
      : findings_(findings), platform_(platform), journal_(journal) {}

  void turned(Ms now, const Tab& tab, Cause cause, const Screen& before) override;
  void asks(const Tab& tab, const app::Effect& effect) override;
  // Of all trees so far: the same seed gives the same number.
  std::uint64_t digest() const { return digest_; }

 private:
  void check_tree_rules(const Tab& tab);
  void check_whose(const std::string& identity, const struct Marks& marks, const std::string& where);
  void check_request(const Tab& tab, const platform::Request& request);

  Findings& findings_;
  Platform& platform_;
  Journal& journal_;
  std::uint64_t digest_ = 14695981039346656037u;
};

}  // namespace memobox::sim
