// The model as JSON for the command: MeMo's element names as keys, repeated elements as arrays, numbers and times as text,
// file content as base64 (or left to the caller through `content_path`).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/json_writer.h"
#include "core/memo/model.h"

namespace memobox::memo {

// content_path: when given, "content" becomes {"path": its answer} instead of base64.
using ContentPath = std::function<std::string(const File&)>;

std::string message_to_json(const Message& message, const ContentPath& content_path = {});
std::string header_to_json(const MessageHeader& header);

}  // namespace memobox::memo
