// The sample PDFs as pdf.js read them (tests/web/pdf/frame.test.mjs records and compares) in the order a person reads them in.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "core/document/pdf_text.h"
#include "tests/unit/document/outline.h"

using namespace memobox::document;

namespace {

PdfText record(const std::string& name) {
  std::ifstream in(std::string(MEMOBOX_ROOT) + "/tests/golden/pdf/" + name + ".json", std::ios::binary);
  REQUIRE(in);
  const std::string json{std::istreambuf_iterator<char>(in), {}};
  const auto text = read_pdf_text(json);
  REQUIRE(text);
  return *text;
}

std::string first_page(const std::string& name, bool derived) {
  const PdfText text = record(name);
  CHECK(text.derived == derived);
  CHECK_FALSE(text.cut);
  return text.pages.empty() ? "" : outline(text.pages.front().blocks);
}

}  // namespace

TEST_CASE("a tagged PDF is read by its tags, on every page") {
  CHECK(first_page("tagged", false) ==
        "h1[Din ansøgning om byggetilladelse] p[Kære Aase Østergård] p[Vi har modtaget din ansøgning om at bygge en udestue på Strandengen 21. Vi regner med at svare inden den 1. september 2026, og du må ikke begynde, før du har fået svar.] h2[Det mangler vi] ul[[p[en tegning af huset fra haven]] [p[et kort over grunden]]] p[Venlig hilsen] p[Byg og Bolig]");
  const PdfText text = record("pages");
  CHECK(text.total == 2);
  REQUIRE(text.pages.size() == 2);
  CHECK(text.pages.back().number == 2);
  CHECK(outline(text.pages.back().blocks).find("Punkt 30.") != std::string::npos);
}

TEST_CASE("an untagged PDF is read line by line") { CHECK(first_page("untagged", true) ==
        "p[Nordhavn Kommune 4. maj 2026] p[Aase Østergård|Strandengen 21|8000 Nordhavn] h1[Afgørelse om tilskud] p[Vi har behandlet din ansøgning om tilskud til hjemmehjælp og kommunale ydelser. Du kan få hjælp til morgen- og aftenmad fra den 1. juni 2026, og hjælpen er gratis.] p[Du kan klage inden fire uger. Skriv til os, hvis du er uenig i afgørelsen, eller ring til os på telefon 00 00 00 00.] ul[[p[Læg brevet fra din læge ved]] [p[Skriv dit navn og din adresse på alle sider, også på dem, du selv har skrevet i hånden]]] p[Venlig hilsen|Ældre og Omsorg]"); }
TEST_CASE("two columns are read one after the other") { CHECK(first_page("columns", true) ==
        "h1[Nyt fra vandværket] p[Vi skifter rørene i Strandengen i løbet af sommeren. Arbejdet begynder den 2. juni og er færdigt i august. Der kan være støj fra klokken 7, og vejen er lukket for biler, mens vi graver. Cykler kan komme forbi.] p[Når vi lukker for vandet, får du besked dagen før. Tap gerne vand i en spand, så du har til kaffe og mad. Bagefter kan vandet være brunt. Lad det løbe i fem minutter, og rens filtrene i dine vandhaner.]"); }
TEST_CASE("a table keeps its header cells, and the page's footer is left out") { CHECK(first_page("table", false) ==
        "h1[Din husleje] table([th[p[Post]] th[p[Beløb i kr.]]] [th[p[Husleje]] td[p[4.500,00]]] [th[p[Varme]] td[p[300,00]]] [th[p[I alt]] td[p[4.800,00]]])"); }
TEST_CASE("what was filled into a form is read with it") { CHECK(first_page("form", true) ==
        "h1[Skema til fjernvarme] table([td[p[Navn:]] td[p[Aase Østergård]]] [td[p[Kommune:]] td[p[Nordhavn]]])"); }
TEST_CASE("a PDF with scripts is only its words") { CHECK(first_page("script", true) ==
        "h1[Brev med et program] p[Teksten kan læses, og programmet kører ikke.]"); }
TEST_CASE("a scanned PDF has no text") { CHECK(record("scanned").pages.empty()); }
