// Where a command reads from and writes to, and how it ends. File descriptors, not streams: nothing waits in a buffer when workers fork.
#pragma once

#include <string_view>

namespace memobox::cli {

struct Console {
  int in = 0, out = 1, err = 2;
};

enum class Exit : int { ok = 0, errors = 1, usage = 2, unreadable = 3 };

// Everything, though a signal comes in between. False: it could not be written.
bool write_all(int descriptor, std::string_view text);
// One line, beginning with the command's name, on console.err.
void complain(const Console& console, std::string_view sentence);

}  // namespace memobox::cli
