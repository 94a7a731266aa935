#include <catch2/catch_test_macros.hpp>

#include "core/tree/rules.h"
#include "tests/unit/tree/build.h"

using namespace memobox::tree;

namespace {

// The rules that the tree breaks, each as "rule@node".
std::vector<std::string> broken(const Tree& tree) {
  std::vector<std::string> rules;
  for (const RuleFinding& finding : check_tree(tree)) {
    CHECK_FALSE(finding.sentence.empty());
    rules.push_back(finding.rule + "@" + finding.node);
  }
  return rules;
}

std::vector<std::string> broken(std::vector<Node> content) { return broken(tree_with(std::move(content))); }

using Rules = std::vector<std::string>;

Node item(std::string id, Node child) { return node(Role::listitem, std::move(id), "", {std::move(child)}); }

}  // namespace

TEST_CASE("a tree that keeps every rule has no findings") {
  Node field = node(Role::textbox, "field", "Emne");
  Node row = looking(Look::message_row, command(Role::link, "row", "Ulæst. Skattestyrelsen: i dag 08.30", "open"));
  row.children = {node(Role::mark, "row/unread", "Ulæst"), node(Role::text, "row/sender", "Skattestyrelsen"),
                  looking(Look::cluster, node(Role::group, "row/marks", "", {node(Role::mark, "row/time", "i dag 08.30")}))};
  Node list = node(Role::list, "list", "Beskeder", {item("i1", row)});
  list.window = Window{.count = 312, .first = 100};
  Node table = node(Role::table, "table", "Beløb", {node(Role::row, "r", "", {node(Role::columnheader, "h", "År"), node(Role::cell, "c", "2026")})});
  Node facts = node(Role::facts, "facts", "", {node(Role::fact, "f", "Hvor", {node(Role::text, "v", "Indgang C")})});
  Node choice = node(Role::radiogroup, "choice", "Svar", {node(Role::radio, "yes", "Ja"), node(Role::radio, "no", "Nej")});
  CHECK(broken({heading(2, "h2", "Indbakke"), list, table, facts, field, choice, heading(3, "h3", "Mere"), heading(2, "h2b", "Igen"), paragraph("p", "Kære Åse "),
                looking(Look::logo, node(Role::image, "logo")), node(Role::code, "code", "a\n  b")}) == Rules{});
}

TEST_CASE("unique-id: an id stands once") { CHECK(broken({paragraph("p", "a"), node(Role::separator, "p")}) == Rules{"unique-id@p"}); }

TEST_CASE("id-form: ids are of a few plain characters") {
  CHECK(broken({node(Role::separator, "Å b")}) == Rules{"id-form@Å b"});
  CHECK(broken({node(Role::separator, "")}) == Rules{"id-form@"});
  CHECK(broken({node(Role::separator, "m/8c2e-1_2.x")}) == Rules{});
}

TEST_CASE("one-main: exactly one main landmark, at most one when embedded") {
  CHECK(broken({node(Role::main, "second")}) == Rules{"one-main@app"});
  Tree none = tree_with({});
  none.root.children[0].role = Role::group;
  CHECK(broken(none) == Rules{"one-main@app"});
  none.root.role = Role::region;
  none.root.name = "Digital Post";
  CHECK(broken(none) == Rules{});
}

TEST_CASE("one-h1: exactly one title, at most one when embedded") {
  CHECK(broken({heading(1, "second", "To")}) == Rules{"one-h1@app"});
  Tree tree = tree_with({});
  tree.root.children[0].children.clear();
  CHECK(broken(tree) == Rules{"one-h1@app"});
}

TEST_CASE("heading-order: levels never skip on the way down") {
  CHECK(broken({heading(3, "h3", "Spring")}) == Rules{"heading-order@h3"});
  CHECK(broken({heading(2, "h2", "a"), heading(3, "h3", "b"), heading(2, "h2b", "c")}) == Rules{});
  CHECK(broken({heading(7, "h7", "Dyb")}) == Rules{"heading-order@h7"});
  CHECK(broken({heading(0, "h0", "Nul")}) == Rules{"heading-order@h0"});
  Node text = paragraph("p", "a");
  text.level = 2;
  CHECK(broken({text}) == Rules{"heading-order@p"});
  Tree embedded = tree_with({heading(4, "h4", "b")});
  embedded.root.role = Role::region;
  embedded.root.name = "Digital Post";
  embedded.root.children[0].children[0].level = 3;
  CHECK(broken(embedded) == Rules{});
  embedded.root.children[0].children[1].level = 5;
  CHECK(broken(embedded) == Rules{"heading-order@h4"});
}

