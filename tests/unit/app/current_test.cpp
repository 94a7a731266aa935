// Staying current: what is asked when, and that no row moves.
#include <algorithm>
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::Desk;
using Kind = mailbox::Signal::Kind;

namespace {

constexpr std::int64_t minute = 60'000;
const std::string list = "GET /mailboxes/box/messages/";
const std::string summary = "GET /mailboxes/box/folders/summary/";

void begin(Desk& desk) {
  desk.start();
  desk.requests.clear();
  desk.said.clear();
  desk.signals.clear();
}
std::vector<std::string> rows(const Desk& desk) {
  std::vector<std::string> ids;
  for (const tree::Node& item : desk.node("letters/list")->children) ids.push_back(item.id);
  return ids;
}
void deliver(Desk& desk, const std::string& id, int minutes) {
  desk.messages.insert(desk.messages.begin(), desk::message(id, "Nyt brev " + id, minutes));
}

}  // namespace

TEST_CASE("the counters are asked for once a minute, the list only when they have changed") {
  Desk desk;
  begin(desk);
  desk.pass(minute - 1);
  CHECK(desk.requests.empty());
  desk.pass(1);
  CHECK(desk.requests == std::vector<std::string>{summary});
  desk.pass(2 * minute);
  CHECK(desk.requests == std::vector<std::string>(3, summary));
  deliver(desk, "m4", 40);
  desk.pass(minute);
  CHECK(desk.requests.back() == list);
  CHECK(desk.count(list) == 1);
  desk.pass(minute);
  CHECK(desk.count(list) == 1);
}

TEST_CASE("new mail is said and shown by a command; rows stay until then, and the focus goes to the first new one") {
  Desk desk;
  begin(desk);
  const auto before = rows(desk);
  deliver(desk, "m4", 40);
  desk.pass(minute);
  CHECK(rows(desk) == before);
  CHECK(desk.said == std::vector<std::string>{"1 ny besked"});
  CHECK(desk.shows("1 ny besked"));
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 4 ulæste");
  CHECK(desk.broken_rules() == "");
  deliver(desk, "m5", 50);
  desk.pass(minute);
  CHECK(rows(desk) == before);
  CHECK(desk.said.back() == "2 nye beskeder");
  desk.act("letters/new/show");
  CHECK(rows(desk).front() == "row/m5/item");
  CHECK(rows(desk).size() == 5);
  CHECK(desk.app.view().focus == "row/m5");
  CHECK_FALSE(desk.node("letters/new"));
}

TEST_CASE("a list that lags behind the counters is looked at again until it shows the letter") {
  Desk desk;
  begin(desk);
  deliver(desk, "m4", 40);
  desk::Fault old;
  old.outcome.status = 200;
  old.outcome.type = "application/json";
  old.body = platform::to_json(platform::MessagePage{{0, 1, 3, 3, ""}, {desk.messages.begin() + 1, desk.messages.end()}});
  desk.faults[list] = old;
  desk.pass(minute);
  CHECK_FALSE(desk.node("letters/new"));
  desk.pass(minute);
  CHECK(desk.node("letters/new"));
}

TEST_CASE("a letter read elsewhere is shown as read, and is no new mail") {
  Desk desk;
  begin(desk);
  desk.messages[2].read = true;
  ++desk.messages[2].version;
  desk.pass(minute);
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 2 ulæste");
  CHECK_FALSE(desk.node("row/m1/unread"));
  CHECK_FALSE(desk.node("letters/new"));
  CHECK(desk.said.empty());
}

TEST_CASE("one's own change is no reason to fetch the list") {
  Desk desk;
  begin(desk);
  desk.act("row/m2", "open");
  desk.requests.clear();
  desk.pass(minute);
  CHECK(desk.requests == std::vector<std::string>{summary});
}

TEST_CASE("hidden or offline nothing is asked and no timer runs; seen again, what fell due is asked at once") {
  for (const bool offline : {false, true}) {
    Desk desk;
    begin(desk);
    desk.hide();
    if (offline) desk.event(app::EnvironmentChange{.online = false, .visible = true});
    CHECK(desk.clock.empty());
    desk.pass(60 * minute);
    CHECK(desk.requests.empty());
    desk.event(app::EnvironmentChange{.online = true, .visible = true});
    CHECK(desk.requests == std::vector<std::string>{summary});
    CHECK(desk.clock.size() == 1);
  }
}

TEST_CASE("what another tab has asked for is not asked again, unless something is new") {
  Desk desk;
  begin(desk);
  desk.pass(minute);
  CHECK(desk.signals == std::vector<mailbox::Signal>{{Kind::polled, "box", false}});
  desk.signals.clear();
  desk.pass(minute / 2);
  desk.event(app::Heard{{Kind::polled, "box", false}});
  desk.event(app::Heard{{Kind::polled, "another-box", true}});
  desk.pass(minute - 1);
  CHECK(desk.count(summary) == 1);
  deliver(desk, "m4", 40);
  desk.event(app::Heard{{Kind::polled, "box", true}});
  CHECK(desk.count(summary) == 2);
  CHECK(desk.node("letters/new"));
  CHECK(desk.signals.empty());
}

TEST_CASE("a platform that fails is asked less often, and never sooner than it wants") {
  Desk desk;
  begin(desk);
  app::Outcome busy;
  busy.status = 503;
  desk.faults[summary] = {busy, "", 2};
  desk.pass(minute);
  CHECK(desk.count(summary) == 1);
  desk.pass(2 * minute - 1);
  CHECK(desk.count(summary) == 1);
  desk.pass(1);
  CHECK(desk.count(summary) == 2);
  desk.pass(4 * minute);
  CHECK(desk.count(summary) == 3);
  busy.status = 429;
  busy.retry_after_s = 600;
  desk.faults[summary] = {busy, "", 1};
  desk.pass(minute);
  CHECK(desk.count(summary) == 4);
  desk.pass(10 * minute - 1);
  CHECK(desk.count(summary) == 4);
  desk.pass(1);
  CHECK(desk.count(summary) == 5);
  CHECK_FALSE(desk.node("notice"));
  CHECK_FALSE(desk.node("letters/failed"));
}

TEST_CASE("a poll that is refused renews for a person at work, and ends the session of one who is away") {
  for (const bool away : {false, true}) {
    Desk desk;
    begin(desk);
    desk.pass(9 * minute + 1);
    if (!away) desk.event(app::Activity{});
    app::Outcome ended;
    ended.status = 401;
    desk.faults[summary] = {ended, "", 1};
    desk.pass(minute);
    CHECK(desk.renewals == (away ? 0 : 1));
    CHECK((desk.node("session") != nullptr) == away);
  }
}
