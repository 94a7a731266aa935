#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

#include "core/base/result.h"

using namespace memobox;

TEST_CASE("a result holds a value or an error") {
  const Result<std::string> good = std::string("post");
  CHECK(good);
  CHECK(*good == "post");
  CHECK(good->size() == 4);

  const Result<std::string> bad = Error{.code = ErrorCode::missing, .path = "/messages/3/id"};
  CHECK_FALSE(bad.ok());
  CHECK(bad.error().path == "/messages/3/id");
}

TEST_CASE("every error code has a name of its own") {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::unknown_id); ++code) names.insert(error_code_name(static_cast<ErrorCode>(code)));
  CHECK(names.size() == static_cast<std::size_t>(ErrorCode::unknown_id) + 1);
  CHECK(error_code_name(ErrorCode::too_deep) == "too_deep");
}
