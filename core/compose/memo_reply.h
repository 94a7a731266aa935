// A reply as a MeMo message, by the recipe of memo.md 10.2: for the command and the Node module, where there is no platform to prepare one.
#pragma once

#include <string>
#include <vector>

#include "core/base/instant.h"
#include "core/memo/model.h"

namespace memobox::compose {

struct Attachment {
  std::string name, media_type;
  std::string bytes;
};

struct MemoReply {
  std::string uuid;  // version 4
  Instant now;
  std::string text;  // UTF-8, as typed
  std::vector<Attachment> attachments;
};

// Precondition: original.header.reply is true. The version is the original's; memo::in_version makes it another's.
memo::Message memo_reply(const memo::Message& original, const MemoReply& reply);

}  // namespace memobox::compose
