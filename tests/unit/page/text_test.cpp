#include <catch2/catch_test_macros.hpp>

#include "core/page/page.h"
#include "tests/unit/page/demo_letter.h"

using namespace memobox::page;

namespace {

std::string text_of_page(std::vector<Node> content) {
  Tree tree{.lang = "da", .title = "Brev"};
  tree.root = node(Role::main, "main", "", std::move(content));
  return to_text(tree);
}

}  // namespace

TEST_CASE("a letter as text reads from top to bottom") {
  CHECK(to_text(demo_letter()) == R"([Besvar] [Næste]

Indkaldelse til MR-scanning
===========================

Nordhavn Sygehus, Radiologisk Afdeling

Modtaget mandag 2. marts 2026 kl. 09.31 · Til Åse Østergård

Svar senest mandag 16. marts 2026

Aftale: MR-scanning, knæ
------------------------

Hvornår: tirsdag 20. oktober 2026 kl. 10.30–11.30
Hvor: Nordhavn Sygehus, indgang C, afsnit 12
Husk: Mød fastende; medbring medicinliste

Bekræft tiden <https://sundhed.example/tid?a=1&b=2> [Føj til kalender]

Kære Åse

Du har fået tid til en MR-scanning af dit knæ. Undersøgelsen varer cirka 45 minutter, og du skal regne med at være her en time i alt.

Læs mere på sundhed.example eller skriv til afdelingen <mailto:radiologi@sygehus.example>. Det er vigtigt.

Sådan gør du
------------

1. Mød ved indgang C.
2. Tag med:
   - sundhedskort
   - medicinliste

Det koster det
Ydelse | Beløb
Scanning | 1.000 kr.
I alt 1.250 kr. & moms

Please call us if you need an interpreter.

> Jeg kan ikke komme den dag.

    Sag  1234
      Bilag <2>

* * *

Venlig hilsen
Radiologisk Afdeling

Bilag
-----

- Sådan forbereder du dig.pdf (PDF, 212 kB)
- Kort over sygehuset.png (Billede, 88 kB)

[Detaljer]

Afsender: CVR 00000000
Besked: 8c2ea15d-61fb-4ba9-9366-42f8b194c114
)");
}

TEST_CASE("links tell where they lead, unless their words already do") {
  const auto linked = [](std::string words, std::string href) { return text_of_page({node(Role::paragraph, "p", "", {link("l", std::move(words), std::move(href))})}); };
  CHECK(linked("Vis", "https://a.example/b") == "Vis <https://a.example/b>\n");
  CHECK(linked("https://a.example/b", "https://a.example/b") == "https://a.example/b\n");
  CHECK(linked("a.example", "https://a.example/") == "a.example\n");
  CHECK(linked("post@a.example", "mailto:post@a.example") == "post@a.example\n");
  CHECK(linked("bank.example", "https://evil.example/") == "bank.example <https://evil.example/>\n");
  CHECK(linked("Vis", "javascript:alert(1)") == "[Vis]\n");
}

TEST_CASE("controls stand in brackets with what they hold") {
  Node field = node(Role::textbox, "f", "Emne");
  field.value = "Min sag";
  field.error = "For kort";
  Node box = node(Role::checkbox, "c", "Vis alle"), mixed = box, off = box;
  box.state.checked = Checked::yes;
  mixed.state.checked = Checked::mixed;
  Node radio = node(Role::radio, "r", "Ja");
  radio.state.checked = Checked::yes;
  Node choice = node(Role::radiogroup, "g", "Svar", {radio, node(Role::radio, "n", "Nej")});
  CHECK(text_of_page({field, box, mixed, off}) == "[Emne: Min sag] (For kort) [x] Vis alle [-] Vis alle [ ] Vis alle\n");
  CHECK(text_of_page({choice}) == "Svar\n(x) Ja\n( ) Nej\n");
  CHECK(text_of_page({looking(Look::stack, node(Role::group, "s", "", {command(Role::button, "a", "Besvar", "press"), command(Role::toggle, "b", "Flag", "toggle")}))}) == "[Besvar]\n[Flag]\n");
}

TEST_CASE("quotes and lists nest") {
  const Node inner = node(Role::list, "l", "", {node(Role::listitem, "i", "", {paragraph("a", "en"), paragraph("b", "to")})});
  CHECK(text_of_page({node(Role::blockquote, "q", "", {paragraph("p", "før"), inner})}) == "> før\n>\n> - en\n>\n>   to\n");
}

TEST_CASE("the line under a heading is as long as its words, at most 80 characters") {
  CHECK(text_of_page({heading(2, "h", "Ærø")}) == "Ærø\n---\n");
  CHECK(text_of_page({heading(1, "h", std::string(90, 'a'))}) == std::string(90, 'a') + "\n" + std::string(80, '=') + "\n");
}

TEST_CASE("mailbox rows read by their names") {
  const std::string text = to_text(demo_mailbox());
  CHECK(text.find("- [Indbakke, 4 ulæste]\n- [Kladder]\n") != std::string::npos);
  CHECK(text.find("- [Skattestyrelsen 27. feb. Din årsopgørelse er klar]\n") != std::string::npos);
}

TEST_CASE("no control character reaches a terminal") { CHECK(text_of_page({paragraph("p", "a\x1B[31mb\u202E")}) == "a[31mb\n"); }

TEST_CASE("every role that has words shows them") {
  for (int at = 0; at < role_count; ++at) {
    const Role role = static_cast<Role>(at);
    INFO(role_name(role));
    const std::string text = text_of_page({node(role, "x", "Navn", {node(Role::text, "t", "Ordet")})});
    const bool named_only = role == Role::image || role == Role::progress || role == Role::frame || role == Role::textbox || role == Role::searchbox ||
                            role == Role::select || role == Role::combobox;
    const bool wordless = role == Role::line_break || role == Role::separator;
    if (role == Role::table || role == Role::facts || role == Role::list) continue;  // their children are rows, facts and items
    CHECK((text.find("Ordet") != std::string::npos) == !(named_only || wordless));
    if (named_only) CHECK(text.find("Navn") != std::string::npos);
  }
}
