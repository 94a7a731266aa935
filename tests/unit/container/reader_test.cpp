#include "core/memo/container/reader.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/container/containers.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

// As many letters, alike but for a number, as the 21 MB container of performance.md has; shorter ones.
std::vector<File> letters(int count, std::size_t size) {
  std::vector<File> files;
  for (int i = 0; i < count; ++i) {
    std::string text = "<m>" + std::to_string(i) + "</m>";
    text.resize(size + static_cast<std::size_t>(i) % 700, static_cast<char>('a' + i % 20));
    files.push_back({"letter-" + std::to_string(i) + ".xml", text});
  }
  return files;
}

}  // namespace

TEST_CASE("What was written is read back, however the bytes come") {
  const auto files = letters(50, 3000);
  const std::string container = container_of(files);
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{1000}, SIZE_MAX}) {
    const Opened opened = open_container(container, {}, step);
    CHECK(opened.error.empty());
    CHECK(opened.files == files);
  }
}

TEST_CASE("Contents of every size are whole, empty ones and those of many pieces too") {
  std::vector<File> files;
  for (const std::size_t size : {0u, 1u, 511u, 512u, 513u, 16'383u, 16'384u, 16'385u, 300'000u})
    files.push_back({std::to_string(size) + ".xml", std::string(size, '.')});
  CHECK(open_container(container_of(files)).files == files);
}

TEST_CASE("Names are listed without the contents, and one entry can be read among many") {
  const auto files = letters(100, 40'000);
  const std::string container = container_of(files);
  auto reader = ContainerReader::open(source_of(container));
  REQUIRE(reader);
  for (const File& file : files) {
    const auto entry = reader->next();
    REQUIRE(entry);
    CHECK(**entry == ContainerEntry{file.name, file.bytes.size()});
    if (file.name == "letter-40.xml") CHECK(reader->read()->text() == file.bytes);
  }
  for (int i = 0; i < 2; ++i) {
    const auto end = reader->next();
    REQUIRE(end);
    CHECK_FALSE(*end);
  }
}

TEST_CASE("A message that is too large, or whose reader gives up, does not end the container") {
  const std::string container =
      container_of({{"a.xml", std::string(200'000, 'a')}, {"b.xml", std::string(200'001, 'b')}, {"c.xml", "<c/>"}});
  auto reader = ContainerReader::open(source_of(container), {.entry = 200'000});
  REQUIRE(reader);
  REQUIRE(reader->next());
  const Status stopped = reader->read_to([](std::span<const std::uint8_t>) -> Status { return Error{.detail = "enough"}; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().detail == "enough");
  REQUIRE(reader->next());
  const auto large = reader->read();
  REQUIRE_FALSE(large);
  CHECK(large.error().detail == "container.entry_size");
  CHECK(large.error().path == "b.xml");
  CHECK(reader->next().value()->name == "c.xml");
  CHECK(reader->read()->text() == "<c/>");
}

TEST_CASE("A source that fails gives its own error") {
  const std::string container = container_of(letters(50, 3000));
  for (std::size_t calls = 0; calls * 100 < container.size(); ++calls) {
    auto good = source_of(container, 100);
    auto reader = ContainerReader::open([&, left = calls](std::span<std::uint8_t> into) mutable -> Result<std::size_t> {
      if (left-- == 0) return Error{.code = ErrorCode::missing, .detail = "disk"};
      return good(into);
    });
    Error error;
    if (!reader) error = reader.error();
    while (reader && error.detail.empty()) {
      const auto entry = reader->next();
      if (!entry)
        error = entry.error();
      else
        REQUIRE(*entry);
    }
    CHECK(error.detail == "disk");
    CHECK(error.code == ErrorCode::missing);
  }
}

TEST_CASE("Any dictionary up to the limit is read, and which it was is told") {
  for (const std::uint32_t size : {1u << 12, 1u << 20, 3u << 20, 16u << 20}) {
    const std::string lzma = lzma_of(entry_of({}, "<a/>") + end_of_tar(), size);
    CHECK(open_container(lzma).error.empty());
    CHECK(ContainerReader::open(source_of(lzma))->dictionary() == size);
  }
  CHECK_FALSE(is_official_dictionary(1u << 20));
  CHECK_FALSE(is_official_dictionary(12u << 20));
  CHECK(is_official_dictionary(16u << 20));
}

TEST_CASE("A size in the head of LZMA is as good as an end marker") {
  const std::string tar = entry_of({}, "<a/>") + end_of_tar();
  std::string lzma = lzma_of(tar);
  lzma.replace(5, 8, std::string_view("\0\x08\0\0\0\0\0\0", 8));
  REQUIRE(tar.size() == 0x800);
  CHECK(open_container(lzma).files.size() == 1);
  lzma[5] = '\1';
  CHECK(open_container(lzma).error == "container.lzma");
}
