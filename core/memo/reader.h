// MeMo bytes -> Message. Tolerant, as a viewer must be: unknown elements and odd order are kept and reported, not fatal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/memo/model.h"

namespace memobox::memo {

enum class Severity : std::uint8_t { error, warning, note };

// What was noticed while reading. `rule` is an id such as "memo.unknown_element"; the sentence is made from it (core/memo/rules.h).
struct Finding {
  Severity severity = Severity::note;
  std::string rule;
  std::string path;
  std::size_t offset = 0;
  std::uint32_t line = 0, column = 0;
  bool operator==(const Finding&) const = default;
};

struct ReadLimits {
  std::size_t bytes = 200u * 1024 * 1024;  // about 135 MB is the largest message an authority may send (memo.md section 6)
  int depth = 64;
};

struct ReadMessage {
  Message message;
  std::vector<Finding> findings;
};

// Precondition: none; any bytes may come.
// UTF-8 with or without BOM, UTF-16 by BOM, declared ISO-8859-1/Windows-1252. Any prefix. DOCTYPE is refused.
// Errors: not_well_formed, unsupported, too_deep, too_large (each with line, column, offset and the gate's rule in `detail`), not_memo, no_memory.
Result<ReadMessage> read_message(std::span<const std::uint8_t> bytes, const ReadLimits& limits = {});

// The header alone: reads no further than </MessageHeader>. The part that was not read is not judged.
Result<ReadMessage> read_header(std::span<const std::uint8_t> bytes, const ReadLimits& limits = {});

// The bytes of a file. Errors: not_well_formed (base64), no_memory.
Result<Buffer> file_bytes(const File& file);

}  // namespace memobox::memo
