// What a request may meet on a bad day instead of the real answer: delays, errors, a waiting room, and answers that a test has planned.
#pragma once

#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>

#include "tests/platform/http.h"

namespace memobox::sandbox {

class Faults {
 public:
  // The answer to give. `real` is called at most once, and not when a fault stands in its place.
  Answer meet(Request& request, const std::function<Answer(Request&)>& real);

  void set_latency(int milliseconds);
  // 0 to 1: the share of API calls that end with 500, 502 (a page of HTML) or 503 (Retry-After). Which ones is the same in every run.
  void set_error_rate(double share);
  // A page of HTML, status 200, in place of the API and of every log-in (S7).
  void set_waiting_room(bool open);
  // Adds planned answers from [{method, path, status, type, body, retry_after, delay_ms, times, close, done}], all optional.
  // The problem, if any; then nothing was added.
  std::optional<std::string> plan(const Json& list);
  // Everything as at the start.
  void calm();
  // {latency_ms, error_rate, waiting_room, next}
  Json values();

 private:
  struct Planned {
    std::string method;  // empty: any
    std::string path;    // a prefix; empty: any
    int status = 0;      // 0: the real answer, after the delay
    std::string type = "application/json";
    std::string body;
    int retry_after = 0;  // seconds; 0: no header
    int delay_ms = 0;
    int times = 1;       // requests left; below 0: for ever
    bool close = false;  // end the connection without an answer
    bool done = false;   // the request is carried out all the same, and only its answer is lost
  };
  static std::optional<Planned> read(const Json& item);
  static Json show(const Planned& planned);
  static Answer instead(const Planned& planned);
  std::optional<Planned> take(const Request& request);
  std::optional<Answer> chance();

  std::mutex lock_;
  int latency_ms_ = 0;
  double error_rate_ = 0;
  bool waiting_room_ = false;
  std::uint64_t calls_ = 0;
  std::list<Planned> next_;
};

}  // namespace memobox::sandbox
