// The model as JSON for the command: MeMo's element names as keys, repeated elements as arrays, numbers and times as text,
// file content as base64 (or left to the caller through `content_path`). Keys are local names, without prefix: {"memoVersion": "1.1",
// "MessageHeader": {"messageType": ..., "Sender": {"AttentionData": {"ProductionUnit": ...}}, "ReplyData": [...]}, "MessageBody": {...}}.
// Members stand in the schema's order, absent optional ones are left out, booleans are JSON's own. Document ids have their names of
// 1.1 ("mainDocumentID"). What the schema does not know follows as "unknown": [{"path", "namespace", "name", "text"}].
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_writer.h"
#include "core/base/result.h"
#include "core/memo/finding.h"
#include "core/memo/model.h"

namespace memobox::memo {

// content_path: when given, "content" becomes {"path": its answer} instead of base64.
using ContentPath = std::function<std::string(const File&)>;

// Precondition of both: all text in the model is UTF-8, as it is in everything the reader made.
std::string message_to_json(const Message& message, const ContentPath& content_path = {});
// The MessageHeader object alone.
std::string header_to_json(const MessageHeader& header);

// A finding as the members "severity", "rule", "path", "line", "column", "offset", "length", "sentence" of an object; what tells the place is
// left out where the input has none. The sentence is the caller's, in the language and of the rules that it knows.
void write_finding(JsonWriter& json, const Finding& finding, std::string_view sentence);

// A file whose "content" is {"path": ...}: it is empty in the message, for the caller to fill, or to answer for while writing (writer.h).
struct ContentAt {
  File* file = nullptr;  // in the message, which may be moved but not copied
  std::string path;
};
struct JsonMessage {
  Message message;
  std::vector<ContentAt> contents;
};

// The inverse of message_to_json; members may stand in any order. Nothing is passed over: what has no place is an error that names it.
// The values are taken as they are; check_message (core/memo/check.h) judges them.
// Errors, with the place as a JSON pointer in `path` ("/MessageHeader/ReplyData/0/comment"):
//   not_well_formed, too_deep, too_large   as JsonDocument::read, with the offset
//   wrong_type    json.wrong_type; json.duplicate_key; json.second_choice (an action with both Reservation and EntryPoint)
//   missing       json.missing_key, for what every version of the schema requires
//   unsupported   json.unknown_key
Result<JsonMessage> message_from_json(std::string_view json);

}  // namespace memobox::memo
