#include "tests/platform/faults.h"

#include <chrono>
#include <thread>

namespace memobox::sandbox {
namespace {

constexpr std::size_t longest_log = 10'000;

bool is_own(const std::string& path) { return path == "/sandbox/faults" || path == "/sandbox/log"; }

void read(const Json& json, const char* name, std::string& out) {
  if (json.contains(name) && json[name].is_string()) out = json[name].get<std::string>();
}

void read(const Json& json, const char* name, int& out) {
  if (json.contains(name) && json[name].is_number_integer()) out = json[name].get<int>();
}

}  // namespace

void Faults::add_routes(Router& router) {
  router.add("POST", "/sandbox/faults", [this](const Request& r) { return plan(r); });
  router.add("DELETE", "/sandbox/faults", [this](const Request&) { return forget(); });
  router.add("GET", "/sandbox/log", [this](const Request&) { return show_log(); });
}

Answer Faults::plan(const Request& request) {
  const Json json = Json::parse(request.body, nullptr, false);
  if (!json.is_object() || !json.contains("next") || !json["next"].is_array())
    return error_answer(400, "bad.request", "A JSON object with the list 'next' is wanted.");
  std::list<Fault> faults;
  for (const Json& item : json["next"]) {
    if (!item.is_object()) return error_answer(400, "bad.request", "Each fault is an object.");
    Fault fault;
    read(item, "method", fault.method);
    read(item, "path", fault.path);
    read(item, "status", fault.status);
    read(item, "type", fault.type);
    read(item, "body", fault.body);
    read(item, "delay_ms", fault.delay_ms);
    read(item, "times", fault.times);
    fault.close = item.contains("close") && item["close"] == true;
    faults.push_back(std::move(fault));
  }
  const std::lock_guard guard(lock_);
  next_.splice(next_.end(), faults);
  return {204, {}, {}, {}, false};
}

Answer Faults::forget() {
  const std::lock_guard guard(lock_);
  next_.clear();
  log_ = Json::array();
  return {204, {}, {}, {}, false};
}

Answer Faults::show_log() {
  const std::lock_guard guard(lock_);
  return json_answer({{"requests", log_}});
}

std::optional<Faults::Fault> Faults::take(const Request& request) {
  const std::lock_guard guard(lock_);
  for (auto fault = next_.begin(); fault != next_.end(); ++fault) {
    if (!fault->method.empty() && fault->method != request.method) continue;
    if (!request.path.starts_with(fault->path)) continue;
    Fault found = *fault;
    if (fault->times > 0 && --fault->times == 0) next_.erase(fault);
    return found;
  }
  return std::nullopt;
}

std::optional<Answer> Faults::strike(const Request& request) {
  if (is_own(request.path)) return std::nullopt;
  const std::optional<Fault> fault = take(request);
  if (!fault) return std::nullopt;
  if (fault->delay_ms > 0) std::this_thread::sleep_for(std::chrono::milliseconds(fault->delay_ms));
  if (fault->close) return Answer{0, {}, {}, {}, true};
  if (fault->status == 0) return std::nullopt;
  return Answer{fault->status, fault->type, fault->body, {}, false};
}

void Faults::log(const Request& request, int status) {
  if (is_own(request.path)) return;
  const std::lock_guard guard(lock_);
  if (log_.size() < longest_log) log_.push_back({{"method", request.method}, {"path", request.path}, {"status", status}});
}

}  // namespace memobox::sandbox
