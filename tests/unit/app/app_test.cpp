#include <algorithm>
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::Desk;
using desk::Fault;
using desk::status;

namespace {

app::Outcome lost(app::Outcome::Kind kind, const std::string& reason = "") {
  app::Outcome outcome;
  outcome.kind = kind;
  outcome.reason = reason;
  return outcome;
}
const std::string list = "GET /mailboxes/box/messages/";
const std::string content = "GET /mailboxes/box/messages/m2/documents/d-m2/files/f-m2/content";
const std::string patch_m2 = "PATCH /mailboxes/box/messages/m2";

void open_second(Desk& desk) { desk.act("row/m2", "open"); }

}  // namespace

TEST_CASE("what fails has a name and a time to read out") {
  Desk desk;
  desk.faults[list] = {status(503), "", 3};
  desk.start();
  REQUIRE(desk.node("letters/failed/reference"));
  CHECK(desk.shows("Fejlkode LIST-503, mandag 2. marts 2026 kl. 10."));
  desk.act("retry/letters/failed");
  CHECK_FALSE(desk.shows("Fejlkode"));
  desk.faults[content] = {lost(app::Outcome::Kind::error, "network"), "", 9};
  open_second(desk);
  CHECK(desk.shows("Fejlkode TEXT-NET"));
  desk.faults[patch_m2] = {status(422), "", 1};
  desk.act("letter/trash");
  CHECK(desk.shows("Fejlkode WRITE-422"));
}

