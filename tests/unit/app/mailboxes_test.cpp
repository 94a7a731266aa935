#include <catch_amalgamated.hpp>

#include "core/mailbox/mailboxes.h"
#include "desk.h"

using namespace memobox;
using desk::Desk;
using desk::status;
using platform::AccessType;

namespace {

platform::Message knuds(const std::string& id, const std::string& label) {
  platform::Message m = desk::message(id, label);
  m.mailboxId = "knud";
  return m;
}

// Åse may also enter Knud's mailbox; with the privilege of this type until the end of May 2027, or with none that is known.
Desk two_mailboxes(const std::string& type = "MESSAGE_BASIC") {
  app::Settings settings;
  settings.environment.width = view::Width::wide;
  Desk desk(settings);
  desk.mailboxes.push_back(desk::mailbox("knud", "Knud Sørensen", AccessType::party_representative));
  if (!type.empty()) desk.privileges = {{"owner-knud", type, parse_instant("2027-05-31T21:59:59Z")}};
  desk.messages.push_back(knuds("k2", "Kontrol af syn"));
  desk.messages.push_back(knuds("k1", "Varmetilskud"));
  return desk;
}

void enter_knuds(Desk& desk) {
  desk.act("bar/mailboxes", "open");
  desk.act("mailbox/knud", "open");
}

const std::string patch_k2 = "PATCH /mailboxes/knud/messages/k2";

}  // namespace

TEST_CASE("with one mailbox there is nothing to choose and nothing is asked about rights") {
  Desk desk;
  desk.start();
  CHECK_FALSE(desk.node("bar/mailboxes"));
  CHECK_FALSE(desk.node("owner"));
  CHECK(desk.node("bar/owner")->name == "Post til Åse Østergård");
  CHECK(desk.count("GET /privileges/direct/grantee/id-aase") == 0);
}

TEST_CASE("one's own mailbox comes first, wherever it stands in the list") {
  Desk desk = two_mailboxes();
  std::swap(desk.mailboxes[0], desk.mailboxes[1]);
  desk.start();
  CHECK(desk.node("bar/owner")->name == "Post til Åse Østergård");
}

