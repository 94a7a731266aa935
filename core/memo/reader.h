// MeMo bytes -> Message. Tolerant, as a viewer must be: unknown elements and odd order are kept and reported, not fatal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/memo/finding.h"
#include "core/memo/model.h"
#include "core/xml/gate.h"

namespace memobox::memo {

// The findings of a reader (core/memo/check.h finds the rest):
//   error    memo.missing_element (of MessageHeader: nothing is left to show)
//   warning  memo.missing_element, memo.missing_attribute, memo.unknown_element, memo.unknown_attribute, memo.unexpected_text,
//            memo.duplicate_element, memo.out_of_order, memo.bad_boolean (the schema refuses each of them; memo.md section 3)
// They come in the order of the document.

// Limits of the XML gate (core/xml/gate.h). About 135 MB is the largest message an authority may send (memo.md section 6); a message
// with all its classes has about 300 elements, each further reply or document some twenty more.
using ReadLimits = xml::Limits;

struct ReadMessage {
  Message message;
  std::vector<Finding> findings;
};

// Precondition: none; any bytes may come.
// UTF-8 with or without BOM, UTF-16 by BOM, declared ISO-8859-1/Windows-1252. Any prefix. DOCTYPE is refused.
// Errors: not_well_formed, unsupported, too_deep, too_large (each with line, column, offset and the gate's rule in `detail`), not_memo,
// no_memory.
Result<ReadMessage> read_message(std::span<const std::uint8_t> bytes, const ReadLimits& limits = {});

// The header alone: reads no further than </MessageHeader>. The part that was not read is not judged.
Result<ReadMessage> read_header(std::span<const std::uint8_t> bytes, const ReadLimits& limits = {});

// The bytes of a file. Errors: not_well_formed (base64), no_memory.
Result<Buffer> file_bytes(const File& file);

}  // namespace memobox::memo
