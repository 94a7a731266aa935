#include <catch2/catch_test_macros.hpp>

#include "core/tree/records.h"
#include "tests/unit/tree/build.h"

using namespace memobox::tree;

TEST_CASE("a node is found by its id, in depth") {
  const Tree tree = tree_with({paragraph("p", "Kære Åse")});
  REQUIRE(find(tree.root, "p/0"));
  CHECK(find(tree.root, "p/0")->name == "Kære Åse");
  CHECK(find(tree.root, "app") == &tree.root);
  CHECK_FALSE(find(tree.root, "q"));
}

TEST_CASE("running text is joined as it stands, other parts by one space") {
  CHECK(text_of(node(Role::paragraph, "p", "", {node(Role::text, "a", "Læs mere på "), link("b", "sundhed.example", "https://sundhed.example/"), node(Role::text, "c", "."),
                                                node(Role::line_break, "d"), node(Role::strong, "e", "Hilsen")})) == "Læs mere på sundhed.example. Hilsen");
  const Node row = looking(Look::message_row, node(Role::link, "r", "navn", {node(Role::mark, "u", "Ulæst"), node(Role::text, "s", "Skat"), node(Role::text, "t", "i dag")}));
  CHECK(text_of(row) == "Ulæst Skat i dag");
  CHECK(text_of(node(Role::list, "l", "Beskeder", {node(Role::listitem, "i", "", {paragraph("p", "En")}), node(Role::listitem, "j", "", {paragraph("q", "to")})})) == "En to");
}

TEST_CASE("names stand before children where they label them, and values are words") {
  CHECK(text_of(node(Role::fact, "f", "Hvor", {node(Role::text, "v", "Indgang C")})) == "Hvor Indgang C");
  CHECK(text_of(node(Role::disclosure, "d", "Detaljer", {paragraph("p", "Mere")})) == "Detaljer Mere");
  CHECK(text_of(node(Role::button, "b", "Besvar brevet", {node(Role::text, "t", "Besvar")})) == "Besvar");
  Node logo = looking(Look::logo, node(Role::image, "i"));
  logo.value = "NS";
  CHECK(text_of(logo).empty());
  CHECK(text_of(node(Role::image, "i", "Kort over sygehuset")) == "Kort over sygehuset");
  Node field = node(Role::textbox, "x", "Emne");
  field.value = "Min sag";
  CHECK(text_of(field) == "Emne Min sag");
}

TEST_CASE("records hold role, name, value, state and id in reading order") {
  Node box = node(Role::checkbox, "box", "Vis | alle \\ x");
  box.state = {.checked = Checked::mixed, .expanded = false, .selected = true, .current = true, .disabled = true, .required = true, .invalid = true, .busy = true};
  CHECK(record_of(box) == "checkbox|Vis \\| alle \\\\ x||checked=mixed,expanded=false,selected,current,disabled,required,invalid,busy|box");
  Node text = node(Role::textbox, "t", "Tekst");
  text.value = "a\nb";
  CHECK(record_of(text) == "textbox|Tekst|a\\nb||t");
  CHECK(records_of(tree_with({paragraph("p", "Hej")})) == std::vector<std::string>{
      "app||||app", "main||||main", "heading|Digital Post|||title", "paragraph||||p", "text|Hej|||p/0"});
}
