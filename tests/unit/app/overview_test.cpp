// The start page: what senders have marked, from the whole mailbox, and never a word that nothing is due.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

const std::string list = "GET /mailboxes/box/messages/";

app::Settings wide() {
  app::Settings settings;
  settings.environment.width = view::Width::wide;
  return settings;
}
// Answer-by in an own folder, an appointment, a date long past, an old unread legal notification, and one in Slettet.
void begin(Desk& desk) {
  desk.messages[0].label = "Svar os";
  desk.messages[0].folderId = "own";
  desk.messages[0].replyByDateTime = parse_instant("2026-03-20T12:00:00Z");
  desk.messages[1].documents[0].actions.resize(1);
  platform::Action& appointment = desk.messages[1].documents[0].actions[0];
  appointment.label = "Tid til tandlæge";
  appointment.actionCode = "AFTALE";
  appointment.reservationUUID = "r";
  appointment.reservationStartTime = parse_instant("2026-03-10T09:30:00Z");
  desk.messages[2].replyByDateTime = parse_instant("2025-03-20T12:00:00Z");
  desk.messages.push_back(desk::message("old", "Forkyndelse fra retten", -900000));
  desk.messages.back().messageType = platform::MessageType::legal_notification;
  desk.messages.push_back(desk::message("gone", "Slettet frist", 5));
  desk.messages.back().folderId = "bin";
  desk.messages.back().replyByDateTime = parse_instant("2026-03-20T12:00:00Z");
  desk.start();
  desk.act("folders/overview", "open");
}
std::size_t dates(const Desk& desk) { return desk.node("overview/dates") ? desk.node("overview/dates")->children.size() : 0; }

}  // namespace

TEST_CASE("the start page lists marked dates by time and unread obligatory post of any age, from every folder but Slettet") {
  Desk desk(wide());
  begin(desk);
  REQUIRE(desk.node("overview"));
  CHECK(desk.app.view().focus == "overview/title");
  CHECK(desk.node("overview/dates/0")->name == "Andet brev");
  CHECK(tree::text_of(*desk.node("overview/dates/0/why")) == "Aftale tirsdag 10. marts 2026 kl. 10.30");
  CHECK(desk.node("overview/dates/1")->name == "Svar os");
  CHECK(tree::text_of(*desk.node("overview/dates/1/why")) == "Svar senest fredag 20. marts 2026");
  CHECK(dates(desk) == 2);
  CHECK(desk.node("overview/urgent/old")->name == "Forkyndelse fra retten");
  CHECK(desk.shows("5 af 5 breve er set igennem."));
  CHECK(desk.shows("Mange breve har kun datoer i teksten."));
  CHECK(desk.node("folders/overview")->state.current);
  CHECK(desk.title.starts_with("Overblik – "));
  check_clean(desk);
}

TEST_CASE("a letter of the start page opens in its folder, and Back leads to the page again") {
  Desk desk(wide());
  begin(desk);
  const std::string page = desk.navigated.back().place;
  CHECK(page.ends_with("?pane=overview"));
  desk.act("overview/dates/1", "open");
  CHECK(desk.shows("Det er Svar os."));
  CHECK(desk.node("folder/own")->state.current);
  CHECK_FALSE(desk.node("overview"));
  check_clean(desk);
  desk.event(app::GoTo{page});
  CHECK(dates(desk) == 2);
  check_clean(desk);
  Desk other(wide());
  other.start(page);  // the address of the page itself
  CHECK(other.node("overview"));
  CHECK(other.shows("Afsenderne har ikke markeret nogen datoer i de breve, der er set igennem."));
  check_clean(other);
}

TEST_CASE("the start page looks further back when asked, and says how far it has looked") {
  Desk desk(wide());
  for (int i = 0; i < 150; ++i) desk.messages.push_back(desk::message("p" + std::to_string(i), "Brev", -100 - i));
  begin(desk);
  CHECK(desk.shows("100 af 155 breve er set igennem."));
  desk.act("overview/further");
  CHECK(desk.shows("155 af 155 breve er set igennem."));
  CHECK(desk.shows("Det ældste er fra"));
  CHECK_FALSE(desk.node("overview/further"));
  check_clean(desk);
}

TEST_CASE("when one half of the start page cannot be fetched the other stands, and it is tried again") {
  Desk desk(wide());
  desk.start();
  desk.faults[list] = {status(500), "", 5};  // one half is asked three times, the other succeeds at its last
  desk.act("folders/overview", "open");
  CHECK(desk.shows("Overblikket kunne ikke hentes"));
  CHECK(desk.shows("START-500"));
  check_clean(desk);
  desk.faults.clear();
  desk.act(desk.node("retry/overview/urgent-failed") ? "retry/overview/urgent-failed" : "retry/overview/dates-failed");
  CHECK_FALSE(desk.shows("Overblikket kunne ikke hentes"));
  CHECK(desk.shows("3 af 3 breve er set igennem."));
  check_clean(desk);
}

TEST_CASE("a letter that was read leaves the unread ones; on a phone the page stands alone and Mapper leads away") {
  Desk desk;
  begin(desk);
  desk.event(app::EnvironmentChange{.width = view::Width::narrow});
  desk.act("overview/urgent/old", "open");
  CHECK(desk.node("letter/title"));
  CHECK_FALSE(desk.node("overview"));
  desk.act("bar/back", "open");
  desk.act("bar/folders", "open");
  desk.act("folders/overview", "open");
  CHECK(desk.node("overview"));
  CHECK_FALSE(desk.node("folders"));
  desk.act("bar/folders", "open");
  CHECK(desk.node("folders"));
  check_clean(desk);
}
