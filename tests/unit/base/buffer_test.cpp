#include <catch2/catch_test_macros.hpp>

#include <utility>
#include <vector>

// The allocator that fails on demand is compiled into this program in place of the product's.
#define MEMOBOX_FAIL_ALLOCATIONS
#include "core/base/base64.h"
#include "core/base/buffer.cpp"

using namespace memobox;

namespace {
struct FailAfter {
  explicit FailAfter(long count) { fail_allocations_after(count); }
  ~FailAfter() { fail_allocations_after(-1); }
};
}  // namespace

TEST_CASE("a buffer copies bytes and moves without leaving them behind") {
  const std::vector<std::uint8_t> bytes = {1, 2, 3};
  Result<Buffer> copy = Buffer::copy(bytes);
  REQUIRE(copy);
  CHECK(std::vector<std::uint8_t>(copy->bytes().begin(), copy->bytes().end()) == bytes);

  Buffer moved = std::move(*copy);
  CHECK(moved.size() == 3);
  CHECK(copy->empty());
  Buffer other;
  other = std::move(moved);
  CHECK(other.bytes()[2] == 3);
  other.shrink(1);
  CHECK(other.text() == "\x01");
}

TEST_CASE("an empty buffer needs no memory") {
  const FailAfter none(0);
  const auto empty = Buffer::allocate(0);
  REQUIRE(empty);
  CHECK(empty->bytes().empty());
  CHECK(Buffer::copy({}));
}

TEST_CASE("a failed allocation is an error value") {
  const FailAfter one(1);
  CHECK(Buffer::allocate(8));
  const auto second = Buffer::allocate(8);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::no_memory);
  const auto decoded = decode_base64("QUJD");
  REQUIRE_FALSE(decoded);
  CHECK(decoded.error().code == ErrorCode::no_memory);
}
