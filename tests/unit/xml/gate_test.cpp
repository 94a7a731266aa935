#include "core/xml/gate.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

using namespace memobox;
using namespace std::string_literals;

namespace {

// The rule that refused the text; "" when it passed.
std::string rule_of(std::string_view text, const xml::Limits& limits = {}) {
  const auto passed = xml::pass_gate(text, limits);
  return passed ? std::string() : std::string(passed.error().detail);
}

struct Case {
  std::string_view name;
  std::string text;
  std::string_view rule;
};

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

}  // namespace

// The fourteen kinds of input that the parser behind the gate would accept (performance.md 2.4).
TEST_CASE("the gate refuses what the parser behind it would let through") {
  const Case cases[] = {
      {"duplicate attribute", "<a b='1' b='2'/>", "xml.duplicate_attribute"},
      {"two roots", "<a/><b/>", "xml.second_root"},
      {"text after the root", "<a/>x", "xml.text_outside_root"},
      {"undefined entity", "<a>&foo;</a>", "xml.entity"},
      {"bare ampersand", "<a>salt & peber</a>", "xml.ampersand"},
      {"reference to NUL", "<a>&#0;</a>", "xml.character_reference"},
      {"raw control character", "<a>\x01</a>", "xml.character"},
      {"invalid UTF-8", "<a>\xC3</a>", "xml.encoding"},
      {"overlong UTF-8", "<a>\xC0\xAF</a>", "xml.encoding"},
      {"less-than in an attribute value", "<a b='<'/>", "xml.attribute_less_than"},
      {"]]> in text", "<a>]]></a>", "xml.cdata_end"},
      {"-- in a comment", "<a><!-- a -- b --></a>", "xml.comment"},
      {"declaration that is not first", " <?xml version='1.0'?><a/>", "xml.declaration"},
      {"nesting 200,000 deep", nested(200'000), "xml.depth"},
  };
  for (const Case& one : cases) {
    INFO(one.name);
    CHECK(rule_of(one.text) == one.rule);
  }
}

TEST_CASE("the gate refuses the rest of what XML and its namespaces refuse") {
  const Case cases[] = {
      {"nothing", "", "xml.no_root"},
      {"only a prolog", "<?xml version='1.0'?><!-- -->\n", "xml.no_root"},
      {"text before the root", "x<a/>", "xml.text_outside_root"},
      {"CDATA after the root", "<a/><![CDATA[x]]>", "xml.text_outside_root"},
      {"end tag after the root", "<a/></a>", "xml.mismatched_tag"},
      {"DOCTYPE", "<!DOCTYPE a><a/>", "xml.doctype"},
      {"DOCTYPE inside", "<a><!DOCTYPE a></a>", "xml.markup"},
      {"mismatched tag", "<a></b>", "xml.mismatched_tag"},
      {"end tags crossed", "<a><b></a></b>", "xml.mismatched_tag"},
      {"same name, other prefix", "<x:a xmlns:x='u' xmlns:y='u'></y:a>", "xml.mismatched_tag"},
      {"unclosed", "<a><b></b>", "xml.truncated"},
      {"name with a digit first", "<1a/>", "xml.name"},
      {"name with a sign no name may hold", "<a\xC3\x97/>", "xml.name"},
      {"two colons", "<x:y:z xmlns:x='u'/>", "xml.markup"},
      {"colon last", "<a: xmlns:a='u'/>", "xml.name"},
      {"space before the name", "< a/>", "xml.name"},
      {"slash in the middle of a tag", "<a / b='1'/>", "xml.markup"},
      {"attributes that touch", "<a b='1'c='2'/>", "xml.markup"},
      {"attribute without value", "<a b/>", "xml.attribute"},
      {"attribute without quotes", "<a b=1/>", "xml.attribute"},
      {"entity in an attribute", "<a b='&foo;'/>", "xml.entity"},
      {"control character in an attribute", "<a b='\x02'/>", "xml.character"},
      {"same attribute by two prefixes", "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", "xml.duplicate_attribute"},
      {"same, one URI written with a reference", "<a xmlns:x='u/' xmlns:y='u&#47;' x:b='1' y:b='2'/>", "xml.duplicate_attribute"},
      {"same, one URI with a line break for its space", "<a xmlns:x='u v' xmlns:y='u\nv' x:b='1' y:b='2'/>", "xml.duplicate_attribute"},
      {"same, one prefix declared anew", "<a xmlns:x='u' xmlns:y='v'><b x:c='1'/><b xmlns:x='v' x:c='1' y:c='2'/></a>",
       "xml.duplicate_attribute"},
      {"undeclared prefix of an element", "<x:a/>", "xml.undeclared_prefix"},
      {"undeclared prefix of an attribute", "<a x:b='1'/>", "xml.undeclared_prefix"},
      {"prefix out of scope", "<a><b xmlns:x='u'/><x:c/></a>", "xml.undeclared_prefix"},
      {"prefix used in scope, then out of it", "<a><b xmlns:x='u'><x:c/></b><x:c/></a>", "xml.undeclared_prefix"},
      {"prefix bound to nothing", "<a xmlns:x=''/>", "xml.namespace"},
      {"xmlns declared", "<a xmlns:xmlns='u'/>", "xml.namespace"},
      {"xml bound elsewhere", "<a xmlns:xml='u'/>", "xml.namespace"},
      {"another prefix for xml", "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>", "xml.namespace"},
      {"xmlns as an element's prefix", "<xmlns:a/>", "xml.undeclared_prefix"},
      {"reference to a surrogate", "<a>&#xD800;</a>", "xml.character_reference"},
      {"reference beyond Unicode", "<a>&#99999999999999999999;</a>", "xml.character_reference"},
      {"reference that is a letter in 32 bits", "<a>&#4294967361;</a>", "xml.character_reference"},
      {"reference without digits", "<a>&#x;</a>", "xml.character_reference"},
      {"reference with a capital X", "<a>&#X41;</a>", "xml.character_reference"},
      {"reference without end", "<a>&amp</a>", "xml.ampersand"},
      {"U+FFFE", "<a>\xEF\xBF\xBE</a>", "xml.character"},
      {"surrogate written in UTF-8", "<a>\xED\xA0\x80</a>", "xml.encoding"},
      {"NUL", "<a>\0</a>"s, "xml.character"},
      {"control character in a comment", "<a><!--\x03--></a>", "xml.character"},
      {"invalid UTF-8 in CDATA", "<a><![CDATA[\xFF]]></a>", "xml.encoding"},
      {"invalid UTF-8 in a name", "<a\xFF/>", "xml.encoding"},
      {"comment that ends in three dashes", "<a><!-- a ---></a>", "xml.comment"},
      {"markup that is no markup", "<a><!x></a>", "xml.markup"},
      {"CDATA in lower case", "<a><![cdata[x]]></a>", "xml.markup"},
      {"instruction named XML", "<a><?XML x?></a>", "xml.declaration"},
      {"instruction with a colon", "<a><?x:y z?></a>", "xml.instruction"},
      {"declaration without version", "<?xml encoding='UTF-8'?><a/>", "xml.declaration"},
      {"version 2", "<?xml version='2.0'?><a/>", "xml.declaration"},
      {"declaration in the wrong order", "<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>", "xml.declaration"},
      {"standalone maybe", "<?xml version='1.0' standalone='maybe'?><a/>", "xml.declaration"},
      {"empty encoding", "<?xml version='1.0' encoding=''?><a/>", "xml.declaration"},
  };
  for (const Case& one : cases) {
    INFO(one.name);
    CHECK(rule_of(one.text) == one.rule);
  }
}

TEST_CASE("the gate lets well-formed text through") {
  const std::string texts[] = {
      "<a/>",
      "<?xml version='1.0'?><a/>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>\r\n<!-- before --><?pi?><a></a>\n<!-- after --><?pi x?>\n",
      "<?xml version='1.1'?><a/>",
      "<?xml-stylesheet href='a'?><a/>",
      "<a>] ]] ]> &gt; &#93;&#x5d;></a>",
      "<a>&amp;&lt;&gt;&quot;&apos;&#9;&#10;&#13;&#xE6;&#x10FFFF;</a>",
      "<a><![CDATA[ <b> & ]] > -- ?> ]]]></a>",
      "<a><!-- - <b> & ]]> --></a>",
      "<a><?pi <b> & ]]> ?></a>",
      "<a b='\"' c=\"'\" d = 'x' ></a >",
      "<a b='>&lt;\t\n'/>",
      "<\xC3\xA6\xC3\xB8.\xC3\xA5-1 \xC3\x86='1'/>",
      "<a b='1' x:b='2' y:b='3' xmlns:x='u' xmlns:y='v'/>",
      "<x:a xmlns:x='u'><x:a xmlns:x='v'/><x:a/></x:a>",
      "<a xmlns='u'><b xmlns=''/></a>",
      "<a xml:lang='da' xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
      "<a>\xC3\xA6\xE2\x82\xAC\xF0\x9F\x98\x80</a>",
      "<a>\xC2\x80 \x7F</a>",  // discouraged by the specification, but allowed
  };
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(rule_of(text).empty());
  }
}

TEST_CASE("every special character is found wherever it stands in a long run of text") {
  for (const std::string_view special : {"\x01", "&", "]]>", "\xC3 ", "\x1F", "\xFF"}) {
    for (std::size_t at = 0; at < 40; ++at) {
      std::string run(48, 'A');
      run.insert(at, special);
      INFO(special << " at " << at);
      const auto passed = xml::pass_gate("<a>" + run + "</a>");
      REQUIRE_FALSE(passed);
      CHECK(passed.error().offset == 3 + at);
    }
  }
  CHECK(rule_of("<a>" + std::string(1000, '\n') + std::string(100, '\t') + "AAAA\r\nAAAAAAAAAAA</a>").empty());
}

TEST_CASE("every byte is judged alike in a short run and wherever it stands in a vector") {
  const auto text = [](const std::string& run) { return "<a>" + run + "</a>"; };
  const auto value = [](const std::string& run) { return "<a b='" + run + "'/>"; };
  const auto name = [](const std::string& run) { return "<a" + run + "/>"; };
  const auto comment = [](const std::string& run) { return "<a><!--" + run + "--></a>"; };
  for (int byte = 0; byte < 256; ++byte) {
    if (byte == '\'' || byte == '<' || byte == '-' || byte == '>') continue;  // markup: what follows decides
    const std::string one(1, static_cast<char>(byte));
    for (const std::size_t at : {0u, 1u, 14u, 15u, 16u, 17u, 63u, 64u, 79u}) {
      std::string run(100, 'x');
      run.insert(at, one);
      INFO("byte " << byte << " at " << at);
      REQUIRE(rule_of(text(run)) == rule_of(text("x" + one + "x")));
      REQUIRE(rule_of(value(run)) == rule_of(value("x" + one + "x")));
      REQUIRE(rule_of(comment(run)) == rule_of(comment("x" + one + "x")));
      if (one != "/" && !(byte >= 9 && byte <= 32)) REQUIRE(rule_of(name(run)) == rule_of(name("x" + one + "x")));
    }
  }
}

TEST_CASE("an error tells where it is and which elements are open there") {
  const auto passed = xml::pass_gate("<m:a xmlns:m='u'><b>\n<c>&x;</c></b></m:a>");
  REQUIRE_FALSE(passed);
  CHECK(passed.error().code == ErrorCode::not_well_formed);
  CHECK(passed.error().offset == 24);
  CHECK(passed.error().path == "/a/b/c");
}

TEST_CASE("limits are kept, each under its own name") {
  CHECK(rule_of(nested(64)).empty());
  CHECK(rule_of(nested(65)) == "xml.depth");
  CHECK(rule_of("<a/>", {.bytes = 3}) == "xml.size");
  CHECK(rule_of("<a><b/><!-- --><?p?><![CDATA[]]></a>", {.nodes = 5}).empty());
  CHECK(rule_of("<a><b/><!-- --><?p?><![CDATA[]]></a>", {.nodes = 4}) == "xml.nodes");
  CHECK(rule_of("<a b='1' c='2'/>", {.nodes = 2}) == "xml.nodes");
  CHECK(rule_of("<a b='1' c='2'/>", {.attributes = 2}).empty());
  CHECK(rule_of("<a b='1' c='2'/>", {.attributes = 1}) == "xml.attributes");
  CHECK(rule_of("<a xmlns='u'><b xmlns:x='v'/><b xmlns:x='w'/></a>", {.namespaces = 2}).empty());
  CHECK(rule_of("<a xmlns='u'><b xmlns:x='v'><c xmlns:y='w'/></b></a>", {.namespaces = 2}) == "xml.namespaces");
  CHECK(xml::pass_gate(nested(65)).error().code == ErrorCode::too_deep);
  CHECK(xml::pass_gate("<a/>", {.bytes = 3}).error().code == ErrorCode::too_large);
}

TEST_CASE("the gate stops behind the element it was told, and judges nothing behind that") {
  const xml::Stop stop{.depth = 2, .name_space = "u", .local = "head"};
  const std::string text =
      "<m:a xmlns:m='u' xmlns:n='n' xmlns:o='o'><m:c/><m:head xmlns:m='v'/><head/><b><m:head/></b><m:head><c/></m:head><broken";
  const auto passed = xml::pass_gate(text, {}, stop);
  REQUIRE(passed);
  CHECK(text.substr(passed->end) == "<broken");
  CHECK(xml::pass_gate("<m:a xmlns:m='u'><m:head/>", {}, stop));
  CHECK_FALSE(xml::pass_gate("<m:a xmlns:m='u'><m:head><c></m:head></m:a>", {}, stop));
}
