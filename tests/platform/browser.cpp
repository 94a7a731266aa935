#include "tests/platform/browser.h"

#include <signal.h>
#include <spawn.h>
#include <unistd.h>

namespace memobox::sandbox {
namespace {

// With no signal blocked: this program blocks those that end it.
bool start(std::string program, std::string argument) {
  posix_spawnattr_t attributes;
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  posix_spawnattr_setsigmask(&attributes, &none);
  char* words[] = {program.data(), argument.data(), nullptr};
  pid_t process = 0;
  const bool started = posix_spawnp(&process, program.c_str(), nullptr, &attributes, words, environ) == 0;
  posix_spawnattr_destroy(&attributes);
  return started;
}

}  // namespace

bool open_in_browser(const std::string& address) { return start("xdg-open", address) || start("sensible-browser", address); }

}  // namespace memobox::sandbox
