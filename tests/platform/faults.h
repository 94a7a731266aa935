// Planned faults and a log of requests, for tests; both exist only when the server was started with --faults.
#pragma once

#include <list>
#include <mutex>
#include <optional>
#include <string>

#include "tests/platform/http.h"

namespace memobox::sandbox {

class Faults {
 public:
  void add_routes(Router& router);
  // Waits where a fault says so. The answer to give instead of the real one, if any.
  std::optional<Answer> strike(const Request& request);
  // Method, path and status: never a token, a query or a body.
  void log(const Request& request, int status);

 private:
  // One entry of POST /sandbox/faults {"next": [{method, path, status, type, body, delay_ms, times}]}.
  struct Fault {
    std::string method;  // empty: any
    std::string path;    // a prefix; empty: any
    int status = 0;      // 0: the real answer, after the delay
    std::string type = "application/json";
    std::string body;
    int delay_ms = 0;
    int times = 1;  // requests left; below 0: for ever
    bool close = false;
  };

  Answer plan(const Request& request);
  Answer forget();
  Answer show_log();
  std::optional<Fault> take(const Request& request);

  std::mutex lock_;
  std::list<Fault> next_;
  Json log_ = Json::array();
};

}  // namespace memobox::sandbox