TEST_CASE("control-named: what one operates has a name, and headings have words") {
  for (const Role role : {Role::button, Role::toggle, Role::disclosure, Role::textbox, Role::searchbox, Role::checkbox, Role::select, Role::combobox, Role::listbox, Role::menu,
                          Role::attachment, Role::dialog, Role::frame, Role::progress, Role::region, Role::radiogroup}) {
    INFO(role_name(role));
    CHECK(broken({node(role, "x")}) == Rules{"control-named@x"});
    CHECK(broken({node(role, "x", "Navn")}) == Rules{});
  }
  CHECK(broken({heading(2, "h", "")}) == Rules{"control-named@h"});
}

TEST_CASE("image-named: an image has words unless it is decoration") {
  CHECK(broken({node(Role::image, "i")}) == Rules{"image-named@i"});
  CHECK(broken({node(Role::image, "i", "Kort")}) == Rules{});
  CHECK(broken({looking(Look::skeleton, node(Role::image, "i"))}) == Rules{});
}

TEST_CASE("name-starts-with-label: the name begins with the visible words") {
  Node button = command(Role::button, "b", "Besvar Skattestyrelsen", "press");
  button.children = {node(Role::text, "t", "Besvar")};
  CHECK(broken({button}) == Rules{});
  button.name = "Skriv: Besvar";
  CHECK(broken({button}) == Rules{"name-starts-with-label@b"});
  button.name = "Besvarelse";
  CHECK(broken({button}) == Rules{"name-starts-with-label@b"});
}

TEST_CASE("link-text-unique: in a list one link text has one target") {
  const auto list = [](Node one, Node other) { return std::vector{node(Role::list, "l", "", {item("i1", std::move(one)), item("i2", std::move(other))})}; };
  CHECK(broken(list(link("a", "Vis", "https://a.example/"), link("b", "Vis", "https://b.example/"))) == Rules{"link-text-unique@b"});
  CHECK(broken(list(link("a", "Vis", "https://a.example/"), link("b", "Vis", "https://a.example/"))) == Rules{});
  CHECK(broken(list(command(Role::link, "a", "Vis", "open"), command(Role::link, "b", "Vis", "open"))) == Rules{"link-text-unique@b"});
  const auto sentence = [](std::string id, std::string href) { return node(Role::paragraph, id, "", {node(Role::text, id + "/t", "Om hunde: "), link(id + "/l", "Vis", std::move(href))}); };
  CHECK(broken(list(sentence("a", "https://a.example/"), sentence("b", "https://b.example/"))) == Rules{});
}

TEST_CASE("error-when-invalid: an error text exactly when invalid") {
  Node field = node(Role::textbox, "f", "Emne");
  field.state.invalid = true;
  CHECK(broken({field}) == Rules{"error-when-invalid@f"});
  field.error = "Skriv et emne";
  CHECK(broken({field}) == Rules{});
  field.state.invalid = false;
  CHECK(broken({field}) == Rules{"error-when-invalid@f"});
}

TEST_CASE("lang: the root says the tree's language and passages use language tags") {
  Tree tree = tree_with({});
  tree.root.lang = "";
  CHECK(broken(tree) == Rules{"lang@app"});
  tree.root.lang = "en";
  CHECK(broken(tree) == Rules{"lang@app"});
  for (const auto& [tag, good] : {std::pair("en", true), {"kl-GL", true}, {"zh-Hant-TW", true}, {"de-1996", true}, {"dansk sprog", false}, {"d", false}, {"en-", false}, {"-en", false}, {"1a", false},
                                  {"abcdefghi", false}}) {
    INFO(tag);
    Node passage = paragraph("p", "Hello");
    passage.lang = tag;
    CHECK(broken({passage}) == (good ? Rules{} : Rules{"lang@p"}));
  }
}

TEST_CASE("clean-text: no controls, no bidi overrides, no loose spaces in names") {
  CHECK(broken({paragraph("p", "a\u202Eb")}) == Rules{"clean-text@p/0"});
  CHECK(broken({paragraph("p", "a\x01")}) == Rules{"clean-text@p/0"});
  CHECK(broken({paragraph("p", "\xE6")}) == Rules{"clean-text@p/0"});
  CHECK(broken({paragraph("p", "a\nb")}) == Rules{"clean-text@p/0"});
  CHECK(broken({paragraph("p", " a  b ")}) == Rules{});
  for (const char* name : {" a", "a ", "a  b", "a\tb", "a\nb"}) CHECK(broken({node(Role::button, "b", name)}) == Rules{"clean-text@b"});
  Node field = node(Role::textbox, "f", "Tekst");
  field.value = "a\nb ";
  CHECK(broken({field}) == Rules{});
  field.value = "a\r";
  CHECK(broken({field}) == Rules{"clean-text@f"});
  Tree tree = tree_with({});
  tree.announce = {{"a\u2066", false}};
  tree.title = " Post";
  CHECK(broken(tree) == Rules{"clean-text@app", "clean-text@app"});
}

