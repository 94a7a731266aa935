// Letters that answer one another stand together, in the order in which they were written.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;

namespace {

platform::ReplyData link(const std::string& child, const std::string& parent) {
  platform::ReplyData data;
  data.childMessageId = child;
  data.parentMessageId = parent;
  return data;
}

// m2 answers a sent letter, which answers m1; neither of those two is among the rows.
struct Corresponding : Desk {
  Corresponding() {
    platform::Message sent = desk::message("s1", "SV: Første brev", 15);
    sent.folderId = "sent";
    sent.messageState = platform::MessageState::sent;
    sent.recipient.label = "Nordhavn Kommune";
    sent.replyData = {link("m1", ""), link("s1", "m1")};
    messages.push_back(sent);
    messages[1].replyData = {link("m1", ""), link("s1", "m1"), link("m2", "s1"), link("unknown", "")};
    messages[2].folderId = "own";
    start();
  }
};

}  // namespace

TEST_CASE("the letters of a thread that are not here are asked for by their ids, once, and shown in order") {
  Corresponding desk;
  desk.requests.clear();
  desk.act("row/m2", "open");
  CHECK(std::count_if(desk.requests.begin(), desk.requests.end(), [](const std::string& each) { return each == "GET /mailboxes/box/messages/"; }) == 1);
  const tree::Node* thread = desk.node("letter/thread/list");
  REQUIRE(thread);
  REQUIRE(thread->children.size() == 3);
  CHECK(tree::text_of(thread->children[0]).find("Første brev") != std::string::npos);
  CHECK(tree::text_of(thread->children[1]).find("til Nordhavn Kommune") != std::string::npos);
  CHECK(tree::text_of(thread->children[2]).find("Dette brev: Andet brev") != std::string::npos);
  CHECK(desk.broken_rules() == "");
  desk.act("letter/thread/s1", "open");
  CHECK(desk.node("letter/thread/m2"));
  check_clean(desk);
}

TEST_CASE("a letter that a sent one answers is marked as answered") {
  Corresponding desk;
  CHECK(desk.node("row/m3/answered") == nullptr);
  desk.act("row/m2", "open");
  desk.act("folder/own", "open");
  CHECK(desk.node("row/m1/answered"));
  CHECK(desk.node("row/m1/answered")->name == "Besvaret");
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("a letter that stands alone asks for nothing and shows no thread") {
  Desk desk;
  desk.start();
  desk.requests.clear();
  desk.act("row/m2", "open");
  CHECK(desk.node("letter/thread") == nullptr);
  CHECK(std::find(desk.requests.begin(), desk.requests.end(), "GET /mailboxes/box/messages/") == desk.requests.end());
}
