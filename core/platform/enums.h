// The API's words for its enumerations (platform-api.md F.12), in the order of the enumerators.
#pragma once

#include <array>
#include <string_view>

#include "core/platform/resources.h"

namespace memobox::platform {

constexpr std::array<std::string_view, 3> names(AccessType) { return {"UNKNOWN", "OWNER", "PARTY_REPRESENTATIVE"}; }
constexpr std::array<std::string_view, 3> names(OwnerType) { return {"UNKNOWN", "CITIZEN", "ORGANISATION"}; }
constexpr std::array<std::string_view, 4> names(StatusType) { return {"UNKNOWN", "ACTIVE", "INACTIVE", "CLOSED"}; }
constexpr std::array<std::string_view, 6> names(FolderType) { return {"UNKNOWN", "INBOX", "DRAFTS", "SENT", "DELETED", "USER_DEFINED"}; }
constexpr std::array<std::string_view, 4> names(MessageType) { return {"UNKNOWN", "REGULAR", "MANDATORY", "LEGAL_NOTIFICATION"}; }
constexpr std::array<std::string_view, 4> names(MessageState) { return {"UNKNOWN", "DRAFT", "SENT", "RECEIVED"}; }
constexpr std::array<std::string_view, 4> names(DocumentType) { return {"UNKNOWN", "MAIN", "ADDITIONAL", "TECHNICAL"}; }
constexpr std::array<std::string_view, 5> names(AuthorityType) { return {"UNKNOWN", "STATE", "MUNICIPALITY", "REGION", "OTHER"}; }

template <class E>
std::string_view enum_name(E value) {
  return names(value)[static_cast<std::size_t>(value)];
}
// A word this version does not know is `unknown`.
template <class E>
E enum_value(std::string_view name) {
  const auto all = names(E{});
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == name) return static_cast<E>(i);
  return E::unknown;
}

}  // namespace memobox::platform
