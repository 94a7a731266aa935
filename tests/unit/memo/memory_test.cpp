#include <catch2/catch_test_macros.hpp>

#include "tests/unit/memo/letters.h"

// The allocator that fails on demand is compiled into this program in place of the product's.
#define MEMOBOX_FAIL_ALLOCATIONS
#include "core/base/buffer.cpp"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

// How many allocations succeed before reading does; each shorter supply must end in no_memory.
int allocations_needed(std::string_view text, bool owned = false) {
  for (int supply = 0; supply < 1000; ++supply) {
    Result<Buffer> copy = Buffer::copy(bytes_of(text));
    fail_allocations_after(supply);
    const auto read = owned ? read_message(std::move(*copy)) : read_message(bytes_of(text));
    fail_allocations_after(-1);
    if (read) return supply;
    CHECK(read.error().code == ErrorCode::no_memory);
  }
  FAIL("never enough memory");
  return 0;
}

}  // namespace

TEST_CASE("when memory runs out the letter is an error, wherever it happens") {
  std::string many = small_letter();
  std::string replies;
  for (int i = 0; i < 2000; ++i) replies += "<m:ReplyData><m:messageUUID>u</m:messageUUID></m:ReplyData>";
  many = small_letter(replies);
  CHECK(allocations_needed(small_letter()) >= 1);
  CHECK(allocations_needed(many) > 5);  // the buffer, then again and again a larger tree
  CHECK(allocations_needed(many, true) == allocations_needed(many) - 1);
  // Elements, attributes, pieces of text, which of them are to be resolved, and their resolved form.
  CHECK(allocations_needed(small_letter("<m:x a='&amp;'>&amp;<!-- -->b</m:x>"), true) == 5);
  CHECK(allocations_needed("<?xml version='1.0' encoding='ISO-8859-1'?>" + small_letter()) >= 2);
}

TEST_CASE("when memory runs out a file cannot be decoded") {
  const File file{.content = FileContent::own("aGVq")};
  fail_allocations_after(0);
  const auto bytes = file_bytes(file);
  fail_allocations_after(-1);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::no_memory);
}
