// The contact structure of a source (platform-api.md A.2): whom one may write to, and how much.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tests/platform/http.h"
#include "tests/platform/store.h"

namespace memobox::sandbox {

// Organisations, groups and contact points hold more than the API shows, under this member:
//   words       what is searched in (search.h); of a contact point its name and its search terms
//   terms       of a contact point: its search terms alone
//   in_groups   of a contact point: the ids of the groups in which it lies, each with a blank after it
//   root        a group without a parent, a contact point in no group
//   shown       a contact point that is active and visible, a group with one in it or below it
//   returns     letters to the contact point are accepted and come back (returns.h)
inline constexpr const char* own_member = "sandbox";

// The resource without that member.
Json as_shown(Json resource);

std::optional<Json> organisation_of(Store& store, const std::string& cvr);
// The contact point that a recipient names, when the contact structure has it in the recipient's organisation.
std::optional<Json> contact_point_of(Store& store, const Json& recipient);
// A contact point that its organisation does not have, or that is closed. Who is not in the contact structure at all may have any.
std::optional<Answer> bar_to_contact_point(Store& store, const Json& recipient, const char* resource, const char* field);

// What a letter weighs, and what its contact point takes at most. A letter has never more than ten attachments (S10).
struct Weight {
  std::int64_t bytes = 0;        // of all files
  std::int64_t attachments = 0;  // additional documents
};
inline constexpr std::int64_t most_attachments = 10;
Weight weight_of(const Json& message);
Weight limits_of(Store& store, const Json& message);
std::optional<Answer> bar_to_weight(const Weight& limits, const Weight& weight, const char* resource, const char* field);

}  // namespace memobox::sandbox