TEST_CASE("href-scheme: links lead to absolute https, mail and telephone addresses or open in the mailbox") {
  for (const auto& [href, good] : {std::pair("https://borger.example/a?b#c", true), {"mailto:post@kommune.example", true}, {"tel:+4570000000", true}, {"http://borger.example/", false},
                                   {"HTTPS://borger.example/", false}, {"javascript:alert(1)", false}, {"data:text/html,x", false}, {"//borger.example/", false}, {"/side", false}, {"https://", false},
                                   {"https:///x", false}, {"mailto:", false}, {"https://a b/", false}, {" https://a.example/", false}}) {
    INFO(href);
    CHECK(broken({link("l", "Vis", href)}) == (good ? Rules{} : Rules{"href-scheme@l"}));
  }
  CHECK(broken({node(Role::link, "l", "Vis")}) == Rules{"href-scheme@l"});
  CHECK(broken({command(Role::link, "l", "Vis", "open")}) == Rules{});
  Node inside = command(Role::link, "l", "Vis", "open");
  inside.place = "/m/f/l";
  CHECK(broken({inside}) == Rules{});
  inside.place = "m/f";
  CHECK(broken({inside}) == Rules{"href-scheme@l"});
}

TEST_CASE("inline-in-block: running text and blocks each have their place") {
  CHECK(broken({node(Role::paragraph, "p", "", {paragraph("q", "a")})}) == Rules{"inline-in-block@q"});
  CHECK(broken({node(Role::text, "t", "bar")}) == Rules{"inline-in-block@t"});
  CHECK(broken({node(Role::group, "g", "", {node(Role::text, "t", "bar")})}) == Rules{});
  Node button = command(Role::button, "b", "a", "press");
  button.children = {node(Role::group, "g", "", {node(Role::text, "t", "a")}), looking(Look::logo, node(Role::image, "i"))};
  CHECK(broken({button}) == Rules{});
  button.children = {node(Role::strong, "s", "a", {command(Role::link, "l", "a", "open")})};
  CHECK(broken({button}) == Rules{"inline-in-block@l"});
}

TEST_CASE("list-children: containers hold their own and nothing else") {
  CHECK(broken({node(Role::list, "l", "", {paragraph("p", "a")})}) == Rules{"list-children@p"});
  CHECK(broken({node(Role::listitem, "i")}) == Rules{"list-children@i"});
  CHECK(broken({node(Role::table, "t", "", {node(Role::cell, "c")})}) == Rules{"list-children@c"});
  CHECK(broken({node(Role::facts, "f", "", {node(Role::group, "g")})}) == Rules{"list-children@g"});
  CHECK(broken({node(Role::fact, "f", "Hvor")}) == Rules{"list-children@f"});
  CHECK(broken({node(Role::group, "g", "", {node(Role::radio, "r", "Ja")})}) == Rules{"list-children@r"});
  CHECK(broken({node(Role::menu, "m", "Mere", {node(Role::menuitem, "i", "Slet"), node(Role::separator, "s")})}) == Rules{});
  CHECK(broken({node(Role::menuitem, "i", "Slet")}) == Rules{"list-children@i"});
  CHECK(broken({node(Role::select, "s", "Mappe", {node(Role::option, "o", "Skat")})}) == Rules{});
}

TEST_CASE("window: a list shows at most 200 rows, within its count") {
  Node list = node(Role::list, "l", "", {item("i", paragraph("p", "a"))});
  list.window = Window{.count = 1, .first = 0};
  CHECK(broken({list}) == Rules{});
  list.window->first = 1;
  CHECK(broken({list}) == Rules{"window@l"});
  list.window = Window{.count = -1, .first = 0};
  CHECK(broken({list}) == Rules{"window@l"});
  Node group = node(Role::group, "g");
  group.window = Window{};
  CHECK(broken({group}) == Rules{"window@g"});
  Node long_list = node(Role::list, "l");
  for (int at = 0; at < 201; ++at) long_list.children.push_back(item("i" + std::to_string(at), paragraph("p" + std::to_string(at), "a")));
  CHECK(broken({long_list}) == Rules{"window@l"});
}
