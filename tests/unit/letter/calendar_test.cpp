#include "core/letter/calendar.h"

#include <catch_amalgamated.hpp>

using namespace memobox;
using letter::calendar_file;

namespace {

letter::Action appointment(const std::string& start, const std::string& end) {
  letter::Action action;
  action.kind = letter::ActionKind::appointment;
  action.reservation = letter::Reservation{"Undersøgelse, øre; næse", "Mød fastende.\nTag dit sundhedskort med", "Nordhavn Hospital, opgang 5", "9b3c2f1e-0000-4000-8000-000000000001", "Ambulatoriet \"B\"", "b@hospital.example", {}, {}};
  action.reservation->start = parse_instant(start);
  action.reservation->end = parse_instant(end);
  return action;
}

bool holds(const std::string& file, const std::string& line) { return file.find("\r\n" + line + "\r\n") != std::string::npos; }

const Instant now = *parse_instant("2026-03-02T09:00:00.250Z");

}  // namespace

TEST_CASE("calendar: an appointment becomes one event, in Danish time") {
  const std::string file = calendar_file({}, appointment("2026-07-01T08:30:00Z", "2026-07-01T09:00:00Z"), now);
  CHECK(file.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(holds(file, "UID:9b3c2f1e-0000-4000-8000-000000000001"));
  CHECK(holds(file, "DTSTAMP:20260302T090000Z"));
  CHECK(holds(file, "DTSTART;TZID=Europe/Copenhagen:20260701T103000"));
  CHECK(holds(file, "DTEND;TZID=Europe/Copenhagen:20260701T110000"));
  CHECK(holds(file, "SUMMARY:Undersøgelse\\, øre\\; næse"));
  CHECK(holds(file, "DESCRIPTION:Mød fastende.\\nTag dit sundhedskort med"));
  CHECK(holds(file, "ORGANIZER;CN=\"Ambulatoriet B\":mailto:b@hospital.example"));
}

TEST_CASE("calendar: winter time, and the day after summer time ended") {
  CHECK(holds(calendar_file({}, appointment("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"), now), "DTSTART;TZID=Europe/Copenhagen:20261025T023000"));
  CHECK(holds(calendar_file({}, appointment("2026-12-31T23:30:00Z", "2027-01-01T00:30:00Z"), now), "DTSTART;TZID=Europe/Copenhagen:20270101T003000"));
}

TEST_CASE("calendar: no line is longer than 75 octets, and none is cut within a letter") {
  letter::Action action = appointment("2026-07-01T08:30:00Z", "2026-07-01T09:00:00Z");
  action.reservation->description.clear();
  for (int i = 0; i < 200; ++i) action.reservation->description += "åæ";
  const std::string file = calendar_file({}, action, now);
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    CHECK((static_cast<unsigned char>(file[at]) & 0xC0) != 0x80);
    at = end + 2;
  }
  std::string unfolded = file;
  for (std::size_t at; (at = unfolded.find("\r\n ")) != std::string::npos;) unfolded.erase(at, 3);
  CHECK(holds(unfolded, "DESCRIPTION:" + action.reservation->description));
}

TEST_CASE("calendar: an end before the beginning is left out, and a sender's words cannot add lines") {
  letter::Action action = appointment("2026-07-01T08:30:00Z", "2026-07-01T07:00:00Z");
  action.reservation->title = "x\r\nATTENDEE:mailto:all@example.dk";
  action.reservation->organizer_mail = "a@b.dk\r\nX-EVIL:1";
  const std::string file = calendar_file({}, action, now);
  CHECK(file.find("DTEND") == std::string::npos);
  CHECK(file.find("\nATTENDEE") == std::string::npos);
  CHECK(file.find("X-EVIL") == std::string::npos);
}

TEST_CASE("calendar: no beginning, no entry") {
  letter::Action action = appointment("2026-07-01T08:30:00Z", "2026-07-01T09:00:00Z");
  CHECK(letter::has_calendar_entry(action));
  action.reservation->start.reset();
  CHECK_FALSE(letter::has_calendar_entry(action));
}
