// Method: W. Mula, D. Lemire, "Faster Base64 Encoding and Decoding Using AVX2 Instructions" (2018).
#include "core/base/base64_vectors.h"

#ifdef __x86_64__
#include <immintrin.h>

#define MEMOBOX_WIDE [[gnu::target("avx2")]]

namespace memobox {
namespace {

// Each half: its first twelve bytes -> sixteen 6-bit values. A product moves two values of a word at once, each by its own distance.
MEMOBOX_WIDE inline __m256i unpack(__m256i bytes) {
  const __m256i order = _mm256_broadcastsi128_si256(_mm_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10));
  const __m256i words = _mm256_shuffle_epi8(bytes, order);
  const __m256i even = _mm256_mulhi_epu16(_mm256_and_si256(words, _mm256_set1_epi32(0x0FC0FC00)), _mm256_set1_epi32(0x04000040));
  const __m256i odd = _mm256_mullo_epi16(_mm256_and_si256(words, _mm256_set1_epi32(0x003F03F0)), _mm256_set1_epi32(0x01000010));
  return _mm256_or_si256(even, odd);
}

// What is added to a value depends on its stretch of the alphabet: 13 capitals, 0 small letters, 1 to 10 digits, 11 and 12 the last two.
MEMOBOX_WIDE inline __m256i characters_of(__m256i values) {
  constexpr char small = 'a' - 26, digit = '0' - 52, plus = '+' - 62, slash = '/' - 63;
  const __m128i added = _mm_setr_epi8(small, digit, digit, digit, digit, digit, digit, digit, digit, digit, digit, plus, slash, 'A', 0, 0);
  const __m256i capital = _mm256_cmpgt_epi8(_mm256_set1_epi8(26), values);
  const __m256i stretch = _mm256_or_si256(_mm256_subs_epu8(values, _mm256_set1_epi8(51)), _mm256_and_si256(capital, _mm256_set1_epi8(13)));
  return _mm256_add_epi8(values, _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(added), stretch));
}

MEMOBOX_WIDE inline void encode_one(const std::uint8_t* bytes, char* out) {
  const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 12));
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), characters_of(unpack(_mm256_set_m128i(second, first))));
}

}  // namespace

MEMOBOX_WIDE Base64Progress encode_base64_wide(std::span<const std::uint8_t> bytes, char* out) {
  Base64Progress done;
  for (; bytes.size() - done.read >= 28; done.read += 24, done.written += 32) encode_one(bytes.data() + done.read, out + done.written);
  return done;
}

}  // namespace memobox
#endif
