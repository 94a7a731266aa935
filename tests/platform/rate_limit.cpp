#include "tests/platform/rate_limit.h"

namespace memobox::sandbox {

void RateLimit::set(int requests, int seconds) {
  const std::lock_guard guard(lock_);
  requests_ = requests;
  seconds_ = seconds;
  windows_.clear();
}

int RateLimit::requests() {
  const std::lock_guard guard(lock_);
  return requests_;
}

int RateLimit::seconds() {
  const std::lock_guard guard(lock_);
  return seconds_;
}

int RateLimit::take(const std::string& identity_id) {
  const std::lock_guard guard(lock_);
  const auto now = std::chrono::steady_clock::now();
  Window& window = windows_[identity_id];
  if (window.end <= now) window = {now + std::chrono::seconds(seconds_), 0};
  if (++window.used <= requests_) return 0;
  return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(window.end - now).count());
}

}  // namespace memobox::sandbox
