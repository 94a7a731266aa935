// Commands to letters: on screen at once, written with their version, taken back, and never lost.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

const std::string patch_m2 = "PATCH /mailboxes/box/messages/m2";

Desk& started(Desk& desk) {
  desk.start();
  return desk;
}
void open_second(Desk& desk) { desk.act("row/m2", "open"); }

}  // namespace

TEST_CASE("a letter is moved by its menu: the row goes at once, the counters follow, the focus goes to the next row") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.act("letter/move", "toggle");
  CHECK(desk.node("to/own")->name == "Bolig");
  CHECK_FALSE(desk.node("to/inbox"));
  CHECK_FALSE(desk.node("to/sent"));
  CHECK(desk.app.view().focus == "to/own");
  check_clean(desk);
  desk.hold = true;
  desk.act("to/own");
  CHECK_FALSE(desk.node("row/m2"));
  CHECK_FALSE(desk.node("letter/title"));
  CHECK(desk.app.view().focus == "row/m1");
  desk.release();
  CHECK(desk.stored("m2").folderId == "own");
  CHECK(desk.shows("Brevet er flyttet til Bolig"));
  CHECK(desk.said.back() == "Brevet er flyttet til Bolig");
  desk.act("folder/own", "open");
  CHECK(desk.node("row/m2"));
  check_clean(desk);
}

TEST_CASE("undo is the inverse write, and the row comes back where it stood") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.act("letter/trash");
  CHECK(desk.stored("m2").folderId == "bin");
  CHECK(desk.node("done/undo")->hints.shortcut == "Control+z");
  desk.act("done/undo");
  CHECK(desk.stored("m2").folderId == "inbox");
  CHECK(desk.node("letters/list")->children[1].children[0].id == "row/m2");
  CHECK(desk.said.back() == "Det er fortrudt");
  CHECK_FALSE(desk.node("done"));
  check_clean(desk);
}

TEST_CASE("undo while the first write is under way sends both, in order, and ends where it began") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.hold = true;
  desk.act("letter/trash");
  desk.act("done/undo");
  CHECK(desk.node("row/m2"));
  desk.release();
  CHECK(desk.stored("m2").folderId == "inbox");
  CHECK(desk.node("row/m2"));
  check_clean(desk);
}

TEST_CASE("a deleted letter is restored to where it came from, else to the folder of its kind") {
  Desk desk;
  desk.messages[2].folderId = "own";
  started(desk);
  desk.act("folder/own", "open");
  desk.act("row/m1", "open");
  desk.act("letter/trash");
  desk.act("folder/bin", "open");
  desk.act("row/m1", "open");
  CHECK_FALSE(desk.node("letter/trash"));
  desk.act("letter/restore");
  CHECK(desk.stored("m1").folderId == "own");
  Desk other;
  other.messages[2].folderId = "bin";
  started(other).act("folder/bin", "open");
  other.act("row/m1", "open");
  other.act("letter/restore");
  CHECK(other.stored("m1").folderId == "inbox");
}

TEST_CASE("deleting for good is asked first, has no undo, and is retried by its version") {
  Desk desk;
  desk.messages[2].folderId = "bin";
  started(desk).act("folder/bin", "open");
  desk.act("row/m1", "open");
  desk.act("letter/remove");
  CHECK(desk.shows("kan ikke gendannes"));
  CHECK(desk.count("DELETE /mailboxes/box/messages/m1") == 0);
  check_clean(desk);
  desk.act("panel/close");
  CHECK(desk.app.view().focus == "letter/remove");
  desk.act("letter/remove");
  for (auto& m : desk.messages) m.version += 5;
  desk.act("panel/submit");
  CHECK(desk.messages.size() == 2);
  CHECK_FALSE(desk.node("row/m1"));
  CHECK_FALSE(desk.node("done/undo"));
  check_clean(desk);
}

TEST_CASE("in someone else's mailbox with read access nothing is deleted for good") {
  Desk desk;
  desk.mailboxes[0].access.accessType = platform::AccessType::party_representative;
  desk.messages[2].folderId = "bin";
  started(desk).act("folder/bin", "open");
  desk.act("row/m1", "open");
  CHECK(desk.node("letter/restore"));
  CHECK_FALSE(desk.node("letter/remove"));
}

TEST_CASE("a move that is refused brings row and counters back, and says which letter") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.faults[patch_m2] = {status(422), "", 100};
  desk.act("letter/trash");
  CHECK(desk.node("row/m2"));
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 2 ulæste");
  CHECK(desk.shows("Brevet “Andet brev” kunne ikke ændres"));
  CHECK_FALSE(desk.node("done/undo"));
  check_clean(desk);
}