TEST_CASE("a mailbox is chosen in two steps, with its right and its unread letters") {
  Desk desk = two_mailboxes();
  desk.start();
  CHECK(desk.count("GET /mailboxes/knud/folders/summary/") == 0);  // not before a person wants to choose
  desk.hold = true;
  desk.act("bar/mailboxes", "open");
  CHECK(desk.app.view().focus == "mailbox/box");
  desk.release();
  CHECK(desk.navigated.back().place == "/box/inbox?pane=mailboxes");
  CHECK(desk.node("mailbox/box")->state.current);
  CHECK(desk.node("mailbox/knud")->name == "Knud Sørensen, Læseadgang til 31. maj 2027, 2 ulæste");
  CHECK(desk.title == "Vælg postkasse – Digital Post");
  CHECK(desk.broken_rules() == "");
  desk.hold = true;
  desk.act("mailbox/knud", "open");
  CHECK(desk.app.view().focus == "letters/title");
  CHECK_FALSE(desk.node("row/m2"));
  desk.release();
  CHECK(desk.node("row/k2"));
  CHECK(desk.navigated.back().place == "/knud/inbox");
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("the choice is closed by its command and by Back, with the letter still open") {
  Desk desk = two_mailboxes();
  desk.start();
  desk.act("row/m2", "open");
  desk.act("bar/mailboxes", "open");
  CHECK_FALSE(desk.node("letter/title"));
  desk.act("bar/mailboxes", "open");
  CHECK(desk.node("letter/title")->name == "Andet brev");
  CHECK(desk.app.view().focus == "bar/mailboxes");
  desk.act("bar/mailboxes", "open");
  desk.event(app::GoTo{"/box/inbox/m2"});
  CHECK(desk.node("letter/title")->name == "Andet brev");
  desk.act("bar/mailboxes", "open");
  desk.act("mailbox/box", "open");
  CHECK(desk.node("letter/title")->name == "Andet brev");
}

TEST_CASE("the banner names owner and right, of each kind") {
  const auto [type, words] = GENERATE(table<std::string, std::string>({
      {"MESSAGE_BASIC", "Du læser Knud Sørensens post. Læseadgang til 31. maj 2027."},
      {"MESSAGE_WRITE", "Du læser Knud Sørensens post. Læse- og skriveadgang til 31. maj 2027."},
      {"LIQUIDATOR", "Du læser Knud Sørensens post. Læseadgang til 31. maj 2027."},
      {"", "Du læser Knud Sørensens post. Læseadgang."},
  }));
  Desk desk = two_mailboxes(type);
  desk.start();
  enter_knuds(desk);
  CHECK(tree::text_of(*desk.node("owner")) == words);
  CHECK_FALSE(desk.node("bar/owner"));
}

TEST_CASE("the highest right that has not ended counts") {
  Desk desk = two_mailboxes("MESSAGE_BASIC");
  desk.privileges.push_back({"owner-knud", "MESSAGE_WRITE", parse_instant("2026-03-01T00:00:00Z")});  // ended yesterday
  desk.privileges.push_back({"owner-somebody", "MESSAGE_WRITE", {}});
  desk.start();
  enter_knuds(desk);
  CHECK(desk.shows("Læseadgang til 31. maj 2027."));
}

TEST_CASE("privileges that cannot be had leave reading") {
  Desk desk = two_mailboxes("MESSAGE_WRITE");
  desk.faults["GET /privileges/direct/grantee/id-aase"] = {status(403), "", 9};
  desk.start();
  enter_knuds(desk);
  CHECK(desk.shows("Du læser Knud Sørensens post. Læseadgang."));
}

TEST_CASE("in another's mailbox opening marks nothing before a choice, which then holds for that mailbox") {
  Desk desk = two_mailboxes();
  desk.start();
  enter_knuds(desk);
  desk.act("row/k2", "open");
  CHECK(desk.shows("Skal breve, du åbner her, markeres som læst?"));
  CHECK(desk.count(patch_k2) == 0);
  CHECK(desk.broken_rules() == "");
  desk.act("letter/marks/no");
  CHECK(desk.count(patch_k2) == 0);
  CHECK(desk.said.back() == "Breve, du åbner her, bliver stående som ulæste");
  CHECK(desk.app.view().focus == "letter/title");
  desk.act("row/k1", "open");
  CHECK_FALSE(desk.node("letter/marks/yes"));
  CHECK(desk.count("PATCH /mailboxes/knud/messages/k1") == 0);
  CHECK(desk.node("letter/marks")->state.checked == tree::Checked::no);
  desk.act("letter/marks", "change", "yes");
  CHECK(desk.count("PATCH /mailboxes/knud/messages/k1") == 1);
  desk.act("row/k2", "open");
  CHECK(desk.count(patch_k2) == 1);
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("a yes marks the letter that lies open, and is remembered on the way back") {
  Desk desk = two_mailboxes();
  desk.start();
  enter_knuds(desk);
  desk.act("row/k2", "open");
  desk.act("letter/marks/yes");
  CHECK(desk.count(patch_k2) == 1);
  desk.act("bar/mailboxes", "open");
  desk.act("mailbox/box", "open");
  desk.act("row/m2", "open");
  CHECK_FALSE(desk.node("letter/marks"));
  CHECK(desk.count("PATCH /mailboxes/box/messages/m2") == 1);
  enter_knuds(desk);
  desk.act("row/k1", "open");
  CHECK(desk.count("PATCH /mailboxes/knud/messages/k1") == 1);
}

TEST_CASE("what read access does not allow says why") {
  const std::string type = GENERATE("MESSAGE_BASIC", "MESSAGE_WRITE");
  Desk desk = two_mailboxes(type);
  for (auto& m : desk.messages) m.reply = true;
  desk.start();
  enter_knuds(desk);
  desk.act("row/k2", "open");
  CHECK((desk.node("letter/no-reply") != nullptr) == (type == "MESSAGE_BASIC"));
}

TEST_CASE("an access that ends closes the letter and keeps nothing of the mailbox") {
  Desk desk = two_mailboxes();
  desk.start();
  enter_knuds(desk);
  desk.act("row/k2", "open");
  desk.closed = "knud";
  desk.act("row/k1", "open");
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.node("letter/title"));
  CHECK(tree::text_of(*desk.node("notice")).starts_with("Din adgang til Knud Sørensens post er ophørt"));
  CHECK(desk.navigated.back().place == "/box/inbox");
  CHECK_FALSE(desk.shows("Kontrol af syn"));
  CHECK_FALSE(desk.node("bar/mailboxes"));
  CHECK(desk.broken_rules() == "");
  CHECK(desk.app.open_effects() == 0);
  desk.event(app::GoTo{"/knud/inbox/k2"});
  CHECK(tree::text_of(*desk.node("notice")).starts_with("Linket fører til en postkasse"));
  CHECK(desk.node("row/m2"));
}

TEST_CASE("a mailbox that is gone from the list is left") {
  Desk desk = two_mailboxes();
  desk.mailboxes.push_back(desk::mailbox("signe", "Signe Holm", AccessType::party_representative));
  desk.start();
  enter_knuds(desk);
  std::erase_if(desk.mailboxes, [](const auto& one) { return one.id == "knud"; });
  desk.act("bar/mailboxes", "open");
  CHECK_FALSE(desk.node("mailbox/knud"));
  CHECK(desk.node("row/m2"));
  CHECK(desk.shows("Din adgang til Knud Sørensens post er ophørt"));
}

TEST_CASE("a refusal of one thing is not the end of an access, but the right is asked for again") {
  Desk desk = two_mailboxes("MESSAGE_WRITE");
  desk.start();
  enter_knuds(desk);
  desk.faults[patch_k2] = {status(403), "", 1};
  desk.privileges.front().type = "MESSAGE_BASIC";
  desk.act("row/k2", "open");
  desk.act("letter/marks/yes");
  CHECK(desk.node("letter/title")->name == "Kontrol af syn");
  CHECK(desk.node("notice"));
  CHECK(desk.shows("Læseadgang til 31. maj 2027."));
}

TEST_CASE("a refusal in one's own mailbox stays what it is") {
  Desk desk = two_mailboxes();
  desk.faults["GET /mailboxes/box/messages/"] = {status(403), "", 9};
  desk.start();
  CHECK(desk.node("letters/failed"));
  CHECK(desk.count("GET /mailboxes/box") == 0);
}

TEST_CASE("an answer that comes late from another mailbox shows nothing of it") {
  Desk desk = two_mailboxes();
  desk.start("/knud/inbox/k9");
  REQUIRE(desk.node("letter/heading"));  // there is no such letter yet
  platform::Message late = knuds("k9", "Sent på den");
  late.folderId = "own";
  desk.messages.push_back(late);
  desk.hold = true;
  desk.act("retry/letter");
  desk.event(app::GoTo{"/box/inbox/k9"});
  desk.release();
  CHECK(desk.node("row/m2"));
  CHECK_FALSE(desk.shows("Sent på den"));
}

TEST_CASE("a list that cannot be had again says so and keeps the one that is known") {
  Desk desk = two_mailboxes();
  desk.start();
  desk.faults["GET /mailboxes/"] = {status(500), "", 3};
  desk.act("bar/mailboxes", "open");
  CHECK(desk.node("mailboxes/failed"));
  CHECK(desk.node("mailbox/knud"));
  CHECK(desk.broken_rules() == "");
  desk.act("retry/mailboxes/failed");
  CHECK_FALSE(desk.node("mailboxes/failed"));
}

TEST_CASE("each state of a mailbox is told from what the platform says") {
  using mailbox::Standing;
  const Instant now = *parse_instant("2026-03-02T09:00:00Z");
  platform::Mailbox one = desk::mailbox("box", "Åse Østergård", AccessType::owner);
  CHECK(mailbox::standing_of(one, now) == Standing::ordinary);
  one.access.introductionCompleted = false;
  CHECK(mailbox::standing_of(one, now) == Standing::introduction);
  one.recipientSystemAvailable = true;
  CHECK(mailbox::standing_of(one, now) == Standing::receiver_system);
  one.exempt = true;
  CHECK(mailbox::standing_of(one, now) == Standing::exempt);
  one.statusType = platform::StatusType::inactive;
  CHECK(mailbox::standing_of(one, now) == Standing::estate);
  one.ownerType = platform::OwnerType::organisation;
  CHECK(mailbox::standing_of(one, now) == Standing::dissolution);
  one.statusDate = Instant{now.ms + 1};
  CHECK(mailbox::standing_of(one, now) == Standing::waiting);
  one.statusType = platform::StatusType::closed;
  CHECK(mailbox::standing_of(one, now) == Standing::closed);
}

TEST_CASE("each state is one sentence at the top, in both languages") {
  const Language language = GENERATE(Language::da, Language::en);
  app::Settings settings;
  settings.language = language;
  Desk desk(settings);
  platform::Mailbox& one = desk.mailboxes.front();
  SECTION("exempt") { one.exempt = true; }
  SECTION("receiver system") { one.recipientSystemAvailable = true; }
  SECTION("introduction") { one.access.introductionCompleted = false; }
  SECTION("closed") { one.statusType = platform::StatusType::closed; }
  SECTION("estate") { one.statusType = platform::StatusType::inactive; }
  SECTION("waiting") {
    one.statusType = platform::StatusType::inactive;
    one.statusDate = parse_instant("2026-03-14T23:00:00Z");
  }
  desk.start();
  REQUIRE(desk.node("owner"));
  CHECK(tree::text_of(*desk.node("owner")).find('{') == std::string::npos);
  CHECK(desk.node("row/m2"));  // what is there can be read
  CHECK(desk.broken_rules() == "");
  if (one.statusDate) CHECK(desk.shows(language == Language::da ? "15. marts 2026" : "15 March 2026"));
}
