// What pdf.js says of a PDF becomes blocks. The recorded files of tests/golden/pdf are read in pdf_records_test.cpp.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/document/pdf_text.h"
#include "tests/unit/document/outline.h"

using namespace memobox;
using namespace memobox::document;

namespace {

std::string words(const std::string& text, double x, double y, double width, double size = 11, int mark = -1) {
  return "[\"" + text + "\"," + std::to_string(x) + "," + std::to_string(y) + "," + std::to_string(width) + "," + std::to_string(size) + "," + std::to_string(mark) + "]";
}

std::string page(const std::string& text, const std::string& tags = {}) {
  return R"({"width":595,"height":842,"text":[)" + text + "]" + (tags.empty() ? "" : ",\"tags\":" + tags) + "}";
}
std::string file(const std::string& pages, int total = 1) { return "{\"total\":" + std::to_string(total) + ",\"pages\":[" + pages + "]}"; }

// A file of one page.
std::string read(const std::string& text, const std::string& tags = {}) {
  const auto pdf = read_pdf_text(file(page(text, tags)));
  REQUIRE(pdf);
  return pdf->pages.empty() ? "" : outline(pdf->pages.front().blocks);
}

std::string lines(std::initializer_list<std::string> all, double width = 400) {
  std::string out;
  double y = 100;
  for (const std::string& each : all) out += (out.empty() ? "" : ",") + words(each, 70, y += 14, width);
  return out;
}

}  // namespace

TEST_CASE("lines that fill the page are one paragraph, and a gap begins the next") {
  CHECK(read(lines({"Vi har modtaget din", "ansøgning om plads."})) == "p[Vi har modtaget din ansøgning om plads.]");
  CHECK(read(words("Kære Aase", 70, 100, 400) + "," + words("Tak for dit brev.", 70, 130, 400) + "," + words("Vi svarer.", 70, 144, 400)) ==
        "p[Kære Aase] p[Tak for dit brev. Vi svarer.]");
}

TEST_CASE("a word that a hyphen divides is whole again, and a shared word keeps its hyphen") {
  CHECK(read(lines({"Du kan søge kommune-", "kontoret om hjælp."})) == "p[Du kan søge kommunekontoret om hjælp.]");
  CHECK(read(lines({"Vi sender morgen-", "og aftenmad ud."})) == "p[Vi sender morgen- og aftenmad ud.]");
  CHECK(read(lines({"Find os på Nordsø-", "Centeret i byen."})) == "p[Find os på Nordsø- Centeret i byen.]");
}

TEST_CASE("a short line keeps its end, as in an address") {
  CHECK(read(words("Denne linje er lang og fylder hele siden ud", 70, 100, 450) + "," + words("og lidt til.", 70, 114, 70) + "," +
             words("Aase Holm", 70, 150, 60) + "," + words("Strandvej 2", 70, 164, 60)) ==
        "p[Denne linje er lang og fylder hele siden ud og lidt til.] p[Aase Holm|Strandvej 2]");
}

TEST_CASE("bullets are a list, and larger lines are headings") {
  CHECK(read(words("Husk", 70, 80, 60, 18) + "," + words("• pas", 70, 110, 400) + "," + words("• billede af dig", 70, 124, 400) + "," + words("selv", 80, 138, 400) + "," +
             words("Vi ses.", 70, 170, 400)) == "h1[Husk] ul[[p[pas]] [p[billede af dig selv]]] p[Vi ses.]");
}

TEST_CASE("columns of text are read one after the other") {
  std::string text;
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    text += (i ? "," : "") + words("venstre spalte med tekst " + n, 50, 100 + 14 * i, 230) + "," + words("højre spalte med meget tekst " + n, 320, 100 + 14 * i, 230);
  }
  const std::string out = read(text);
  INFO(out);
  CHECK(out.find("tekst 0 venstre") != std::string::npos);
  CHECK(out.find("venstre spalte med tekst 5") < out.find("højre spalte med meget tekst 0"));
}

TEST_CASE("cells that stand below each other are a table") {
  CHECK(read(words("Husleje", 70, 100, 40) + "," + words("4.500,00", 400, 100, 50) + "," + words("Varme", 70, 114, 35) + "," + words("300,00", 410, 114, 40)) ==
        "table([td[p[Husleje]] td[p[4.500,00]]] [td[p[Varme]] td[p[300,00]]])");
}

TEST_CASE("tags give headings, paragraphs, lists and tables with header cells") {
  const std::string text = words("Regning", 70, 80, 60, 18, 0) + "," + words("Betal nu.", 70, 110, 60, 11, 1) + "," + words("•", 70, 130, 5, 11, 2) + "," +
                           words("gas", 80, 130, 20, 11, 3) + "," + words("Post", 70, 150, 20, 11, 4) + "," + words("Kr.", 170, 150, 20, 11, 5) + "," +
                           words("Vand", 70, 164, 20, 11, 6) + "," + words("10", 170, 164, 20, 11, 7) + "," + words("Side 1", 70, 800, 20, 11, -2);
  const std::string tags = R"(["Root","","",["Document","da","",["H1","","",0],["P","en","",1],["L","","",["LI","","",["Lbl","","",2],["LBody","","",3]]],)"
                           R"(["Table","","",["TR","","",["TH","","",4],["TH","","",5]],["TR","","",["TD","","",6],["TD","","",["P","","",7]]]]]])";
  CHECK(read(text, tags) == "da:h1[Regning] en:p[Betal nu.] da:ul[[p[gas]]] da:table([th[p[Post]] th[p[Kr.]]] [td[p[Vand]] td[p[10]]])");
}

