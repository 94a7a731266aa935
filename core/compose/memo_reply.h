// An answer as a MeMo message, by the recipe of memo.md 10.2 (a guess of the project's, consistent with the documents).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/memo/model.h"

namespace memobox::compose {

struct MemoReply {
  std::string text;                     // as it is typed (written.h)
  std::vector<memo::File> attachments;  // each becomes an additional document
  std::string uuid;                     // of the answer; version 4
  Instant now;                          // its created time
  std::string language = "da";
};

// The answer to a letter: from its recipient to its sender and contact point, with the thread's data carried on. In the letter's own version (1.0 as 1.1).
// Errors: unsupported "compose.no_reply" (the sender takes no answer), "compose.not_a_letter" (NemSMS).
Result<memo::Message> reply_to(const memo::Message& original, const MemoReply& reply);

}  // namespace memobox::compose
