#include <catch2/catch_test_macros.hpp>

#include "core/page/page.h"
#include "core/tree/rules.h"
#include "tests/unit/page/demo_letter.h"

using namespace memobox::page;

namespace {

// What the page holds for these nodes, standing in a main.
std::string html_of(std::vector<Node> content) {
  Tree tree{.lang = "da", .title = "Brev"};
  tree.root = node(Role::main, "main", "", std::move(content));
  const std::string page = to_html(tree);
  const std::size_t start = page.find("<body><main>");
  if (start == std::string::npos) return page.find("<body></body>") == std::string::npos ? page : "";
  return page.substr(start + 12, page.find("</main></body>") - start - 12);
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the demo trees keep the tree rules") {
  CHECK(check_tree(demo_letter()).empty());
  CHECK(check_tree(demo_mailbox()).empty());
}

TEST_CASE("a page is complete, loads nothing and runs nothing") {
  const std::string page = to_html(demo_letter());
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"da\">\n<head><meta charset=\"utf-8\">"));
  CHECK(holds(page, "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""));
  CHECK(holds(page, "<title>Brev</title>"));
  CHECK(page.ends_with("</body>\n</html>\n"));
  for (const char* part : {"<script", "<link", "<img", "<iframe", "<form", "<input", "<button", "@import", "url(", " on", "javascript:", " style=", " src="}) {
    INFO(part);
    CHECK_FALSE(holds(page.substr(page.find("<body>")), part));
  }
  CHECK_FALSE(holds(page, "url("));
  CHECK(count(page, "<h1") == 1);
  CHECK(count(page, "<main") == 1);
}

TEST_CASE("whatever a node says stays text") {
  const std::string evil = "\"'><script>alert(1)</script>&amp;<!--";
  Node everything = link("l", evil, "https://a.example/?q=\"'><script>");
  everything.description = everything.lang = evil;
  everything.children = {node(Role::text, "t", evil), node(Role::mark, "m", evil)};
  Node field = node(Role::progress, "p", evil);
  field.value = evil;
  Tree tree = tree_with({node(Role::paragraph, "q", "", {everything}), field, node(Role::region, "r", evil, {paragraph("s", evil)}), node(Role::table, "tb", evil),
                         node(Role::list, "li", evil, {node(Role::listitem, "i", "", {node(Role::code, "c", evil)})}), fact("f", evil, evil), node(Role::image, "im", evil),
                         heading(2, "h", evil), node(Role::disclosure, "d", evil, {paragraph("dp", evil)})});
  tree.title = tree.lang = evil;
  const std::string page = to_html(tree);
  CHECK_FALSE(holds(page, "<script"));
  CHECK_FALSE(holds(page, "<!--"));
  CHECK_FALSE(holds(page, "\"'>"));
  CHECK(holds(page, "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&lt;!--"));
}

TEST_CASE("only safe addresses become links") {
  CHECK(html_of({node(Role::paragraph, "p", "", {link("l", "Vis", "https://a.example/?a=1&b=2")})}) ==
        "<p><a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">Vis</a></p>");
  for (const char* address : {"javascript:alert(1)", "http://a.example/", "data:text/html,x", " https://a.example/", "//a.example/", "vbscript:x", "java\tscript:x"}) {
    INFO(address);
    CHECK(html_of({node(Role::paragraph, "p", "", {link("l", "Vis", address)})}) == "<p><span>Vis</span></p>");
  }
}

TEST_CASE("roles become the elements that mean the same") {
  CHECK(html_of({heading(3, "h", "Om")}) == "<h3>Om</h3>");
  CHECK(html_of({node(Role::paragraph, "p", "", {node(Role::text, "a", "a "), strong("b", "b"), node(Role::line_break, "c"), node(Role::em, "d", "d"), node(Role::code, "e", "e")})}) ==
        "<p>a <strong>b</strong><br><em>d</em><code>e</code></p>");
  CHECK(html_of({node(Role::code, "c", "a\n b")}) == "<pre><code>a\n b</code></pre>");
  CHECK(html_of({node(Role::blockquote, "q", "", {paragraph("p", "a")})}) == "<blockquote><p>a</p></blockquote>");
  CHECK(html_of({node(Role::separator, "s")}) == "<hr>");
  CHECK(html_of({node(Role::navigation, "n", "Mapper", {paragraph("p", "a")})}) == "<nav aria-label=\"Mapper\"><p>a</p></nav>");
  CHECK(html_of({node(Role::article, "n", "Brev", {paragraph("p", "a")})}) == "<article aria-label=\"Brev\"><p>a</p></article>");
  CHECK(html_of({node(Role::group, "n", "Frist", {paragraph("p", "a")})}) == "<div role=\"group\" aria-label=\"Frist\"><p>a</p></div>");
  CHECK(html_of({node(Role::facts, "f", "", {fact("x", "Hvor", "Her")})}) == "<dl><div><dt>Hvor</dt><dd>Her</dd></div></dl>");
  CHECK(html_of({looking(Look::deadline, node(Role::mark, "m", "Svar"))}) == "<span class=\"mark deadline\">Svar</span>");
  CHECK(html_of({looking(Look::notice, node(Role::alert, "m", "", {paragraph("p", "Fejl")}))}) == "<div class=\"alert notice\"><p>Fejl</p></div>");
  CHECK(html_of({node(Role::image, "i", "Kort")}) == "<span class=\"picture\">Kort</span>");
  CHECK(html_of({node(Role::disclosure, "d", "Mere", {paragraph("p", "a")})}) == "<details open><summary>Mere</summary><p>a</p></details>");
}

TEST_CASE("lists are ordered or not, and lists of rows say that they are lists") {
  Node list = node(Role::list, "l", "", {node(Role::listitem, "i", "", {node(Role::text, "t", "a")})});
  CHECK(html_of({list}) == "<ul><li>a</li></ul>");
  list.ordered = true;
  CHECK(html_of({list}) == "<ol><li>a</li></ol>");
  CHECK(html_of({demo_files()}).starts_with("<ul class=\"rows\" role=\"list\"><li class=\"attachment_row\">"));
}

TEST_CASE("tables keep captions, scopes and spans") {
  CHECK(html_of({demo_table()}) ==
        "<div class=\"scroll\" tabindex=\"0\"><table><caption>Det koster det</caption><tr><th scope=\"col\">Ydelse</th><th scope=\"col\">Beløb</th></tr>"
        "<tr><th scope=\"row\">Scanning</th><td>1.000 kr.</td></tr><tr><td colspan=\"2\">I alt 1.250 kr. &amp; moms</td></tr></table></div>");
}

TEST_CASE("a passage in another language says so") {
  Node english = paragraph("p", "Hello");
  english.lang = "en";
  english.children[0].lang = "en-GB";
  CHECK(html_of({english}) == "<p lang=\"en\"><span lang=\"en-GB\">Hello</span></p>");
}

TEST_CASE("what needs the program is left out, with the places that held nothing else") {
  for (const Role role : {Role::button, Role::toggle, Role::textbox, Role::searchbox, Role::checkbox, Role::radiogroup, Role::select, Role::combobox, Role::listbox, Role::menu}) {
    INFO(role_name(role));
    CHECK(html_of({node(Role::toolbar, "t", "Handlinger", {command(role, "x", "Navn", "press")}), paragraph("p", "a")}) == "<p>a</p>");
  }
  CHECK(html_of({node(Role::group, "g", "", {command(Role::link, "l", "Næste", "open")})}) == "");
  CHECK(html_of({node(Role::disclosure, "d", "Detaljer")}) == "");
  CHECK(html_of({node(Role::list, "l")}) == "");
}

TEST_CASE("rows of the mailbox keep their words without a link") {
  const std::string page = to_html(demo_mailbox());
  CHECK(holds(page, "<div class=\"current message_row\"><span class=\"mark unread\">Ulæst</span><span class=\"sender\">Nordhavn Sygehus</span>"));
  CHECK(holds(page, "<div class=\"folder_row\">Kladder</div>"));
  CHECK(holds(page, "<div class=\"panes\" lang=\"da\"><header class=\"bar\">"));
  CHECK_FALSE(holds(page, "Søg i Indbakke"));
}

TEST_CASE("a link whose name says more than its words carries the name") {
  Node more = link("l", "Læs mere om hunde", "https://a.example/");
  more.children = {node(Role::text, "t", "Læs mere")};
  more.description = "a.example";
  CHECK(holds(html_of({node(Role::paragraph, "p", "", {more})}), "aria-label=\"Læs mere om hunde\" aria-description=\"a.example\">Læs mere</a>"));
  more.name = "Læs mere";
  CHECK_FALSE(holds(html_of({node(Role::paragraph, "p", "", {more})}), "aria-label"));
}

TEST_CASE("every role and look can be written, and only controls and empty containers write nothing") {
  for (int at = 0; at < role_count; ++at) {
    const Role role = static_cast<Role>(at);
    INFO(role_name(role));
    const std::string html = html_of({node(Role::paragraph, "p", "", {node(role, "x", "Navn", {node(Role::text, "t", "Ordet")})})});
    const bool left_out = is_control(role) && role != Role::link && role != Role::attachment && role != Role::disclosure;
    const bool wordless = role == Role::line_break || role == Role::separator;
    const bool named_only = role == Role::image || role == Role::progress || role == Role::frame;
    CHECK(holds(html, "Ordet") == !(left_out || wordless || named_only));
    CHECK(holds(html, "Navn</") == (named_only || role == Role::table || role == Role::fact || role == Role::disclosure));
  }
}

TEST_CASE("the style sheet takes the theme's colours for the scheme") {
  const Tree tree = demo_letter();
  const std::string automatic = to_html(tree), light = to_html(tree, {.scheme = "light"}), dark = to_html(tree, {.scheme = "dark"});
  CHECK(holds(light, "<style>:root{--ink:#1a1a1a;"));
  CHECK(holds(dark, "<style>:root{--ink:#f2f3f4;"));
  CHECK(holds(automatic, "@media(prefers-color-scheme:dark){:root{--ink:#f2f3f4;"));
  CHECK(holds(automatic, "@media(prefers-contrast:more){:root{--ink:#ffffff;"));
  CHECK_FALSE(holds(light, "prefers-color-scheme"));
  CHECK(holds(dark, "@media print{:root{--ink:#1a1a1a;"));
  CHECK(to_html(tree, {.theme = "no such theme"}) == automatic);
  CHECK_FALSE(holds(to_html(tree, {.theme = "x}</style><b>", .scheme = "</style><b>"}), "<b>"));
}
