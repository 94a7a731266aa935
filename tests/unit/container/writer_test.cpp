#include "core/memo/container/writer.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/container/containers.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

Status add(ContainerWriter& writer, std::string_view name, std::string_view bytes = "<a/>") {
  return writer.add(name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

}  // namespace

TEST_CASE("The head of LZMA is what the official reader looks for") {
  for (const Dictionary dictionary : {Dictionary::mib_4, Dictionary::mib_8, Dictionary::mib_16, Dictionary::mib_32}) {
    const std::string container = container_of({{"a.xml", "<a/>"}}, dictionary);
    CHECK(container.substr(0, 3) == std::string_view("\x5D\0\0", 3));
    CHECK(container.substr(5, 8) == std::string(8, '\xFF'));
    CHECK(is_official_dictionary(ContainerReader::open(source_of(container))->dictionary()));
  }
}

TEST_CASE("The tar is of whole records, without times and owners, and PAX comes only where it must") {
  const std::string tar = tar_in(container_of({{"0195d2f6-1df0-4a2c-8d2c-5a2f5b0c1d2e.xml", "<a/>"}}));
  CHECK(tar.size() == 10'240);
  CHECK(tar.substr(257, 8) == std::string_view("ustar\00000", 8));
  CHECK(tar.substr(124, 11) == "00000000004");
  CHECK(tar.substr(136, 11) == "00000000000");
  CHECK(tar.substr(512, 4) == "<a/>");
  CHECK(tar_in(container_of({{"årsopgørelse.xml", "<a/>"}})).find("path=årsopgørelse.xml\n") != std::string::npos);
  CHECK(tar_in(container_of({{std::string(101, 'a'), "<a/>"}})).find("path=" + std::string(101, 'a') + "\n") != std::string::npos);
  CHECK(tar_in(container_of({{"årsopgørelse.xml", "<a/>"}})).find("BINARY") == std::string::npos);
}

TEST_CASE("The same entries are the same bytes") {
  const std::vector<File> files = {{"a.xml", "<a/>"}, {"æ.xml", "<b/>"}};
  CHECK(container_of(files) == container_of(files));
}

TEST_CASE("Names come back as they were, Danish ones, long ones and those of other scripts") {
  std::string danish;
  for (int i = 0; i < 60; ++i) danish += "æø";
  std::vector<File> files = {{"årsopgørelse ÆØÅ.xml", "1"},
                             {danish + ".xml", "2"},
                             {std::string(251, 'l') + ".xml", "3"},
                             {"письмо.xml", "4"},
                             {"a/b/c.xml", "5"},
                             {"📎.xml", "6"},
                             {" .xml", "7"},
                             {std::string(100, 'x'), "8"}};
  CHECK(open_container(container_of(files)).files == files);
}

TEST_CASE("What the reader would refuse is not written, and the container stays good") {
  std::string out;
  auto writer = ContainerWriter::open(sink_to(out), Dictionary::mib_4);
  REQUIRE(writer);
  REQUIRE(add(*writer, "a.xml"));
  for (const std::string& name :
       {std::string("../a.xml"), std::string(), std::string("a\\b"), std::string("a\0b", 3), std::string(256, 'a'), std::string("\xE6")})
    CHECK(add(*writer, name).error().detail == "container.name");
  const Status twice = add(*writer, "a.xml");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().detail == "container.duplicate_name");
  CHECK(twice.error().path == "a.xml");
  const std::string large(ContainerLimits{}.entry + 1, 'x');
  CHECK(add(*writer, "large.xml", large).error().detail == "container.entry_size");
  REQUIRE(add(*writer, "b.xml"));
  REQUIRE(writer->finish());
  CHECK(open_container(out).files == std::vector<File>{{"a.xml", "<a/>"}, {"b.xml", "<a/>"}});
}

TEST_CASE("An empty container is an error, and what was not finished is no container") {
  std::string out;
  {
    auto writer = ContainerWriter::open(sink_to(out), Dictionary::mib_4);
    REQUIRE(writer);
    CHECK(writer->finish().error().detail == "container.empty");
    CHECK(out.empty());
    REQUIRE(add(*writer, "a.xml", std::string(5'000'000, 'x')));
  }
  CHECK(open_container(out).error != "");
}

TEST_CASE("A sink that fails gives its own error, and every call after it") {
  for (int calls = 0; calls < 2; ++calls) {
    auto writer = ContainerWriter::open(
        [left = calls](std::span<const std::uint8_t>) mutable -> Status {
          if (left-- > 0) return Nothing{};
          return Error{.code = ErrorCode::too_large, .detail = "disk full"};
        },
        Dictionary::mib_4);
    REQUIRE(writer);
    std::string noise;
    for (std::uint32_t i = 0, x = 1; i < 400'000; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    Status status = add(*writer, "a.xml", noise);
    if (status) status = writer->finish();
    REQUIRE_FALSE(status);
    CHECK(status.error().detail == "disk full");
    CHECK(add(*writer, "b.xml").error().detail == "disk full");
    CHECK(writer->finish().error().detail == "disk full");
  }
}
