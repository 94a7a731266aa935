#include <catch2/catch_test_macros.hpp>

#include "core/base/language.h"

namespace memobox {

TEST_CASE("A language tag has the shape of BCP 47") {
  for (const char* tag : {"da", "kl", "en-GB", "zh-Hant-TW", "de-1996"}) CHECK(is_language_tag(tag));
  for (const char* tag : {"", "d", "dansk sprog", "da_DK", "da-", "-da", "1a", "da-toolongsubtag"}) CHECK_FALSE(is_language_tag(tag));
}

}  // namespace memobox
