// Message -> MeMo bytes, versions 1.1 and 1.2: UTF-8 without BOM, the schema's order, no white space between elements, always the same
// prefixes, all of them declared on the root (memo.md sections 1, 3, 4). The same message is the same bytes.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/buffer.h"
#include "core/base/stream.h"
#include "core/memo/model.h"

namespace memobox::memo {

enum class WrittenVersion : std::uint8_t { v1_1, v1_2 };

// The version a message is of, by its memoVersion read as a decimal: "1.1", "1.10" and "+1.1" are one. nullopt: neither.
std::optional<WrittenVersion> written_version(const Message& message);

// The message as one of `version` (1.0 and any other become one too): memoVersion, memoSchVersion (1.1 only), and the booleans that 1.1
// requires, false where they are absent. What 1.2 added stays in a message of 1.1, for check_message to refuse: nothing is dropped.
Message in_version(Message message, WrittenVersion version);

// Where the bytes of a file come from when they are not in the model: asked, like a Source, for each file whose own content is empty.
using FileSource = std::function<Result<std::size_t>(const File& file, std::span<std::uint8_t> into)>;

// Writes what stands in the message; reading it gives an equal message. Text in base64 passes as it stands, undecoded; what comes from
// `source` is encoded piece by piece, so memory does not grow with either. When it fails, what the sink got is worthless.
// It does not judge the message: call check_message (core/memo/check.h) before.
// Errors: not_well_formed with xml.character or xml.encoding (text that XML cannot hold) and its path; unsupported with
// memo.unknown_element (message.unknown, or an action in a technical document, which no MeMo can hold); no_memory; the sink's and source's.
Status write_message(const Message& message, const Sink& sink, const FileSource& source = {});
// The same into memory.
Result<Buffer> write_message(const Message& message);

}  // namespace memobox::memo
