// The part of base64 that goes sixteen characters at a time. Each function does what it can in whole blocks from the start and says how
// far it came: possibly nowhere. base64.cpp does the rest, character by character. Private to base64.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace memobox {

struct Base64Progress {
  std::size_t read = 0;     // bytes of the input
  std::size_t written = 0;  // of the output
};

// Passes over characters of the alphabet and white space; `written` counts the characters without the white space. Stops in front of
// the block with anything else.
Base64Progress scan_base64_blocks(std::string_view text);

// Stops in front of the block with white space, padding or a foreign character, and where out has no room for 16 bytes.
Base64Progress decode_base64_blocks(std::string_view text, std::span<std::uint8_t> out);

// Precondition: out has room for the whole input.
Base64Progress encode_base64_blocks(std::span<const std::uint8_t> bytes, char* out);

#ifdef __x86_64__
// The same, thirty-two characters at a time: the writer's speed on large files hangs on it. Precondition: the processor has AVX2.
Base64Progress encode_base64_wide(std::span<const std::uint8_t> bytes, char* out);
#endif

}  // namespace memobox
