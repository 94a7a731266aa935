// The life of a session, and what is left of a mailbox when it is over.
#include <algorithm>
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::Desk;
using desk::Fault;
using desk::status;
using Kind = mailbox::Signal::Kind;

namespace {

constexpr std::int64_t minute = 60'000;
const std::string content = "GET /mailboxes/box/messages/m2/documents/d-m2/files/f-m2/content";
const std::string patch_m2 = "PATCH /mailboxes/box/messages/m2";
const std::string check = "GET /mailboxes/";

app::Outcome refused() { return {app::Outcome::Kind::cancelled}; }

app::Settings with_log_out() {
  app::Settings settings;
  settings.environment.host.log_out = true;
  return settings;
}
bool told(const Desk& desk, Kind kind) {
  return std::any_of(desk.signals.begin(), desk.signals.end(), [&](const auto& signal) { return signal.kind == kind; });
}
void begin(Desk& desk, std::int64_t lifetime = 20 * minute) {
  desk.start();
  desk.event(app::SessionKnown{"main", {desk.now.ms + lifetime}});
}
void open_second(Desk& desk) { desk.act("row/m2", "open"); }
// Nothing of any letter is on the screen.
void check_closed(const Desk& desk) {
  CHECK(desk.node("session"));
  for (const std::string word : {"brev", "Nordhavn", "Åse", "Bolig"}) CHECK_FALSE(desk.shows(word));
  CHECK(desk.app.view().title == "Digital Post");
  CHECK(desk.broken_rules() == "");
}

}  // namespace

TEST_CASE("logging off empties everything here, ends the session and tells the other tabs") {
  Desk desk(with_log_out());
  begin(desk);
  open_second(desk);
  desk.act("letters/filter", "input", "hemmelig");
  desk.act("bar/log-out");
  check_closed(desk);
  CHECK_FALSE(desk.shows("hemmelig"));
  CHECK(desk.log_outs == 1);
  CHECK(told(desk, Kind::logged_out));
  CHECK(desk.app.open_effects() == 0);
  desk.event(app::GoTo{"/box/inbox/m2"});
  check_closed(desk);
  CHECK_FALSE(desk.node("bar/log-out"));
}

TEST_CASE("logging off is offered only where the host can end the session") {
  Desk desk;
  desk.start();
  CHECK_FALSE(desk.node("bar/log-out"));
  desk.event(app::HostChange{{.log_out = true}});
  CHECK(desk.node("bar/log-out"));
}

TEST_CASE("an answer that comes after the log-off brings nothing back, and its bytes are dropped") {
  Desk desk(with_log_out());
  begin(desk);
  desk.hold = true;
  open_second(desk);
  desk.act("bar/log-out");
  desk.act("leaving/log-out");
  desk.release();
  check_closed(desk);
  for (std::uint64_t blob = 1; blob < 100; ++blob) CHECK(desk.app.blob(blob) == nullptr);
}

TEST_CASE("a log-off elsewhere empties this tab, without ending or telling anything again") {
  for (const bool by_host : {false, true}) {
    Desk desk(with_log_out());
    begin(desk);
    open_second(desk);
    desk.signals.clear();
    if (by_host)
      desk.event(app::LoggedOut{});
    else
      desk.event(app::Heard{{Kind::logged_out, {}, false}});
    check_closed(desk);
    CHECK(desk.log_outs == 0);
    CHECK(told(desk, Kind::logged_out) == by_host);
  }
}

TEST_CASE("a log-off that would lose a change is asked about first") {
  Desk desk(with_log_out());
  begin(desk);
  desk.hold = true;
  open_second(desk);
  desk.act("bar/log-out");
  CHECK(desk.shows("1 ændring venter på at blive sendt. Logger du af nu, går det tabt."));
  CHECK(desk.broken_rules() == "");
  desk.act("leaving/stay");
  CHECK_FALSE(desk.node("leaving"));
  CHECK(desk.app.view().focus == "bar/log-out");
  desk.act("bar/log-out");
  desk.act("leaving/log-out");
  desk.release();
  check_closed(desk);
}

