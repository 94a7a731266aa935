#include "tests/platform/sessions.h"

#include <random>

namespace memobox::sandbox {
namespace {

using Clock = std::chrono::steady_clock;

struct Shown {
  Variant variant;
  std::string first, second;
};

Shown shown_by(const Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  if (const std::string header = request.header("Authorization"); header.starts_with(scheme))
    return {Variant::bearer, header.substr(scheme.size()), {}};
  if (const std::string token = request.header("mitdkToken"); !token.empty())
    return {Variant::two_tokens, token, request.header("ngdpToken")};
  return {Variant::cookies, cookie(request, session_cookie), request.header("X-XSRF-TOKEN")};
}

}  // namespace

std::string random_token() {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::random_device random;
  std::string token;
  for (int i = 0; i < 43; ++i) token += alphabet[random() % alphabet.size()];
  return token;
}

std::string cookie(const Request& request, std::string_view name) {
  const std::string header = request.header("Cookie");
  for (std::size_t start = 0; start < header.size();) {
    const std::size_t end = std::min(header.find("; ", start), header.size());
    const std::string_view pair = std::string_view(header).substr(start, end - start);
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return std::string(pair.substr(name.size() + 1));
    start = end + 2;
  }
  return {};
}

void Sessions::forget_ended() {
  std::erase_if(sessions_, [now = Clock::now()](const auto& entry) { return entry.second.end <= now; });
}

Tokens Sessions::begin(const std::string& identity_id, Variant variant, std::chrono::seconds lifetime) {
  Tokens tokens{random_token(), {}, {}, {}};
  if (variant != Variant::bearer) tokens.second = random_token();
  const std::lock_guard guard(lock_);
  forget_ended();
  sessions_[tokens.first] = {identity_id, tokens.second, variant, Clock::now() + lifetime};
  if (variant == Variant::two_tokens) {
    tokens.first_refresh = random_token();
    tokens.second_refresh = random_token();
    refreshes_[tokens.first_refresh] = {identity_id, tokens.second_refresh};
  }
  return tokens;
}

Caller Sessions::caller(const Request& request) {
  const Shown shown = shown_by(request);
  const std::lock_guard guard(lock_);
  const auto found = sessions_.find(shown.first);
  if (found == sessions_.end() || found->second.end <= Clock::now() || found->second.variant != shown.variant) return {};
  // Reading by cookies needs no header; one that is there must be right all the same.
  const bool may_lack = shown.variant == Variant::cookies && request.method == "GET" && shown.second.empty();
  if (!may_lack && found->second.second != shown.second) return {shown.variant == Variant::cookies ? 403 : 401, {}};
  return {200, found->second.identity_id};
}

std::optional<Tokens> Sessions::refresh(const std::string& first, const std::string& second) {
  std::string identity_id;
  {
    const std::lock_guard guard(lock_);
    const auto found = refreshes_.find(first);
    if (found == refreshes_.end() || found->second.second != second) return std::nullopt;
    identity_id = found->second.identity_id;
    refreshes_.erase(found);
  }
  return begin(identity_id, Variant::two_tokens);
}

void Sessions::expire(std::string_view identity_id) {
  const std::lock_guard guard(lock_);
  std::erase_if(sessions_, [&](const auto& entry) { return identity_id.empty() || entry.second.identity_id == identity_id; });
}

void Sessions::end(const Request& request) {
  const Shown shown = shown_by(request);
  const std::lock_guard guard(lock_);
  if (const auto found = sessions_.find(shown.first); found != sessions_.end()) sessions_.erase(found);
}

std::size_t Sessions::living() {
  const std::lock_guard guard(lock_);
  forget_ended();
  return sessions_.size();
}

}  // namespace memobox::sandbox
