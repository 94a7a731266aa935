#include "core/base/order.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

using memobox::sort_stably;

TEST_CASE("order: sorted as std::stable_sort sorts, equals as they stood", "[base]") {
  std::vector<std::pair<int, std::string>> all;
  for (int at = 0; at < 500; ++at) all.emplace_back(at * 7919 % 31, "nr. " + std::to_string(at) + " with a name that does not fit a short string");
  auto expected = all;
  const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::stable_sort(expected.begin(), expected.end(), less);
  REQUIRE(expected != all);
  sort_stably(all, less);
  CHECK(all == expected);
}

TEST_CASE("order: nothing and one are sorted already", "[base]") {
  std::vector<std::string> none, one{"a"};
  const auto less = [](const std::string& a, const std::string& b) { return a < b; };
  sort_stably(none, less);
  sort_stably(one, less);
  CHECK(none.empty());
  CHECK(one == std::vector<std::string>{"a"});
}