TEST_CASE("on a phone help and contact are one line, which opens") {
  app::Settings settings;
  settings.environment.width = view::Width::narrow;
  settings.environment.host.help = "https://hjaelp.example.org/";
  Desk desk(settings);
  desk.start();
  CHECK_FALSE(desk.node("host/help"));
  desk.act("host/more", "toggle");
  CHECK(desk.node("host/help")->href == "https://hjaelp.example.org/");
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("what the page around it says and offers stands on every screen, and an address that may not be followed does not") {
  app::Settings settings;
  settings.environment.width = view::Width::wide;
  Desk desk(settings);
  desk.start();
  CHECK_FALSE(desk.node("host"));
  desk.event(app::HostChange{{false, "https://hjaelp.example.org/", "http://example.org/", "mailto:post@example.org", "Lukket i nat", "da"}});
  const auto check = [&] {
    CHECK(desk.node("host/notice")->role == tree::Role::region);
    CHECK(desk.node("host/help")->href == "https://hjaelp.example.org/");
    CHECK_FALSE(desk.node("host/accessibility"));
    CHECK(desk.node("host/feedback")->href == "mailto:post@example.org");
    CHECK(desk.broken_rules() == "");
  };
  check();
  CHECK(std::count(desk.said.begin(), desk.said.end(), "Lukket i nat") == 1);
  open_second(desk);
  check();
  desk.event(app::LoggedOut{});
  check();
  desk.act("host/help", "open");
  CHECK(desk.opened == std::vector<std::string>{"https://hjaelp.example.org/"});
}

TEST_CASE("starting loads mailboxes, folders, counters and the inbox") {
  Desk desk;
  desk.start();
  CHECK(desk.requests == std::vector<std::string>{"GET /mailboxes/", "GET /mailboxes/box/folders/", "GET /mailboxes/box/folders/summary/", list});
  CHECK(desk.node("row/m3"));
  CHECK(desk.node("row/m3")->name == "Ulæst, Nordhavn Kommune, i går, Tredje brev");
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 3 ulæste");
  CHECK(desk.node("folder/inbox")->state.current);
  CHECK(desk.title == "Indbakke – Digital Post");
  CHECK(desk.broken_rules() == "");
  CHECK(desk.app.open_effects() == 0);
}

TEST_CASE("standard folders come before a person's own") {
  Desk desk;
  desk.start();
  CHECK(desk.node("folders/standard")->children.size() == 3);
  CHECK(desk.node("folders/standard")->children[0].id == "folder/inbox/item");
  CHECK(desk.node("folders/own")->children.size() == 1);
}

TEST_CASE("opening a letter shows its text, marks it read with its version, and the counter falls at once") {
  Desk desk;
  desk.start();
  desk.hold = true;
  open_second(desk);
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 2 ulæste");
  CHECK(desk.node("row/m2")->state.current);
  desk.release();
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.count(patch_m2) == 1);
  CHECK(desk.messages[1].read);
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 2 ulæste");
  CHECK(desk.app.view().root.children.size() > 0);
  CHECK(desk.navigated.back().place == "/box/inbox/m2");
  CHECK_FALSE(desk.navigated.back().replace);
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("opening puts the focus on the letter's title, going back on its row") {
  app::Settings settings;
  settings.environment.width = view::Width::narrow;
  Desk desk(settings);
  desk.start();
  desk.hold = true;
  open_second(desk);
  CHECK(desk.app.view().focus == "letter/title");
  desk.release();
  CHECK(desk.app.view().focus == "letter/title");  // nobody has looked yet
  CHECK_FALSE(desk.node("row/m2"));
  desk.app.seen();
  desk.event(app::EnvironmentChange{});
  CHECK(desk.app.view().focus == "");
  desk.act("bar/back", "open");
  CHECK(desk.app.view().focus == "row/m2");
}

TEST_CASE("a letter kept as unread is written back and said") {
  Desk desk;
  desk.start();
  open_second(desk);
  desk.act("letter/unread");
  CHECK_FALSE(desk.messages[1].read);
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 3 ulæste");
  CHECK(desk.said.back() == "Brevet er markeret som ulæst");
}

TEST_CASE("a stale version is read again and the mark applied again") {
  Desk desk;
  desk.start();
  desk.messages[1].version = 7;
  open_second(desk);
  CHECK(desk.messages[1].read);
  CHECK(desk.messages[1].version == 8);
  CHECK(desk.count(patch_m2) == 2);
  CHECK(desk.count("GET /mailboxes/box/messages/m2") == 1);
}

TEST_CASE("a version that never fits rolls back and says so") {
  Desk desk;
  desk.faults[patch_m2] = {status(409), "", 100};
  desk.start();
  open_second(desk);
  CHECK(desk.node("notice"));
  CHECK(desk.node("folder/inbox")->name == "Indbakke, 3 ulæste");
  CHECK(desk.count(patch_m2) == 4);
  desk.act("notice/dismiss");
  CHECK_FALSE(desk.node("notice"));
}

TEST_CASE("a write that fails for a while is tried again") {
  Desk desk;
  desk.faults[patch_m2] = {status(503), "", 2};
  desk.start();
  open_second(desk);
  CHECK(desk.messages[1].read);
  CHECK_FALSE(desk.node("notice"));
}

TEST_CASE("a write that is refused rolls back the row and the counter") {
  for (const int code : {400, 403, 404, 422, 500}) {
    Desk desk;
    desk.faults[patch_m2] = {status(code), "", 100};
    desk.start();
    open_second(desk);
    INFO(code);
    CHECK(desk.node("notice"));
    CHECK(desk.node("row/m2/unread"));
    CHECK(desk.node("folder/inbox")->name == "Indbakke, 3 ulæste");
    CHECK(desk.broken_rules() == "");
    CHECK(desk.app.open_effects() == 0);
  }
}

TEST_CASE("a legal notification not yet given is listed, explained, and neither fetched nor marked read") {
  Desk desk;
  desk.messages[1].messageType = platform::MessageType::legal_notification;
  desk.start();
  CHECK(desk.node("row/m2")->name.find("Forkyndelse") != std::string::npos);
  open_second(desk);
  CHECK(desk.shows("når du siger ja til at modtage det"));
  CHECK(desk.count(content) == 0);
  CHECK(desk.count(patch_m2) == 0);
  CHECK_FALSE(desk.node("letter/unread"));
  CHECK_FALSE(desk.node("letter/files"));
  CHECK_FALSE(desk.node("letter/formats"));
  desk.act("letter/file/0.0");
  CHECK(desk.count(content) == 0);
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("every way the list can fail says what happened and offers the next step, then recovers") {
  const std::vector<std::pair<Fault, std::string>> cases{
      {{lost(app::Outcome::Kind::error, "network"), "", 3}, "ikke forbindelse"},
      {{lost(app::Outcome::Kind::timeout), "", 3}, "svarer ikke"},
      {{lost(app::Outcome::Kind::error, "redirect"), "", 3}, "svarede ikke som ventet"},
      {{status(200, "text/html"), "<html>kø</html>", 1}, "svarede ikke som ventet"},
      {{status(403), "", 1}, "ikke adgang"},
      {{status(404, "application/json"), "{}", 1}, "findes ikke længere"},
      {{status(500), "", 3}, "fejl hos Digital Post"},
      {{status(429), "", 3}, "travlt"},
      {{status(200, "application/json"), "[1]", 1}, "kunne ikke læses"},
      {{status(200, "application/json"), "{\"messages\":[{\"id\":5}]}", 1}, "kunne ikke læses"},
  };
  for (const auto& [fault, words] : cases) {
    Desk desk;
    desk.faults[list] = fault;
    desk.start();
    INFO(words);
    CHECK(desk.shows("Brevene kunne ikke hentes"));
    CHECK(desk.shows(words));
    CHECK(desk.broken_rules() == "");
    desk.faults.clear();
    desk.act("retry/letters/failed");
    CHECK(desk.node("row/m3"));
    CHECK(desk.app.open_effects() == 0);
  }
}

TEST_CASE("mailboxes, folders and letter texts that fail can be tried again") {
  for (const std::string path : {"GET /mailboxes/", "GET /mailboxes/box/folders/"}) {
    Desk desk;
    desk.faults[path] = {status(500), "", 3};
    desk.start();
    INFO(path);
    CHECK(desk.node("failed"));
    CHECK(desk.broken_rules() == "");
    desk.act("retry/failed");
    CHECK(desk.node("row/m3"));
  }
  Desk desk;
  desk.faults[content] = {status(500), "", 3};
  desk.start();
  open_second(desk);
  CHECK(desk.shows("Brevets tekst kunne ikke hentes"));
  CHECK(desk.broken_rules() == "");
  desk.act("retry/letter/body");
  CHECK(desk.shows("Det er Andet brev."));
}

TEST_CASE("list and letter may fail at once, and either command tries both again") {
  for (const std::string box : {"retry/letters/failed", "retry/letter/body"}) {
    Desk desk;
    desk.start();
    desk.faults[content] = {status(500), "", 3};
    desk.faults[list] = {status(500), "", 3};
    open_second(desk);
    desk.act("letters/refresh");
    INFO(box);
    CHECK(desk.shows("Brevene kunne ikke hentes"));
    CHECK(desk.shows("Brevets tekst kunne ikke hentes"));
    CHECK(desk.broken_rules() == "");
    desk.act(box);
    CHECK(desk.node("row/m3"));
    CHECK(desk.shows("Det er Andet brev."));
    CHECK(desk.app.open_effects() == 0);
  }
}

TEST_CASE("failed counters leave the mailbox usable") {
  Desk desk;
  desk.faults["GET /mailboxes/box/folders/summary/"] = {status(500), "", 100};
  desk.start();
  CHECK(desk.node("folder/inbox")->name == "Indbakke");
  open_second(desk);
  CHECK(desk.shows("Det er Andet brev."));
}

TEST_CASE("an expired session is renewed, and the parked calls go out as the same person") {
  Desk desk;
  desk.start();
  desk.faults[content] = {status(401), "", 1};
  desk.faults[patch_m2] = {status(401), "", 1};
  open_second(desk);
  CHECK(desk.renewals == 1);
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.messages[1].read);
  CHECK(desk.app.open_effects() == 0);
}

TEST_CASE("after a renewal who it is is asked before anything parked is sent") {
  Desk desk;
  desk.start();
  desk.faults[content] = {status(401), "", 1};
  desk.requests.clear();
  open_second(desk);
  const auto check = std::find(desk.requests.begin(), desk.requests.end(), "GET /mailboxes/");
  REQUIRE(check != desk.requests.end());
  CHECK(std::count(desk.requests.begin(), check, content) == 1);
  CHECK(std::count(check, desk.requests.end(), content) == 1);
}

TEST_CASE("another person after a renewal gets an empty core") {
  Desk desk;
  desk.start();
  open_second(desk);
  desk.act("letters/filter", "input", "hemmelig");
  desk.faults["GET /mailboxes/box/messages/m1/documents/d-m1/files/f-m1/content"] = {status(401), "", 1};
  desk.identity = "id-knud";
  desk.messages = {desk::message("k1", "Knuds brev")};
  desk.act("letters/filter/clear");
  desk.act("letters/filter", "input", "");
  desk.act("row/m1", "open");
  CHECK(desk.node("row/k1"));
  CHECK_FALSE(desk.shows("Andet brev"));
  CHECK_FALSE(desk.shows("hemmelig"));
  CHECK(desk.count("GET /mailboxes/box/messages/m1/documents/d-m1/files/f-m1/content") == 1);
}

TEST_CASE("a call that is due again while the session is renewed waits until it is known who logged in") {
  for (const std::string& who : {std::string("id-aase"), std::string("id-knud")}) {
    Desk desk;
    desk.start();
    desk.faults[patch_m2] = {status(503), "", 1};
    desk.faults[content] = {status(401), "", 1};
    desk.identity = who;
    desk.requests.clear();
    open_second(desk);
    const auto check = std::find(desk.requests.begin(), desk.requests.end(), "GET /mailboxes/");
    CHECK(std::count(desk.requests.begin(), check, patch_m2) == 1);
    CHECK(std::count(check, desk.requests.end(), patch_m2) == (who == "id-aase" ? 1 : 0));
  }
}

TEST_CASE("the check who logged in is itself tried again") {
  Desk desk;
  desk.start();
  desk.faults[content] = {status(401), "", 1};
  desk.faults["GET /mailboxes/"] = {status(503), "", 1};
  open_second(desk);
  CHECK(desk.shows("Det er Andet brev."));
}

TEST_CASE("what one person asked for is neither shown to the next nor asked again") {
  Desk desk;
  desk.start();
  desk.hold = true;
  open_second(desk);
  const auto late = std::exchange(desk.held, {});
  desk.hold = false;
  desk.identity = "id-knud";
  desk.faults["GET /mailboxes/box/folders/summary/"] = {status(401), "", 1};
  desk.act("letters/refresh");
  desk.faults[patch_m2] = {status(503), "", 1};
  desk.held = late;
  desk.release();
  CHECK(desk.count(patch_m2) == 1);
  CHECK(desk.app.open_effects() == 0);
}

TEST_CASE("a session that cannot be renewed shows so, keeps what was typed, and can be taken up again") {
  Desk desk;
  desk.start();
  desk.act("letters/filter", "input", "andet");
  desk.faults[content] = {status(401), "", 1};
  desk.renewal = lost(app::Outcome::Kind::cancelled);
  open_second(desk);
  CHECK(desk.shows("Du er logget af"));
  CHECK_FALSE(desk.shows("Andet brev"));
  CHECK(desk.broken_rules() == "");
  desk.renewal = {};
  desk.act("session/log-on");
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.node("letters/filter")->value == "andet");
}

