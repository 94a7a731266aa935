// A letter as the views build it, with every kind of content a page can show.
#pragma once

#include "tests/unit/tree/build.h"

namespace memobox::page {

using namespace memobox::tree;

inline Node said(std::string id, std::string words, Look look = Look::none) { return looking(look, paragraph(std::move(id), std::move(words))); }

inline Node fact(std::string id, std::string term, std::string value) {
  Node text = node(Role::text, id + "/value", std::move(value));
  return node(Role::fact, std::move(id), std::move(term), {std::move(text)});
}

inline Node strong(std::string id, std::string words) {
  Node text = node(Role::text, id + "/text", std::move(words));
  return node(Role::strong, std::move(id), "", {std::move(text)});
}

inline Node demo_head() {
  Node logo = looking(Look::logo, node(Role::image, "logo"));
  logo.value = "NS";
  Node sender = looking(Look::sender, node(Role::paragraph, "sender", "", {strong("sender/name", "Nordhavn Sygehus"), node(Role::text, "unit", ", Radiologisk Afdeling")}));
  Node facts = looking(Look::stack, node(Role::group, "head/facts", "Brevhoved", {sender, said("times", "Modtaget mandag 2. marts 2026 kl. 09.31 · Til Åse Østergård", Look::secondary)}));
  return looking(Look::letter_head, node(Role::group, "head", "Fra og til", {logo, facts}));
}

inline Node demo_card() {
  Node go = looking(Look::primary, link("card/go", "Bekræft tiden", "https://sundhed.example/tid?a=1&b=2"));
  Node commands = looking(Look::cluster, node(Role::group, "card/commands", "Handlinger", {go, command(Role::button, "card/calendar", "Føj til kalender", "press")}));
  Node facts = node(Role::facts, "card/facts", "", {fact("when", "Hvornår", "tirsdag 20. oktober 2026 kl. 10.30–11.30"), fact("where", "Hvor", "Nordhavn Sygehus, indgang C, afsnit 12"),
                                                    fact("remember", "Husk", "Mød fastende; medbring medicinliste")});
  return looking(Look::card, node(Role::region, "card", "Aftale: MR-scanning, knæ", {heading(2, "card/title", "Aftale: MR-scanning, knæ"), facts, commands}));
}

inline Node demo_table() {
  const auto cell = [](Role role, std::string id, std::string words) { return node(role, id, "", {node(Role::text, id + "/t", std::move(words))}); };
  Node wide = cell(Role::cell, "c3", "I alt 1.250 kr. & moms");
  wide.column_span = 2;
  return node(Role::table, "table", "Det koster det", {node(Role::row, "r1", "", {cell(Role::columnheader, "h1", "Ydelse"), cell(Role::columnheader, "h2", "Beløb")}),
                                                        node(Role::row, "r2", "", {cell(Role::rowheader, "c1", "Scanning"), cell(Role::cell, "c2", "1.000 kr.")}), node(Role::row, "r3", "", {wide})});
}

inline std::vector<Node> demo_body() {
  const auto item = [](std::string id, std::string words, std::vector<Node> more = {}) {
    more.insert(more.begin(), said(id + "/p", std::move(words)));
    return node(Role::listitem, std::move(id), "", std::move(more));
  };
  Node read_more = node(Role::paragraph, "more", "", {node(Role::text, "more/0", "Læs mere på "), link("more/1", "sundhed.example", "https://sundhed.example/"), node(Role::text, "more/2", " eller skriv til "),
                                                      link("more/3", "afdelingen", "mailto:radiologi@sygehus.example"), node(Role::text, "more/4", ". Det er "), strong("more/5", "vigtigt"), node(Role::text, "more/6", ".")});
  Node steps = node(Role::list, "steps", "", {item("s1", "Mød ved indgang C."), item("s2", "Tag med:", {node(Role::list, "bring", "", {item("b1", "sundhedskort"), item("b2", "medicinliste")})})});
  steps.ordered = true;
  Node english = said("english", "Please call us if you need an interpreter.");
  english.lang = "en";
  Node quote = node(Role::blockquote, "quote", "", {said("quote/p", "Jeg kan ikke komme den dag.")});
  Node greeting = node(Role::paragraph, "bye", "", {node(Role::text, "bye/0", "Venlig hilsen"), node(Role::line_break, "bye/1"), node(Role::text, "bye/2", "Radiologisk Afdeling")});
  return {said("dear", "Kære Åse"), said("p1", "Du har fået tid til en MR-scanning af dit knæ. Undersøgelsen varer cirka 45 minutter, og du skal regne med at være her en time i alt."), read_more,
          heading(2, "how", "Sådan gør du"), steps, demo_table(), english, quote, node(Role::code, "code", "Sag  1234\n  Bilag <2>"), node(Role::separator, "line"), greeting};
}

inline Node demo_files() {
  const auto file = [](std::string id, std::string name, std::string kind) {
    return looking(Look::attachment_row, node(Role::listitem, id, "", {node(Role::text, id + "/name", std::move(name)), looking(Look::secondary, node(Role::text, id + "/kind", std::move(kind)))}));
  };
  return node(Role::list, "files", "", {file("f1", "Sådan forbereder du dig.pdf", "PDF, 212 kB"), file("f2", "Kort over sygehuset.png", "Billede, 88 kB")});
}

inline Tree demo_letter() {
  std::vector<Node> all = {looking(Look::cluster, node(Role::toolbar, "tools", "Handlinger", {command(Role::button, "reply", "Besvar", "press"), command(Role::link, "next", "Næste", "open")})),
                           looking(Look::title, heading(1, "title", "Indkaldelse til MR-scanning")), demo_head(),
                           looking(Look::deadline, node(Role::group, "due", "Frist", {node(Role::paragraph, "due/p", "", {strong("due/s", "Svar senest mandag 16. marts 2026")})})), demo_card(),
                           looking(Look::stack, node(Role::group, "body", "Brevets tekst", demo_body())), heading(2, "files/title", "Bilag"), demo_files()};
  Node details = node(Role::disclosure, "details", "Detaljer", {node(Role::facts, "details/facts", "", {fact("sender-id", "Afsender", "CVR 00000000"), fact("id", "Besked", "8c2ea15d-61fb-4ba9-9366-42f8b194c114")})});
  details.state.expanded = true;
  all.push_back(details);
  Tree tree{.lang = "da", .title = "Brev"};
  tree.root = node(Role::app, "app", "", {looking(Look::letter, node(Role::main, "main", "", std::move(all)))});
  tree.root.lang = "da";
  return tree;
}

// Folders, list and letter side by side.
inline Tree demo_mailbox() {
  Tree tree = demo_letter();
  const auto row = [](std::string id, std::string from, std::string time, std::string label, std::string mark, Look mark_look, bool unread) {
    Node link = looking(Look::message_row, command(Role::link, id, "", "open"));
    if (unread) link.children.push_back(looking(Look::unread, node(Role::mark, id + "/unread", "Ulæst")));
    link.children.push_back(looking(Look::sender, node(Role::text, id + "/from", std::move(from))));
    link.children.push_back(looking(Look::secondary, node(Role::text, id + "/time", std::move(time))));
    link.children.push_back(unread ? looking(Look::label, strong(id + "/label", std::move(label))) : looking(Look::label, node(Role::text, id + "/label", std::move(label))));
    if (!mark.empty()) link.children.push_back(looking(Look::cluster, node(Role::group, id + "/marks", "Mærker", {looking(mark_look, node(Role::mark, id + "/mark", std::move(mark)))})));
    link.name = text_of(link);
    return node(Role::listitem, id + "/item", "", {link});
  };
  Node rows = node(Role::list, "rows", "Beskeder", {row("m1", "Nordhavn Sygehus", "i dag 08.30", "Indkaldelse til MR-scanning", "Aftale 20. okt.", Look::none, true),
                                                    row("m2", "Retten i Nordhavn", "i går", "Indkaldelse som vidne", "Forkyndelse", Look::legal, true),
                                                    row("m3", "Nordhavn Kommune, Pladsanvisningen", "2. mar.", "Plads i Børnehuset Tusindfryd fra 1. april", "Svar senest 16. mar.", Look::deadline, true),
                                                    row("m4", "Skattestyrelsen", "27. feb.", "Din årsopgørelse er klar", "", Look::none, false)});
  rows.children[0].children[0].state.current = true;
  Node letters_head = looking(Look::split, node(Role::group, "letters/head", "Liste", {heading(2, "letters/title", "Indbakke"), looking(Look::secondary, node(Role::text, "letters/count", "312 beskeder"))}));
  Node letters = looking(Look::letters, node(Role::region, "letters", "Beskeder", {letters_head, node(Role::search, "search", "Søg", {node(Role::searchbox, "q", "Søg i Indbakke")}), rows}));
  const auto folder = [](std::string id, std::string name, std::string count) {
    Node link = looking(Look::folder_row, command(Role::link, id, name + (count.empty() ? "" : ", " + count + " ulæste"), "open"));
    if (!count.empty()) link.children = {looking(Look::label, node(Role::text, id + "/name", name)), looking(Look::counter, node(Role::text, id + "/count", count))};
    return node(Role::listitem, id + "/item", "", {link});
  };
  Node folders = looking(Look::folders, node(Role::navigation, "folders", "Mapper", {node(Role::list, "folders/list", "", {folder("inbox", "Indbakke", "4"), folder("drafts", "Kladder", ""), folder("sent", "Sendt", "")})}));
  folders.children[0].children[0].children[0].state.current = true;
  tree.root.children[0].children[1].level = 2;
  for (Node& child : tree.root.children[0].children[5].children) {
    if (child.role == Role::heading) child.level = 3;
  }
  Node bar = looking(Look::bar, node(Role::banner, "bar", "", {heading(1, "bar/title", "Digital Post"), looking(Look::secondary, node(Role::text, "owner", "Åse Østergård"))}));
  std::vector<Node> all = {bar, folders, letters, tree.root.children[0]};
  tree.root.children = std::move(all);
  tree.title = "Indbakke – Digital Post";
  return tree;
}

}  // namespace memobox::page
