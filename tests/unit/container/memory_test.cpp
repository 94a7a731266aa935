#include <catch2/catch_test_macros.hpp>

#include "tests/unit/container/containers.h"

// The allocator that fails on demand is compiled into this program in place of the product's.
#define MEMOBOX_FAIL_ALLOCATIONS
#include "core/base/buffer.cpp"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

// How many allocations `work` needs; with any fewer it must end in no_memory.
template <class Work>
int allocations_needed(const Work& work) {
  for (int supply = 0; supply < 1000; ++supply) {
    fail_allocations_after(supply);
    const Status status = work();
    fail_allocations_after(-1);
    if (status) return supply;
    CHECK(status.error().code == ErrorCode::no_memory);
  }
  FAIL("never enough memory");
  return 0;
}

Status read_all(std::string_view container) {
  auto reader = ContainerReader::open(source_of(container));
  if (!reader) return reader.error();
  for (;;) {
    const auto entry = reader->next();
    if (!entry) return entry.error();
    if (!*entry) return Nothing{};
    if (const auto bytes = reader->read(); !bytes) return bytes.error();
  }
}

Status write_all() {
  std::string out;
  auto writer = ContainerWriter::open(sink_to(out), Dictionary::mib_4);
  if (!writer) return writer.error();
  const std::string bytes = "<a/>";
  if (Status added = writer->add("a.xml", {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}); !added) return added;
  return writer->finish();
}

}  // namespace

TEST_CASE("When memory runs out while reading, the container is an error, wherever it happens") {
  const std::string container = container_of({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}, {"c.xml", "<c/>"}});
  CHECK(allocations_needed([&] { return read_all(container); }) >= 8);  // two buffers, liblzma's three, one for each message
}

TEST_CASE("When memory runs out while writing, the container is an error, wherever it happens") {
  CHECK(allocations_needed(write_all) >= 4);  // a buffer, liblzma's states, its window and tables
}

TEST_CASE("When there is no memory for one message, the next can be read") {
  const std::string container = container_of({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}});
  auto reader = ContainerReader::open(source_of(container));
  REQUIRE(reader);
  REQUIRE(reader->next());
  fail_allocations_after(0);
  const auto bytes = reader->read();
  fail_allocations_after(-1);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::no_memory);
  REQUIRE(reader->next());
  CHECK(reader->read()->text() == "<b/>");
}
