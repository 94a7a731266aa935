// HTML without measure: it is read within bounds of size, depth, number and memory.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/html/parse.h"

// The allocator that fails on demand is compiled into this program in place of the product's.
#define MEMOBOX_FAIL_ALLOCATIONS
#include "core/base/buffer.cpp"

using namespace memobox;
using namespace memobox::document;
using namespace memobox::html::test;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

int depth_of(const Blocks& blocks) {
  int deepest = 0;
  for (const Block& block : blocks) {
    if (const auto* quote = std::get_if<Quote>(&block.content)) deepest = std::max(deepest, depth_of(quote->content));
    if (const auto* list = std::get_if<List>(&block.content)) {
      for (const Blocks& item : list->items) deepest = std::max(deepest, depth_of(item));
    }
  }
  return deepest + (blocks.empty() ? 0 : 1);
}

// So many times that the input is as large as it may be.
std::string filled(std::string_view text) { return repeated(text, 500 * 1024 / text.size()); }

}  // namespace

TEST_CASE("deep nesting becomes text, and no word is lost") {
  for (const std::string_view tag : {"<div>", "<blockquote>", "<ul><li>", "<b>", "<i><p>", "<font color=red>", "<table><tr><td>", "<span>", "<ins><h1>", "<dl><dd>"}) {
    CAPTURE(tag);
    const auto parsed = parse("<p>først</p>" + repeated(tag, 50000 * 5 / tag.size()) + "dybt");
    const std::string text = plain_text(parsed.blocks);
    CHECK(text.find("først") != std::string::npos);
    CHECK(text.find("dybt") != std::string::npos);
    CHECK(depth_of(parsed.blocks) <= 101);
  }
}

TEST_CASE("words after deep nesting are read, and its end tags end no more than there is") {
  const auto parsed = parse(repeated("<div>", 2000) + "dy<b>b</b>t<script>ondt</script><style>ondt</style><p>a<br>b" + repeated("</div>", 2000) + "<p>efter</p>");
  CHECK(plain_text(parsed.blocks) == "dybt a\nb\nefter\n");
}

TEST_CASE("elements deeper than the limit are flattened at the limit") {
  const html::Limits limits{.depth = 4};  // html, body and two more
  CHECK(outline(parse("<ul><li><b>a</b></ul>", limits).blocks) == "ul[[p[a]]]");
  CHECK(outline(parse("<ul><li><ul><li>a<br>b<p>c<script>d</script><p hidden>e<hr></ul></ul>", limits).blocks) == "ul[[p[a|b] p[c]]]");
}

TEST_CASE("input above the limit of bytes is cut at a character") {
  const html::Limits limits{.bytes = 7};
  const auto parsed = parse("<p>aæøå", limits);  // the limit falls within ø
  CHECK(parsed.cut);
  CHECK(outline(parsed.blocks) == "p[aæ]");
  CHECK_FALSE(parse("<p>abcd", limits).cut);
  CHECK(outline(parse("<p>abcde", limits).blocks) == "p[abcd]");
}

TEST_CASE("the limit of blocks counts blocks, items and cells, and keeps the beginning") {
  const auto paragraphs = parse(repeated("<p>a", 30), {.blocks = 10});
  CHECK(paragraphs.cut);
  CHECK(paragraphs.blocks.size() == 10);
  CHECK_FALSE(parse(repeated("<p>a", 10), {.blocks = 10}).cut);
  CHECK(parse("<ul>" + repeated("<li>a", 30) + "</ul>", {.blocks = 10}).cut);
  CHECK(parse("<table>" + repeated("<tr><th><th>", 30) + "</table>", {.blocks = 10}).cut);
}

TEST_CASE("of one tag so many attributes are read as any letter has") {
  const auto link_after = [](int attributes) {
    std::string tag = "<a";
    for (int i = 0; i < attributes; ++i) tag += " a" + std::to_string(i) + "=1";
    return outline(parse(tag + " href=https://a.dk b=2>x</a>").blocks);
  };
  CHECK(link_after(127) == "p[<x|https://a.dk>]");
  CHECK(link_after(128) == "p[x]");
}

TEST_CASE("as much hostile HTML as may be is read in little memory") {
  std::string left_open = "<p>";
  for (int i = 0; i < 400; ++i) left_open += "<b a" + std::to_string(i) + ">";
  std::string attributes = "<p ";
  for (int i = 0; i < 70000; ++i) attributes += "a" + std::to_string(i) + " ";
  const std::string inputs[] = {
      left_open + repeated("<p>x", 100000), attributes + ">x",        "<table><tr>" + filled("<td>"),     filled("<p>x"),
      filled("<div></p>"),                  filled("<b><i></b></i>"), filled("<a href=https://a.dk>x"), filled("<td><b><object></td>"),
      filled("&NotEqualTilde"),             filled("<!--x-->"),       "<table>" + filled("x<b>"),       filled("<svg><p>"),
      filled("<template>"),                 filled("<select><a>"),    filled("<br>"),                   filled("<style>x</style>"),
  };
  for (const std::string& input : inputs) {
    CAPTURE(input.substr(0, 40));
    const auto parsed = html::blocks_from_html(bytes_of(input), {}, {.memory = 16 * 1024 * 1024});
    CHECK(parsed.ok());
  }
  CHECK(parse(inputs[0], {.memory = 16 * 1024 * 1024}).cut);
  CHECK(parse(inputs[0], {.memory = 16 * 1024 * 1024}).blocks.size() > 10);
}

TEST_CASE("when memory runs out the letter is an error, wherever it happens") {
  const std::string html = "<p lang=da title='" + std::string(5000, 'x') + "'>" + repeated("<b x=1>hej <a href=https://a.dk>du</a><p>", 2000);
  int supply = 0;
  for (; supply < 1000; ++supply) {
    fail_allocations_after(supply);
    const auto parsed = html::blocks_from_html(bytes_of(html));
    fail_allocations_after(-1);
    if (parsed) break;
    CHECK(parsed.error().code == ErrorCode::no_memory);
  }
  CHECK(supply > 5);
  CHECK(supply < 1000);
}
