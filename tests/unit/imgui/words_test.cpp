// The renderer holds no word a person reads: those all come from the tree.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

// String literals that could be words: two letters in a row, other than file names and ids ("imgui.height").
std::vector<std::string> words_in(const std::string& source) {
  static const std::regex comment("//[^\n]*"), include("#include[^\n]*"), literal("\"((?:[^\"\\\\\n]|\\\\.)*)\""), id("[a-z]+(\\.[a-z_]+)?|(?:\\\\x[0-9A-F]{2})+");
  const std::string code = std::regex_replace(std::regex_replace(source, include, ""), comment, "");
  static const std::regex letters("[A-Za-z\x80-\xFF]{2}");
  std::vector<std::string> words;
  for (std::sregex_iterator at(code.begin(), code.end(), literal), end; at != end; ++at) {
    const std::string text = (*at)[1];
    if (std::regex_search(text, letters) && !std::regex_match(text, id)) words.push_back(text);
  }
  return words;
}

}  // namespace

TEST_CASE("a word in a renderer's source is found") {
  CHECK(words_in("draw(\"Send svar\");") == std::vector<std::string>{"Send svar"});
  CHECK(words_in("draw(\"Besvar\");") == std::vector<std::string>{"Besvar"});
  CHECK(words_in("#include \"imgui.h\"\n error(\"imgui.height\"); // \"Et ord\"\n begin(\"page\");").empty());
}

TEST_CASE("no words stand in shell/imgui and shell/raster") {
  for (const char* room : {"/shell/imgui", "/shell/raster"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(MEMOBOX_ROOT) + room)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      INFO(entry.path().filename().string());
      CHECK(words_in({std::istreambuf_iterator<char>(file), {}}).empty());
    }
  }
}
