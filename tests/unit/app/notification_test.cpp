// Legal notifications: nothing of one is opened, fetched or marked before its reader has agreed and the platform has said so.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

const std::string patch = "PATCH /mailboxes/box/messages/m2";
const std::string content = "GET /mailboxes/box/messages/m2/documents/d-m2/files/f-m2/content";

struct Served : Desk {
  Served() { messages[1].messageType = platform::MessageType::legal_notification; }
  void open() {
    start();
    act("row/m2", "open");
  }
  long contents() const {
    return std::count_if(requests.begin(), requests.end(), [](const std::string& request) { return request.ends_with("/content") || request.find("/files/") != std::string::npos; });
  }
};

}  // namespace

TEST_CASE("a legal notification opens only when its reader agrees and the platform has confirmed it") {
  Served desk;
  desk.open();
  CHECK(desk.contents() == 0);
  CHECK(desk.count(patch) == 0);
  CHECK_FALSE(desk.node("letter/body"));
  CHECK_FALSE(desk.node("letter/unread"));
  check_clean(desk);
  desk.act("letter/receive", "press");
  CHECK(desk.app.view().focus == "panel/title");
  CHECK(desk.shows("forkyndt for dig"));
  CHECK(desk.count(patch) == 0);
  check_clean(desk);
  desk.hold = true;
  desk.act("panel/submit");
  CHECK(desk.shows("Brevet åbnes, så snart"));
  CHECK(desk.contents() == 0);
  CHECK(desk.app.view().focus == "letter/title");
  CHECK(desk.broken_rules() == "");
  desk.release();
  CHECK(desk.stored("m2").legallyNotified);
  CHECK(desk.stored("m2").read);
  CHECK(desk.contents() == 1);
  CHECK(desk.node("letter/body"));
  CHECK(desk.shows("Forkyndelsen blev modtaget"));
  CHECK_FALSE(desk.node("done/undo"));
  check_clean(desk);
}

TEST_CASE("declining leaves a legal notification untouched") {
  Served desk;
  desk.open();
  desk.act("letter/receive", "press");
  desk.act("panel/close");
  CHECK(desk.app.view().focus == "letter/receive");
  CHECK(desk.count(patch) == 0);
  CHECK(desk.contents() == 0);
  CHECK_FALSE(desk.stored("m2").legallyNotified);
}

TEST_CASE("a lost answer to a legal notification is asked for, not guessed") {
  Served desk;
  desk.open();
  desk.act("letter/receive", "press");
  desk.faults[patch] = {status(504)};
  desk.hold = true;
  desk.act("panel/submit");
  desk.messages[1].legallyNotified = true;  // it was written, and the answer got lost on its way
  desk.messages[1].version = 2;
  desk.release();
  CHECK(desk.count("GET /mailboxes/box/messages/m2") == 1);
  CHECK(desk.contents() == 1);
  CHECK(desk.node("letter/body"));
}

TEST_CASE("a refused notification stays closed and is said") {
  Served desk;
  desk.open();
  desk.act("letter/receive", "press");
  desk.faults[patch] = {status(403), {}, 9};
  desk.act("panel/submit");
  CHECK(desk.contents() == 0);
  CHECK(desk.node("letter/receive"));
  CHECK(desk.shows("kunne ikke ændres"));
  check_clean(desk);
}

TEST_CASE("a helper with read access may receive it, and is told for whom") {
  Served desk;
  desk.mailboxes[0].access.accessType = platform::AccessType::party_representative;
  desk.open();
  desk.act("letter/receive", "press");
  CHECK(desk.shows("forkyndt for Åse Østergård"));
  desk.act("panel/submit");
  CHECK(desk.stored("m2").legallyNotified);
}

TEST_CASE("no command marks a closed notification as read: not over a selection, nor over a whole folder") {
  Served desk;
  desk.start();
  desk.act("selection/start");
  desk.act("selection/all");
  desk.act("selection/more", "toggle");
  desk.act("selection/read");
  desk.pass(1'000);
  CHECK(desk.stored("m1").read);
  CHECK(desk.stored("m3").read);
  CHECK_FALSE(desk.stored("m2").read);
  CHECK(desk.count("DELETE /mailboxes/box/messages/m2") == 0);
}

TEST_CASE("restoring with no folder to go to deletes nothing") {
  Desk desk;
  desk.folder_list.pop_back();  // the inbox is not among them
  desk.messages[1].folderId = "bin";
  desk.start();
  desk.act("folder/bin", "open");
  desk.act("selection/start");
  desk.act("selection/all");
  desk.act("selection/restore");
  desk.pass(60'000);
  CHECK(desk.messages.size() == 3);
}
