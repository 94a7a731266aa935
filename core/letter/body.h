// The bytes of a letter's file -> blocks to read.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/document/blocks.h"
#include "core/letter/letter.h"

namespace memobox::letter {

struct Body {
  document::Blocks blocks;
  bool cut = false;  // only the beginning was read (512 kB)
  bool operator==(const Body&) const = default;
};

// Precondition: file.kind is html or text. Errors: no_memory.
Result<Body> read_body(const File& file, std::span<const std::uint8_t> bytes);
// The body of a text message (NemSMS).
Body body_of_text(std::string_view text);

}  // namespace memobox::letter
