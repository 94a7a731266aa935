#include "shell/cli/console.h"

#include <unistd.h>

#include <cerrno>
#include <string>

namespace memobox::cli {

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void complain(const Console& console, std::string_view sentence) {
  std::string line = "memobox: ";
  line += sentence;
  line += '\n';
  write_all(console.err, line);
}

}  // namespace memobox::cli
