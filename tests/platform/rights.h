// What a caller may do in a mailbox: from the access and the privileges (platform-api.md A.2, C, S22; DESIGN.md section 5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/platform/source.h"

namespace memobox::sandbox {

// Reading includes marking, flagging, notes, moving and folders; writing adds deleting for good, answering and sending; the owner also
// decides over accesses.
enum class Right { read, write, owner };

struct Visit {
  std::string identity_id, mailbox_id;
  Json access;  // the caller's own
  Right right = Right::read;
};

// Nothing when the caller has no access to the mailbox, or none any more.
std::optional<Visit> visit_of(Store& store, const std::string& identity_id, const Json& mailbox);

// The right that an access gives at this moment; `privileges` are those of its identity in the mailbox's owner.
std::optional<Right> right_of(const Json& access, const std::vector<Json>& privileges);
// Which privileges those are.
std::vector<Scope> privileges_for(const std::string& identity_id, const Json& mailbox);

}  // namespace memobox::sandbox