TEST_CASE("a stale version is read again and the move applied again") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.messages[1].version = 40;
  desk.messages[1].flag = true;
  desk.act("letter/trash");
  CHECK(desk.stored("m2").folderId == "bin");
  CHECK(desk.stored("m2").flag);
}

TEST_CASE("flag, title and note") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.act("letter/more", "toggle");
  check_clean(desk);
  desk.hold = true;
  desk.act("letter/flag");
  CHECK(desk.app.view().focus == "letter/more");
  desk.release();
  CHECK(desk.stored("m2").flag);
  CHECK(desk.node("row/m2/flag"));
  desk.act("letter/more", "toggle");
  CHECK(desk.node("letter/flag")->name == "Fjern flag");
  desk.act("letter/rename");
  CHECK(desk.node("panel/text")->value == "Andet brev");
  CHECK(desk.app.view().focus == "panel/text");
  desk.act("panel/text", "input", "  ");
  desk.act("panel/submit");
  CHECK(desk.node("panel/text")->error == "Skriv en titel.");
  check_clean(desk);
  desk.act("panel/text", "input", "Skat 2025");
  desk.act("panel", "press");
  CHECK(desk.stored("m2").label == "Skat 2025");
  CHECK(desk.node("letter/title")->name == "Skat 2025");
  desk.act("letter/more", "toggle");
  desk.act("letter/note");
  desk.act("panel/text", "input", "Ring mandag\nom fradrag");
  desk.act("panel/submit");
  CHECK(desk.stored("m2").note == "Ring mandag\nom fradrag");
  CHECK(desk.shows("Ring mandag om fradrag"));
  desk.act("done/undo");
  CHECK(desk.stored("m2").note.empty());
  check_clean(desk);
}

TEST_CASE("what is typed in a note is kept when one looks at another letter in between") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.act("letter/more", "toggle");
  desk.act("letter/note");
  desk.act("panel/text", "input", "Husk");
  desk.act("row/m1", "open");
  CHECK_FALSE(desk.node("panel"));
  desk.act("row/m2", "open");
  CHECK(desk.node("panel/text")->value == "Husk");
  desk.act("panel/close");
  CHECK(desk.stored("m2").note.empty());
}

TEST_CASE("a note that someone else changed meanwhile is asked about, and neither text is lost") {
  for (const bool mine : {true, false}) {
    Desk desk;
    started(desk);
    open_second(desk);
    desk.act("letter/more", "toggle");
    desk.act("letter/note");
    desk.messages[1].note = "Deres";
    desk.messages[1].version += 3;
    desk.act("panel/text", "input", "Min");
    desk.act("panel/submit");
    CHECK(desk.shows("Noten er ændret et andet sted imens"));
    CHECK(desk.shows("Deres"));
    CHECK(desk.stored("m2").note == "Deres");
    check_clean(desk);
    desk.act(mine ? "clash/mine" : "clash/theirs");
    CHECK(desk.stored("m2").note == (mine ? "Min" : "Deres"));
    CHECK_FALSE(desk.node("clash"));
    check_clean(desk);
  }
}

TEST_CASE("letters are picked one by one, by range, and all; the commands then work on them") {
  Desk desk;
  started(desk);
  desk.act("selection/start");
  CHECK(desk.shows("0 breve er valgt"));
  check_clean(desk);
  desk.act("row/m3/pick", "change", "yes");
  desk.act("row/m1/pick", "range", "yes");
  CHECK(desk.shows("3 breve er valgt"));
  desk.act("row/m2/pick", "change", "no");
  CHECK(desk.node("row/m2/pick")->state.checked == tree::Checked::no);
  desk.act("selection/more", "toggle");
  check_clean(desk);
  desk.act("selection/flag");
  CHECK(desk.stored("m3").flag);
  CHECK_FALSE(desk.stored("m2").flag);
  CHECK(desk.stored("m1").flag);
  desk.act("selection/trash");
  CHECK(desk.shows("2 breve er flyttet til Slettet"));
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.node("row/m3"));
  desk.act("done/undo");
  CHECK(desk.stored("m3").folderId == "inbox");
  CHECK(desk.node("row/m3"));
  check_clean(desk);
}

TEST_CASE("of several letters those that fail are named and stay, the others are done") {
  Desk desk;
  started(desk);
  desk.faults[patch_m2] = {status(403), "", 100};
  desk.act("selection/start");
  for (const std::string id : {"m1", "m2", "m3"}) desk.act("row/" + id + "/pick", "change", "yes");
  desk.act("selection/trash");
  CHECK(desk.shows("Brevet “Andet brev” kunne ikke ændres"));
  CHECK(desk.shows("2 breve er flyttet til Slettet"));
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.node("row/m1"));
  check_clean(desk);
}

