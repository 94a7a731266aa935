// All ways to read base64 agree on any bytes: at once, in pieces too short for vectors, and without decoding. What was decoded is encoded to the
// same text again, but for white space.
#include "core/base/base64.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace memobox;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

Result<std::string> in_pieces(std::string_view text) {
  std::string all;
  std::uint8_t piece[7];
  for (Base64Decoder decoder(text);;) {
    const auto size = decoder.read(piece);
    if (!size) return size.error();
    if (*size == 0) return all;
    all.append(piece, piece + *size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto decoded = decode_base64(text);
  const auto pieces = in_pieces(text);
  const Status valid = validate_base64(text);
  require(decoded.ok() == valid.ok() && decoded.ok() == pieces.ok());
  if (!decoded) {
    require(decoded.error() == valid.error() && decoded.error() == pieces.error() && decoded.error().offset <= size);
    return 0;
  }
  require(decoded->text() == *pieces && decoded->size() == decoded_base64_size(text));
  std::string again;
  append_base64(again, decoded->bytes());
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  require(again == plain);
  return 0;
}