TEST_CASE("logging on again after a log-off begins anew") {
  Desk desk(with_log_out());
  begin(desk);
  desk.act("letters/filter", "input", "hemmelig");
  desk.act("bar/log-out");
  desk.identity = "id-knud";
  desk.messages = {desk::message("k1", "Knuds brev")};
  desk.act("session/log-on");
  CHECK(desk.node("row/k1"));
  CHECK(desk.node("letters/filter")->value == "");
}

TEST_CASE("without a person the session ends when the platform says, after a warning, and the letters are covered") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.now.ms += 1000;
  desk.event(app::SessionKnown{"main", {desk.now.ms + 20 * minute}});
  desk.pass(17 * minute);
  CHECK_FALSE(desk.node("session"));
  desk.pass(minute);
  CHECK(desk.shows("Du bliver logget af kl. 10.20"));
  CHECK(desk.broken_rules() == "");
  CHECK(desk.renewals == 0);
  desk.pass(2 * minute);
  check_closed(desk);
  CHECK(told(desk, Kind::ended));
  CHECK(desk.renewals == 0);
  CHECK(desk.clock.empty());
}

TEST_CASE("the warned person can extend the session, and the letter stays") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.event(app::SessionKnown{"main", {desk.now.ms + 20 * minute}});
  desk.pass(18 * minute);
  desk.act("session/extend");
  desk.event(app::SessionKnown{"main", {desk.now.ms + 20 * minute}});
  CHECK(desk.renewals == 1);
  CHECK_FALSE(desk.node("session"));
  CHECK(desk.shows("Det er Andet brev."));
  desk.pass(5 * minute);
  CHECK(desk.shows("Det er Andet brev."));
}

TEST_CASE("a person at work gets a new session early, and who it is is asked before anything else is sent") {
  Desk desk;
  begin(desk);
  desk.pass(14 * minute);
  desk.event(app::Activity{});
  CHECK(desk.renewals == 0);
  desk.requests.clear();
  desk.pass(minute + 1);
  CHECK(desk.renewals == 1);
  CHECK(desk.requests.front() == check);
}

TEST_CASE("activity in another tab counts, and is told at most once a minute") {
  Desk desk;
  begin(desk);
  desk.signals.clear();
  desk.pass(14 * minute);
  desk.event(app::Heard{{Kind::active, {}, false}});
  desk.pass(minute + 1);
  CHECK(desk.renewals == 1);
  desk.signals.clear();
  desk.pass(minute);
  for (int i = 0; i < 10; ++i) desk.event(app::Activity{});
  CHECK(std::count_if(desk.signals.begin(), desk.signals.end(), [](const auto& each) { return each.kind == Kind::active; }) == 1);
}

TEST_CASE("an early renewal that is refused leaves the session as it is until it ends") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.renewal = refused();
  desk.pass(14 * minute);
  desk.event(app::Activity{});
  desk.pass(2 * minute);
  CHECK(desk.renewals == 1);
  CHECK(desk.shows("Det er Andet brev."));
  desk.pass(3 * minute);
  CHECK(desk.node("session/extend"));
  desk.pass(2 * minute);
  check_closed(desk);
}

TEST_CASE("an early renewal that brings another person shows nothing of the first") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.act("letters/filter", "input", "andet");
  desk.identity = "id-knud";
  desk.messages = {desk::message("k1", "Knuds post")};
  desk.pass(14 * minute);
  desk.event(app::Activity{});
  desk.pass(2 * minute);
  CHECK(desk.node("row/k1"));
  CHECK_FALSE(desk.shows("Andet"));
  CHECK(desk.node("letters/filter")->value == "");
}

