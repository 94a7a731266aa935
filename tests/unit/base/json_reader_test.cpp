#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/base/json_reader.h"

using namespace memobox;

namespace {

// The value again as nlohmann's, built through our own reader only.
nlohmann::json rebuilt(const JsonValue& value) {
  switch (value.kind()) {
    case JsonKind::null: return nullptr;
    case JsonKind::boolean: return *value.boolean();
    case JsonKind::number: return value.integer() ? nlohmann::json(*value.integer()) : value.number() ? nlohmann::json(*value.number()) : nlohmann::json("number");
    case JsonKind::string: return *value.text();
    case JsonKind::array: {
      nlohmann::json array = nlohmann::json::array();
      for (auto each = value.first(); each; each = each->next()) array.push_back(rebuilt(*each));
      return array;
    }
    case JsonKind::object: break;
  }
  nlohmann::json object = nlohmann::json::object();
  for (auto each = value.first(); each; each = each->next()) object.emplace(each->name(), rebuilt(*each));
  return object;
}

bool reads(std::string_view text) { return JsonDocument::read(text).ok(); }

}  // namespace

TEST_CASE("JSON values are found by name and walked in order") {
  const std::string text = R"({"a":[1,[2,{}],"x"],"b":{"c":null,"d":true},"e\u0041":"f\n\u00e6\ud83d\ude00","g":-12,"h":1.5})";
  const auto document = JsonDocument::read(text);
  REQUIRE(document);
  const JsonValue root = document->root();
  CHECK(root.find("b")->find("d")->boolean() == true);
  CHECK_FALSE(root.find("b")->find("c"));
  CHECK_FALSE(root.find("z"));
  CHECK(root.find("eA")->text() == "f\næ😀");
  CHECK(root.find("g")->integer() == -12);
  CHECK_FALSE(root.find("h")->integer());
  CHECK(root.find("h")->number() == 1.5);
  CHECK_FALSE(root.find("g")->text());
  CHECK(rebuilt(root) == nlohmann::json::parse(text));
}

TEST_CASE("what is not JSON is refused") {
  for (const char* wrong : {"", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":1 \"b\":2}", "01", "-", "1.", ".5", "1e", "1e+", "+1", "nul",
                            "True", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\n\"", "\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "1 2", "[] x", "NaN",
                            "\xef\xbb\xbf{}", "[1}", "{\"a\":1]", "'a'", "/**/1"}) {
    INFO(wrong);
    CHECK_FALSE(reads(wrong));
  }
  CHECK_FALSE(reads(std::string_view("1\0", 2)));
  CHECK_FALSE(reads(std::string_view("\"\0\"", 3)));
  CHECK_FALSE(reads(std::string_view("[\0]", 3)));
}

TEST_CASE("what is JSON is read") {
  for (const char* right : {"0", "-0", "1.5e+3", " [ ] ", "{ }", "\"\"", "[[],{}]", "true", "null", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "[1 , 2\n]", "\"\xf4\x8f\xbf\xbf\"", "{\"\":{\"\":[]}}"}) {
    INFO(right);
    CHECK(reads(right));
  }
}

TEST_CASE("nesting ends at two hundred, in an error and not in the stack") {
  CHECK(reads(std::string(200, '[') + std::string(200, ']')));
  const auto deep = JsonDocument::read(std::string(100000, '['));
  REQUIRE_FALSE(deep);
  CHECK(deep.error().code == ErrorCode::too_deep);
}

TEST_CASE("integers outside 64 bits are no integers") {
  const auto document = JsonDocument::read("[999999999999999999,9999999999999999999,1e3]");
  REQUIRE(document);
  auto each = document->root().first();
  CHECK(each->integer() == 999999999999999999);
  each = each->next();
  CHECK_FALSE(each->integer());
  each = each->next();
  CHECK_FALSE(each->integer());
  CHECK(each->is(JsonKind::number));
}

TEST_CASE("a hundred thousand mutated documents get the verdict and the value that nlohmann gives them") {
  const std::string seed_text = R"({"messages":[{"id":"a","n":-1.25,"t":"æ\u00f8\n","l":[true,false,null,[]],"o":{"k":{}}}],"next":"\"\\","x":0})";
  std::mt19937 random(7);
  const std::string alphabet = "{}[],:\"\\u019-+.eEtrufalsn \n\xc3\xa6";
  int accepted = 0;
  for (int round = 0; round < 100000; ++round) {
    std::string text = seed_text;
    for (unsigned change = random() % 3 + 1; change > 0; --change) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0: text[at] = alphabet[random() % alphabet.size()]; break;
        case 1: text.erase(at, random() % 4 + 1); break;
        default: text.insert(at, 1, alphabet[random() % alphabet.size()]);
      }
    }
    const auto theirs = nlohmann::json::parse(text, nullptr, false);
    const auto ours = JsonDocument::read(text);
    INFO(text);
    REQUIRE(ours.ok() == !theirs.is_discarded());
    if (ours) ++accepted;
  }
  CHECK(accepted > 1000);
}
