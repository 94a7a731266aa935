// borger.dk's bulk call (platform-api.md A.4). The request is what public clients send; the answer, the limit and the refusals are
// inferred, since no public client reads them.
#include <algorithm>

#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

constexpr std::size_t most_requests = 100;

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : json_text(value); }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// The inner request's own headers; the session is the outer one's.
std::function<std::string(const char*)> headers_of(const Json& inner, const Request& outer) {
  std::map<std::string, std::string> own;
  if (const auto list = inner.find("headers"); list != inner.end() && list->is_array())
    for (const Json& header : *list)
      if (header.is_object() && header.contains("key") && header.contains("value"))
        own[lower(text_of(header["key"]))] = text_of(header["value"]);
  return [own = std::move(own), outer = outer.header](const char* name) {
    const auto found = own.find(lower(name));
    return found == own.end() ? outer(name) : found->second;
  };
}

bool is_request(const Json& inner, const std::string& base) {
  for (const char* field : {"id", "method", "path"})
    if (!inner.is_object() || !inner.contains(field) || !inner[field].is_string()) return false;
  const std::string& path = inner["path"].get_ref<const std::string&>();
  return path.starts_with(base + "/") && path != base + "/bulk";
}

Answer carry_out(const Json& inner, const Request& outer, const std::function<Answer(Request&)>& answer) {
  Request request;
  request.method = inner["method"];
  request.path = inner["path"];
  request.header = headers_of(inner, outer);
  if (const auto body = inner.find("body"); body != inner.end() && !body->is_null()) request.body = text_of(*body);
  return answer(request);
}

Json response_json(const Json& id, const Answer& answer) {
  Json json = {{"id", id}, {"status", answer.drop ? 502 : answer.status}, {"headers", Json::array()}};
  if (!answer.type.empty()) json["headers"].push_back({{"key", "Content-Type"}, {"value", answer.type}});
  for (const auto& [key, value] : answer.headers) json["headers"].push_back({{"key", key}, {"value", value}});
  if (answer.body.empty()) return json;
  Json body = Json::parse(answer.body, nullptr, false);
  json["body"] = body.is_discarded() ? Json(answer.body) : std::move(body);
  return json;
}

}  // namespace

void add_bulk_route(Router& router, Source& source, std::function<Answer(Request&)> answer) {
  router.add("POST", source.base + "/bulk",
             authorised(source, [&source, answer = std::move(answer)](const Request& outer, const std::string&) {
               const Json body = Json::parse(outer.body, nullptr, false);
               if (!body.is_object() || !body.contains("requests") || !body["requests"].is_array())
                 return refused(400, "Bulk", "requests", "missing", "A list of requests is wanted.");
               const Json& requests = body["requests"];
               if (requests.size() > most_requests) return refused(422, "Bulk", "requests", "size", "At most 100 requests at once.");
               for (const Json& inner : requests)
                 if (!is_request(inner, source.base))
                   return refused(400, "Bulk", "requests", "malformed", "Each request has id, method and a path below the API.");
               Json responses = Json::array();
               for (const Json& inner : requests) responses.push_back(response_json(inner["id"], carry_out(inner, outer, answer)));
               return json_answer({{"responses", std::move(responses)}});
             }));
}

}  // namespace memobox::sandbox
