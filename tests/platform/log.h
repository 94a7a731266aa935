// The requests so far, for tests.
#pragma once

#include <mutex>
#include <string>

#include "tests/platform/http.h"

namespace memobox::sandbox {

class Log {
 public:
  // Method, path and status: never a token, a query or a body.
  void add(const Request& request, int status);
  void clear();
  Json requests();

 private:
  std::mutex lock_;
  Json requests_ = Json::array();
};

}  // namespace memobox::sandbox
