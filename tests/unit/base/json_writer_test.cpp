#include <catch2/catch_test_macros.hpp>

#include <limits>

#include "core/base/json_writer.h"

using namespace memobox;
using namespace std::string_literals;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

}  // namespace

TEST_CASE("commas stand between members and elements, nowhere else") {
  std::string out;
  JsonWriter writer(out);
  writer.begin_array();
  writer.begin_object();
  writer.end_object();
  writer.begin_object();
  writer.member("a", "x");
  writer.member("b", 7);
  writer.key("c");
  writer.begin_array();
  writer.number(1);
  writer.null();
  writer.boolean(false);
  writer.end_array();
  writer.member("d", true);
  writer.end_object();
  writer.string("z");
  writer.end_array();
  CHECK(out == R"([{},{"a":"x","b":7,"c":[1,null,false],"d":true},"z"])");
}

TEST_CASE("members at their default can be left out") {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.member_unless_empty("a", "");
  writer.member_unless_zero("b", 0);
  writer.member_if("c", false);
  writer.member_unless_empty("d", "x");
  writer.member_unless_zero("e", -1);
  writer.member_if("f", true);
  writer.end_object();
  CHECK(out == R"({"d":"x","e":-1,"f":true})");
}

TEST_CASE("strings are escaped where JSON or JavaScript demands it") {
  CHECK(quoted("") == R"("")");
  CHECK(quoted("Ærø \"€\" 😀 \\ /") == R"("Ærø \"€\" 😀 \\ /")");
  CHECK(quoted("\b\f\n\r\t") == R"("\b\f\n\r\t")");
  CHECK(quoted("\0\x1F\x7F"s) == R"("\u0000\u001f\u007f")");
  CHECK(quoted("a\u2028\u2029b\u2027\u202A") == "\"a\\u2028\\u2029b\u2027\u202A\"");
  CHECK(quoted("\xE2") == "\"\xE2\"");
}

TEST_CASE("an escape is found at every place of a long string") {
  for (const auto& [plain, escaped] : {std::pair("\"", "\\\""), {"\\", "\\\\"}, {"\n", "\\n"}, {"\x1F", "\\u001f"}, {"\x7F", "\\u007f"}, {"\u2028", "\\u2028"}, {"å", "å"}, {" ", " "}, {"~", "~"}, {"!", "!"}}) {
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string head(before, 'a'), tail(20 - before, 'z');
      CHECK(quoted(head + plain + tail + plain) == "\"" + head + escaped + tail + escaped + "\"");
    }
  }
}

TEST_CASE("whole numbers are written to their limits") {
  std::string out;
  JsonWriter(out).number(std::numeric_limits<std::int64_t>::min());
  CHECK(out == "-9223372036854775808");
}
