// Who a letter may be forwarded to, and the copies that are made.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "tests/platform/api.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {

// Entries of the table people. Not documented, and decided here: the trust is that of who is logged in, whichever mailbox a letter lies in.
std::vector<Json> trusted_by(Store& store, const std::string& identity_id);

// Where a forwarded letter goes.
struct Destination {
  Json recipient;              // as a message names it
  std::optional<Json> person;  // an entry of the table people, when it goes to a mailbox of the sandbox
};
// What ForwardCommand asks for, or why it cannot be: the refusal names the field.
std::variant<Destination, Answer> destination_of(Store& store, const std::string& identity_id, const Json& command);

// The original once more, as the sender has it in the folder of sent mail: ids of its own down to the files.
struct Forwarded {
  Json original, command, mailbox;  // that the original lies in
};
Projection sent_copy(Store& store, const Forwarded& what, const Destination& to);
// And as it arrives.
Projection arrived_copy(Store& store, const Json& sent, const Json& person);

}  // namespace memobox::sandbox
