#include "tests/platform/sessions.h"

#include <random>

namespace memobox::sandbox {
namespace {

std::string random_token() {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::random_device random;
  std::string token;
  for (int i = 0; i < 43; ++i) token += alphabet[random() % alphabet.size()];
  return token;
}

}  // namespace

std::string Sessions::begin(const std::string& identity_id, std::chrono::seconds lifetime) {
  const std::lock_guard guard(lock_);
  const auto now = std::chrono::steady_clock::now();
  std::erase_if(sessions_, [&](const auto& entry) { return entry.second.end <= now; });
  std::string token = random_token();
  sessions_[token] = {identity_id, now + lifetime};
  return token;
}

std::optional<std::string> Sessions::identity_of(std::string_view authorization) {
  constexpr std::string_view scheme = "Bearer ";
  if (!authorization.starts_with(scheme)) return std::nullopt;
  const std::lock_guard guard(lock_);
  const auto found = sessions_.find(authorization.substr(scheme.size()));
  if (found == sessions_.end() || found->second.end <= std::chrono::steady_clock::now()) return std::nullopt;
  return found->second.identity_id;
}

}  // namespace memobox::sandbox