TEST_CASE("a fresh session that is refused at once ends instead of asking for ever") {
  Desk desk;
  desk.faults["GET /mailboxes/"] = {status(401), "", 100};
  desk.start();
  CHECK(desk.shows("Du er logget af"));
  CHECK(desk.renewals == 1);
}

TEST_CASE("rows come by the hundred, at most two hundred at a time, and the focus goes to the first new one") {
  Desk desk;
  desk.messages.clear();
  for (int i = 450; i > 0; --i) desk.messages.push_back(desk::message("p" + std::to_string(i), "Brev " + std::to_string(i), i));
  desk.start();
  const auto rows = [&] { return desk.node("letters/list")->children.size(); };
  CHECK(rows() == 100);
  CHECK(desk.node("letters/list")->window == tree::Window{450, 0, desk.node("letters/list")->window->revision});
  desk.act("letters/more");
  CHECK(rows() == 200);
  CHECK(desk.app.view().focus == "row/p350");
  CHECK(desk.said.back() == "1–200 af 450");
  desk.act("letters/more");
  CHECK(rows() == 100);
  CHECK(desk.said.back() == "201–300 af 450");
  CHECK(desk.app.view().focus == "row/p250");
  CHECK(desk.node("letters/list")->window->first == 200);
  desk.act("letters/more");
  desk.act("letters/more");
  CHECK(desk.said.back() == "401–450 af 450");
  CHECK_FALSE(desk.node("letters/more"));
  desk.act("letters/earlier");
  CHECK(desk.said.back() == "301–400 af 450");
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("find in the list narrows the rows and says when nothing fits") {
  Desk desk;
  desk.start();
  desk.act("letters/filter", "input", "ANDET");
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.node("row/m1"));
  desk.act("letters/filter", "input", "zebra");
  CHECK(desk.shows("Ingen af de viste breve"));
  CHECK(desk.broken_rules() == "");
  desk.act("letters/filter/clear");
  CHECK(desk.node("row/m1"));
}

