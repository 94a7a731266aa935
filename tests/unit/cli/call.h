// Whole calls of the command, as a shell makes them.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shell/cli/command.h"
#include "shell/cli/files.h"

namespace memobox::cli::test {

namespace fs = std::filesystem;

inline const std::string letters = std::string(MEMOBOX_ROOT) + "/assets/letters/";

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
  std::string path = (fs::temp_directory_path() / ("memobox-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))).string();
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  std::size_t count() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator())); }
};

}  // namespace memobox::cli::test
