// Named and numbered characters.
#include <catch2/catch_test_macros.hpp>

#include "core/html/entities.h"
#include "tests/unit/html/parse.h"

using namespace memobox::html;
using namespace memobox::html::test;

TEST_CASE("the longest name that a text begins with is found") {
  struct Case {
    std::string_view text;
    std::size_t length;
    int first, second;
  };
  const Case cases[] = {
      {"aring;", 6, 0xE5, -1},   {"aring", 5, 0xE5, -1},       {"aringx", 5, 0xE5, -1},          {"arin", 0, -1, -1},
      {"notin;", 6, 0x2209, -1}, {"notit;", 3, 0xAC, -1},      {"notin", 3, 0xAC, -1},           {"not;in;", 4, 0xAC, -1},
      {"ampx", 3, 0x26, -1},     {"AMP;", 4, 0x26, -1},        {"Amp;", 0, -1, -1},              {"amp", 3, 0x26, -1},
      {"afr;", 4, 0x1D51E, -1},  {"acE;", 4, 0x223E, 0x333},   {"NotEqualTilde;x", 14, 0x2242, 0x338}, {"fjlig;", 6, 0x66, 0x6A},
      {"zwnj;", 5, 0x200C, -1},  {"zwnj", 0, -1, -1},          {"CounterClockwiseContourIntegral;", 32, 0x2233, -1},
      {"", 0, -1, -1},           {";", 0, -1, -1},             {"1", 0, -1, -1},                 {"\xC3\xA6;", 0, -1, -1},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const Entity found = find_entity(each.text);
    CHECK(found.length == each.length);
    CHECK(found.first == each.first);
    CHECK(found.second == each.second);
  }
}

TEST_CASE("in an attribute a name without semicolon before a letter or = is a parameter") {
  CHECK(outline_of("<img alt='a&lt=b&ltc&lt d&lt;=e&amp'>") == "p[a&lt=b&ltc< d<=e&]");
  CHECK(outline_of("a&lt=b&ltc") == "p[a<=b<c]");
}

#ifndef __EMSCRIPTEN__  // the parser's own matcher takes a minute to compile there, and the table is the same

extern "C" {
#include <parser.h>
#include <utf8.h>
#define consume_char_ref original_consume_char_ref
#define kGumboNoChar original_no_char
#undef GUMBO_CHAR_REF_H_
#include <char_ref.c>
#undef consume_char_ref
#undef kGumboNoChar
bool consume_char_ref(GumboInternalParser*, GumboInternalUtf8Iterator*, int, bool, OneOrTwoCodepoints*);
}

#include <fstream>
#include <random>
#include <sstream>

namespace {

struct Consumed {
  bool ok;
  int first, second;
  std::ptrdiff_t length;
  bool operator==(const Consumed&) const = default;
};

// Precondition: the text begins with '&'.
template <class Consume>
Consumed consume(const std::string& text, bool in_attribute, Consume with) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput output = {};
  GumboParser parser = {};
  parser._options = &options;
  parser._output = &output;
  Utf8Iterator input;
  utf8iterator_init(&parser, text.c_str(), text.size(), &input);
  OneOrTwoCodepoints points = {};
  const bool ok = with(&parser, &input, in_attribute ? '"' : ' ', in_attribute, &points);
  return {ok, points.first, points.second, utf8iterator_get_char_pointer(&input) - text.c_str()};
}

void check_same(const std::string& text) {
  CAPTURE(text);
  for (const bool in_attribute : {false, true}) {
    const Consumed ours = consume(text, in_attribute, consume_char_ref);
    const Consumed theirs = consume(text, in_attribute, original_consume_char_ref);
    CHECK(ours.ok == theirs.ok);
    CHECK(ours.first == theirs.first);
    CHECK(ours.second == theirs.second);
    CHECK(ours.length == theirs.length);
  }
}

std::vector<std::string> names_of_original() {
  std::ifstream file(std::string(MEMOBOX_ROOT) + "/.deps/src/gumbo-0.13.0/src/char_ref.rl");
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = line.find("' => { output->first");
    if (line.starts_with("  '") && end != std::string::npos) names.push_back(line.substr(3, end - 3));
  }
  return names;
}

}  // namespace

TEST_CASE("each of the 2,231 names means what it means to the parser's own matcher, whatever follows it") {
  const std::vector<std::string> names = names_of_original();
  REQUIRE(names.size() == 2231);
  for (const std::string& name : names) {
    for (const std::string_view after : {"", ";", "x", "=", " ", "&", "1", "\xC3\xA6"}) check_same("&" + name + std::string(after));
    check_same("&" + name.substr(0, name.size() - 1));
    check_same("&" + name.substr(0, name.size() / 2) + ";");
  }
}

TEST_CASE("tricky references mean what they mean to the parser's own matcher") {
  const std::string_view tricky[] = {
      "&", "& ", "&\t", "&\n", "&\f", "&\r", "&<", "&&", "&\"", "&'", "&;", "&#", "&#;", "&#x", "&#X;", "&#xg;", "&#a;", "&# 1;", "&#-1;",
      "&#0;", "&#00;", "&#x0;", "&#9;", "&#10;", "&#11;", "&#12;", "&#13;", "&#x0d;", "&#31;", "&#127;", "&#128;", "&#x80", "&#x81;", "&#x8d;", "&#x8e;", "&#x9f;", "&#160;",
      "&#xD7FF;", "&#xD800;", "&#xDFFF;", "&#xE000;", "&#xFDD0;", "&#xFDEF;", "&#xFFFE;", "&#xFFFF;", "&#x10000;", "&#x1FFFE;", "&#x10FFFD;", "&#x10FFFF;", "&#x110000;",
      "&#65", "&#65x", "&#x41g", "&#65;;", "&#0000000065;", "&#x000000000041;", "&a", "&am", "&amp", "&ampl;", "&AMP", "&Amp;", "&nosuch", "&nosuch;", "&nosuch;;", "&x1;",
      "&not", "&not;", "&notin", "&notin;", "&noti;", "&notit;", "&notinva;", "&notinE;", "&notindot", "&copy=", "&copy1", "&copy_", "&copy-", "&sub", "&sube", "&sube;", "&subs;",
      "&gt=", "&gtcir", "&gtcir;", "&ge", "&ge;", "&acE", "&acE;", "&fjlig;", "&frac12", "&frac1", "&frac14x", "&there4", "&there4;", "&sup1", "&sup", "&sup;", "&blk14;",
  };
  for (const std::string_view each : tricky) check_same(std::string(each));
  for (int point = 0; point < 0x300; ++point) check_same("&#" + std::to_string(point) + ";");
  const std::vector<std::string> names = names_of_original();
  std::mt19937 chance(2231);
  for (int i = 0; i < 20000; ++i) {
    std::string text = "&" + names[chance() % names.size()] + names[chance() % names.size()];
    text.erase(1 + chance() % text.size());
    if (chance() % 2 == 0) text[chance() % text.size()] = "aZ0;&=#x"[chance() % 8];
    text[0] = '&';
    check_same(text);
  }
}

#endif
