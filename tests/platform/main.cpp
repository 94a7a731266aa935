// memobox-platform: the sandbox platform (README.md).
#include <signal.h>

#include <cstdio>
#include <exception>
#include <thread>

#include "tests/platform/api.h"
#include "tests/platform/browser.h"
#include "tests/platform/control.h"
#include "tests/platform/options.h"
#include "tests/platform/pages.h"
#include "tests/platform/seed/directory.h"
#include "tests/platform/seed/seed.h"
#include "tests/platform/server.h"

namespace {

using namespace memobox::sandbox;

void fill(Sources& sources, const std::string& letters, const std::string& directory) {
  if (sources.private_mail.store.is_new()) seed_private(sources.private_mail.store);
  // By itself, so that a database from before there was one gets it too.
  if (sources.public_mail.store.all(Table::organisations).empty()) add_directory(sources.public_mail.store, directory);
  if (!sources.public_mail.store.is_new()) return;
  const Seeded seeded = seed(sources.public_mail.store, letters);
  std::fprintf(stderr, "A new database: %d people and companies, %d letters.\n", seeded.people, seeded.letters);
  for (const std::string& problem : seeded.problems) std::fprintf(stderr, "Left out: %s\n", problem.c_str());
}

// One request, from its way through the faults to the log; the requests within a bulk call go the same way.
class World {
 public:
  explicit World(const Options& options) : sources_(options.data), control_(sources_, faults_, login_, log_) {
    fill(sources_, options.letters, options.directory);
    for (Source* source : {&sources_.public_mail, &sources_.private_mail}) {
      add_directory_routes(router_, *source);
      add_forward_routes(router_, *source);  // "trustees" before the id of a mailbox
      add_mailbox_routes(router_, *source);
      add_folder_routes(router_, *source);
      add_message_routes(router_, *source);
      add_document_routes(router_, *source);
      add_draft_routes(router_, *source);
      add_draft_file_routes(router_, *source);
      add_bulk_route(router_, *source, [this](Request& request) { return answer(request); });
    }
    add_session_routes(router_, sources_, login_);
    add_page_routes(router_, options);
    if (options.control) control_.add_routes(router_);
  }

  Answer answer(Request& request) {
    if (Control::is_own(request.path)) return router_.route(request);
    Answer answer = faults_.meet(request, [this](Request& real) { return router_.route(real); });
    log_.add(request, answer.status);
    return answer;
  }

 private:
  Sources sources_;
  Faults faults_;
  RedirectLogin login_;
  Log log_;
  Control control_;
  Router router_;
};

// Blocked before any thread starts, so that only wait_for_end takes them.
sigset_t block_end_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void wait_for_end(const sigset_t& signals, int seconds) {
  int signal = 0;
  const timespec limit{seconds, 0};
  if (seconds == 0)
    sigwait(&signals, &signal);
  else
    sigtimedwait(&signals, nullptr, &limit);
}

int serve(const Options& options) {
  const sigset_t signals = block_end_signals();
  World world(options);
  Server server([&](Request& request) { return world.answer(request); });
  const int port = server.bind(options.host, options.port);
  if (port == 0) {
    std::fprintf(stderr, "memobox-platform: port %d of %s is taken or not allowed; --port 0 picks a free one\n", options.port,
                 options.host.c_str());
    return 1;
  }
  const std::string address = "http://" + options.host + ":" + std::to_string(port) + "/";
  std::printf("%s\n", address.c_str());
  std::fflush(stdout);
  std::thread running([&] { server.run(); });
  if (options.open && !open_in_browser(address))
    std::fprintf(stderr, "memobox-platform: no browser could be opened; open the address yourself\n");
  wait_for_end(signals, options.stop_after);
  server.stop();
  running.join();
  return 0;
}

}  // namespace

int main(int count, char** words) {
  std::string problem;
  const std::optional<Options> options = read_options(count, words, problem);
  if (!options) {
    std::fprintf(stderr, "memobox-platform: %s\n\n%s", problem.c_str(), usage);
    return 2;
  }
  if (options->help) {
    std::fputs(usage, stdout);
    return 0;
  }
  try {
    return serve(*options);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "memobox-platform: %s\n", failure.what());
    return 1;
  }
}
