// What was typed, and what the screens promised. An act that changes a row at once is a promise: once all is quiet the platform holds it,
// or the person was told, or somebody else changed the same letter since.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/sim/host.h"

namespace memobox::sim {

struct Promise {
  enum class Kind { read, gone };  // the read mark, or no longer in a folder
  int tab = 0, client = 0;
  std::string identity;
  Ms at = 0;
  bool read = false;
  std::string folder;
  bool out_of_sight = false;  // later acts may have changed it where no row shows it
};

class Journal {
 public:
  // Made-up text that was not typed before. Its mark stands in it.
  std::string new_text(const Tab& tab, Rng& rng);
  const std::string& typed_by(int mark) const { return typed_by_.at(static_cast<std::size_t>(mark)); }

  void observe(Ms now, const Tab& tab, Cause cause, const Screen& before);
  // What was promised and is not so. Forgets all promises.
  std::vector<Finding> broken_promises(Platform& platform);

 private:
  using Key = std::pair<std::string, Promise::Kind>;  // message and what of it
  void watch_fields(const Tab& tab, Cause cause);
  void watch_rows(Ms now, const Tab& tab, const Screen& before);
  void mark_unseen(const Tab& tab, const Screen& before);
  void forget(int tab);

  std::vector<std::string> typed_by_;
  std::map<Key, Promise> promises_;
  std::map<int, std::map<std::string, std::string>> fields_;  // by tab: what was typed where
  std::map<int, std::pair<int, std::string>> persons_;        // by tab: client and identity
  std::vector<Finding> lost_;
};

}  // namespace memobox::sim
