// A source of mail: an API base of its own with its own data, sessions and identities. The public one is the documented platform; the
// private one has the same API (DESIGN.md section 5).
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/platform/rate_limit.h"
#include "tests/platform/sessions.h"
#include "tests/platform/store.h"

namespace memobox::sandbox {

inline constexpr std::int64_t usual_refuse_after_ms = 3000;

struct Source {
  Source(std::string source_name, std::string api_base, const std::string& data_folder)
      : name(std::move(source_name)),
        base(std::move(api_base)),
        store((std::filesystem::path(data_folder) / (name + ".sqlite")).string()) {}

  const std::string name;  // "public" or "private"
  const std::string base;  // "/apis/v1"
  Store store;
  Sessions sessions;
  RateLimit rate;
  std::atomic<std::int64_t> refuse_after_ms = usual_refuse_after_ms;  // returns.h
};

struct Sources {
  explicit Sources(const std::string& data_folder)
      : public_mail("public", "/apis/v1", data_folder), private_mail("private", "/apis/private/v1", data_folder) {}

  // nullptr when there is none of that name; "" is the public one.
  Source* find(std::string_view name) {
    if (name.empty() || name == public_mail.name) return &public_mail;
    return name == private_mail.name ? &private_mail : nullptr;
  }

  Source public_mail, private_mail;
};

}  // namespace memobox::sandbox
