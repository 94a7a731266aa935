// The hosts of the cores: tabs of one person's browser, or of several, on one platform. A host does what a core asks, and answers each
// effect exactly once: late, in any order, with a failure, or never, when the page was left meanwhile.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/app/app.h"
#include "tests/sim/finding.h"
#include "tests/sim/platform_model.h"
#include "tests/sim/screen.h"
#include "tests/sim/weather.h"

namespace memobox::sim {

// What a tab's core learned from the answers it was handed: by message the highest version.
using Known = std::map<std::string, std::int64_t>;

// The counters it was handed last, where they should be right by now without another look: they were the platform's true ones, and the
// core knew all that they count.
struct Counted {
  std::string mailbox;  // empty: they need not be right
  std::size_t log = 0;  // what was written since can only be its own
};

struct Tab {
  int number = 0;
  int client = 0;  // of the present core; rises with every page load
  std::unique_ptr<app::App> app;
  int session = 0;
  std::string identity;  // whose mail may stand on the screen: the one the platform named last; "" before
  std::string place = "/";
  view::Environment environment;
  std::set<std::uint64_t> open;  // effects not answered yet
  std::uint64_t last_effect = 0;
  std::set<std::uint64_t> clock;  // timers that run only while somebody sees the page and it is online; not among `open`
  int asked = 0;                  // effects beside those timers and what other tabs are told
  Screen screen;
  Known known;
  Counted counted;
  std::set<std::string> unsettled;  // what it wrote to without having heard that it was taken
};

// What made a core take a turn.
enum class Cause { start, act, place, answer, other };

// Looks at a tab after each of its turns. `before`: what stood on the screen then.
class Watcher {
 public:
  virtual ~Watcher() = default;
  virtual void turned(Ms now, const Tab& tab, Cause cause, const Screen& before) = 0;
  virtual void asks(const Tab& tab, const app::Effect& effect) = 0;
};

class Host {
 public:
  Host(Rng& rng, Platform& platform, Findings& findings, Watcher& watcher, bool trace);

  Ms now() const { return now_; }
  std::vector<Tab>& tabs() { return tabs_; }
  Weather& weather() { return weather_; }

  void open_tab(const std::string& identity);
  // The page is left, and comes back: a new core at the same place. What was asked for is never answered.
  void reload(Tab& tab);
  void event(Tab& tab, const app::Event& event);
  // The page is hidden or shown, online or not, wide or narrow: the clock stops before the core hears of it.
  void surround(Tab& tab, const app::EnvironmentChange& change);
  // Jumps to the next thing that happens and lets it happen. False: nothing will.
  bool step();
  // Lets everything happen until then. Returns how many turns it took.
  int run_until(Ms end);
  void wait(Ms time) { now_ += time; }

 private:
  struct Arrival { platform::Request request; int session = 0; Journey journey; };
  struct Delivery { platform::Request request; app::Outcome outcome; Answer answer; int session = -1; std::string new_identity; };
  struct Telling { mailbox::Signal signal; };  // to another tab of the same browser
  struct Happening { std::size_t tab = 0; int client = 0; std::uint64_t effect = 0; std::variant<Arrival, Delivery, Telling> what; };

  void load(Tab& tab);
  app::Inputs inputs();
  void turned(Tab& tab, Cause cause, const std::vector<app::Effect>& effects);
  void perform(Tab& tab, const app::Effect& effect);
  void send(Tab& tab, std::uint64_t effect, const platform::Request& request);
  void read_pdf(Tab& tab, std::uint64_t effect, std::uint64_t blob);
  void renew(Tab& tab, std::uint64_t effect);
  void tell(const Tab& tab, const mailbox::Signal& signal);
  void stop_clock(Tab& tab);
  void schedule(Ms due, Happening happening);
  void happen(Happening happening);
  void arrive(const Happening& happening, Arrival arrival);
  void deliver(Tab& tab, std::uint64_t effect, Delivery delivery);
  void learn(Tab& tab, const Answer& answer);
  bool knows_all(const Tab& tab, const Answer& answer);
  void repeat(Tab& tab, std::uint64_t effect, const app::Outcome& outcome);

  Rng& rng_;
  Platform& platform_;
  Findings& findings_;
  Watcher& watcher_;
  Weather weather_;
  bool trace_;
  Ms now_;
  int last_client_ = 0;
  std::uint64_t last_happening_ = 0;
  std::vector<Tab> tabs_;
  std::map<std::pair<Ms, std::uint64_t>, Happening> queue_;
};

}  // namespace memobox::sim
