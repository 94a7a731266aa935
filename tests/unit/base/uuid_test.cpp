#include <catch2/catch_test_macros.hpp>

#include "core/base/uuid.h"

using namespace memobox;

TEST_CASE("UUIDs are recognised by their form, version 4 by its marks") {
  CHECK(is_uuid("163710ae-5078-350c-8f00-000000000000"));
  CHECK_FALSE(is_uuid_v4("163710ae-5078-350c-8f00-000000000000"));
  CHECK(is_uuid_v4("8C2EA15D-61FB-4BA9-9366-42F8B194C114"));
  CHECK_FALSE(is_uuid_v4("8c2ea15d-61fb-4ba9-7366-42f8b194c114"));
  CHECK_FALSE(is_uuid("8c2ea15d-61fb-4ba9-9366-42f8b194c11"));
  CHECK_FALSE(is_uuid("8c2ea15d-61fb-4ba9-9366-42f8b194c1140"));
  CHECK_FALSE(is_uuid("8c2ea15d-61fb-4ba9-9366-42f8b194c11g"));
  CHECK_FALSE(is_uuid("8c2ea15d061fb-4ba9-9366-42f8b194c114"));
  CHECK(lower_uuid("8C2EA15D-61FB-4BA9-9366-42F8B194C114") == "8c2ea15d-61fb-4ba9-9366-42f8b194c114");
}

TEST_CASE("a UUID is made of the random bytes it is given") {
  std::array<std::uint8_t, 16> random{};
  for (std::size_t at = 0; at < random.size(); ++at) random[at] = static_cast<std::uint8_t>(0xF0 + at);
  CHECK(make_uuid_v4(random) == "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff");
  CHECK(is_uuid_v4(make_uuid_v4({})));
}
