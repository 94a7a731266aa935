// Sessions of one source: random, opaque tokens, kept in memory only, so a restart ends every session.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "tests/platform/http.h"

namespace memobox::sandbox {

inline constexpr std::chrono::seconds usual_lifetime{20 * 60};  // as seen at real clients (S5)

// How a session shows itself on each call (platform-api.md A.1).
enum class Variant {
  bearer,      // Authorization: Bearer FIRST
  cookies,     // the cookie LoggedInBorgerDk=FIRST and, on what changes something, the header X-XSRF-TOKEN: SECOND
  two_tokens,  // the headers mitdkToken: FIRST and ngdpToken: SECOND
};

struct Tokens {
  std::string first, second;                  // second is empty for bearer
  std::string first_refresh, second_refresh;  // for two_tokens only
};

struct Caller {
  int status = 401;  // 200; 401 without a living session; 403 when the XSRF header does not fit the cookie
  std::string identity_id;
};

class Sessions {
 public:
  Tokens begin(const std::string& identity_id, Variant variant = Variant::bearer, std::chrono::seconds lifetime = usual_lifetime);
  Caller caller(const Request& request);
  // A new session for the two refresh tokens, which are then used up, whether or not the old one has ended.
  std::optional<Tokens> refresh(const std::string& first, const std::string& second);
  // Ends the sessions of an identity, or all with "".
  void expire(std::string_view identity_id);
  // Ends the caller's session.
  void end(const Request& request);
  std::size_t living();

 private:
  struct Session {
    std::string identity_id, second;
    Variant variant;
    std::chrono::steady_clock::time_point end;
  };
  struct Refresh {
    std::string identity_id, second;
  };
  void forget_ended();

  std::mutex lock_;
  std::map<std::string, Session, std::less<>> sessions_;  // by the first token
  std::map<std::string, Refresh, std::less<>> refreshes_;
};

// Unguessable, of letters that fit everywhere.
std::string random_token();

inline constexpr const char* session_cookie = "LoggedInBorgerDk";
inline constexpr const char* xsrf_cookie = "XSRF-REQUEST-TOKEN";
inline constexpr const char* correlation_cookie = "CorrelationId";

// "" when the request has no such cookie.
std::string cookie(const Request& request, std::string_view name);

}  // namespace memobox::sandbox
