#include "tests/platform/http.h"

#include <algorithm>
#include <set>

namespace memobox::sandbox {
namespace {

std::vector<std::string> pieces_of(std::string_view path) {
  std::vector<std::string> pieces;
  std::size_t start = 1;
  while (start < path.size()) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    pieces.emplace_back(path.substr(start, end - start));
    start = end + 1;
  }
  return pieces;
}

bool is_part(const std::string& piece) { return piece.size() > 2 && piece.front() == '{'; }

bool matches(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(),
                    [](const std::string& a, const std::string& b) { return is_part(a) ? !b.empty() : a == b; });
}

}  // namespace

std::string Request::parameter(const std::string& name) const {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
}

Answer json_answer(const Json& json, int status) { return {status, "application/json", json_text(json), {}, false}; }

Answer error_answer(int status, std::string_view code, std::string_view message, const std::vector<FieldError>& fields) {
  Json json = {{"code", code}, {"message", message}, {"fieldErrors", Json::array()}};
  for (const FieldError& field : fields)
    json["fieldErrors"].push_back(
        {{"resource", field.resource}, {"field", field.field}, {"code", field.code}, {"message", field.message}});
  return json_answer(json, status);
}

Answer refusal(int status, const Request& request) {
  if (request.method == "GET" || request.method == "HEAD") return {status, {}, {}, {}, false};
  if (status == 401) return error_answer(401, "unauthorized", "The session has ended or was never begun.");
  return error_answer(403, "forbidden", "You have no right to do this.");
}

void Router::add(std::string method, std::string_view pattern, Handler handler) {
  routes_.push_back({std::move(method), pieces_of(pattern), std::move(handler)});
}

Answer Router::route(Request& request) const {
  const std::vector<std::string> path = pieces_of(request.path);
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  std::set<std::string> allowed;
  for (const Route& route : routes_) {
    if (!matches(route.pieces, path)) continue;
    allowed.insert(route.method);
    if (route.method != method) continue;
    for (std::size_t i = 0; i < path.size(); ++i)
      if (const std::string& piece = route.pieces[i]; is_part(piece)) request.part[piece.substr(1, piece.size() - 2)] = path[i];
    return route.handler(request);
  }
  if (allowed.empty()) return error_answer(404, "not.found", "There is nothing at this address.");
  Answer answer = error_answer(405, "method.not.allowed", "This address does not take this method.");
  std::string allow;
  for (const std::string& one : allowed) allow += (allow.empty() ? "" : ", ") + one;
  answer.headers.emplace_back("Allow", allow);
  return answer;
}

}  // namespace memobox::sandbox
