// How one gets a session: who there is, log-in without proof (everyone here is made up), and the calls that clients of the real platform
// make around their sessions (platform-api.md A.1). What is inferred is marked in extension.json.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "tests/platform/source.h"

namespace memobox::sandbox {

// A log-in that leaves the page: while it is on, a session is given only to a browser that has been at /auth/login.
class RedirectLogin {
 public:
  // `as`: whom everybody comes back as; "" means as the person who left.
  void set(bool on, std::string as);
  bool is_on();
  // false, true or {"as": user}
  Json value();
  // Begins a log-in; the answer is the cookie's value.
  std::string begin(const std::string& user);
  // The person whose log-in the request's cookie is.
  std::optional<std::string> user_of(const Request& request);
  void forget_all();

 private:
  std::mutex lock_;
  bool on_ = false;
  std::string as_;
  std::map<std::string, std::string> users_;  // by cookie
};

// GET /sandbox/users; GET /sandbox/session?user=ID[&source=][&variant=bearer|cookies|two-tokens][&lifetime=SECONDS];
// GET /auth/login?user=ID&returnurl=/PATH, GET /auth/poll, POST /auth/logout, POST /auth/refresh.
void add_session_routes(Router& router, Sources& sources, RedirectLogin& login);

}  // namespace memobox::sandbox
