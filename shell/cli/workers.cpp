#include "shell/cli/workers.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "shell/cli/console.h"

namespace memobox::cli {
namespace {

// Appends what can be read. False: the other end is closed.
bool receive(int descriptor, std::string& into) {
  std::array<char, 16 * 1024> piece;
  ssize_t got = 0;
  do got = read(descriptor, piece.data(), piece.size());
  while (got < 0 && errno == EINTR);
  if (got > 0) into.append(piece.data(), static_cast<std::size_t>(got));
  return got > 0;
}

std::optional<std::string> take_line(std::string& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string::npos) return std::nullopt;
  std::string line = text.substr(0, end);
  text.erase(0, end + 1);
  return line;
}

void shut(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

}  // namespace

Workers::Workers(int count, Serve serve) : serve_(std::move(serve)), workers_(static_cast<std::size_t>(count)) {
  for (Worker& worker : workers_) start(worker);
}

Workers::~Workers() {
  for (Worker& worker : workers_) shut(worker.to);
  for (Worker& worker : workers_) stop(worker);
}

void Workers::serve_all(int from, int to) const {
  std::string received;
  do
    while (const auto request = take_line(received))
      if (!write_all(to, serve_(*request) + '\n')) return;
  while (receive(from, received));
}

void Workers::start(Worker& worker) {
  int requests[2], answers[2];
  if (pipe(requests) != 0) return;
  if (pipe(answers) != 0) {
    close(requests[0]), close(requests[1]);
    return;
  }
  worker.process = fork();
  if (worker.process == 0) {
    close(requests[1]), close(answers[0]);
    serve_all(requests[0], answers[1]);
    _exit(0);
  }
  close(requests[0]), close(answers[1]);
  worker.to = requests[1], worker.from = answers[0];
  if (worker.process < 0) shut(worker.to), shut(worker.from);
}

void Workers::stop(Worker& worker) {
  shut(worker.to), shut(worker.from);
  if (worker.process > 0) waitpid(worker.process, nullptr, 0);
  worker.process = -1;
}

void Workers::ask(const std::string& request) {
  Worker& worker = workers_[asked_++ % workers_.size()];
  worker.open.push_back(request);
  ++open_;
  // A write to a worker that died is lost; next() sees its end and asks again.
  if (worker.process > 0) write_all(worker.to, request + '\n');
}

int Workers::descriptor() const {
  const Worker& worker = workers_[answered_ % workers_.size()];
  return worker.received.find('\n') == std::string::npos ? worker.from : -1;
}

std::optional<Workers::Answer> Workers::finish(Worker& worker, std::optional<std::string> text) {
  Answer answer{std::move(worker.open.front()), std::move(text)};
  worker.open.pop_front();
  ++answered_;
  --open_;
  return answer;
}

std::optional<Workers::Answer> Workers::next() {
  Worker& worker = workers_[answered_ % workers_.size()];
  if (worker.process <= 0) return finish(worker, serve_(worker.open.front()));
  if (auto line = take_line(worker.received)) return finish(worker, std::move(line));
  if (receive(worker.from, worker.received)) {
    auto line = take_line(worker.received);
    return line ? finish(worker, std::move(line)) : std::nullopt;
  }
  stop(worker);
  worker.received.clear();
  auto lost = finish(worker, std::nullopt);
  start(worker);
  for (const std::string& request : worker.open)
    if (worker.process > 0) write_all(worker.to, request + '\n');
  return lost;
}

}  // namespace memobox::cli
