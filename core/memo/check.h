// Judges a message: what the schema of its version says about values, counts and versions (memo.md sections 2-4), and the rules beyond
// the schema (sections 5-7). Every rule is told in core/memo/rules.h and docs/rules.md.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/memo/finding.h"
#include "core/memo/reader.h"

namespace memobox::memo {

struct CheckOptions {
  // False: an error is only what stops a viewer, and what the schema refuses is a warning. True: whatever the schema of the message's
  // version refuses is an error, and base64 is checked too. A warning is refused by the platform today, a note is unusual.
  bool strict = false;
};

// The model alone, whether it was read or made. 1.0 is held to 1.1; a version nobody knows is held to 1.2.
// Findings in the order of the schema, those of a whole class behind those of its members, without places (offset, length, line and
// column are 0). A message without findings costs hardly an allocation.
// Precondition: none.
std::vector<Finding> check_message(const Message& message, const CheckOptions& options = {});

// Reads and judges: what the reader found and what check_message finds, in the order of the document, each with its place.
// Errors: those of read_message.
Result<ReadMessage> check(std::span<const std::uint8_t> bytes, const CheckOptions& options = {}, const ReadLimits& limits = {});

}  // namespace memobox::memo
