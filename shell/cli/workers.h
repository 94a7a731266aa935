// Work spread over processes: requests go out in turn, answers come back in the order of the requests. Processes and not threads,
// because Dear ImGui keeps one current context per process, and because a crash then costs one letter and not all.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace memobox::cli {

class Workers {
 public:
  // Answers one request; runs in the workers. Neither requests nor answers hold a line feed.
  using Serve = std::function<std::string(const std::string& request)>;

  // Precondition: count >= 1, SIGPIPE is ignored. Where processes cannot be made, the work is done here.
  Workers(int count, Serve serve);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  bool has_room() const { return open_ < workers_.size() * requests_each; }
  bool is_waiting() const { return open_ > 0; }
  // Preconditions: has_room(); the request has at most max_request bytes, so that all open ones fit into a pipe and no write blocks.
  void ask(const std::string& request);
  // Readable when the next answer, or some of it, is there. -1: the answer is there already. Precondition: is_waiting().
  int descriptor() const;

  struct Answer {
    std::string request;
    std::optional<std::string> text;  // absent: the worker died of it
  };
  // Reads what there is; nullopt: the next answer is not whole yet. Precondition: is_waiting().
  std::optional<Answer> next();

  static constexpr std::size_t max_request = 12 * 1024;

 private:
  static constexpr std::size_t requests_each = 4;
  struct Worker {
    pid_t process = -1;
    int to = -1, from = -1;
    std::string received;
    std::deque<std::string> open;
  };

  void start(Worker& worker);
  void stop(Worker& worker);
  void serve_all(int from, int to) const;
  std::optional<Answer> finish(Worker& worker, std::optional<std::string> text);

  Serve serve_;
  std::vector<Worker> workers_;
  std::size_t open_ = 0, asked_ = 0, answered_ = 0;
};

}  // namespace memobox::cli
