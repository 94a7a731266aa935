#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/base/utf8.h"
#include "core/document/text.h"
#include "tests/unit/document/outline.h"

using namespace memobox;
using namespace memobox::document;

namespace {

// The mark of a bullet is no word.
std::vector<std::string> words_of(std::string text) {
  for (std::size_t at; (at = text.find("\xE2\x80\xA2")) != std::string::npos;) text.replace(at, 3, "-");
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (part) word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

}  // namespace

TEST_CASE("text becomes paragraphs, lists and links") {
  struct Case {
    std::string_view text, outline;
  };
  const Case cases[] = {
      {"", ""},
      {" \n\t\n", ""},
      {"Hej", "p[Hej]"},
      {"Kære Anna\n\nDu har fået en tid.\n", "p[Kære Anna] p[Du har fået en tid.]"},
      {"Venlig hilsen\nNordhavn Kommune", "p[Venlig hilsen|Nordhavn Kommune]"},
      {"Et\r\n\r\nTo\rTre", "p[Et] p[To|Tre]"},
      {"  indrykket  \n \t \nnæste", "p[indrykket] p[næste]"},
      {"Beløb:    12 kr.", "p[Beløb:    12 kr.]"},
      {"- et\n- to", "ul[[p[et]] [p[to]]]"},
      {"* et\n* to", "ul[[p[et]] [p[to]]]"},
      {"\xE2\x80\xA2 et\n\xE2\x80\xA2 to", "ul[[p[et]] [p[to]]]"},
      {"1. et\n2. to\n3. tre", "ol[[p[et]] [p[to]] [p[tre]]]"},
      {"Husk:\n- pas\n- kort\nVel mødt", "p[Husk:] ul[[p[pas]] [p[kort]]] p[Vel mødt]"},
      {"- et langt punkt,\n  der fortsætter\n- to", "ul[[p[et langt punkt,|der fortsætter]] [p[to]]]"},
      {"- Ole", "p[- Ole]"},
      {"1. marts holder vi lukket.", "p[1. marts holder vi lukket.]"},
      {"3. maj\n4. juni", "p[3. maj|4. juni]"},
      {"1. maj\n3. juni", "p[1. maj|3. juni]"},
      {"1. et\n2. to\n- a\n- b", "ol[[p[et]] [p[to]]] ul[[p[a]] [p[b]]]"},
      {"-5 grader\n-7 grader", "p[-5 grader|-7 grader]"},
      {"Se https://borger.dk/pas.", "p[Se <https://borger.dk/pas|https://borger.dk/pas>.]"},
      {"Se (https://da.example/A_(b)) nu", "p[Se (<https://da.example/A_(b))|https://da.example/A_(b))> nu]"},
      {"(se www.borger.dk)", "p[(se <www.borger.dk|https://www.borger.dk>)]"},
      {"Skriv til mailto:post@nordhavn.example, tak", "p[Skriv til <mailto:post@nordhavn.example|mailto:post@nordhavn.example>, tak]"},
      {"Ring tel:33123456!", "p[Ring <tel:33123456|tel:33123456>!]"},
      {"HTTPS://BORGER.DK", "p[<HTTPS://BORGER.DK|https://BORGER.DK>]"},
      {"http://borger.dk javascript:alert(1) ftp://x.example", "p[http://borger.dk javascript:alert(1) ftp://x.example]"},
      {"https://borger.dk@fup.example/", "p[https://borger.dk@fup.example/]"},
      {"xhttps://borger.dk www. hotel:33", "p[xhttps://borger.dk www. hotel:33]"},
      {"- www.a.example\n- www.b.example", "ul[[p[<www.a.example|https://www.a.example>]] [p[<www.b.example|https://www.b.example>]]]"},
      {"a\xE2\x80\xAE" "b\x01" "c", "p[abc]"},
      {"<b>Hej</b> &amp; <script>", "p[<b>Hej</b> &amp; <script>]"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(outline(blocks_from_text(each.text)) == each.outline);
  }
}

TEST_CASE("every word of a text is in its blocks, in order") {
  const std::string_view pieces[] = {"ord", "1", "2", "12", ". ", "- ", "* ", "\xE2\x80\xA2 ", " ", "  ", "\n", "\n\n", "\t", "www.", "https://", "borger.dk/", "mailto:",
                                     "a@b.dk", "tel:", "+45", "(", ")", ",", "æøå", "\xC2\xA0", "1. ", "2. ", "\"", "<", "@"};
  std::mt19937 chance(20260302);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = static_cast<int>(chance() % 24); i >= 0; --i) text += pieces[chance() % std::size(pieces)];
    CAPTURE(text);
    REQUIRE(words_of(plain_text(blocks_from_text(text))) == words_of(text));
  }
}

TEST_CASE("a long text without spaces is read in one go") {
  std::string hostile;
  while (hostile.size() < 512 * 1024) hostile += "https://@www.";
  CHECK(words_of(plain_text(blocks_from_text(hostile))) == words_of(hostile));
}
