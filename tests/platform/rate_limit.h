// How many calls an identity may make within a window of time; the rest is 429 with Retry-After. The platform documents no figures.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace memobox::sandbox {

class RateLimit {
 public:
  // Far above what a person's client does, so that only a runaway meets it.
  static constexpr int usual_requests = 3000;
  static constexpr int usual_seconds = 10;

  void set(int requests, int seconds);
  int requests();
  int seconds();
  // 0: go on; else the whole seconds until the window ends.
  int take(const std::string& identity_id);

 private:
  struct Window {
    std::chrono::steady_clock::time_point end;
    int used = 0;
  };
  std::mutex lock_;
  int requests_ = usual_requests, seconds_ = usual_seconds;
  std::map<std::string, Window> windows_;
};

}  // namespace memobox::sandbox
