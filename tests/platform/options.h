// The command line of memobox-platform.
#pragma once

#include <optional>
#include <string>

namespace memobox::sandbox {

struct Options {
  std::string data, web, page, letters;  // folders; where not given, those of the source tree around the program or the working folder
  std::string directory;  // a file, found likewise
  std::string host = "127.0.0.1";
  int port = 8737;     // 0: any free one
  int stop_after = 0;  // seconds; 0: never
  bool control = false;
  bool open = false;
  bool help = false;
};

// Nothing when the words cannot be understood; `problem` then says why.
std::optional<Options> read_options(int count, const char* const* words, std::string& problem);

extern const char* const usage;

}  // namespace memobox::sandbox
