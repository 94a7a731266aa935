// Calls of the command as a shell makes them, for the tests of this folder.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shell/cli/command.h"

namespace memobox::cli::test {

// A file that is there as long as it is open.
class Scratch {
 public:
  explicit Scratch(std::string_view text = {}) : file_(std::tmpfile()) {
    write_all(descriptor(), text);
    std::rewind(file_);
  }
  ~Scratch() { std::fclose(file_); }
  int descriptor() const { return fileno(file_); }
  std::string text() const {
    std::rewind(file_);
    std::string text;
    for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) text += static_cast<char>(c);
    return text;
  }

 private:
  std::FILE* file_;
};

struct Call {
  int status;
  std::string out, err;
};

inline Call call(std::vector<std::string> words, std::string_view input = {}) {
  const Scratch in(input), out, err;
  const Exit exit = run(words, {in.descriptor(), out.descriptor(), err.descriptor()});
  return {static_cast<int>(exit), out.text(), err.text()};
}

// A folder of its own, gone afterwards.
struct Folder {
  std::string path =
      (std::filesystem::temp_directory_path() / ("memobox-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))).string();
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), std::filesystem::directory_iterator()));
  }
};

}  // namespace memobox::cli::test
