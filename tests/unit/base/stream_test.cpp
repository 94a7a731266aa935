#include "core/base/stream.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace memobox;

TEST_CASE("pieces are gathered in order, within the expected size and beyond it") {
  for (const std::size_t expected : {0u, 1u, 100u, 100'000u}) {
    Gathering gathering(expected);
    std::string all;
    for (int piece = 0; piece < 200; ++piece) {
      const std::vector<std::uint8_t> bytes(static_cast<std::size_t>(piece), static_cast<std::uint8_t>('a' + piece % 26));
      REQUIRE(gathering.take(bytes));
      all.append(bytes.begin(), bytes.end());
    }
    CHECK(gathering.gathered().text() == all);
  }
  CHECK(Gathering(10).gathered().empty());
}
