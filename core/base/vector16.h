// Sixteen bytes at a time, in the vector types that gcc and clang share: SSE2 on x86-64, simd128 in wasm. Private to the scanners of core.
#pragma once

#include <cstdint>
#include <cstring>

namespace memobox {

using Bytes16 [[gnu::vector_size(16)]] = std::uint8_t;
using Signed16 [[gnu::vector_size(16)]] = signed char;
using Halves8 [[gnu::vector_size(16)]] = std::uint16_t;
using Words4 [[gnu::vector_size(16)]] = std::uint32_t;
using Pair2 [[gnu::vector_size(16)]] = std::uint64_t;

// Precondition: sixteen bytes may be read there.
[[gnu::always_inline]] inline Bytes16 load16(const void* at) {
  Bytes16 bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

[[gnu::always_inline]] inline void store16(void* at, Bytes16 bytes) { std::memcpy(at, &bytes, sizeof bytes); }

[[gnu::always_inline]] inline Bytes16 every(std::uint8_t byte) { return Bytes16{} + byte; }

// A comparison gives 0xFF where it holds and 0 elsewhere. Unsigned:
[[gnu::always_inline]] inline Bytes16 below(Bytes16 bytes, std::uint8_t limit) { return (Bytes16)(bytes < every(limit)); }
[[gnu::always_inline]] inline Bytes16 above(Bytes16 bytes, std::uint8_t limit) { return (Bytes16)(bytes > every(limit)); }
[[gnu::always_inline]] inline Bytes16 equal(Bytes16 bytes, char c) { return (Bytes16)(bytes == every(static_cast<std::uint8_t>(c))); }
// As signed bytes: what is not ASCII counts as below 0.
[[gnu::always_inline]] inline Bytes16 below_signed(Bytes16 bytes, signed char limit) { return (Bytes16)((Signed16)bytes < (Signed16{} + limit)); }

[[gnu::always_inline]] inline bool any(Bytes16 bytes) {
  const Pair2 pair = (Pair2)bytes;
  return (pair[0] | pair[1]) != 0;
}

}  // namespace memobox
