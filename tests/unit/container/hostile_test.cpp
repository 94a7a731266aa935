// Containers that someone made to harm, or that a machine broke: each ends in an error of its own.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/container/containers.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

const std::string good = entry_of({}, "<a/>") + end_of_tar();

std::string named(std::string_view name) { return error_of(entry_of({.name = name}, "<a/>") + end_of_tar()); }
std::string pax_named(std::string_view name) { return error_of(pax_of(pax_record("path", name)) + entry_of({}, "<a/>") + end_of_tar()); }
std::string typed(char type) { return error_of(entry_of({.type = type, .link = "/etc/passwd"}) + end_of_tar()); }

std::string with_head(std::string lzma, std::size_t at, std::string_view bytes) { return lzma.replace(at, bytes.size(), bytes); }

}  // namespace

TEST_CASE("The container that the hostile ones are made from is sound") {
  CHECK(open_container(lzma_of(good)) == Opened{.files = {{"a.xml", "<a/>"}}, .error = ""});
  CHECK(pax_named("b.xml").empty());
}

TEST_CASE("hostile: what is not LZMA") {
  for (const std::string_view bytes : {"", "<?xml version='1.0'?><a/>", "\x1F\x8B\x08", "PK\x03\x04",
                                       "\xFD"
                                       "7zXZ",
                                       "\x28\xB5\x2F\xFD"})
    CHECK(open_container(bytes).error == "container.not_lzma");
  CHECK(open_container(good).error == "container.not_lzma");  // a tar that was not compressed
  CHECK(open_container(with_head(lzma_of(good), 0, "\x5E")).error == "container.not_lzma");
}

TEST_CASE("hostile: a dictionary larger than any that is used") {
  const Opened opened = open_container(with_head(lzma_of(good), 1, "\x01"), {.dictionary = 1u << 20});
  CHECK(opened.error == "container.dictionary");
  CHECK(opened.code == ErrorCode::too_large);
  CHECK(open_container(lzma_of(good), {.dictionary = 1u << 20}).error.empty());
  CHECK(open_container(with_head(lzma_of(good), 1, "\xFF\xFF\xFF\xFF")).error == "container.dictionary");
  CHECK(open_container(with_head(lzma_of(good), 1, std::string_view("\0\0\0\x08", 4))).error.empty());
}