TEST_CASE("what was typed before a restart is there after it") {
  Desk desk;
  desk.event(app::Start{"/box/inbox", {{"letters/filter", "første"}}});
  CHECK(desk.node("letters/filter")->value == "første");
  CHECK(desk.node("row/m1"));
  CHECK_FALSE(desk.node("row/m2"));
}

TEST_CASE("a deep link opens its letter, an unknown one says so") {
  Desk desk;
  desk.start("/box/inbox/m1");
  CHECK(desk.shows("Det er Første brev."));
  Desk other;
  other.start("/box/inbox/gone");
  CHECK(other.shows("Brevet kunne ikke hentes"));
  CHECK(other.node("row/m1"));
  CHECK(other.broken_rules() == "");
}

TEST_CASE("a place that names its folder has its letters asked for together with the folders, once") {
  Desk desk;
  desk.start("/box/inbox");
  const auto asked = std::find(desk.requests.begin(), desk.requests.end(), "GET /mailboxes/box/folders/");
  REQUIRE(desk.requests.end() - asked == 3);
  CHECK(asked[1] == "GET /mailboxes/box/folders/summary/");
  CHECK(asked[2] == "GET /mailboxes/box/messages/");
  CHECK(desk.node("row/m1"));

  Desk gone;
  gone.start("/box/no-longer");
  CHECK(gone.node("row/m1"));
  CHECK(gone.navigated.back().place == "/box/inbox");
  CHECK(gone.broken_rules() == "");
}

