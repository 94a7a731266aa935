// A letter that answers none: its recipient is found, what that one asks for is told, and it is made once.
#include "bench.h"

using namespace memobox;
using bench::Bench;
using bench::Fate;
using compose::Stage;

namespace {

void look_for_recipient(Bench& bench) {
  bench.mailbox.reading.reset();
  bench.mailbox.goal = {"box", "inbox", ""};
  bench.mailbox.goal.new_pane = true;
  bench.turn([](auto&) {});
}

void choose_building_permits(Bench& bench) {
  look_for_recipient(bench);
  compose::choose_point(*bench.state.finder, bench.state.directory, "p1");
  bench.turn([](auto&) {});
}

void begin(Bench& bench) {
  choose_building_permits(bench);
  compose::begin(bench.state, bench.mailbox);
}

void tell(Bench& bench, std::size_t field, const std::string& value) {
  bench.turn([&](mailbox::Turn& turn) { compose::type_info(bench.state, turn, field, value); });
}

void name(Bench& bench, const std::string& subject) {
  bench.turn([&](mailbox::Turn& turn) { compose::type_subject(bench.state, turn, subject); });
}

std::vector<std::string> found(const Bench& bench, const std::string& typed, std::size_t most = 10) {
  std::vector<std::string> names;
  const compose::Found found = compose::find(bench.state.directory, typed, most);
  for (const auto* each : found.organisations) names.push_back(each->name);
  for (const auto* each : found.points) names.push_back(each->name);
  return names;
}

}  // namespace

TEST_CASE("the contact structure is fetched once, and searched here: by the beginnings of words, folk words and authorities among them") {
  Bench bench;
  look_for_recipient(bench);
  CHECK(bench.calls == std::vector<std::string>{"organisations", "points"});
  CHECK(found(bench, "nord") == std::vector<std::string>{"Nordhavn Kommune", "Nordlig afdeling", "Byggesag", "Pladsanvisningen"});
  CHECK(found(bench, "carp") == std::vector<std::string>{"Byggesag"});
  CHECK(found(bench, "plads nordhavn") == std::vector<std::string>{"Pladsanvisningen"});
  CHECK(found(bench, "oerne") == std::vector<std::string>{"Trafikstyrelsen for Ørne", "Nordlig afdeling"});
  CHECK(found(bench, "sag").empty());
  CHECK(found(bench, "n").empty());
  CHECK(found(bench, "nord", 2) == std::vector<std::string>{"Nordhavn Kommune", "Nordlig afdeling"});
  CHECK(compose::find(bench.state.directory, "nord", 2).total == 4);
}

TEST_CASE("a list that could not be fetched says so, and is fetched when the person tries again") {
  Bench bench;
  bench.fates["organisations"] = Fate::refused;
  look_for_recipient(bench);
  CHECK(bench.state.finder->load.phase == mailbox::Phase::failed);
  CHECK(bench.state.directory.organisations.empty());
  compose::look_again(*bench.state.finder);
  bench.turn([](auto&) {});
  CHECK(bench.state.directory.points.size() == 3);
}

TEST_CASE("the way down from the authority, and up again") {
  Bench bench;
  look_for_recipient(bench);
  compose::Finder& finder = *bench.state.finder;
  compose::choose_authority(finder, platform::AuthorityType::municipality);
  REQUIRE(compose::organisations_of(bench.state.directory, finder.authority).size() == 1);
  compose::choose_organisation(finder, bench.state.directory, "o1");
  CHECK(compose::points_of(bench.state.directory, finder.organisation).size() == 2);
  compose::choose_point(finder, bench.state.directory, "p2");
  compose::back(finder);
  CHECK(finder.organisation == "o1");
  compose::back(finder);
  compose::back(finder);
  CHECK(finder.authority == platform::AuthorityType::unknown);
}

TEST_CASE("a new letter is made once, to the contact point, from the mailbox's owner, with what it asks for") {
  Bench bench;
  begin(bench);
  REQUIRE(bench.state.draft);
  CHECK(bench.draft().limit_mb == 10.5);
  CHECK(bench.draft().most_files == 2);
  CHECK(bench.count("begin") == 0);
  name(bench, "Carport");
  bench.type("Må jeg bygge?");
  tell(bench, 1, "Skovvej 1");
  bench.pass(2'000);
  CHECK(bench.count("begin") == 1);
  REQUIRE(bench.stored());
  const platform::Message draft = *bench.stored();
  CHECK(draft.folderId == "drafts");
  CHECK(draft.label == "Carport");
  CHECK(draft.sender.senderId == "0100000001");
  CHECK(draft.sender.senderIdType == "CPR");
  CHECK(draft.recipient.recipientId == "00000027");
  CHECK(draft.recipient.label == "Nordhavn Kommune");
  REQUIRE(draft.recipient.contactPoint);
  CHECK(draft.recipient.contactPoint->contactPointId == "p1");
  CHECK(draft.recipient.contactPoint->contactGroup == "Teknik");
  CHECK(draft.recipient.contactPoint->contactInfo == std::vector<platform::ContactInfo>{{"CPR-nummer", ""}, {"Ejendommens adresse", "Skovvej 1"}});
  CHECK(bench.stored_text() == "Må jeg bygge?");
  tell(bench, 0, "010000-0001");
  bench.pass(60'000);
  CHECK(bench.stored()->recipient.contactPoint->contactInfo[0].value == "010000-0001");
  CHECK_FALSE(compose::is_unsaved(bench.state));
  bench.act(compose::review);
  bench.act(compose::send);
  REQUIRE(bench.sent());
  CHECK(bench.draft().stage == Stage::sent);
  CHECK(bench.sends.size() == 1);
}

TEST_CASE("a number that is none is named before the letter is sent; an empty field may stay") {
  Bench bench;
  begin(bench);
  name(bench, "Carport");
  bench.type("Må jeg?");
  tell(bench, 0, "12 34");
  bench.act(compose::review);
  CHECK(bench.draft().stage == Stage::writing);
  CHECK(bench.draft().missing.info == std::vector<std::size_t>{0});
  tell(bench, 0, "");
  CHECK(bench.draft().missing.info.empty());
  bench.act(compose::review);
  CHECK(bench.draft().stage == Stage::review);
}

TEST_CASE("when the answer to making it is lost, the draft is found again, and not made twice") {
  Bench bench;
  begin(bench);
  bench.fates["begin"] = Fate::lost_answer;
  name(bench, "Carport");
  bench.pass(60'000);
  CHECK(bench.count("begin") == 1);
  CHECK(bench.messages.size() == 2);
  CHECK_FALSE(compose::is_unsaved(bench.state));
}

TEST_CASE("a subject alone is kept; an emptied letter is deleted") {
  Bench bench;
  begin(bench);
  name(bench, "Carport");
  bench.pass(2'000);
  bench.type("Må jeg?");
  bench.pass(60'000);
  bench.type("");
  bench.pass(60'000);
  REQUIRE(bench.stored());
  CHECK(bench.stored()->label == "Carport");
  name(bench, "");
  bench.pass(60'000);
  CHECK(bench.stored() == nullptr);
}

TEST_CASE("whoever may not write is not let in") {
  Bench bench;
  bench.mailbox.mailboxes.front().access.accessType = platform::AccessType::party_representative;
  look_for_recipient(bench);
  CHECK_FALSE(bench.mailbox.goal.new_pane);
  CHECK_FALSE(bench.state.finder);
}
