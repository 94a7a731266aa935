// An answer from the first word to "Sendt", with everything that can go wrong in between.
#include "bench.h"

using namespace memobox;
using bench::Bench;
using bench::Fate;
using compose::Stage;

namespace {

Bench& opened(Bench& bench) {
  bench.open();
  return bench;
}

void send_all(Bench& bench) {
  bench.act(compose::review);
  bench.act(compose::send);
}

}  // namespace

TEST_CASE("nothing is made on the platform before something is typed") {
  Bench bench;
  opened(bench);
  CHECK(bench.draft().stage == Stage::writing);
  CHECK(bench.draft().subject == "SV: Plads i vuggestue");
  bench.pass(600'000);
  CHECK(bench.calls == std::vector<std::string>{"look"});
}

TEST_CASE("the text is saved two seconds after the last key, and then at most once a minute") {
  Bench bench;
  opened(bench).type("Kære");
  bench.pass(1'999);
  CHECK(bench.stored() == nullptr);
  bench.pass(1);
  CHECK(bench.stored_text() == "Kære");
  CHECK(bench.draft().saved == bench.now);
  CHECK_FALSE(compose::is_unsaved(bench.state));
  bench.type("Kære kommune");
  bench.pass(30'000);
  CHECK(bench.stored_text() == "Kære");
  CHECK(compose::is_unsaved(bench.state));
  bench.pass(30'000);
  CHECK(bench.stored_text() == "Kære kommune");
}

TEST_CASE("whoever types without a pause is saved within a minute all the same") {
  Bench bench;
  opened(bench);
  for (int i = 0; i < 61; ++i) {
    bench.type(std::string(static_cast<std::size_t>(i) + 1, 'a'));
    bench.pass(1'000);
  }
  CHECK(bench.stored_text().size() > 58);
}

TEST_CASE("the prepared answer gets the thread that it lacks, as the recipe says") {
  Bench bench;
  opened(bench).type("Hej");
  bench.pass(2'000);
  const platform::Message& m = *bench.stored();
  CHECK(m.recipient.recipientId == "00000027");
  CHECK(m.recipient.contactPoint == bench::original().sender.contactPoint);
  CHECK(m.sender.senderId == "0100000001");
  CHECK(m.contentData == bench::original().contentData);
  REQUIRE(m.replyData.size() == 2);
  CHECK(m.replyData[0].childMessageId == "m1");
  CHECK(m.replyData[0].parentMessageId.empty());
  CHECK(m.replyData[0].caseId == "S-1");
  CHECK(m.replyData[1].childMessageId == m.id);
  CHECK(m.replyData[1].parentMessageId == "m1");
  CHECK(m.replyData[1].contactPointId == "241d39f6-998e-4929-b198-ccacbbf4b330");
}

TEST_CASE("the chain of the original is carried on unchanged and in order") {
  platform::Message original = bench::original(), draft;
  draft.id = "d1";
  original.replyData.resize(2);
  original.replyData[0].childMessageId = "m0";
  original.replyData[0].comment = "først";
  original.replyData[1].childMessageId = "m1";
  original.replyData[1].parentMessageId = "m0";
  original.replyData[1].additionalReplyData = {{"nøgle", "værdi"}};
  CHECK(compose::complete_thread(original, draft));
  REQUIRE(draft.replyData.size() == 3);
  CHECK(draft.replyData[0] == original.replyData[0]);
  CHECK(draft.replyData[1] == original.replyData[1]);
  CHECK(compose::answered_by(draft) == "m1");
  CHECK_FALSE(compose::complete_thread(original, draft));
}

TEST_CASE("an emptied draft is deleted") {
  Bench bench;
  opened(bench).type("Hej");
  bench.pass(2'000);
  bench.type(" ");
  bench.pass(60'000);
  CHECK(bench.stored() == nullptr);
  CHECK(bench.count("remove") == 1);
  bench.type("Igen");
  bench.pass(60'000);
  CHECK(bench.stored_text() == "Igen");
}

TEST_CASE("what one device began is gone on with on another") {
  Bench first;
  opened(first).type("Begyndt her");
  first.pass(2'000);
  Bench second;
  second.messages = first.messages;
  second.contents = first.contents;
  opened(second);
  CHECK(second.draft().text == "Begyndt her");
  CHECK(second.count("create") == 0);
  CHECK_FALSE(compose::is_unsaved(second.state));
}

TEST_CASE("another tab's text is never overwritten without a word: the person chooses") {
  const bool mine = GENERATE(true, false);
  Bench bench;
  opened(bench).type("Min tekst");
  bench.pass(2'000);
  const platform::File* file = compose::text_file(*bench.stored());
  bench.contents[file->id] = "Den anden tekst";
  const_cast<platform::File*>(file)->version += 1;
  bench.type("Min tekst og mere");
  bench.pass(60'000);
  CHECK(bench.draft().clash);
  CHECK(bench.stored_text() == "Den anden tekst");
  CHECK(bench.draft().text == "Min tekst og mere");
  bench.act(compose::review);
  CHECK(bench.draft().stage == Stage::writing);
  bench.act(mine ? compose::keep_mine : compose::keep_theirs);
  bench.pass(60'000);
  CHECK(bench.stored_text() == (mine ? "Min tekst og mere" : "Den anden tekst"));
  CHECK(bench.draft().text == bench.stored_text());
  CHECK_FALSE(compose::is_unsaved(bench.state));
}

TEST_CASE("what keeps a letter from being sent is named, and the letter stays") {
  Bench bench;
  opened(bench);
  bench.act(compose::review);
  CHECK(bench.draft().missing == compose::Missing{false, true});
  bench.turn([&](mailbox::Turn& turn) { compose::type_subject(bench.state, turn, " "); });
  bench.act(compose::review);
  CHECK(bench.draft().missing == compose::Missing{true, true});
  CHECK(bench.draft().stage == Stage::writing);
}

TEST_CASE("a letter is sent as it was reviewed, and sent is said only when the platform has said so") {
  Bench bench;
  opened(bench).type("Kære kommune\n\nJa tak:\n\n- mandag\n- tirsdag\n\nMere på https://example.dk/a?b=1&c=2 <b>");
  send_all(bench);
  CHECK(bench.draft().stage == Stage::sent);
  CHECK(bench.sends.size() == 1);
  CHECK(bench.draft().server.sendDateTime == bench.now);
  CHECK(bench.stored_page() == compose::page_of(bench.draft().subject, bench.draft().text, "da"));
  CHECK(bench.stored_page().find("&lt;b&gt;") != std::string::npos);
  CHECK(bench.stored_page().find("<ul>") != std::string::npos);
  CHECK(bench.stored_page().find("<a href=\"https://example.dk/a?b=1&amp;c=2\">") != std::string::npos);
  CHECK_FALSE(compose::is_unsaved(bench.state));
}

TEST_CASE("after a lost answer the platform is asked, and nothing is sent twice") {
  Bench bench;
  opened(bench).type("Hej");
  bench.fates["send"] = Fate::lost_answer;
  send_all(bench);
  CHECK(bench.draft().stage == Stage::sending);
  CHECK(bench.draft().unsure);
  bench.pass(60'000);
  CHECK(bench.draft().stage == Stage::sent);
  CHECK(bench.sends.size() == 1);
  CHECK(bench.count("send") == 1);
}

TEST_CASE("a send that never arrived is repeated with the version") {
  Bench bench;
  opened(bench).type("Hej");
  bench.fates["send"] = Fate::lost_call;
  send_all(bench);
  bench.pass(60'000);
  CHECK(bench.draft().stage == Stage::sent);
  CHECK(bench.sends.size() == 1);
  CHECK(bench.count("send") == 2);
}

TEST_CASE("a refused letter is not sent, is kept, and says so") {
  Bench bench;
  opened(bench).type("Hej");
  bench.fates["send"] = Fate::refused;
  send_all(bench);
  CHECK(bench.draft().stage == Stage::writing);
  CHECK(bench.draft().not_sent);
  CHECK(bench.draft().load.trouble == platform::Trouble::refused);
  CHECK(bench.draft().text == "Hej");
  CHECK(bench.sends.empty());
}

TEST_CASE("leaving unsaved text asks first; it is saved, given up, or gone on with") {
  Bench bench;
  opened(bench).type("Hej");
  bench.weather = [](const std::string&) { return Fate::server_error; };
  bench.turn([&](auto&) { compose::leave(bench.state, "/box"); });
  CHECK(bench.draft().asking);
  bench.act(compose::save_and_leave);
  bench.pass(1);
  CHECK(bench.draft().asking);  // it could not be saved: the question stands again
  bench.weather = nullptr;
  bench.act(compose::save_and_leave);
  bench.pass(60'000);
  CHECK_FALSE(bench.state.draft);
  CHECK(bench.stored_text() == "Hej");
}

TEST_CASE("a draft that somebody deleted is made anew, with all its words") {
  Bench bench;
  opened(bench).type("Hej");
  bench.pass(2'000);
  bench.messages.erase(bench.stored()->id);
  bench.type("Hej igen");
  bench.pass(120'000);
  CHECK(bench.stored_text() == "Hej igen");
}

TEST_CASE("another letter is not answered over an answer that is not saved") {
  Bench bench;
  bench.mailbox.messages["m2"] = bench.mailbox.messages["m1"];
  bench.mailbox.messages["m2"].server.id = "m2";
  opened(bench).type("Hej");
  bench.mailbox.reading->message = "m2";
  bench.turn([](auto&) {});
  CHECK(bench.state.busy);
  CHECK(bench.mailbox.reading->message == "m1");
  CHECK(bench.draft().text == "Hej");
}

TEST_CASE("whoever may not answer is not let in") {
  Bench bench;
  SECTION("the sender takes no answers") { bench.mailbox.messages["m1"].server.reply = false; }
  SECTION("one may only read here") { bench.mailbox.mailboxes[0].access.accessType = platform::AccessType::party_representative; }
  opened(bench);
  CHECK_FALSE(bench.state.draft);
  CHECK_FALSE(bench.mailbox.goal.write_pane);
}

TEST_CASE("whatever becomes of each call, no character is lost, and a letter is sent once or not at all") {
  const unsigned seed = GENERATE(range(0u, 300u));
  unsigned dice = seed * 2654435761u + 12345;
  const auto roll = [&](unsigned sides) { return (dice = dice * 1664525u + 1013904223u) / 65536 % sides; };
  Bench bench;
  bool storm = true;
  bench.weather = [&](const std::string&) {
    const Fate fates[] = {Fate::lost_call, Fate::lost_answer, Fate::lost_answer, Fate::server_error};
    return storm && roll(100) < 25 ? fates[roll(4)] : Fate::done;
  };
  opened(bench);
  bench.pass(300'000);
  REQUIRE(bench.state.draft);
  std::string text;
  for (int i = 0; i < 20; ++i) {
    text += static_cast<char>('a' + roll(26));
    bench.type(text);
    bench.pass(roll(40'000));
    REQUIRE(bench.draft().text == text);
    REQUIRE_FALSE(bench.draft().clash);
  }
  send_all(bench);
  for (int i = 0; i < 10; ++i) {
    if (bench.draft().stage == Stage::sent) {
      REQUIRE(bench.sends.size() == 1);
    }
    bench.pass(20'000);
  }
  storm = false;
  bench.pass(120'000);
  if (bench.draft().stage == Stage::writing) send_all(bench);
  bench.pass(120'000);
  CHECK(bench.draft().stage == Stage::sent);
  CHECK(bench.sends.size() == 1);
  CHECK(bench.sent());
  CHECK(bench.sends.front() == bench.draft().server.id);
  CHECK(bench.contents[compose::text_file(*bench.sent())->id] == text);
  CHECK(bench.contents[compose::page_file(*bench.sent())->id] == compose::page_of(bench.draft().subject, text, "da"));
}
