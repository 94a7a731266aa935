#include "shell/cli/options.h"

#include <catch2/catch_test_macros.hpp>

using namespace memobox::cli;

namespace {

constexpr Option table[] = {{"--output", "-o", "OUT", ""}, {"--to", "", "png|text", ""}, {"--each", "", "", ""}};

std::variant<Arguments, Misuse> parse(std::vector<std::string> words) { return parse_arguments(words, table); }
Arguments good(std::vector<std::string> words) { return std::get<Arguments>(parse(std::move(words))); }
std::string bad(std::vector<std::string> words) { return std::get<Misuse>(parse(std::move(words))).sentence; }

}  // namespace

TEST_CASE("Options stand anywhere, in each of their forms") {
  const Arguments arguments = good({"a.xml", "-o", "out", "--to=png", "--each", "b.xml"});
  CHECK(arguments.files == std::vector<std::string>{"a.xml", "b.xml"});
  CHECK(arguments.value("--output") == "out");
  CHECK(arguments.value("--to") == "png");
  CHECK(arguments.has("--each"));
  CHECK(good({}).value("--to", "text") == "text");
  CHECK(good({"--to", "png", "--to", "text"}).value("--to") == "text");
}

TEST_CASE("A dash is a file, and so is everything behind two of them") {
  CHECK(good({"-"}).files == std::vector<std::string>{"-"});
  CHECK(good({"--", "-o", "--to"}).files == std::vector<std::string>{"-o", "--to"});
  CHECK(good({"-o", "-"}).value("--output") == "-");
}

TEST_CASE("A wrong call is told in a sentence") {
  CHECK(bad({"--colour", "red"}) == "there is no option --colour");
  CHECK(bad({"-o"}) == "-o wants OUT");
  CHECK(bad({"--to", "gif"}) == "--to wants png|text, not gif");
  CHECK(bad({"--to", "pn"}) == "--to wants png|text, not pn");
  CHECK(bad({"--to="}) == "--to wants png|text, not ");
  CHECK(bad({"--each=yes"}) == "--each takes no value");
}
