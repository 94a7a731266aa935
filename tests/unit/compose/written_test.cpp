// Text -> blocks -> HTML -> reader: the same words.
#include <catch_amalgamated.hpp>

#include "core/compose/written.h"
#include "core/document/text.h"

using namespace memobox;

namespace {

// Of several spaces or tabs in a row HTML keeps one.
std::string words_of(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t';
    if (c == '\n' && out.ends_with(' ')) out.pop_back();
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("what was typed is read as it was typed, whatever it is") {
  unsigned dice = GENERATE(range(1u, 400u));
  const auto roll = [&](unsigned sides) { return (dice = dice * 1664525u + 1013904223u) / 65536 % sides; };
  const char* pieces[] = {"a", "Ærø", " ", "\n", "\n\n", "- ", "1. ", "2. ", "<b>", "&amp;", "\"", "'", "https://example.dk/?a=1&b=2 ", "日本", "</p>", "\t", "mailto:a@example.dk ", "• "};
  std::string text;
  for (unsigned i = 0; i < 5 + roll(60); ++i) text += pieces[roll(std::size(pieces))];
  CAPTURE(text);
  const auto typed = document::blocks_from_text(text);
  CHECK(words_of(document::plain_text(compose::as_read(compose::page_of("Emne", text, "da")))) == words_of(document::plain_text(typed)));
}

TEST_CASE("a page is a whole document, escaped once") {
  const std::string page = compose::page_of("A & B", "1 < 2\n\n1. en\n2. to", "da");
  CHECK(page == "<!DOCTYPE html>\n<html lang=\"da\">\n<meta charset=\"utf-8\">\n<title>A &amp; B</title>\n<body>\n<p>1 &lt; 2</p>\n<ol>\n<li><p>en</p>\n</li>\n<li><p>to</p>\n</li>\n</ol>\n</body>\n</html>\n");
}

TEST_CASE("white space is no letter") {
  CHECK(compose::is_blank(" \n\t "));
  CHECK_FALSE(compose::is_blank(" . "));
}
