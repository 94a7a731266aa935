#include "shell/cli/progress.h"

#include <unistd.h>

namespace memobox::cli {

Progress::Progress(const Console& console, std::string_view unit, std::size_t all)
    : terminal_(isatty(console.err) ? console.err : -1), rest_((all == 0 ? " " : " of " + std::to_string(all) + ' ') + std::string(unit)) {}

Progress::~Progress() {
  if (terminal_ >= 0 && done_ > 0) write_all(terminal_, "\n");
}

void Progress::step() {
  ++done_;
  if (terminal_ >= 0) write_all(terminal_, '\r' + std::to_string(done_) + rest_);
}

}  // namespace memobox::cli
