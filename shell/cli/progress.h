// How far long work has come: one line that is written over, on a terminal only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shell/cli/console.h"

namespace memobox::cli {

class Progress {
 public:
  // "3 letters", or "3 of 40 letters" when the end is known.
  Progress(const Console& console, std::string_view unit, std::size_t all = 0);
  ~Progress();  // ends the line, if there is one
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more is done.
  void step();

 private:
  int terminal_;  // -1: none
  std::string rest_;
  std::size_t done_ = 0;
};

}  // namespace memobox::cli