TEST_CASE("a session that ended elsewhere is covered here, and goes on with place, words and unconfirmed changes") {
  Desk desk;
  begin(desk);
  desk.faults[patch_m2] = {status(401), "", 1};
  desk.renewal = refused();
  desk.act("letters/filter", "input", "andet");
  open_second(desk);
  check_closed(desk);
  CHECK(desk.shows("1 ændring venter på at blive sendt."));
  CHECK_FALSE(desk.messages[1].read);
  desk.renewal = {};
  desk.act("session/log-on");
  CHECK(desk.messages[1].read);
  CHECK(desk.count(patch_m2) == 2);
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.node("letters/filter")->value == "andet");
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 2 ulæste");
  CHECK(desk.app.open_effects() == 0);
}

TEST_CASE("a page out of the browser's memory shows nothing until the platform has said who it is") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.hold = true;
  desk.event(app::CameBack{});
  check_closed(desk);
  desk.release();
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.app.open_effects() == 0);

  desk.faults[check] = {status(401), "", 1};
  desk.event(app::CameBack{});
  check_closed(desk);
  CHECK(desk.renewals == 0);
}

TEST_CASE("hidden, the clock stops; what fell due meanwhile is done when the page is seen again") {
  Desk desk;
  begin(desk);
  open_second(desk);
  desk.requests.clear();
  desk.hide();
  CHECK(desk.clock.empty());
  desk.pass(19 * minute);
  CHECK(desk.requests.empty());
  desk.event(app::EnvironmentChange{.visible = true});
  CHECK(desk.node("session/extend"));
  desk.hide();
  desk.pass(2 * minute);
  desk.event(app::EnvironmentChange{.visible = true});
  check_closed(desk);
}

TEST_CASE("offline, calls wait and go out once when the network is back") {
  Desk desk;
  begin(desk);
  desk.event(app::EnvironmentChange{.online = false});
  desk.requests.clear();
  open_second(desk);
  desk.act("letters/refresh");
  CHECK(desk.requests.empty());
  CHECK(desk.shows("Du er offline. Du kan læse det, der allerede er hentet. 1 ændring venter på at blive sendt."));
  CHECK(desk.broken_rules() == "");
  desk.event(app::EnvironmentChange{.online = true});
  CHECK(desk.count(patch_m2) == 1);
  CHECK(desk.count(content) == 1);
  CHECK(desk.messages[1].read);
  CHECK_FALSE(desk.node("offline"));
  CHECK(desk.app.open_effects() == 0);
}

TEST_CASE("a call under way when the network goes waits for it, and is not given up") {
  Desk desk;
  begin(desk);
  app::Outcome lost{app::Outcome::Kind::error};
  lost.reason = "network";
  desk.faults[patch_m2] = {lost, "", 1};
  desk.hold = true;
  open_second(desk);
  desk.hold = false;
  desk.event(app::EnvironmentChange{.online = false});
  desk.release();
  CHECK_FALSE(desk.node("notice"));
  desk.event(app::EnvironmentChange{.online = true});
  CHECK(desk.messages[1].read);
}

TEST_CASE("a write that waits to be tried again is said, and no longer when it is done") {
  Desk desk;
  begin(desk);
  desk.faults[patch_m2] = {status(503), "", 1};
  desk.hold = true;
  open_second(desk);
  std::vector<app::Effect> timers;
  auto effects = std::exchange(desk.held, {});
  for (const app::Effect& effect : effects) {
    const auto* http = std::get_if<app::Http>(&effect.request);
    auto more = *desk.app.resolve(desk.inputs(), effect.id, http && http->request.method == "PATCH" ? status(503) : refused());
    for (app::Effect& each : more)
      if (std::holds_alternative<app::Timer>(each.request)) timers.push_back(each);
  }
  CHECK(desk.shows("1 ændring venter på at blive sendt."));
  desk.faults.clear();
  desk.held = std::move(timers);
  desk.release();
  CHECK(desk.messages[1].read);
  CHECK_FALSE(desk.node("offline"));
}
