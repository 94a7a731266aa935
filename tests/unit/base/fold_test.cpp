// Finding without regard to case, accents and the keyboard.
#include <catch_amalgamated.hpp>

#include "core/base/fold.h"

using namespace memobox;

namespace {

// The text with what was found in brackets.
std::string marked(std::string text, const std::string& typed) {
  auto spans = find_words(text, words_of(typed));
  for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
    text.insert(span->end, "]");
    text.insert(span->begin, "[");
  }
  return text;
}

}  // namespace

TEST_CASE("Danish letters fold to what a foreign keyboard has, accents and case go") {
  CHECK(fold("Ærø Århus") == "aeroe aarhus");
  CHECK(fold("Café À LA CARTE") == "cafe a la carte");
  CHECK(fold("Müller Škoda Łódź Œuvre ×") == "muller skoda lodz oeuvre ×");
  CHECK(fold("A\xCC\x8Arhus e\xCC\x81") == "aarhus e");  // in two characters each
  CHECK(fold("Привет 你好") == "Привет 你好");
}

TEST_CASE("words are found where they stand, whole letters, apart from one another") {
  CHECK(marked("Indkaldelse til Århus Retten", "aarhus") == "Indkaldelse til [Århus] Retten");
  CHECK(marked("Århus", "a") == "[Å]rhus");
  CHECK(marked("Åse Østergård", "oste aard") == "Åse Østerg[ård]");
  CHECK(marked("Åse Østergård", "oeste") == "Åse [Øste]rgård");
  CHECK(marked("banan", "ana an") == "b[anan]");
  CHECK(marked("Straße", "ss") == "Stra[ß]e");
  CHECK(marked("intet her", "noget") == "intet her");
}

TEST_CASE("what is typed falls into words, none twice, in any spacing") {
  CHECK(words_of("  Retten \t i\xC2\xA0Nordhavn retten ") == std::vector<std::string>{"i", "nordhavn", "retten"});
  CHECK(words_of("   ").empty());
}