TEST_CASE("a row of a list that lags behind a move is not shown again, and the moved letter is where it went") {
  Desk desk;
  started(desk);
  open_second(desk);
  const auto before = desk.messages;
  desk.act("letter/trash");
  const auto after = desk.messages;
  desk.messages = before;  // the list does not know yet
  desk.act("letters/refresh");
  CHECK_FALSE(desk.node("row/m2"));
  desk.act("folder/bin", "open");
  CHECK(desk.node("row/m2"));
  desk.messages = after;
  desk.act("letters/refresh");
  CHECK(desk.node("row/m2"));
  check_clean(desk);
}

TEST_CASE("a letter that is gone when it is written says so and keeps its place") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.messages.erase(desk.messages.begin() + 1);
  desk.act("letter/unread");
  CHECK(desk.node("letter/elsewhere"));
  CHECK(desk.node("row/m2/elsewhere"));
  check_clean(desk);
}

TEST_CASE("a letter that others have moved says so and keeps its place until left") {
  Desk desk;
  desk.start();
  desk.messages[1].folderId = "own";
  desk.messages[1].version = 2;
  open_second(desk);
  desk.act("letter/unread");
  CHECK(desk.node("letter/elsewhere"));
  CHECK(desk.node("row/m2/elsewhere"));
  desk.act("folder/own", "open");
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.node("row/m2/elsewhere"));
  check_clean(desk);
}

TEST_CASE("letters are dragged to a folder, the whole selection when the one dragged is in it") {
  Desk desk;
  started(desk);
  desk.act("folder/own", "drop", "row/m2");
  CHECK(desk.stored("m2").folderId == "own");
  desk.act("selection/start");
  desk.act("row/m1/pick", "change", "yes");
  desk.act("row/m3/pick", "change", "yes");
  desk.act("folder/bin", "drop", "row/m3");
  CHECK(desk.stored("m1").folderId == "bin");
  CHECK(desk.stored("m3").folderId == "bin");
  desk.act("folder/sent", "drop", "row/m3");
  CHECK(desk.stored("m3").folderId == "bin");
}

TEST_CASE("own folders are made, renamed, moved and deleted; what was typed stays when that fails") {
  Desk desk;
  started(desk);
  desk.act("folder-form/new");
  check_clean(desk);
  desk.faults["POST /mailboxes/box/folders/"] = {status(422), "", 1};
  desk.act("panel/text", "input", "Skat");
  desk.act("panel/submit");
  CHECK(desk.shows("Måske er der allerede en mappe med det navn"));
  CHECK(desk.node("panel/text")->value == "Skat");
  check_clean(desk);
  desk.act("panel/submit");
  CHECK(desk.node("folder/new4")->name == "Skat");
  desk.act("folder/new4", "open");
  desk.act("folder-form/folder-more", "toggle");
  desk.act("folder-form/rename-folder");
  desk.act("panel/text", "input", "Skat og told");
  desk.act("panel/submit");
  CHECK(desk.node("folder/new4")->name == "Skat og told");
  desk.act("folder-form/folder-more", "toggle");
  desk.act("folder-form/move-folder");
  check_clean(desk);
  desk.act("to/own");
  CHECK(desk.node("folder/own/folders")->children.size() == 1);
  desk.act("folder/own", "open");
  desk.act("folder-form/folder-more", "toggle");
  desk.act("folder-form/remove-folder");
  CHECK(desk.shows("fordi der ligger mapper i den"));
  CHECK_FALSE(desk.node("panel/submit"));
  check_clean(desk);
  desk.act("panel/close");
  desk.act("folder/new4", "open");
  desk.act("folder-form/folder-more", "toggle");
  desk.act("folder-form/remove-folder");
  desk.act("panel/submit");
  CHECK_FALSE(desk.node("folder/new4"));
  CHECK(desk.node("folder/own")->state.current);
  check_clean(desk);
}

TEST_CASE("a change that is not written yet survives a change of folder and an expired session") {
  Desk desk;
  started(desk);
  open_second(desk);
  desk.faults[patch_m2] = {status(401), "", 1};
  desk.hold = true;
  desk.act("letter/trash");
  desk.act("folder/own", "open");
  desk.release();
  CHECK(desk.stored("m2").folderId == "bin");
  CHECK(desk.renewals == 1);
  check_clean(desk);
}
