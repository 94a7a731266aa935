#include <catch2/catch_test_macros.hpp>

#include "core/memo/writer.h"
#include "tests/unit/memo/letters.h"

// The allocator that fails on demand is compiled into this program in place of the product's.
#define MEMOBOX_FAIL_ALLOCATIONS
#include "core/base/buffer.cpp"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

// How many allocations succeed before reading does; each shorter supply must end in no_memory.
int allocations_needed(std::string_view text) {
  for (int supply = 0; supply < 1000; ++supply) {
    fail_allocations_after(supply);
    const auto read = read_message(bytes_of(text));
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
  CHECK(allocations_needed(many) > 5);  // the buffer, then page after page of the tree
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

TEST_CASE("when memory runs out while writing, nothing is written into memory") {
  Message message = read(small_letter()).message;
  message.header.replyData.resize(3000);  // more than the first room
  for (int supply = 0; supply < 100; ++supply) {
    fail_allocations_after(supply);
    const auto bytes = write_message(message);
    fail_allocations_after(-1);
    if (bytes) {
      CHECK(supply >= 3);
      CHECK(read(bytes->text()).message == message);
      return;
    }
    CHECK(bytes.error().code == ErrorCode::no_memory);
  }
  FAIL("never enough memory");
}

TEST_CASE("writing to a sink takes no memory, and a source one room, however large the file") {
  Message message = read(small_letter()).message;
  std::size_t size = 0, left = 2'000'000;
  const Sink sink = [&](std::span<const std::uint8_t> piece) -> Status {
    size += piece.size();
    return Nothing{};
  };
  const FileSource zeros = [&](const File&, std::span<std::uint8_t> into) -> Result<std::size_t> {
    const std::size_t count = std::min(left, into.size());
    left -= count;
    return count;
  };
  message.body->mainDocument.files[0].content = FileContent::own(std::string(2'000'000, 'A'));
  fail_allocations_after(0);
  CHECK(write_message(message, sink));
  CHECK(size > 2'000'000);
  message.body->mainDocument.files[0].content = {};
  const Status none = write_message(message, sink, zeros);
  fail_allocations_after(1);
  const Status one = write_message(message, sink, zeros);
  fail_allocations_after(-1);
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::no_memory);
  CHECK(one);
  CHECK(left == 0);
}
