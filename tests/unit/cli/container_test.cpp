// memobox pack and unpack, as a shell calls them.
#ifndef __EMSCRIPTEN__
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "core/memo/container/writer.h"
#include "shell/cli/progress.h"
#include "tests/unit/cli/call.h"

using namespace memobox::cli;
using namespace memobox::cli::test;
using namespace memobox;

namespace {

std::string letter(const std::string& name) { return *read_file(letters + name); }

// One whose messageUUID is this; its other ids stay.
std::string letter_of(const std::string& uuid) {
  std::string text = letter("33-ganske-kort.xml");
  const std::size_t at = text.find("<memo:messageUUID>") + 18;
  return text.replace(at, 36, uuid);
}
std::string uuid(int number) { return "0195d2f6-1df0-4a2c-8d2c-" + std::to_string(100'000'000'000 + number); }

std::string container_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string out;
  auto writer = memo::ContainerWriter::open(
      [&](std::span<const std::uint8_t> bytes) -> Status {
        out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return Nothing{};
      },
      memo::Dictionary::mib_4);
  for (const auto& [name, bytes] : files) REQUIRE(writer->add(name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
  REQUIRE(writer->finish());
  return out;
}

std::multiset<std::string> contents(const std::string& folder) {
  std::multiset<std::string> all;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".xml") all.insert(*read_file(entry.path().string()));
  return all;
}

}  // namespace

TEST_CASE("What is packed is unpacked: every sample letter, called by its messageUUID") {
  const Folder folder;
  const std::string container = folder.path + "/all.tar.lzma", out = folder.path + "/out/deep";
  const Call packed = call({"pack", letters, "-o", container, "--force"});
  CHECK(packed.err == "");
  CHECK(packed.status == 0);
  CHECK(packed.out.empty());
  CHECK(folder.count() == 1);
  const Call unpacked = call({"unpack", container, "-o", out});
  CHECK(unpacked.err == "");
  CHECK(unpacked.status == 0);
  CHECK(contents(out) == contents(letters));
  std::string first = unpacked.out.substr(0, unpacked.out.find('\n'));
  const std::string header = call({"header", first}).out;
  CHECK(header.find(fs::path(first).stem().string()) != std::string::npos);
}

TEST_CASE("A container goes through pipes, and the same letters are the same container") {
  const Folder folder;
  REQUIRE(write_new(folder.path + "/a.xml", letter_of(uuid(1))).empty());
  REQUIRE(write_new(folder.path + "/b.XML", letter_of(uuid(2))).empty());
  REQUIRE(write_new(folder.path + "/readme.txt", "no letter").empty());
  const Call packed = call({"pack", folder.path, "-o", "-"});
  CHECK(packed.status == 0);
  CHECK(packed.out == call({"pack", folder.path, "-o", "-"}).out);
  CHECK(packed.out != call({"pack", folder.path, "-o", "-", "--dictionary", "4"}).out);
  const Call unpacked = call({"unpack", "-", "-o", folder.path + "/out"}, packed.out);
  CHECK(unpacked.out == folder.path + "/out/" + uuid(1) + ".xml\n" + folder.path + "/out/" + uuid(2) + ".xml\n");
}

TEST_CASE("pack refuses errors, and warnings unless it is forced, and then writes nothing") {
  const Folder folder, output;
  const std::string container = output.path + "/x.tar.lzma";
  REQUIRE(write_new(folder.path + "/a.xml", letter_of(uuid(1))).empty());
  std::string odd = letter_of(uuid(2));
  odd.insert(odd.find("</memo:MessageHeader>"), "<memo:odd/>");
  REQUIRE(write_new(folder.path + "/b.xml", odd).empty());
  const Call warned = call({"pack", folder.path, "-o", container});
  CHECK(warned.status == 1);
  CHECK(warned.err.find("/b.xml:") != std::string::npos);
  CHECK(warned.err.find("[memo.unknown_element]\nmemobox: nothing is packed\n") != std::string::npos);
  CHECK(output.count() == 0);
  CHECK(call({"pack", folder.path, "-o", container, "--force"}).status == 0);
  CHECK(output.count() == 1);
  REQUIRE(write_new(folder.path + "/c.xml", "<Message xmlns=\"https://DigitalPost.dk/MeMo-1\" memoVersion=\"1.2\"/>").empty());
  CHECK(call({"pack", folder.path, "-o", "-", "--force"}).status == 1);
  REQUIRE(write_new(folder.path + "/d.xml", "<broken").empty());
  const Call broken = call({"pack", folder.path, "-o", "-", "--force"});
  CHECK(broken.status == 3);
  CHECK(broken.out.empty());
}

TEST_CASE("pack refuses what check warns of") {
  const Folder folder;
  REQUIRE(write_new(folder.path + "/a.xml", letter("28-gammel-handling.xml")).empty());
  const Call packed = call({"pack", folder.path, "-o", "-"});
  CHECK(packed.status == 1);
  CHECK(packed.out.empty());
  CHECK(packed.err == call({"check", folder.path + "/a.xml"}).out + "memobox: nothing is packed\n");
}

TEST_CASE("pack refuses messages of one messageUUID, in whichever case, and those that have none") {
  const Folder folder;
  REQUIRE(write_new(folder.path + "/a.xml", letter_of("ab95d2f6-1df0-4a2c-8d2c-5a2f5b0c1d2e")).empty());
  REQUIRE(write_new(folder.path + "/b.xml", letter_of("AB95D2F6-1df0-4a2c-8d2c-5a2f5b0c1d2e")).empty());
  const Call twice = call({"pack", folder.path, "-o", "-", "--force"});
  CHECK(twice.status == 1);
  CHECK(twice.out.empty());
  CHECK(twice.err.starts_with("memobox: " + folder.path + "/b.xml: it has the messageUUID of " + folder.path + "/a.xml\n"));
  fs::remove(folder.path + "/b.xml");
  REQUIRE(write_new(folder.path + "/c.xml", letter_of("../../../../../../../../../../etc/aa")).empty());
  const Call named = call({"pack", folder.path, "-o", "-", "--force"});
  CHECK(named.status == 1);
  CHECK(named.err.find("/c.xml: its messageUUID, which names it in the container, is no UUID\n") != std::string::npos);
}

TEST_CASE("pack needs a folder with letters, and a place that can be written") {
  const Folder folder;
  CHECK(call({"pack", folder.path, "-o", "-"}).err == "memobox: " + folder.path + ": no file in it ends in .xml\n");
  CHECK(call({"pack", folder.path + "/missing", "-o", "-"}).status == 3);
  CHECK(call({"pack", folder.path}).status == 2);
  CHECK(call({"pack", folder.path, "-o", "-", "--dictionary", "5"}).status == 2);
  REQUIRE(write_new(folder.path + "/a.xml", letter_of(uuid(1))).empty());
  const Call full = call({"pack", folder.path, "-o", "/dev/full"});
  CHECK(full.status == 1);
  CHECK(full.err == "memobox: /dev/full: No space left on device\n");
  CHECK(call({"pack", folder.path, "-o", folder.path + "/missing/x"}).status == 1);
}

TEST_CASE("unpack gives names that no file system minds, each its own, and does not judge the messages") {
  const Folder folder;
  const std::string container = container_of({{"a.xml", "<broken"}, {"A.xml", ""}, {"b/a.xml", "x"}, {".hidden?.xml", "y"}});
  const Call unpacked = call({"unpack", "-", "-o", folder.path + "/"}, container);
  CHECK(unpacked.status == 0);
  CHECK(unpacked.out ==
        folder.path + "/a.xml\n" + folder.path + "/A-2.xml\n" + folder.path + "/a-3.xml\n" + folder.path + "/hidden_.xml\n");
  CHECK(*read_file(folder.path + "/a.xml") == "<broken");
  CHECK(folder.count() == 4);
}

TEST_CASE("unpack never writes over a file, and then writes none") {
  const Folder folder;
  REQUIRE(write_new(folder.path + "/b.xml", "mine").empty());
  const Call unpacked = call({"unpack", "-", "-o", folder.path}, container_of({{"a.xml", "1"}, {"b.xml", "2"}, {"c.xml", "3"}}));
  CHECK(unpacked.status == 1);
  CHECK(unpacked.out.empty());
  CHECK(unpacked.err == "memobox: " + folder.path + "/b.xml: File exists\n");
  CHECK(*read_file(folder.path + "/b.xml") == "mine");
  CHECK(folder.count() == 1);
}

TEST_CASE("A container that is broken anywhere ends in status 3, one line, and nothing written") {
  const Folder folder;
  std::string noise;
  for (std::uint32_t i = 0, x = 1; i < 20'000; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
  const std::string container = container_of({{"a.xml", noise}, {"b.xml", noise + "b"}});
  for (std::size_t size = 0; size < container.size(); size += 997) {
    const Call broken = call({"unpack", "-", "-o", folder.path + "/out"}, container.substr(0, size));
    CHECK(broken.status == 3);
    CHECK(broken.out.empty());
    CHECK(broken.err.starts_with("-: error: "));
    CHECK(broken.err.find('\n') == broken.err.size() - 1);
    CHECK(folder.count() == 0);
  }
  CHECK(call({"unpack", "-", "-o", folder.path + "/out"}, container + "x").err ==
        "-: error: There are bytes behind the end of the container [container.trailing]\n");
  CHECK(call({"unpack", folder.path + "/missing", "-o", folder.path + "/out"}).err ==
        "memobox: " + folder.path + "/missing: No such file or directory\n");
  CHECK(call({"unpack", folder.path, "-o", folder.path + "/out"}).err == "memobox: " + folder.path + ": Is a directory\n");
  CHECK(folder.count() == 0);
}

TEST_CASE("unpack tells of a dictionary that the official library does not read") {
  const Folder folder;
  std::string container = container_of({{"a.xml", "<a/>"}});
  container[3] = '\x10';  // 1 MiB
  const Call unpacked = call({"unpack", "-", "-o", folder.path}, container);
  CHECK(unpacked.status == 0);
  CHECK(unpacked.err == "memobox: -: the official library does not read a dictionary of 1048576 bytes\n");
}

TEST_CASE("A bomb is refused, unless it is wanted") {
  const Folder folder;
  const std::string bomb = container_of({{"a.xml", std::string(70u << 20, ' ')}});
  CHECK(call({"unpack", "-", "-o", folder.path}, bomb).err ==
        "-: error: The container grows more than 4,000-fold, as only bombs do [container.ratio]\n");
  CHECK(folder.count() == 0);
  CHECK(call({"unpack", "-", "-o", folder.path, "--unlimited"}, bomb).status == 0);
  CHECK(fs::file_size(folder.path + "/a.xml") == 70u << 20);
}

TEST_CASE("Progress shows on a terminal, and only there") {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  REQUIRE(grantpt(terminal) == 0);
  REQUIRE(unlockpt(terminal) == 0);
  const int other = open(ptsname(terminal), O_RDWR | O_NOCTTY);
  const Scratch in, out;
  {
    Progress progress({in.descriptor(), out.descriptor(), other}, "messages", 2);
    progress.step();
    progress.step();
  }
  {
    const Progress nothing({in.descriptor(), out.descriptor(), other}, "messages");
  }
  const std::string expected = "\r1 of 2 messages\r2 of 2 messages\r\n";
  std::string shown;
  while (shown.size() < expected.size()) {  // a terminal may hand it over in pieces
    char piece[256];
    const ssize_t size = read(terminal, piece, sizeof piece);
    REQUIRE(size > 0);
    shown.append(piece, static_cast<std::size_t>(size));
  }
  CHECK(shown == expected);
  {
    Progress progress({in.descriptor(), out.descriptor(), out.descriptor()}, "letters");
    progress.step();
  }
  CHECK(out.text().empty());
  close(other);
  close(terminal);
}
#endif