TEST_CASE("Back shows the place without a new step of history") {
  Desk desk;
  desk.start();
  open_second(desk);
  const auto steps = desk.navigated.size();
  desk.event(app::GoTo{"/box/inbox"});
  CHECK_FALSE(desk.node("letter/title"));
  CHECK(desk.navigated.size() == steps);
  desk.event(app::GoTo{"/box/inbox/m2"});
  CHECK(desk.shows("Det er Andet brev."));
}

TEST_CASE("a file is fetched when asked for and handed over under a safe name") {
  Desk desk;
  desk.messages[1].documents[0].files.push_back({"f2", 1, "application/pdf", "../Kort: over/byen.pdf", "da", 9});
  desk.start();
  open_second(desk);
  const std::string path = "GET /mailboxes/box/messages/m2/documents/d-m2/files/f2/content";
  CHECK(desk.count(path) == 0);
  desk.act("letter/file/0.1");
  CHECK(desk.count(path) == 1);
  REQUIRE(desk.saved.size() == 1);
  CHECK(desk.saved[0].starts_with("_Kort_ over_byen.pdf="));
  CHECK(desk.said.back() == "Filen er gemt");
  desk.faults[path] = {status(404), "", 1};
  desk.act("letter/file/0.1");
  CHECK(desk.node("notice"));
}

