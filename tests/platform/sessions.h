// Session tokens: random, opaque, kept in memory only, so a restart ends every session.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace memobox::sandbox {

inline constexpr std::chrono::seconds usual_lifetime{20 * 60};  // as seen at real clients (S5)

class Sessions {
 public:
  std::string begin(const std::string& identity_id, std::chrono::seconds lifetime);
  // Whose session the header "Authorization: Bearer TOKEN" is; nothing when there is none or it has ended.
  std::optional<std::string> identity_of(std::string_view authorization);

 private:
  struct Session {
    std::string identity_id;
    std::chrono::steady_clock::time_point end;
  };
  std::mutex lock_;
  std::map<std::string, Session, std::less<>> sessions_;
};

}  // namespace memobox::sandbox
