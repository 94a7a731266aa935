#include "tests/platform/log.h"

namespace memobox::sandbox {

void Log::add(const Request& request, int status) {
  constexpr std::size_t longest = 10'000;
  const std::lock_guard guard(lock_);
  if (requests_.size() < longest) requests_.push_back({{"method", request.method}, {"path", request.path}, {"status", status}});
}

void Log::clear() {
  const std::lock_guard guard(lock_);
  requests_ = Json::array();
}

Json Log::requests() {
  const std::lock_guard guard(lock_);
  return requests_;
}

}  // namespace memobox::sandbox