TEST_CASE("an effect is answered exactly once; an unknown or repeated id changes nothing") {
  Desk desk;
  desk.hold = true;
  desk.start();
  REQUIRE_FALSE(desk.held.empty());
  const auto id = desk.held.front().id;
  const auto before = desk.app.view();
  CHECK_FALSE(desk.app.resolve(desk.inputs(), id + 1000, {}));
  CHECK(desk.app.view() == before);
  CHECK(desk.app.resolve(desk.inputs(), id, status(500)));
  const auto after = desk.app.view();
  const auto again = desk.app.resolve(desk.inputs(), id, status(500));
  REQUIRE_FALSE(again);
  CHECK(again.error().code == ErrorCode::unknown_id);
  CHECK(desk.app.view() == after);
}

TEST_CASE("acts on what is not on screen, not offered, or disabled are dropped") {
  Desk desk;
  desk.start();
  desk.requests.clear();
  desk.act("row/nothing", "open");
  desk.act("row/m2", "press");
  desk.act("letter/unread");
  CHECK(desk.requests.empty());
  open_second(desk);
  desk.requests.clear();
  desk.act("letters/filter", "open", "x");
  CHECK(desk.requests.empty());
}

TEST_CASE("a file in another language than the screen's says so in words, where we have the word") {
  Desk desk;
  auto& files = desk.messages[1].documents[0].files;
  files.push_back({"f2", 1, "text/plain", "closed.txt", "en-GB", 9});
  files.push_back({"f3", 1, "text/plain", "lukket.txt", "da", 9});
  files.push_back({"f4", 1, "text/plain", "andet.txt", "x-klingon", 9});
  desk.start();
  open_second(desk);
  CHECK(desk.shows("closed.txt Tekst, engelsk, 9 byte"));
  CHECK(desk.shows("lukket.txt Tekst, 9 byte"));
  CHECK(desk.shows("andet.txt Tekst, 9 byte"));
  desk.event(app::EnvironmentChange{.language = Language::en});
  CHECK(desk.shows("closed.txt Text, 9 B"));
  CHECK(desk.shows("lukket.txt Text, Danish, 9 B"));
}

TEST_CASE("every width and state keeps the tree rules and shows only its panes") {
  for (const auto width : {view::Width::narrow, view::Width::medium, view::Width::wide}) {
    app::Settings settings;
    settings.environment.width = width;
    settings.language = Language::en;
    Desk desk(settings);
    desk.start();
    CHECK(desk.broken_rules() == "");
    CHECK((desk.node("folders") != nullptr) == (width == view::Width::wide));
    open_second(desk);
    CHECK(desk.broken_rules() == "");
    CHECK((desk.node("letters/list") != nullptr) == (width != view::Width::narrow));
    desk.act("letter/details", "toggle");
    CHECK(desk.node("letter/details/facts"));
    CHECK(desk.broken_rules() == "");
    desk.event(app::GoTo{"/box/inbox?pane=folders"});
    CHECK(desk.node("folders"));
    CHECK(desk.broken_rules() == "");
    CHECK((desk.node("letters") != nullptr) == (width == view::Width::wide));
    CHECK(desk.shows("Choose a folder to see its letters.") == (width == view::Width::medium));
    CHECK(desk.shows("Choose a letter in the list") == (width == view::Width::wide));
    desk.event(app::GoTo{"/box/own"});
    CHECK(desk.shows("There are no letters in this folder."));
    CHECK(desk.broken_rules() == "");
  }
}

TEST_CASE("an embedded mailbox is a region whose headings begin where the host says") {
  app::Settings settings;
  settings.environment.embedded = true;
  settings.environment.heading_level = 3;
  Desk desk(settings);
  desk.start();
  CHECK(desk.app.view().root.role == tree::Role::region);
  CHECK(desk.node("bar/title")->level == 3);
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("the same turns give the same bytes") {
  const auto run = [] {
    Desk desk;
    desk.start();
    open_second(desk);
    return desk.app.view();
  };
  CHECK(run() == run());
}

TEST_CASE("a file opened by hand that is not a letter says what is safe and what to do") {
  Desk desk;
  auto bytes = Buffer::copy({reinterpret_cast<const std::uint8_t*>("nej"), 3});
  desk.event(app::OpenFile{desk.app.blob_in(std::move(*bytes)), "x.xml"});
  CHECK(desk.shows("Intet er ændret"));
  CHECK(desk.broken_rules() == "");
}
