#include "tests/platform/faults.h"

#include <chrono>
#include <thread>
#include <type_traits>

namespace memobox::sandbox {
namespace {

constexpr const char* waiting_page =
    "<!doctype html>\n<html lang=\"da\"><head><meta charset=\"utf-8\"><title>Venteværelse</title></head>"
    "<body><h1>Du står i kø</h1><p>Der er mange på Digital Post lige nu. Du kommer ind, når det bliver din tur.</p></body></html>\n";
constexpr const char* gateway_page =
    "<!doctype html>\n<html lang=\"en\"><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n";
constexpr const char* html = "text/html; charset=utf-8";

bool is_api(const std::string& path) { return path.starts_with("/apis/"); }
bool is_log_in(const std::string& path) { return path.starts_with("/auth/") || path == "/sandbox/session"; }

void wait(int milliseconds) {
  if (milliseconds > 0) std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

template <class T>
bool read_member(const Json& item, const char* name, T& out) {
  const auto found = item.find(name);
  if (found == item.end()) return true;
  if constexpr (std::is_same_v<T, std::string>) {
    if (!found->is_string()) return false;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!found->is_boolean()) return false;
  } else if (!found->is_number_integer())
    return false;
  out = found->get<T>();
  return true;
}

// The finish of SplitMix64: numbers that look random and are the same in every run.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace

std::optional<Faults::Planned> Faults::read(const Json& item) {
  if (!item.is_object()) return std::nullopt;
  Planned planned;
  const bool fits = read_member(item, "method", planned.method) && read_member(item, "path", planned.path) &&
                    read_member(item, "status", planned.status) && read_member(item, "type", planned.type) &&
                    read_member(item, "retry_after", planned.retry_after) && read_member(item, "delay_ms", planned.delay_ms) &&
                    read_member(item, "times", planned.times) && read_member(item, "close", planned.close) &&
                    read_member(item, "done", planned.done);
  if (const auto body = item.find("body"); body != item.end())
    planned.body = body->is_string() ? body->get<std::string>() : json_text(*body);
  return fits ? std::optional(std::move(planned)) : std::nullopt;
}

Json Faults::show(const Planned& planned) {
  return {{"method", planned.method},     {"path", planned.path},   {"status", planned.status},
          {"type", planned.type},         {"body", planned.body},   {"retry_after", planned.retry_after},
          {"delay_ms", planned.delay_ms}, {"times", planned.times}, {"close", planned.close},
          {"done", planned.done}};
}

std::optional<std::string> Faults::plan(const Json& list) {
  if (!list.is_array()) return "next is a list";
  std::list<Planned> planned;
  for (const Json& item : list) {
    auto one = read(item);
    if (!one) return "each of next is an object of the documented members";
    planned.push_back(std::move(*one));
  }
  const std::lock_guard guard(lock_);
  next_.splice(next_.end(), planned);
  return std::nullopt;
}

std::optional<Faults::Planned> Faults::take(const Request& request) {
  const std::lock_guard guard(lock_);
  for (auto planned = next_.begin(); planned != next_.end(); ++planned) {
    if (!planned->method.empty() && planned->method != request.method) continue;
    if (!request.path.starts_with(planned->path)) continue;
    Planned found = *planned;
    if (planned->times > 0 && --planned->times == 0) next_.erase(planned);
    return found;
  }
  return std::nullopt;
}

std::optional<Answer> Faults::chance() {
  const std::lock_guard guard(lock_);
  if (error_rate_ <= 0) return std::nullopt;
  const std::uint64_t number = mixed(calls_++);
  if (static_cast<double>(number >> 11) * 0x1p-53 >= error_rate_) return std::nullopt;
  switch (number % 3) {
    case 0:
      return error_answer(500, "internal", "Something went wrong.");
    case 1:
      return Answer{502, html, gateway_page, {}, false};
    default:
      break;
  }
  Answer busy = error_answer(503, "unavailable", "Try again later.");
  busy.headers.emplace_back("Retry-After", "1");
  return busy;
}

Answer Faults::instead(const Planned& planned) {
  if (planned.close) return {0, {}, {}, {}, true};
  Answer answer{planned.status, planned.type, planned.body, {}, false};
  if (planned.retry_after > 0) answer.headers.emplace_back("Retry-After", std::to_string(planned.retry_after));
  return answer;
}

Answer Faults::meet(Request& request, const std::function<Answer(Request&)>& real) {
  const bool api = is_api(request.path);
  const std::optional<Planned> planned = take(request);
  if (planned) wait(planned->delay_ms);
  if (planned && (planned->close || planned->status != 0)) {
    if (planned->done) real(request);
    return instead(*planned);
  }
  int latency = 0;
  bool waiting = false;
  {
    const std::lock_guard guard(lock_);
    if (api) latency = latency_ms_;
    waiting = waiting_room_ && (api || is_log_in(request.path));
  }
  wait(latency);
  if (waiting) return {200, html, waiting_page, {}, false};
  if (auto error = api ? chance() : std::nullopt) return *error;
  return real(request);
}

void Faults::set_latency(int milliseconds) {
  const std::lock_guard guard(lock_);
  latency_ms_ = milliseconds;
}

void Faults::set_error_rate(double share) {
  const std::lock_guard guard(lock_);
  error_rate_ = share;
  calls_ = 0;
}

void Faults::set_waiting_room(bool open) {
  const std::lock_guard guard(lock_);
  waiting_room_ = open;
}

void Faults::calm() {
  const std::lock_guard guard(lock_);
  latency_ms_ = 0;
  error_rate_ = 0;
  waiting_room_ = false;
  next_.clear();
}

Json Faults::values() {
  const std::lock_guard guard(lock_);
  Json next = Json::array();
  for (const Planned& planned : next_) next.push_back(show(planned));
  return {{"latency_ms", latency_ms_}, {"error_rate", error_rate_}, {"waiting_room", waiting_room_}, {"next", std::move(next)}};
}

}  // namespace memobox::sandbox
