// Which letters are listed and in which order: asked of the platform, said on the screen, and taken back in one step.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;

namespace {

using Ids = std::vector<std::string>;
Ids rows(const Desk& desk) {
  Ids ids;
  if (const tree::Node* all = desk.node("letters/list"))
    for (const tree::Node& item : all->children) ids.push_back(item.id.substr(4, item.id.find('/', 4) - 4));
  return ids;
}
void tick(Desk& desk, const std::string& which, bool on = true) { desk.act("letters/options/" + which, "change", on ? "yes" : "no"); }
void choose(Desk& desk, const std::string& which, const std::string& value) { desk.act("letters/options/" + which, "change", value); }

// m3 is read, m2 flagged, m1 from another sender and two years old.
void begin(Desk& desk) {
  desk.messages[0].read = true;
  desk.messages[1].flag = true;
  desk.messages[2].sender.senderId = "12345678";
  desk.messages[2].sender.label = "Lillehavn Sygehus";
  desk.messages[2].receivedDateTime = *parse_instant("2024-01-01T08:00:00Z");
  desk.start();
  desk.act("letters/options", "toggle");
}

}  // namespace

TEST_CASE("unread, flagged, from one sender, of one period: each is asked of the platform and said; all comes back in one step") {
  Desk desk;
  begin(desk);
  CHECK(rows(desk) == Ids{"m3", "m2", "m1"});
  tick(desk, "unread");
  CHECK(rows(desk) == Ids{"m2", "m1"});
  CHECK(desk.shows("Viser kun: Ulæste."));
  tick(desk, "flagged");
  CHECK(rows(desk) == Ids{"m2"});
  CHECK(desk.shows("Viser kun: Ulæste, Med flag."));
  CHECK(desk.node("letters/options/flagged")->state.checked == tree::Checked::yes);
  check_clean(desk);
  desk.act("letters/narrowed/all");
  CHECK(rows(desk) == Ids{"m3", "m2", "m1"});
  CHECK(desk.app.view().focus == "letters/options");
  choose(desk, "sender", "12345678");
  CHECK(rows(desk) == Ids{"m1"});
  CHECK(desk.shows("Viser kun: fra Lillehavn Sygehus."));
  CHECK(desk.node("letters/options/sender")->value == "12345678");
  choose(desk, "sender", "all");
  choose(desk, "period", "1");
  CHECK(rows(desk) == Ids{"m3", "m2"});
  choose(desk, "period", "3");
  CHECK(rows(desk) == Ids{"m1"});
  tick(desk, "flagged");
  CHECK(rows(desk).empty());
  CHECK(desk.shows("Ingen breve i mappen svarer til det, du har valgt."));
  check_clean(desk);
}

TEST_CASE("the order is asked of the platform, and what is not an order is ignored") {
  Desk desk;
  begin(desk);
  const auto sorted_by = [&](const std::string& value) {
    desk.hold = true;
    choose(desk, "order", value);
    std::string fields;
    for (const app::Effect& effect : desk.held)
      if (const auto* http = std::get_if<app::Http>(&effect.request))
        for (const auto& [name, wanted] : http->request.query)
          if (name == "sortFields") fields = wanted;
    desk.release();
    return fields;
  };
  CHECK(sorted_by("1").starts_with("receivedDateTime:ASC"));
  CHECK(sorted_by("2").starts_with("sender.label:ASC"));
  CHECK(sorted_by("3").starts_with("label:ASC"));
  CHECK(sorted_by("0").starts_with("receivedDateTime:DESC"));
  CHECK(sorted_by("9").empty());
  CHECK_FALSE(desk.node("letters/narrowed"));
  check_clean(desk);
}

TEST_CASE("deadlines are looked for among the rows, and that many letters have theirs in the text is said") {
  Desk desk;
  desk.messages[1].replyByDateTime = parse_instant("2026-03-20T12:00:00Z");
  begin(desk);
  const auto asked = desk.requests.size();
  tick(desk, "deadline");
  CHECK(rows(desk) == Ids{"m2"});
  CHECK(desk.shows("Mange breve har kun frister i teksten."));
  CHECK(desk.requests.size() == asked);
  check_clean(desk);
}

TEST_CASE("a letter that stops matching keeps its row until the list is fetched anew; another folder begins with all") {
  Desk desk;
  begin(desk);
  tick(desk, "unread");
  desk.act("row/m2", "open");
  CHECK(desk.stored("m2").read);
  CHECK(rows(desk) == Ids{"m2", "m1"});
  desk.act("letters/refresh");
  CHECK(rows(desk) == Ids{"m1"});
  desk.act("folder/bin", "open");
  CHECK_FALSE(desk.node("letters/narrowed"));
  desk.act("folder/inbox", "open");
  CHECK(rows(desk).size() == 3);
  check_clean(desk);
}

TEST_CASE("all is picked of what is listed, not of the folder") {
  Desk desk;
  begin(desk);
  tick(desk, "unread");
  desk.act("selection/start");
  desk.act("selection/all");
  desk.act("selection/trash");
  CHECK(desk.stored_in("bin") == 2);
  CHECK(desk.stored("m3").folderId == "inbox");
  check_clean(desk);
}
