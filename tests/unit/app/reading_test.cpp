// What a person does with the open letter, apart from the commands that change it: calendar, print, numbers.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;

namespace {

struct Appointed : Desk {
  Appointed() {
    platform::Action action;
    action.label = "Se tiden";
    action.actionCode = "AFTALE";
    action.reservationUUID = "9b3c2f1e-0000-4000-8000-000000000001";
    action.reservationAbstract = "Undersøgelse";
    action.reservationStartTime = parse_instant("2026-03-20T09:00:00Z");
    action.reservationEndTime = parse_instant("2026-03-20T09:30:00Z");
    messages[1].documents[0].actions = {action};
    start();
    act("row/m2", "open");
  }
};

}  // namespace

TEST_CASE("an appointment is saved as a calendar file with the letter's name") {
  Appointed desk;
  REQUIRE(desk.node("letter/calendar/0.0"));
  desk.act("letter/calendar/0.0");
  REQUIRE(desk.saved.size() == 1);
  CHECK(desk.saved[0].starts_with("Andet brev.ics=BEGIN:VCALENDAR"));
  CHECK(desk.saved[0].find("UID:9b3c2f1e-0000-4000-8000-000000000001") != std::string::npos);
  CHECK(desk.saved[0].find("DTSTAMP:20260302T090000Z") != std::string::npos);
  check_clean(desk);
}

TEST_CASE("an appointment that is over goes into no calendar") {
  Appointed desk;
  desk.now = *parse_instant("2026-03-20T09:31:00Z");
  desk.act("letter/details", "toggle");
  CHECK_FALSE(desk.node("letter/calendar/0.0"));
}

TEST_CASE("a letter goes to paper with its details, and comes back as it was") {
  Appointed desk;
  desk.act("letter/more", "toggle");
  desk.hold = true;
  desk.act("letter/print");
  CHECK(desk.node("letter/details/facts"));
  CHECK_FALSE(desk.node("letter/more/menu"));
  CHECK(desk.broken_rules() == "");
  desk.release();
  CHECK(desk.prints == 1);
  CHECK_FALSE(desk.node("letter/details/facts"));
  check_clean(desk);
}

TEST_CASE("a CPR number stands in full only when it is asked for, and for this letter only") {
  Desk desk;
  desk.start();
  desk.act("row/m2", "open");
  desk.act("letter/details", "toggle");
  CHECK(desk.shows("010000-xxxx"));
  CHECK_FALSE(desk.shows("0001)"));
  desk.act("letter/details/numbers");
  CHECK(desk.shows("010000-0001"));
  check_clean(desk);
  desk.act("row/m1", "open");
  desk.act("letter/details", "toggle");
  CHECK_FALSE(desk.shows("010000-0001"));
}

TEST_CASE("a letter in HTML is shown as its sender made it only when asked, in a face that can, and no longer than it is open") {
  Desk desk;
  desk.messages[1].documents[0].files[0].encodingFormat = "text/html";
  desk.start();
  desk.act("row/m2", "open");
  CHECK_FALSE(desk.node("letter/original/show"));
  app::EnvironmentChange change;
  change.sender_view = true;
  desk.event(change);
  REQUIRE(desk.node("letter/original/show"));
  CHECK_FALSE(desk.node("letter/original/frame"));
  desk.act("letter/original/show");
  const tree::Node* frame = desk.node("letter/original/frame");
  REQUIRE(frame);
  CHECK_FALSE(desk.node("letter/body"));
  const std::uint64_t blob = std::stoull(frame->blob);
  REQUIRE(desk.app.blob(blob));
  CHECK_FALSE(desk.app.blob(blob)->text().empty());
  CHECK(desk.app.view().focus == "letter/original/end");
  check_clean(desk);
  desk.act("letter/original/end");
  CHECK(desk.node("letter/body"));
  CHECK_FALSE(desk.app.blob(blob));
  desk.act("letter/original/show");
  desk.act("row/m1", "open");
  desk.act("row/m2", "open");
  CHECK(desk.node("letter/body"));
  CHECK_FALSE(desk.node("letter/original/frame"));
  check_clean(desk);
}

TEST_CASE("a text letter has no view of its sender's") {
  Desk desk;
  app::EnvironmentChange change;
  change.sender_view = true;
  desk.start();
  desk.event(change);
  desk.act("row/m2", "open");
  CHECK_FALSE(desk.node("letter/original/show"));
}
