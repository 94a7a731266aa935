// The model as JSON for the command: MeMo's element names as keys, repeated elements as arrays, numbers and times as text,
// file content as base64 (or left to the caller through `content_path`). Keys are local names, without prefix: {"memoVersion": "1.1",
// "MessageHeader": {"messageType": ..., "Sender": {"AttentionData": {"ProductionUnit": ...}}, "ReplyData": [...]}, "MessageBody": {...}}.
// Members stand in the schema's order, absent optional ones are left out, booleans are JSON's own. Document ids have their names of
// 1.1 ("mainDocumentID"). What the schema does not know follows as "unknown": [{"path", "namespace", "name", "text"}].
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/json_writer.h"
#include "core/memo/model.h"

namespace memobox::memo {

// content_path: when given, "content" becomes {"path": its answer} instead of base64.
using ContentPath = std::function<std::string(const File&)>;

// Precondition of both: all text in the model is UTF-8, as it is in everything the reader made.
std::string message_to_json(const Message& message, const ContentPath& content_path = {});
// The MessageHeader object alone.
std::string header_to_json(const MessageHeader& header);

}  // namespace memobox::memo
