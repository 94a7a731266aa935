// Finding letters: at once among the rows, then by the platform in the whole mailbox, and what is said about it.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

const std::string list = "GET /mailboxes/box/messages/";

void type(Desk& desk, const std::string& words) { desk.act("letters/filter", "input", words); }
std::vector<std::string> rows(const Desk& desk) {
  std::vector<std::string> ids;
  if (const tree::Node* all = desk.node("letters/list"))
    for (const tree::Node& item : all->children) ids.push_back(item.id.substr(4, item.id.find('/', 4) - 4));
  return ids;
}
using Ids = std::vector<std::string>;

// Three letters in the inbox, one in an own folder, one in Slettet.
void begin(Desk& desk) {
  desk.messages[0].label = "Indkaldelse til Århus Retten";
  desk.messages[1].note = "spørg Øjvind";
  desk.messages.push_back(desk::message("o1", "Husleje i Århus", -5000));
  desk.messages.back().folderId = "own";
  desk.messages.push_back(desk::message("b1", "Gammelt fra Århus", -9000));
  desk.messages.back().folderId = "bin";
  desk.start();
}

}  // namespace

TEST_CASE("what is typed narrows the rows at once, by title, sender, note and date, without regard to case and accents") {
  Desk desk;
  begin(desk);
  const auto asked = desk.requests.size();
  type(desk, "AARHUS ret");
  CHECK(rows(desk) == Ids{"m3"});
  type(desk, "ojvind");
  CHECK(rows(desk) == Ids{});  // ø is oe
  type(desk, "oejvind");
  CHECK(rows(desk) == Ids{"m2"});
  type(desk, "nordhavn");
  CHECK(rows(desk) == Ids{"m3", "m2", "m1"});
  type(desk, "1. marts 2026");
  CHECK(rows(desk).size() == 3);
  type(desk, "2. marts 2026");
  CHECK(rows(desk).empty());
  CHECK(desk.shows("Søgt i emne, afsender, note og dato i alle 3 breve i Indbakke, ikke i bilag."));
  CHECK(desk.requests.size() == asked);
  check_clean(desk);
}

TEST_CASE("a letter that was opened is searched in full") {
  Desk desk;
  begin(desk);
  type(desk, "kaere");
  CHECK(rows(desk).empty());
  type(desk, "");
  desk.act("row/m2", "open");
  type(desk, "kaere");
  CHECK(rows(desk) == Ids{"m2"});
  CHECK(desk.shows("Breve, du har åbnet, er søgt helt igennem."));
  check_clean(desk);
}

TEST_CASE("what was found is marked in the row, and its words are heard as before") {
  Desk desk;
  begin(desk);
  type(desk, "aarhus");
  const tree::Node* label = desk.node("row/m3/label");
  REQUIRE(label->children.size() == 3);
  CHECK(label->name == "Indkaldelse til Århus Retten");
  CHECK(label->children[1].name == "Århus");
  CHECK(label->children[1].look == tree::Look::hit);
  CHECK(desk.node("row/m3")->name.find("Indkaldelse til Århus Retten") != std::string::npos);
  check_clean(desk);
}

TEST_CASE("the platform searches the whole mailbox; Slettet is left out until asked for, and the words can be changed") {
  Desk desk;
  begin(desk);
  type(desk, "aarhus");
  desk.act("letters/search/mailbox");
  CHECK(rows(desk) == Ids{"m3", "o1"});
  CHECK(desk.shows("Fandt 2 breve."));
  CHECK(desk.shows("Slettet er ikke med."));
  CHECK(desk.node("row/o1/folder")->name == "Bolig");
  CHECK(desk.said.back() == "Fandt 2 breve.");
  check_clean(desk);
  const auto asked = desk.requests.size();
  desk.act("letters/search/deleted");
  CHECK(rows(desk) == Ids{"m3", "o1", "b1"});
  CHECK(desk.requests.size() == asked);
  CHECK_FALSE(desk.shows("Slettet er ikke med."));
  desk.act("row/o1", "open");
  CHECK(desk.shows("Det er Husleje i Århus"));
  CHECK(rows(desk).size() == 3);
  desk.act("letters/search/end");
  CHECK(rows(desk) == Ids{"m3", "m2", "m1"});
  check_clean(desk);
}

TEST_CASE("of several words the platform is asked for the longest, in every spelling, and all must be there") {
  Desk desk;
  begin(desk);
  type(desk, "husleje i aarhus");
  desk.hold = true;
  desk.act("letters/search/mailbox");
  REQUIRE(desk.held.size() == 1);
  const auto query = std::get<app::Http>(desk.held[0].request).request.query;
  CHECK(query[0] == std::pair<std::string, std::string>{"any", "husleje"});
  CHECK(desk.shows("Digital Post søger"));
  desk.release();
  CHECK(rows(desk) == Ids{"o1"});
  type(desk, "HUSLEJE Aarhus");
  desk.act("letters/search/mailbox");
  CHECK(rows(desk) == Ids{"o1"});
  type(desk, "&,| !");
  desk.act("letters/search/mailbox");
  check_clean(desk);
}

TEST_CASE("a search that fails says so, keeps the words and is tried again; a late answer to other words is not shown") {
  Desk desk;
  begin(desk);
  type(desk, "Husleje");
  desk.faults[list] = {status(503), "", 3};
  desk.act("letters/search/mailbox");
  CHECK(desk.shows("Digital Post kunne ikke søge"));
  CHECK(desk.shows("SEARCH-503"));
  CHECK(desk.node("letters/filter")->value == "Husleje");
  check_clean(desk);
  desk.act("retry/letters/search-failed");
  CHECK(rows(desk) == Ids{"o1"});
  type(desk, "Gammelt");
  desk.hold = true;
  desk.act("letters/search/mailbox");
  type(desk, "andet");
  desk.release();
  CHECK(rows(desk) == Ids{"m2"});
  check_clean(desk);
}

TEST_CASE("commands work on what was found, and nothing found is kept when the session ends") {
  Desk desk;
  begin(desk);
  type(desk, "aarhus");
  desk.act("letters/search/mailbox");
  desk.act("selection/start");
  desk.act("row/o1/pick", "change", "yes");
  desk.act("selection/trash");
  CHECK(desk.stored("o1").folderId == "bin");
  CHECK(rows(desk) == Ids{"m3"});
  desk.act("done/undo");
  CHECK(rows(desk) == Ids{"m3", "o1"});
  desk.act("row/o1", "open");
  desk.act("letter/trash");
  CHECK(desk.app.view().focus == "row/m3");
  desk.event(app::Heard{{mailbox::Signal::Kind::ended, {}, false}});
  desk.act("session/log-on");
  CHECK(desk.node("letters/filter")->value == "aarhus");
  CHECK(rows(desk) == Ids{"m3"});
  CHECK(desk.shows("Søgt i emne"));
  check_clean(desk);
}
