#include <catch_amalgamated.hpp>
#include <string>

#include "core/wire/wire.h"

using namespace memobox;

namespace {

const std::string inputs = R"("now":1772442000000,"random":"000102030405060708090a0b0c0d0e0f")";
Result<wire::EventTurn> event(const std::string& json) { return wire::read_event("{" + inputs + ",\"event\":" + json + "}"); }
Result<wire::OutcomeTurn> outcome(const std::string& members) { return wire::read_outcome("{" + inputs + "," + members + "}"); }

template <class T>
T as(const Result<wire::EventTurn>& turn) {
  REQUIRE(turn);
  REQUIRE(std::holds_alternative<T>(turn->event));
  return std::get<T>(turn->event);
}

}  // namespace

TEST_CASE("clock and dice come with every turn") {
  const auto turn = event(R"({"type":"place","place":"/a"})");
  REQUIRE(turn);
  CHECK(turn->inputs.now.ms == 1772442000000);
  CHECK(turn->inputs.random[0] == 0);
  CHECK(turn->inputs.random[15] == 15);
}

TEST_CASE("each event is read with its members") {
  CHECK(as<app::Start>(event(R"({"type":"start","place":"/b/f","typed":[{"node":"letters/filter","value":"skat"}]})")) ==
        app::Start{"/b/f", {{"letters/filter", "skat"}}});
  CHECK(as<tree::Act>(event(R"({"type":"act","node":"n","action":"press","value":"v","revision":7})")) == tree::Act{"n", "press", "v", 7});
  CHECK(as<app::GoTo>(event(R"({"type":"place","place":"/x"})")) == app::GoTo{"/x"});
  CHECK(as<app::OpenFile>(event(R"({"type":"open_file","blob":"12","name":"a.xml"})")) == app::OpenFile{12, "a.xml"});
  const auto change = as<app::EnvironmentChange>(event(R"({"type":"environment","lang":"en","width":"narrow","text_scale":200,"online":false})"));
  CHECK(change.language == Language::en);
  CHECK(change.width == view::Width::narrow);
  CHECK(change.text_scale == 200);
  CHECK(change.online == false);
  CHECK_FALSE(change.visible);
}

TEST_CASE("what is no turn is an error with its place, never an event") {
  const auto code = [](const Result<wire::EventTurn>& turn) {
    REQUIRE_FALSE(turn);
    return std::string(error_code_name(turn.error().code)) + " " + turn.error().path;
  };
  CHECK(code(wire::read_event("")) == "not_well_formed ");
  CHECK(code(wire::read_event("[]")) == "wrong_type ");
  CHECK(code(wire::read_event("{}")) == "missing /now");
  CHECK(code(wire::read_event("{" + inputs + "}")) == "missing /event");
  CHECK(code(event(R"({"type":"answered"})")) == "wrong_type /event/type");
  CHECK(code(event(R"({"type":"act","node":5,"action":"press"})")) == "wrong_type /event/node");
  CHECK(code(event(R"({"type":"act","node":"n"})")) == "missing /event/action");
  CHECK(code(event(R"({"type":"environment","width":"huge"})")) == "wrong_type /event/width");
  CHECK(code(event(R"({"type":"start","typed":[3]})")) == "wrong_type /event/typed");
  CHECK(code(wire::read_event(R"({"now":1,"random":"zz0102030405060708090a0b0c0d0e0f","event":{}})")) == "wrong_type /random");
  CHECK(code(wire::read_event(std::string(wire::largest_turn + 1, ' '))) == "too_large ");
}

TEST_CASE("outcomes are one of four") {
  const auto ok = outcome(R"("outcome":"ok","status":200,"type":"application/json","retry_after":5,"blob":"3")");
  REQUIRE(ok);
  CHECK(ok->outcome.kind == app::Outcome::Kind::ok);
  CHECK(ok->outcome.status == 200);
  CHECK(ok->outcome.retry_after_s == 5);
  CHECK(ok->outcome.blob == 3u);
  CHECK(outcome(R"("outcome":"timeout")")->outcome.kind == app::Outcome::Kind::timeout);
  CHECK(outcome(R"("outcome":"error","reason":"network")")->outcome.reason == "network");
  CHECK_FALSE(outcome(R"("outcome":"maybe")"));
  CHECK_FALSE(outcome(R"("status":200)"));
  CHECK_FALSE(outcome(R"("outcome":"ok","blob":"-1")"));
  CHECK_FALSE(outcome(R"("outcome":"ok","blob":"99999999999999999999999")"));
}

TEST_CASE("each effect is written with its members") {
  platform::MessagePatch patch;
  patch.read = true;
  const std::vector<app::Effect> effects{{1, app::Http{"main", platform::patch_message("b", "m", 3, patch)}},
                                         {2, app::Timer{800}},
                                         {3, app::Announce{"Hej", true}},
                                         {4, app::Title{"Indbakke"}},
                                         {5, app::Navigate{"/b/f", true}},
                                         {6, app::OpenLink{"https://a.example/"}},
                                         {7, app::SaveFile{"a.pdf", "application/pdf", 9}},
                                         {8, app::RenewSession{"main", "expired"}},
                                         {9, app::ReadPdf{12}}};
  CHECK(wire::answer_json(4, effects) ==
        R"({"revision":4,"effects":[{"id":"1","type":"http","source":"main","method":"PATCH","path":"/mailboxes/b/messages/m",)"
        R"("headers":{"Accept":"application/json","If-Match":"3"},"body":{"json":{"read":true}},"safe":true,"timeout_ms":20000},)"
        R"({"id":"2","type":"timer","ms":800},{"id":"3","type":"announce","text":"Hej","assertive":true},{"id":"4","type":"title","text":"Indbakke"},)"
        R"({"id":"5","type":"navigate","place":"/b/f","replace":true},{"id":"6","type":"open_link","href":"https://a.example/"},)"
        R"({"id":"7","type":"save_file","name":"a.pdf","media_type":"application/pdf","blob":"9"},)"
        R"({"id":"8","type":"renew_session","source":"main","reason":"expired"},{"id":"9","type":"read_pdf","blob":"12"}]})");
}

TEST_CASE("settings set language, words, source and surroundings") {
  const auto settings = wire::read_settings(
      R"({"lang":"en","strings":{"page.mailbox":"Post"},"sources":[{"id":"one","kind":"public"}],"embedded":true,"heading_level":3,"environment":{"width":"medium","theme":"x"}})");
  REQUIRE(settings);
  CHECK(settings->language == Language::en);
  CHECK(settings->strings.size() == 1);
  CHECK(settings->sources == std::vector<std::string>{"one"});
  CHECK(settings->environment.embedded);
  CHECK(settings->environment.heading_level == 3);
  CHECK(settings->environment.width == view::Width::medium);
  CHECK(settings->environment.theme == "x");
  CHECK(wire::read_settings("{}"));
  CHECK_FALSE(wire::read_settings(R"({"heading_level":9})"));
  CHECK_FALSE(wire::read_settings(R"({"sources":[]})"));
  CHECK_FALSE(wire::read_settings(R"({"strings":{"a":1}})"));
}

TEST_CASE("an error says code, rule and path") {
  CHECK(wire::error_json({ErrorCode::missing, "wire.missing", "/event", 0, 0, 0}) ==
        R"({"error":{"code":"missing","detail":"wire.missing","path":"/event","offset":0}})");
}
