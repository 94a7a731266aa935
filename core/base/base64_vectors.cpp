// Method: W. Mula, D. Lemire, "Faster Base64 Encoding and Decoding Using AVX2 Instructions" (2018), with comparisons in place of tables.
#include "core/base/base64_vectors.h"

#include <bit>

#include "core/base/vector16.h"

// Moving bytes within a vector takes SSSE3 on x86-64, which its baseline lacks; simd128 has it.
#ifdef __x86_64__
#define MEMOBOX_MOVES_BYTES [[gnu::target("ssse3")]]
#else
#define MEMOBOX_MOVES_BYTES
#endif

namespace memobox {
namespace {

bool moves_bytes() {
#ifdef __x86_64__
  return __builtin_cpu_supports("ssse3");
#else
  return std::endian::native == std::endian::little;
#endif
}

[[gnu::always_inline]] inline Bytes16 is_alphabet(Bytes16 c) {
  return below((c | 0x20) - 'a', 26) | below(c - '/', 11) | equal(c, '+');  // '/' stands in front of the digits
}

[[gnu::always_inline]] inline Bytes16 is_white(Bytes16 c) { return equal(c, ' ') | equal(c, '\n') | equal(c, '\r') | equal(c, '\t'); }

// The 6 bits that each character of the alphabet stands for.
[[gnu::always_inline]] inline Bytes16 values_of(Bytes16 c) {
  return c + 4 - (above(c, '@') & 69) - (above(c, '`') & 6) + (equal(c, '+') & 15) + (equal(c, '/') & 12);
}

[[gnu::always_inline]] inline Bytes16 characters_of(Bytes16 value) {
  return value + 'A' + (above(value, 25) & 6) - (above(value, 51) & 75) - (above(value, 61) & 15) + (above(value, 62) & 3);
}

// Sixteen 6-bit values -> twelve bytes, and four of no meaning.
MEMOBOX_MOVES_BYTES Bytes16 pack(Bytes16 values) {
  Halves8 halves = (Halves8)values;
  halves = (halves & 0xFF) << 6 | halves >> 8;
  Words4 words = (Words4)halves;
  words = (words & 0xFFFF) << 12 | words >> 16;
  const Bytes16 bytes = (Bytes16)words;
  return __builtin_shufflevector(bytes, bytes, 2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, 3, 7, 11, 15);
}

// The first twelve bytes -> sixteen 6-bit values.
MEMOBOX_MOVES_BYTES Bytes16 unpack(Bytes16 bytes) {
  const Words4 words = (Words4)__builtin_shufflevector(bytes, bytes, 2, 1, 0, 0, 5, 4, 3, 3, 8, 7, 6, 6, 11, 10, 9, 9);
  return (Bytes16)((words >> 18 & 0x3F) | (words >> 4 & 0x3F00) | (words << 10 & 0x3F0000) | (words << 24 & 0x3F000000));
}

MEMOBOX_MOVES_BYTES Base64Progress decode_blocks(std::string_view text, std::span<std::uint8_t> out) {
  Base64Progress done;
  for (; text.size() - done.read >= 16 && out.size() - done.written >= 16; done.read += 16, done.written += 12) {
    const Bytes16 c = load16(text.data() + done.read);
    if (any(~is_alphabet(c))) break;
    store16(out.data() + done.written, pack(values_of(c)));
  }
  return done;
}

MEMOBOX_MOVES_BYTES Base64Progress encode_blocks(std::span<const std::uint8_t> bytes, char* out, Base64Progress done) {
  for (; bytes.size() - done.read >= 16; done.read += 12, done.written += 16) {
    store16(out + done.written, characters_of(unpack(load16(bytes.data() + done.read))));
  }
  return done;
}

constexpr std::size_t scan_block = 64;
constexpr std::size_t most_blocks = 63;  // the counts of a byte lane stay below 256

// Counts into the sixteen lanes of `count`. False: something else stands in the block.
[[gnu::always_inline]] inline bool scan_one(const char* at, Bytes16& count) {
  Bytes16 known = every(0xFF), found{};
  for (std::size_t part = 0; part < scan_block; part += 16) {
    const Bytes16 c = load16(at + part), alphabet = is_alphabet(c);
    known &= alphabet | is_white(c);
    found -= alphabet;
  }
  if (any(~known)) return false;
  count += found;
  return true;
}

}  // namespace

Base64Progress scan_base64_blocks(std::string_view text) {
  Base64Progress done;
  for (std::size_t blocks = most_blocks; blocks == most_blocks;) {
    Bytes16 count{};
    for (blocks = 0; blocks < most_blocks && text.size() - done.read >= scan_block; ++blocks, done.read += scan_block) {
      if (!scan_one(text.data() + done.read, count)) break;
    }
    for (int lane = 0; lane < 16; ++lane) done.written += count[lane];
  }
  return done;
}

Base64Progress decode_base64_blocks(std::string_view text, std::span<std::uint8_t> out) {
  return moves_bytes() ? decode_blocks(text, out) : Base64Progress();
}

Base64Progress encode_base64_blocks(std::span<const std::uint8_t> bytes, char* out) {
  Base64Progress done;
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) done = encode_base64_wide(bytes, out);
#endif
  return moves_bytes() ? encode_blocks(bytes, out, done) : done;
}

}  // namespace memobox
