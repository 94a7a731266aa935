// A command over a whole folder: beyond the rows, in pieces, and whole again when it is taken back.
#include <catch_amalgamated.hpp>

#include "core/mailbox/changes.h"
#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

void fill(Desk& desk, int count) {
  desk.messages.clear();
  for (int i = count; i > 0; --i) desk.messages.push_back(desk::message("p" + std::to_string(i), "Brev " + std::to_string(i), i));
}
void pick_all(Desk& desk) {
  desk.act("selection/start");
  desk.act("selection/all");
}
// Lets everything under way be answered, but keeps what that asks for; again until `done`.
template <class Done>
void answer_until(Desk& desk, Done done) {
  for (int turns = 0; turns < 1000 && !done() && !desk.held.empty(); ++turns) desk.release_once();
}

}  // namespace

TEST_CASE("all in the folder means those never listed too, but not those taken out; it can be undone") {
  Desk desk;
  fill(desk, 2350);
  desk.start();
  pick_all(desk);
  CHECK(desk.shows("2.350 breve er valgt"));
  desk.act("row/p2349/pick", "change", "no");
  desk.act("selection/move", "toggle");
  desk.act("to/own");
  CHECK(desk.stored_in("own") == 2349);
  CHECK(desk.stored("p2349").folderId == "inbox");
  CHECK(desk.shows("2.349 breve er flyttet til Bolig"));
  CHECK(desk.node("row/p2349"));
  CHECK(desk.node("letters/list")->children.size() == 1);
  check_clean(desk);
  desk.act("done/undo");
  CHECK(desk.stored_in("inbox") == 2350);
  check_clean(desk);
}

TEST_CASE("a command over a whole folder shows how far it is and can be stopped") {
  Desk desk;
  fill(desk, 300);
  desk.start();
  pick_all(desk);
  desk.hold = true;
  desk.act("selection/trash");
  CHECK(desk.shows("Finder mappens breve"));
  desk.act("job/cancel");
  desk.release();
  CHECK(desk.stored_in("bin") == 100);
  CHECK_FALSE(desk.node("job"));
  check_clean(desk);
}


TEST_CASE("a command over a whole folder goes on when one looks at another mailbox, and puts each letter where its own mailbox has it") {
  app::Settings settings;
  settings.environment.width = view::Width::wide;
  Desk desk(settings);
  fill(desk, 300);
  for (platform::Message& m : desk.messages) m.folderId = "bin";
  desk.messages.back().messageState = platform::MessageState::sent;
  desk.mailboxes.push_back(desk::mailbox("knud", "Knud Sørensen", platform::AccessType::party_representative));
  desk.start("/box/bin");
  pick_all(desk);
  desk.hold = true;
  desk.act("selection/restore");
  desk.act("bar/mailboxes", "open");
  desk.act("mailbox/knud", "open");
  desk.release();
  CHECK(desk.stored_in("bin") == 0);
  CHECK(desk.stored("p1").folderId == "sent");
  CHECK(desk.stored_in("inbox") == 299);
  check_clean(desk);
}

TEST_CASE("a session that ends stops a command over a whole folder: what it did can be undone afterwards, and the person is told") {
  Desk desk;
  fill(desk, 300);
  desk.start();
  pick_all(desk);
  desk.hold = true;
  desk.act("selection/trash");
  answer_until(desk, [&] { return desk.stored_in("bin") > 150; });
  const auto written = desk.stored_in("bin");
  REQUIRE(desk.node("job"));
  desk.event(app::Heard{{mailbox::Signal::Kind::ended, {}, false}});
  CHECK_FALSE(desk.shows("Brev"));
  desk.release();
  const auto under_way = desk.stored_in("bin") - written;
  CHECK(under_way > 0);
  CHECK(under_way <= static_cast<long>(mailbox::most_writes_at_once));
  desk.act("session/log-on");
  CHECK(desk.shows("Kommandoen nåede ikke alle mappens breve"));
  CHECK_FALSE(desk.node("job"));
  desk.act("done/undo");
  CHECK(desk.stored_in("inbox") == 300);
  check_clean(desk);
}

TEST_CASE("nothing is undone while a command over a whole folder runs") {
  Desk desk;
  fill(desk, 300);
  desk.start();
  desk.act("row/p300", "open");
  desk.act("letter/trash");
  REQUIRE(desk.node("done/undo"));
  pick_all(desk);
  desk.hold = true;
  desk.act("selection/trash");
  CHECK_FALSE(desk.node("done/undo"));
  desk.release();
  desk.act("done/undo");
  CHECK(desk.stored_in("inbox") == 299);
  check_clean(desk);
}
