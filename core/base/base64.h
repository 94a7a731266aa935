// base64 (RFC 4648 section 4) as xs:base64Binary allows it: white space anywhere, strict padding.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/buffer.h"

namespace memobox {

// Errors: not_well_formed with the offset of the first foreign character or of wrong padding; no_memory.
Result<Buffer> decode_base64(std::string_view text);
// Whether decode_base64 would take the text; the same errors but no_memory, and nothing is allocated.
Status validate_base64(std::string_view text);
// The decoded size without decoding; white space counted out, padding honoured, characters not checked.
std::size_t decoded_base64_size(std::string_view text);
void append_base64(std::string& out, std::span<const std::uint8_t> bytes);

}  // namespace memobox