TEST_CASE("words that no tag holds follow, decoration goes, and tags of few words do not count") {
  CHECK(read(words("Kære Aase og Bo", 70, 80, 60, 11, 0) + "," + words("Fodnote", 70, 110, 60), R"(["Root","","",["P","","",0]])") == "p[Kære Aase og Bo] p[Fodnote]");
  const auto pdf = read_pdf_text(file(page(words("Et", 70, 80, 400, 11, 0) + "," + words("langt brev uden mærker", 70, 94, 400), R"(["Root","","",["P","","",0]])")));
  REQUIRE(pdf);
  CHECK(pdf->derived);
  CHECK(outline(pdf->pages.front().blocks) == "p[Et langt brev uden mærker]");
}

TEST_CASE("a picture's words and a mark that stands twice are read once") {
  CHECK(read(words("Logo", 70, 80, 60, 11, 0) + "," + words("Hej", 70, 110, 60, 11, 1), R"(["Root","","",["Figure","","Byens våben",0],["P","","",1],["P","","",1]])") ==
        "img( \"Byens våben\") p[Logo] p[Hej]");
}

TEST_CASE("pages keep their numbers, and one without words is left out") {
  const auto pdf = read_pdf_text(file(page("") + "," + page(words("Bilag", 70, 80, 60)), 2));
  REQUIRE(pdf);
  REQUIRE(pdf->pages.size() == 1);
  CHECK(pdf->pages.front().number == 2);
  CHECK(pdf->total == 2);
  CHECK_FALSE(pdf->cut);
  CHECK(read_pdf_text(file(page("")))->pages.empty());
}

TEST_CASE("what has not the form is an error") {
  for (const char* json : {"", "[]", "{}", R"({"total":1})", R"({"total":1,"pages":3})", R"({"total":1,"pages":[{}]})", R"({"total":1,"pages":[{"text":[7]}]})",
                           R"({"total":1,"pages":[{"text":[["a",1,2]]}]})", R"({"total":1,"pages":[{"text":[["a",1,2,3,"x",0]]}]})", R"({"total":1,"pages":[{"text":[["a",1e9,2,3,4,0]]}]})"}) {
    INFO(json);
    CHECK_FALSE(read_pdf_text(json));
  }
}

TEST_CASE("pages, words, bytes and depth are bounded") {
  std::string many;
  for (int i = 0; i < 60'000; ++i) many += (i ? "," : "") + words("ord", i % 7 * 60, i / 7, 30, 11, i % 3);
  auto pdf = read_pdf_text(file(page(many)));
  REQUIRE(pdf);
  CHECK(pdf->cut);

  pdf = read_pdf_text(file(page(words(std::string(most_pdf_bytes + 1, 'a'), 0, 0, 10))));
  REQUIRE(pdf);
  CHECK(pdf->cut);
  CHECK(pdf->pages.empty());

  std::string pages;
  for (int i = 0; i < 300; ++i) pages += (i ? "," : "") + page(words("side", 70, 80, 60));
  pdf = read_pdf_text(file(pages, 300));
  REQUIRE(pdf);
  CHECK(pdf->cut);
  CHECK(pdf->pages.size() == most_pdf_pages);

  std::string deep = "0";
  for (int i = 0; i < 150; ++i) deep = R"(["Sect","","",)" + deep + "]";
  CHECK(read(words("dybt", 70, 80, 60, 11, 0), deep) == "p[dybt]");
}

TEST_CASE("nothing that a file says can be lost, whatever its places: a thousand made-up pages") {
  std::uint32_t seed = 7;
  const auto dice = [&](std::uint32_t sides) { return (seed = seed * 1664525u + 1013904223u) / 65536u % sides; };
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    const int count = static_cast<int>(dice(40)) + 1;
    for (int i = 0; i < count; ++i)
      text += (i ? "," : "") + words("w" + std::to_string(i) + "w", dice(600), dice(60) * 14.0 - 10, dice(300), dice(30), static_cast<int>(dice(9)) - 1);
    const std::string tags = dice(2) ? R"(["Root","","",["L","","",0,["LI","","",1]],["Table","","",["TR","","",["TD","","",2]]],["Sect","","",3,["P","","",4],5]])" : "";
    const std::string out = read(text, tags);
    for (int i = 0; i < count; ++i) {
      INFO(round << " " << text << "\n" << out);
      REQUIRE(out.find("w" + std::to_string(i) + "w") != std::string::npos);
    }
  }
}
