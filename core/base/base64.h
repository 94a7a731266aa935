// base64 (RFC 4648 section 4) as xs:base64Binary allows it: white space anywhere, strict padding.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/buffer.h"

namespace memobox {

// Errors of all that read: not_well_formed with the offset of the first foreign character or of wrong padding. detail is one of
// base64.foreign_character, base64.padding, base64.trailing_bits (the bits that the padding drops are not zero).

// Another error here: no_memory.
Result<Buffer> decode_base64(std::string_view text);
// Whether decode_base64 would refuse the text, without decoding it; allocates nothing.
Status validate_base64(std::string_view text);
// The decoded size without decoding; white space counted out, padding honoured, characters not checked.
std::size_t decoded_base64_size(std::string_view text);

// Decodes piece by piece into the caller's memory, for what is too large to stand in memory twice. The text must live on.
class Base64Decoder {
 public:
  explicit Base64Decoder(std::string_view text) : text_(text) {}

  // Fills `out` as far as whole groups of three bytes go; answers how many bytes it wrote, 0 when the text has ended.
  // Precondition: out.size() >= 3. After an error the decoder is of no more use.
  Result<std::size_t> read(std::span<std::uint8_t> out);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr std::size_t encoded_base64_size(std::size_t bytes) { return (bytes + 2) / 3 * 4; }
// Writes encoded_base64_size(bytes.size()) characters, in one line.
void encode_base64(std::span<const std::uint8_t> bytes, char* out);
void append_base64(std::string& out, std::span<const std::uint8_t> bytes);

}  // namespace memobox