TEST_CASE("hostile: a dictionary smaller than the one that was written with") {
  std::string far;
  for (int i = 0; i < 3000; ++i) far += "<n>" + std::to_string(i * 7919 % 100'003) + "</n>";
  const std::string lzma = lzma_of(entry_of({}, far + far) + end_of_tar());
  CHECK(open_container(lzma).error.empty());
  CHECK(open_container(with_head(lzma, 1, std::string_view("\0\x10\0\0", 4))).error == "container.lzma");
}

TEST_CASE("hostile: LZMA that is damaged") {
  const std::string lzma = lzma_of(entry_of({}, std::string(2000, 'x') + "<a/>") + end_of_tar());
  for (std::size_t at = 13; at < lzma.size(); ++at) {
    std::string damaged = lzma;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    CHECK_FALSE(open_container(damaged).error.empty());
  }
}

TEST_CASE("hostile: every truncation of a container") {
  const std::string lzma = container_of({{"a.xml", "<a/>"}, {"b.xml", std::string(3000, 'b')}});
  for (std::size_t size = 1; size < lzma.size(); ++size) {
    INFO(size);
    CHECK(open_container(lzma.substr(0, size)).error == "container.truncated");
  }
}

TEST_CASE("hostile: a tar that ends too early inside LZMA that is whole") {
  CHECK(error_of(good.substr(0, 512)) == "container.truncated");                         // within the content
  CHECK(error_of(good.substr(0, 600)) == "container.truncated");                         // within the padding
  CHECK(error_of(good.substr(0, 1024)) == "container.truncated");                        // no end at all
  CHECK(error_of(good.substr(0, 1536)) == "container.truncated");                        // half an end
  CHECK(error_of(entry_of({}, "<a/>") + good.substr(0, 300)) == "container.truncated");  // within a head
}

TEST_CASE("hostile: bytes behind the end") {
  CHECK(open_container(lzma_of(good) + "x").error == "container.trailing");
  CHECK(open_container(lzma_of(good) + std::string(100'000, '\0')).error == "container.trailing");
  CHECK(open_container(lzma_of(good) + lzma_of(good)).error == "container.trailing");
  CHECK(error_of(good + "x") == "container.trailing");
  CHECK(error_of(good + good) == "container.trailing");  // a second tar that other readers may find
  CHECK(error_of(good + std::string(100'000, '\0') + "x") == "container.trailing");
  CHECK(error_of(good.substr(0, 1536) + "x" + std::string(511, '\0')) == "container.trailing");
  CHECK(error_of(good + std::string(100'000, '\0')).empty());
}

TEST_CASE("hostile: what is not tar, or a tar with a damaged head") {
  CHECK(error_of("") == "container.not_tar");
  CHECK(error_of("<a/>") == "container.not_tar");
  CHECK(error_of(std::string(4096, 'x')) == "container.not_tar");
  std::string damaged = entry_of({}, "<a/>") + good;
  damaged[1024 + 10] = 'x';
  CHECK(error_of(damaged) == "container.tar");
}

TEST_CASE("hostile: a container without a message") {
  CHECK(error_of(end_of_tar()) == "container.empty");
  CHECK(error_of(std::string(10'240, '\0')) == "container.empty");
}

TEST_CASE("hostile: names that lead elsewhere") {
  for (const std::string_view name : {"../a.xml", "a/../../b.xml", "/etc/passwd", "/a.xml", "..", ".", "a//b.xml", "a/./b.xml", "..\\a.xml",
                                      "a\\b.xml", "C:\\a.xml", "C:a.xml", "a\nb.xml", "a\x1B[2J.xml", "a\x7F.xml", "\xC2\x9B.xml"}) {
    INFO(name);
    CHECK(named(name) == "container.name");
    CHECK(pax_named(name) == "container.name");
  }
  CHECK(pax_named(std::string(256, 'a')) == "container.name");
}

TEST_CASE("hostile: names that are not UTF-8") {
  CHECK(named("\xE6.xml") == "container.name");                // Latin-1
  CHECK(named("\xC0\xAE\xC0\xAE/a.xml") == "container.name");  // overlong dots
  CHECK(pax_named("\xE6.xml") == "container.tar");             // PAX says that it is UTF-8
}

TEST_CASE("hostile: an entry without a name") { CHECK(named("") == "container.name"); }

TEST_CASE("hostile: a NUL ends a name, and nothing behind it counts") {
  const std::string_view name("b.xml\0/../../x", 14);
  const Opened opened = open_container(lzma_of(pax_of(pax_record("path", name)) + entry_of({}, "<a/>") + end_of_tar()));
  CHECK(opened.files == std::vector<File>{{"b.xml", "<a/>"}});
  CHECK(named(name).empty());
}

TEST_CASE("hostile: links, devices, folders and pipes") {
  for (const char type : {'1', '2', '3', '4', '5', '6'}) {
    INFO(type);
    CHECK(typed(type) == "container.entry_kind");
  }
  CHECK(error_of(entry_of({.type = '1', .link = "b.xml"}, "<a/>") + end_of_tar()) == "container.entry_kind");
  // A link that no link's head is for, counts for nothing.
  CHECK(open_container(lzma_of(pax_of(pax_record("linkpath", "/etc/passwd")) + good)).files == std::vector<File>{{"a.xml", "<a/>"}});
  CHECK(named("folder/") == "container.name");
}

TEST_CASE("hostile: files with holes") {
  const std::string map_1_0 = "1\n1000000000000\n4\n" + std::string(512 - 18, '\0') + "<a/>";
  CHECK(error_of(pax_of(pax_record("GNU.sparse.major", "1") + pax_record("GNU.sparse.minor", "0") + pax_record("GNU.sparse.name", "b.xml") +
                        pax_record("GNU.sparse.realsize", "1000000000004")) +
                 entry_of({}, map_1_0) + end_of_tar()) == "container.entry_kind");
  CHECK(error_of(pax_of(pax_record("GNU.sparse.map", "8,4") + pax_record("GNU.sparse.size", "12")) + good) == "container.entry_kind");
  // No hole is told, only a size that is not there.
  CHECK(error_of(pax_of(pax_record("GNU.sparse.size", "1000000")) + good) == "container.tar");
  CHECK(error_of(pax_of(pax_record("GNU.sparse.size", "1000000000000")) + good) == "container.entry_size");
}

TEST_CASE("hostile: two entries of one name") {
  CHECK(error_of(entry_of({}, "<a/>") + entry_of({}, "<b/>") + end_of_tar()) == "container.duplicate_name");
  CHECK(error_of(entry_of({}, "<a/>") + entry_of({.name = "A.xml"}, "<b/>") + end_of_tar()).empty());
  // One letter, or the letter and its ring: the same file to many file systems.
  CHECK(error_of(pax_of(pax_record("path", "\xC3\xA5.xml")) + entry_of({}) + pax_of(pax_record("path", "a\xCC\x8A.xml")) + entry_of({}) +
                 end_of_tar()) == "container.duplicate_name");
}

TEST_CASE("hostile: heads that are larger than any name needs") {
  CHECK(error_of(pax_of(pax_record("comment", std::string(8'000, 'x'))) + good).empty());
  CHECK(error_of(pax_of(pax_record("comment", std::string(40'000, 'x'))) + good) == "container.header");
  CHECK(error_of(pax_of(std::string(900'000, '\n')) + good) == "container.header");
  CHECK(error_of(entry_of({.name = "././@LongLink", .type = 'L'}, std::string(40'000, 'x')) + good) == "container.header");
  std::string chain;
  for (int i = 0; i < 1000; ++i) chain += pax_of(pax_record("comment", "x"));
  CHECK(error_of(chain + good) == "container.header");
  std::string holes = "100000\n";  // a map that would be kept
  for (int i = 0; i < 100'000; ++i) holes += std::to_string(i * 2) + "\n1\n";
  CHECK(error_of(pax_of(pax_record("GNU.sparse.major", "1") + pax_record("GNU.sparse.minor", "0")) + entry_of({}, holes) + end_of_tar()) ==
        "container.header");
}

TEST_CASE("hostile: heads that contradict themselves") {
  CHECK(error_of(pax_of("99999999 path=x\n") + good) == "container.tar");
  CHECK(error_of(pax_of("no number") + good) == "container.tar");
  CHECK(error_of(pax_of(pax_record("size", "-1")) + good) == "container.tar");
  CHECK(error_of(pax_of(pax_record("size", "9999999999999999999")) + good) != "");
  CHECK(error_of(pax_of(pax_record("path", "b.xml"))) == "container.truncated");
  CHECK(error_of(pax_of(pax_record("path", "b.xml")) + end_of_tar()) == "container.tar");
}

TEST_CASE("hostile: an entry that claims more than the container holds") {
  CHECK(error_of(entry_of({.size = "00007777777"}, "<a/>") + end_of_tar()) == "container.truncated");
  CHECK(error_of(entry_of({.size = "77777777777"}, "<a/>") + end_of_tar()) == "container.entry_size");
}

TEST_CASE("hostile: a message above the limit, more messages, more bytes") {
  const std::string tar =
      entry_of({.name = "a.xml"}, std::string(1000, 'a')) + entry_of({.name = "b.xml"}, std::string(1001, 'b')) + end_of_tar();
  CHECK(error_of(tar, {.entry = 1001}).empty());
  CHECK(error_of(tar, {.entry = 1000}) == "container.entry_size");
  CHECK(error_of(tar, {.entries = 2}).empty());
  CHECK(error_of(tar, {.entries = 1}) == "container.entries");
  CHECK(error_of(tar, {.total = tar.size()}).empty());
  CHECK(error_of(tar, {.total = tar.size() - 1}) == "container.total_size");
}

TEST_CASE("hostile: a size in the head of LZMA that is above the limit costs nothing") {
  const std::string lzma = with_head(lzma_of(good), 5, std::string_view("\0\0\0\0\x08\0\0\0", 8));
  CHECK(open_container(lzma).error == "container.total_size");
}

TEST_CASE("hostile: a bomb of zeros is found by its ratio, after 64 MiB") {
  const std::string tar = entry_of({}, std::string(80u << 20, '\0')) + end_of_tar();
  const std::string lzma = lzma_of(tar);
  CHECK(tar.size() / lzma.size() > 6'000);
  CHECK(open_container(lzma).error == "container.ratio");
  CHECK(open_container(lzma, {.ratio = 8'000}).error.empty());
}

TEST_CASE("hostile: what was refused stays refused") {
  const std::string lzma = lzma_of(entry_of({}, "<a/>") + entry_of({}, "<b/>") + end_of_tar());
  auto reader = ContainerReader::open(source_of(lzma));
  REQUIRE(reader);
  REQUIRE(reader->next());
  for (int i = 0; i < 3; ++i) {
    const auto entry = reader->next();
    REQUIRE_FALSE(entry);
    CHECK(entry.error().detail == "container.duplicate_name");
    CHECK(entry.error().path == "a.xml");
    CHECK_FALSE(reader->read());
  }
}
