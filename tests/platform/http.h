// Requests and answers as values, and which handler a path belongs to. The server library is seen by server.cpp alone.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/platform/json.h"

namespace memobox::sandbox {

struct Request {
  std::string method;
  std::string path;  // decoded
  std::multimap<std::string, std::string> query;
  std::function<std::string(const char*)> header;  // "" when absent
  std::string body;
  std::map<std::string, std::string> files;  // the parts of a multipart body, by name
  std::map<std::string, std::string, std::less<>> part;  // of the path: {name} in the route's pattern

  // The first value of a query parameter, "" when absent.
  std::string parameter(const std::string& name) const;
};

struct Answer {
  int status = 200;
  std::string type;  // media type; empty with an empty body
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  bool drop = false;  // close the connection instead of answering
};

struct FieldError {
  std::string resource, field, code, message;
};

Answer json_answer(const Json& json, int status = 200);
// The body ErrorMessage (platform-api.md F.11).
Answer error_answer(int status, std::string_view code, std::string_view message, const std::vector<FieldError>& fields = {});
// 401 and 403 of reads carry no body, those of writes an ErrorMessage (S9).
Answer refusal(int status, const Request& request);

using Handler = std::function<Answer(const Request&)>;

class Router {
 public:
  // Pattern: "/mailboxes/{mailbox}/folders/"; a last slash of pattern or path does not count.
  void add(std::string method, std::string_view pattern, Handler handler);
  // 404 for a path without route, 405 with Allow for a method without one. HEAD is GET.
  Answer route(Request& request) const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> pieces;
    Handler handler;
  };
  std::vector<Route> routes_;
};

}  // namespace memobox::sandbox
