// Message -> MeMo bytes, versions 1.1 and 1.2: UTF-8 without BOM, the schema's order, no white space between elements, always the same
// prefixes, all of them declared on the root (memo.md sections 1, 3, 4). The same message is the same bytes.
#pragma once

#include <vector>

#include "core/base/buffer.h"
#include "core/base/stream.h"
#include "core/memo/finding.h"
#include "core/memo/model.h"
#include "core/memo/version.h"

namespace memobox::memo {

// The message as one of `version`: memoVersion, unless it is that number already; memoSchVersion in 1.1 only; and the booleans that 1.1
// requires, false where they are absent. What 1.2 added stays in a message of 1.1, for check_message to refuse: nothing is dropped.
// A 1.0 is written as 1.1, so v1_0 asks for that.
Message in_version(Message message, Version version);

// Where the bytes of a file come from when they are not in the model: asked, like a Source, for each file whose own content is empty.
using FileSource = std::function<Result<std::size_t>(const File& file, std::span<std::uint8_t> into)>;

// Writes what stands in the message; reading it gives an equal message. Text in base64 passes as it stands, undecoded; what comes from
// `source` is encoded piece by piece, so memory does not grow with either. When it fails, what the sink got is worthless.
// Precondition: memoVersion is 1.1 or 1.2 (in_version). The message is not judged: write_checked does both.
// Errors: not_well_formed with xml.character or xml.encoding (text that XML cannot hold) and its path; unsupported with
// memo.unknown_element (message.unknown, or an action in a technical document, which no MeMo can hold); no_memory; the sink's and source's.
Status write_message(const Message& message, const Sink& sink, const FileSource& source = {});
// The same into memory.
Result<Buffer> write_message(const Message& message);

enum class Refuse : std::uint8_t { errors, warnings };  // warnings: errors too

struct Judged {
  bool written = false;
  std::vector<Finding> findings;  // of check_message, strict, whether it was written or not
};
// Writes a message that a receiver would take, and nothing of another one. It is judged with its contents in the model: who streams them
// calls check_message and write_message.
// Errors: those of write_message.
Result<Judged> write_checked(const Message& message, Refuse refuse, const Sink& sink);

}  // namespace memobox::memo
