#include <catch2/catch_test_macros.hpp>

#include "core/tree/json.h"
#include "tests/unit/tree/build.h"

using namespace memobox;
using namespace memobox::tree;

namespace {

// A tree in which every member of every struct is away from its default.
Tree full_tree() {
  Node full = looking(Look::card, node(Role::table, "full", "Navn \"x\""));
  full.description = "Beskrivelse";
  full.value = "a\nb";
  full.level = 3;
  full.lang = "en-GB";
  full.href = "https://sundhed.example/?a=1&b=2";
  full.place = "/m/f/l";
  full.blob = "17";
  full.error = "Skriv et emne";
  full.column_span = 2;
  full.row_span = 3;
  full.ordered = true;
  full.state = {.checked = Checked::no, .expanded = false, .selected = true, .current = true, .disabled = true, .required = true, .invalid = true, .busy = true};
  full.window = Window{.count = 312, .first = 100, .revision = 9};
  full.hints = {.autocomplete = "email", .inputmode = "email", .max_length = 256, .multiline = true, .shortcut = "Control+z"};
  full.actions = {"open", "press"};
  Tree tree = tree_with({full, node(Role::line_break, "break")});
  tree.focus = "full";
  tree.announce = {{"Hentet", false}, {"Fejl", true}};
  return tree;
}

ErrorCode code_of(std::string_view json) {
  const auto tree = tree_from_json(json);
  REQUIRE_FALSE(tree);
  return tree.error().code;
}

std::string path_of(std::string_view json) {
  const auto tree = tree_from_json(json);
  REQUIRE_FALSE(tree);
  return tree.error().path;
}

std::string nested(int levels) {
  std::string json = R"({"lang":"da","root":)";
  for (int at = 0; at < levels; ++at) json += R"({"id":"a","role":"group","children":[)";
  json += R"({"id":"b","role":"text"})";
  for (int at = 0; at < levels; ++at) json += "]}";
  return json + "}";
}

}  // namespace

TEST_CASE("a tree as JSON leaves out what is at its default") {
  CHECK(tree_to_json(tree_with({paragraph("p", "Hej")})) ==
        R"({"revision":1,"lang":"da","title":"Indbakke","root":{"id":"app","role":"app","lang":"da","children":[{"id":"main","role":"main","children":[)"
        R"({"id":"title","role":"heading","name":"Digital Post","level":1},{"id":"p","role":"paragraph","children":[{"id":"p/0","role":"text","name":"Hej"}]}]}]}})");
}

TEST_CASE("every member of the tree survives the way out and back") {
  const Tree tree = full_tree();
  const std::string json = tree_to_json(tree);
  const auto back = tree_from_json(json);
  REQUIRE(back);
  CHECK(*back == tree);
  CHECK(tree_to_json(*back) == json);
  for (const char* member : {"look", "description", "value", "level", "lang", "href", "place", "blob", "error", "colspan", "rowspan", "ordered", "state", "checked", "expanded",
                             "selected", "current", "disabled", "required", "invalid", "busy", "window", "count", "first", "hints", "autocomplete", "inputmode", "maxlength",
                             "multiline", "shortcut", "actions", "focus", "announce", "assertive"}) {
    INFO(member);
    CHECK(json.find("\"" + std::string(member) + "\":") != std::string::npos);
  }
}

TEST_CASE("every role and look can be read") {
  for (int at = 0; at < role_count; ++at) {
    Tree tree = tree_with({node(static_cast<Role>(at), "x")});
    CHECK(*tree_from_json(tree_to_json(tree)) == tree);
  }
  for (int at = 0; at <= static_cast<int>(Look::counter); ++at) {
    Tree tree = tree_with({looking(static_cast<Look>(at), node(Role::group, "x"))});
    CHECK(*tree_from_json(tree_to_json(tree)) == tree);
  }
}

TEST_CASE("JSON that is no tree is refused with its place") {
  CHECK(code_of("") == ErrorCode::not_well_formed);
  CHECK(code_of("{\"root\":") == ErrorCode::not_well_formed);
  CHECK(code_of("{\"lang\":\"\xE6\"}") == ErrorCode::not_well_formed);
  CHECK(code_of("[]") == ErrorCode::wrong_type);
  CHECK(code_of("{}") == ErrorCode::missing);
  CHECK(path_of("{}") == "/root");
  CHECK(path_of(R"({"root":7})") == "/root");
  CHECK(path_of(R"({"root":{"role":"app"}})") == "/root/id");
  CHECK(path_of(R"({"root":{"id":"a"}})") == "/root/role");
  CHECK(path_of(R"({"root":{"id":"a","role":"marquee"}})") == "/root/role");
  CHECK(path_of(R"({"root":{"id":"a","role":7}})") == "/root/role");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","level":1.5}})") == "/root/level");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","level":99999999999}})") == "/root/level");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","window":{"count":18446744073709551615}}})") == "/root/window/count");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","state":{"checked":true}}})") == "/root/state/checked");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","state":{"busy":"yes"}}})") == "/root/state/busy");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","state":[]}})") == "/root/state");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","hints":{"maxlength":"9"}}})") == "/root/hints/maxlength");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","actions":["open",null]}})") == "/root/actions/1");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","children":{}}})") == "/root/children");
  CHECK(path_of(R"({"root":{"id":"a","role":"app","children":[{"id":"b","role":"text"},{"id":"c","role":"text","name":[]}]}})") == "/root/children/1/name");
  CHECK(path_of(R"({"announce":[{"assertive":true}],"root":{"id":"a","role":"app"}})") == "/announce/0/text");
  CHECK(path_of(R"({"title":7,"root":{"id":"a","role":"app"}})") == "/title");
}

TEST_CASE("a newer tree's unknown members are passed over") {
  CHECK(tree_from_json(R"({"root":{"id":"a","role":"app","shape":{"x":[1]}},"extra":null})"));
}

TEST_CASE("depth and size are capped") {
  CHECK(tree_from_json(nested(199)));
  CHECK(code_of(nested(200)) == ErrorCode::too_deep);
  CHECK(code_of(nested(5000)) == ErrorCode::too_deep);
  CHECK(code_of(std::string(1'000'000, '[')) == ErrorCode::too_deep);
  CHECK(tree_from_json(R"({"lang":"[[[\"[[[","root":{"id":"a","role":"app"}})"));
  CHECK(code_of(std::string((std::size_t{32} << 20) + 1, ' ')) == ErrorCode::too_large);
}

TEST_CASE("an act goes out and back") {
  const Act act{.node = "messages/1", .action = "input", .value = "a\nb", .revision = 7};
  std::string json;
  JsonWriter writer(json);
  write_act(writer, act);
  CHECK(json == R"({"node":"messages/1","action":"input","value":"a\nb","revision":7})");
  CHECK(*act_from_json(json) == act);
  CHECK(act_from_json(R"({"node":"a"})").error().path == "/action");
  CHECK(act_from_json(R"({"node":"a","action":1})").error().code == ErrorCode::wrong_type);
  CHECK(act_from_json("7").error().code == ErrorCode::wrong_type);
}
