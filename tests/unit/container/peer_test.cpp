// Containers that Python made are read here, and what is written here is read by Python.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/unit/container/containers.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;
namespace fs = std::filesystem;

namespace {

// A file of its own, gone afterwards.
struct TemporaryFile {
  std::string path = (fs::temp_directory_path() / ("memobox-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))).string();
  ~TemporaryFile() { fs::remove(path); }
};

std::string bytes_in(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// What peer.py prints. Precondition: the words need no quoting.
std::string peer(const std::string& words) {
  std::FILE* pipe = popen(("python3 '" MEMOBOX_ROOT "/tests/unit/container/peer.py' " + words).c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  REQUIRE(pclose(pipe) == 0);
  return out;
}

// The lines of peer.py's answer that tell the entries.
std::string listing(const std::vector<File>& files) {
  std::string out;
  for (const File& file : files) {
    char line[32];
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.bytes.data());
    std::snprintf(line, sizeof line, "%08x %zu ", lzma_crc32(bytes, file.bytes.size(), 0), file.bytes.size());
    out += line + file.name + '\n';
  }
  return out;
}

std::string without_first_line(const std::string& text) { return text.substr(text.find('\n') + 1); }

}  // namespace

TEST_CASE("What Python writes is read: every kind of tar, every preset, every dictionary") {
  for (const std::string tar : {"PAX", "GNU", "USTAR"}) {
    for (const std::string lzma : {"preset=3,dict_size=16777216", "preset=0", "preset=9,dict_size=4096", "preset=6,dict_size=134217728"}) {
      INFO(tar << ' ' << lzma);
      const TemporaryFile file;
      const std::string told = peer("write " + file.path + ' ' + tar + ' ' + lzma);
      const Opened opened = open_container(bytes_in(file.path));
      CHECK(opened.error.empty());
      CHECK(opened.files.size() == (tar == "USTAR" ? 4 : 7));
      CHECK(listing(opened.files) == without_first_line(told));
    }
  }
}

TEST_CASE("What Python writes with other literal bits is no container") {
  const TemporaryFile file;
  peer("write " + file.path + " PAX preset=3,lc=4");
  CHECK(open_container(bytes_in(file.path)).error == "container.not_lzma");
}

TEST_CASE("What is written here, Python reads") {
  std::string danish;
  for (int i = 0; i < 60; ++i) danish += "æø";
  const std::vector<File> files = {{"0195d2f6-1df0-4a2c-8d2c-5a2f5b0c1d2e.xml", "<a/>"},
                                   {"årsopgørelse ÆØÅ.xml", std::string(100'000, 'b')},
                                   {std::string(180, 'n') + ".xml", std::string(512, 'c')},
                                   {danish + ".xml", ""},
                                   {"mappe/brev.xml", "<e/>"}};
  const TemporaryFile file;
  std::ofstream(file.path, std::ios::binary) << container_of(files, Dictionary::mib_16);
  const std::string told = peer("read " + file.path);
  CHECK(told.starts_with("5d ffffffffffffffff 112640\n"));  // eleven records of tar
  CHECK(without_first_line(told) == listing(files));
}
