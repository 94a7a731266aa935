// A letter is sent on once, to whom it was said, or not at all; nobody is told that it was when it was not.
#include "bench.h"

using namespace memobox;
using bench::Bench;
using bench::Fate;
using compose::Forward;

namespace {

Forward& open(Bench& bench) {
  bench.mailbox.goal.forward_pane = true;
  bench.turn([](auto&) {});
  return *bench.state.forward;
}

void send(Bench& bench) {
  bench.turn([&](auto&) { compose::send_on(*bench.state.forward, bench.state.finder ? &*bench.state.finder : nullptr); });
}

Forward& to_knud(Bench& bench) {
  Forward& forward = open(bench);
  forward.to = Forward::To::trustee;
  forward.trustee = "0200000002";
  forward.comment = "Kan du se på det?";
  return forward;
}

}  // namespace

TEST_CASE("those one may send on to are asked for, and nothing is sent before somebody is chosen") {
  Bench bench;
  Forward& forward = open(bench);
  REQUIRE(forward.trustees.size() == 1);
  CHECK(forward.trustees[0].name == "Knud Sørensen");
  send(bench);
  CHECK(forward.no_recipient);
  forward.to = Forward::To::email;
  forward.email = "knud@";
  send(bench);
  CHECK(forward.no_address);
  CHECK(bench.count("forward") == 0);
  CHECK(forward.stage == Forward::Stage::form);
}

TEST_CASE("a letter is sent on with its comment, and said to be sent when the platform has said so") {
  Bench bench;
  to_knud(bench);
  send(bench);
  CHECK(bench.state.forward->stage == Forward::Stage::sent);
  CHECK(bench.state.forward->sent == bench.now);
  CHECK(bench.forwarded == std::vector<std::string>{R"({"recipientId":"0200000002","recipientIdType":"CPR","comment":"Kan du se på det?","senderLabel":"Åse Østergård","recipientLabel":"Knud Sørensen"})"});
}

TEST_CASE("to an authority: its contact point is found as for a new letter") {
  Bench bench;
  open(bench).to = Forward::To::authority;
  bench.turn([](auto&) {});
  REQUIRE(bench.state.finder);
  send(bench);
  CHECK(bench.state.forward->no_recipient);
  compose::choose_point(*bench.state.finder, bench.state.directory, "p1");
  send(bench);
  REQUIRE(bench.forwarded.size() == 1);
  CHECK(bench.forwarded[0] == R"({"recipientId":"00000027","recipientIdType":"CVR","contactPointId":"p1","senderLabel":"Åse Østergård","recipientLabel":"Nordhavn Kommune"})");
}

TEST_CASE("after a lost answer the sent mail is looked through, and nothing is sent twice") {
  Bench bench;
  to_knud(bench);
  bench.fates["forward"] = Fate::lost_answer;
  send(bench);
  CHECK(bench.state.forward->stage == Forward::Stage::sent);
  CHECK(bench.count("forward") == 1);
  CHECK(bench.forwarded.size() == 1);
}

TEST_CASE("when it is not among the sent mail the person is told so, looks again, or sends it once more") {
  Bench bench;
  to_knud(bench);
  bench.fates["forward"] = Fate::lost_call;
  send(bench);
  CHECK(bench.state.forward->stage == Forward::Stage::unsure);
  CHECK(compose::is_half_sent(bench.state));
  bench.turn([&](auto&) { compose::try_again(*bench.state.forward); });
  CHECK(bench.state.forward->stage == Forward::Stage::unsure);
  CHECK(bench.count("forward") == 1);
  bench.turn([&](auto&) { compose::send_once_more(*bench.state.forward); });
  CHECK(bench.state.forward->stage == Forward::Stage::sent);
  CHECK(bench.forwarded.size() == 1);
}

TEST_CASE("a refused letter is not sent, and what was typed stays") {
  Bench bench;
  to_knud(bench);
  bench.fates["forward"] = Fate::refused;
  send(bench);
  CHECK(bench.state.forward->stage == Forward::Stage::form);
  CHECK(bench.state.forward->load.phase == mailbox::Phase::failed);
  CHECK(bench.state.forward->comment == "Kan du se på det?");
  send(bench);
  CHECK(bench.state.forward->stage == Forward::Stage::sent);
}

TEST_CASE("a legal notification that is not given, and a draft, are not sent on") {
  Bench bench;
  bench.mailbox.messages["m1"].server.messageState = platform::MessageState::draft;
  bench.mailbox.goal.forward_pane = true;
  bench.turn([](auto&) {});
  CHECK_FALSE(bench.mailbox.goal.forward_pane);
  CHECK_FALSE(bench.state.forward);
  mailbox::Entry entry = bench.mailbox.messages["m1"];
  entry.server.messageState = platform::MessageState::received;
  CHECK(compose::may_forward(entry));
  entry.letter.legal_notification = true;
  CHECK_FALSE(compose::may_forward(entry));
}

TEST_CASE("an e-mail address has one @, a name before it, and a domain with a dot") {
  for (const char* good : {"a@b.dk", "navn.efternavn+post@eksempel.example"}) CHECK(compose::is_address(good));
  for (const char* bad : {"", "a", "a@b", "@b.dk", "a@b.d", "a@@b.dk", "a b@c.dk", "a@.dk", "a@b.dk,c@d.dk"}) CHECK_FALSE(compose::is_address(bad));
}
