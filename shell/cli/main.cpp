// memobox: letters of Digital Post to pictures, pages, text and data, without a browser.
#include <string>
#include <vector>

#include "shell/cli/command.h"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return static_cast<int>(memobox::cli::run(arguments, memobox::cli::Console{}));
}
