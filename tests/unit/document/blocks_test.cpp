#include <catch2/catch_test_macros.hpp>

#include "core/document/blocks.h"
#include "core/document/link.h"
#include "tests/unit/document/outline.h"

using namespace memobox::document;

namespace {

Block paragraph(std::string text) { return {Paragraph{{{.text = std::move(text)}}}, {}}; }

}  // namespace

TEST_CASE("plain text has one line for each part of a block") {
  Table table{.caption = "Priser", .rows = {{{.header = true, .content = {paragraph("Vare")}}, {.header = true, .content = {paragraph("Kroner")}}},
                                            {{.content = {paragraph("Æbler"), paragraph("røde")}}, {.content = {paragraph("12")}}}}};
  const Blocks blocks = {
      {Heading{1, {{.text = "Kære "}, {.strong = true, .text = "Anna"}}}, {}},
      {Paragraph{{{.text = "Første linje"}, {.kind = Run::Kind::line_break}, {.kind = Run::Kind::link, .text = "borger.dk", .href = "https://borger.dk/"}}}, {}},
      {List{true, {{paragraph("et")}, {paragraph("to"), {List{false, {{paragraph("to a")}}}, {}}}}}, {}},
      {Separator{}, {}},
      {Quote{{paragraph("citat")}}, {}},
      {Preformatted{"a\n  b"}, {}},
      {Image{"cid:1", "Kort over skolen"}, {}},
      {std::move(table), {}},
  };
  CHECK(plain_text(blocks) ==
        "Kære Anna\nFørste linje\nborger.dk\n1. et\n2. to\n- to a\ncitat\na\n  b\nKort over skolen\nPriser\nVare\tKroner\nÆbler røde\t12\n");
  CHECK(plain_text({}).empty());
}

TEST_CASE("blocks are equal when all their parts are") {
  const auto nested = [](std::string text) { return Block{List{false, {{{Quote{{paragraph(std::move(text))}}, {}}}}}, {}}; };
  CHECK(nested("a") == nested("a"));
  CHECK_FALSE(nested("a") == nested("b"));
  CHECK_FALSE(Block{Table{.rows = {{{.column_span = 2}}}}, {}} == Block{Table{.rows = {{{.column_span = 1}}}}, {}});
  CHECK_FALSE(Block{Separator{}, "da"} == Block{Separator{}, "en"});
}

TEST_CASE("an address becomes a link only where it leads to a web page, a mail or a telephone") {
  struct Case {
    std::string_view address, allowed;
  };
  const Case cases[] = {
      {"https://borger.dk", "https://borger.dk"},
      {"HTTPS://Borger.dk/Sti", "https://Borger.dk/Sti"},
      {" \t\n https://borger.dk/a \r\n", "https://borger.dk/a"},
      {"htt\tps:/\n/borger.dk/", "https://borger.dk/"},
      {"https://røde-kors.dk:8443/?q=æ#ø", "https://røde-kors.dk:8443/?q=æ#ø"},
      {"https://[2001:db8::1]/", "https://[2001:db8::1]/"},
      {"mailto:post@kommune.example", "mailto:post@kommune.example"},
      {"mailto:post@kommune.example?subject=Min%20sag", "mailto:post@kommune.example?subject=Min%20sag"},
      {"tel:+45 33 12 34 56", "tel:+45 33 12 34 56"},
      {"http://borger.dk/", ""},
      {"//borger.dk/", ""},
      {"/sti", ""},
      {"#afsnit", ""},
      {"", ""},
      {":", ""},
      {"https:borger.dk", ""},
      {"https:/borger.dk", ""},
      {"https:\\\\borger.dk", ""},
      {"https://", ""},
      {"https:///sti", ""},
      {"https://:443/", ""},
      {"https://borger.dk\\@fup.example/", ""},
      {"https://borger.dk@fup.example/", ""},
      {"https://bor ger.dk/", ""},
      {"https://borger%2Edk/", ""},
      {"https://borger.dk/\xE2\x80\xAEkd.gro", ""},
      {"https://borger.dk/\x01", "https://borger.dk/"},
      {"https://borger.dk/\x01x", ""},
      {"https://borger.dk/\xFF", ""},
      {"javascript:alert(1)", ""},
      {"java\nscript:alert(1)", ""},
      {"\x01javascript:alert(1)", ""},
      {"data:text/html,x", ""},
      {"vbscript:x", ""},
      {"file:///etc/passwd", ""},
      {"blob:https://borger.dk/1", ""},
      {"view-source:https://borger.dk/", ""},
      {"cid:billede", ""},
      {"mailto:", ""},
      {"mailto:?to=a@b", ""},
      {"mailto:@b", ""},
      {"tel:", ""},
      {"tel:*#06#", ""},
      {"tel:%2A%2306%23", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.address);
    CHECK(allowed_address(each.address) == each.allowed);
  }
}
