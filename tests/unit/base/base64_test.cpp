#include <catch2/catch_test_macros.hpp>

#include <random>
#include <vector>

#include "core/base/base64.h"

using namespace memobox;

namespace {

std::string encode(std::string_view text) {
  std::string out;
  append_base64(out, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return out;
}

std::string refusal(const Error& error) { return "refused: " + std::string(error.detail) + " at " + std::to_string(error.offset); }

// In pieces so short that no vector fits into them: the scalar code alone.
std::string decode_in_pieces(std::string_view text, std::size_t piece) {
  std::string all;
  std::vector<std::uint8_t> out(piece);
  for (Base64Decoder decoder(text);;) {
    const auto got = decoder.read(out);
    if (!got) return refusal(got.error());
    if (*got == 0) return all;
    all.append(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(*got));
  }
}

// All ways to decode and to validate, which must agree.
std::string decode(std::string_view text) {
  const auto decoded = decode_base64(text);
  const std::string answer = decoded ? std::string(decoded->text()) : refusal(decoded.error());
  const Status valid = validate_base64(text);
  if (valid.ok() != decoded.ok() || (!valid && valid.error() != decoded.error())) return "validate_base64 says otherwise than: " + answer;
  for (const std::size_t piece : {3u, 7u, 64u}) {
    if (decode_in_pieces(text, piece) != answer) return "in pieces it is otherwise than: " + answer;
  }
  return answer;
}

// The judge of the fast code: one character at a time, by the text of RFC 4648.
std::string decode_slowly(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", white = " \t\r\n";
  std::string out;
  std::uint32_t bits = 0, seen = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != '='; ++at) {
    if (white.find(text[at]) != white.npos) continue;
    const std::size_t value = alphabet.find(text[at]);
    if (value == alphabet.npos) return "refused: base64.foreign_character at " + std::to_string(at);
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if (++seen % 4 != 0) continue;
    for (const int shift : {16, 8, 0}) out.push_back(static_cast<char>(bits >> shift));
    bits = 0;
  }
  const std::size_t padding = at, left = seen % 4;
  for (std::size_t missing = (left == 0 ? 0 : 4 - left); missing > 0; --missing) {
    if (left == 1 || at == text.size() || text[at] != '=') return "refused: base64.padding at " + std::to_string(at);
    at = text.find_first_not_of(white, at + 1);
    if (at == text.npos) at = text.size();
  }
  if (at < text.size()) return "refused: base64.padding at " + std::to_string(at);
  if (left > 0 && (bits & (left == 2 ? 0xF : 3)) != 0) return "refused: base64.trailing_bits at " + std::to_string(padding);
  if (left > 0) out.push_back(static_cast<char>(bits >> (left == 2 ? 4 : 10)));
  if (left > 2) out.push_back(static_cast<char>(bits >> 2));
  return out;
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

}  // namespace

TEST_CASE("base64 keeps the vectors of RFC 4648") {
  const std::pair<std::string_view, std::string_view> vectors[] = {
      {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, coded] : vectors) {
    CHECK(encode(plain) == coded);
    CHECK(decode(coded) == plain);
    CHECK(decoded_base64_size(coded) == plain.size());
  }
}

TEST_CASE("every length and every byte survives, with and without line breaks") {
  std::string plain;
  for (int length = 0; length < 600; ++length) {
    std::string coded = encode(plain);
    REQUIRE(decode(coded) == plain);
    for (std::size_t at = 76; at < coded.size(); at += 78) coded.insert(at, "\r\n");
    REQUIRE(decode(coded) == plain);
    REQUIRE(decoded_base64_size(coded) == plain.size());
    plain.push_back(static_cast<char>(length * 7));
  }
}

TEST_CASE("white space may stand anywhere") {
  CHECK(decode(" Z g\t=\r=\n ") == "f");
  CHECK(decode(" \n").empty());
  CHECK(decode("Zm9v YmFy Zm9v Ymfy") == "foobarfoobg\xF2");
}

TEST_CASE("what is not base64 is refused at its first wrong character") {
  CHECK(decode("Zm9*YmFyZm9v") == "refused: base64.foreign_character at 3");
  CHECK(decode("Zm9vYmFyZm9vYmF-") == "refused: base64.foreign_character at 15");
  CHECK(decode("Zm9v\xC3\xA6") == "refused: base64.foreign_character at 4");
  CHECK(decode("Zm9vY") == "refused: base64.padding at 5");
  CHECK(decode("Zm9vYg") == "refused: base64.padding at 6");
  CHECK(decode("Zm9vYg=") == "refused: base64.padding at 7");
  CHECK(decode("Zm9vYg==Zm9v") == "refused: base64.padding at 8");
  CHECK(decode("Zm9vYmE==") == "refused: base64.padding at 8");
  CHECK(decode("Zm9v=") == "refused: base64.padding at 4");
  CHECK(decode("====") == "refused: base64.padding at 0");
  CHECK(decode("Zh==") == "refused: base64.trailing_bits at 2");
  CHECK(decode("Zm9=") == "refused: base64.trailing_bits at 3");
}

TEST_CASE("the size of wrong input is an upper bound, never too small for what is decoded before the error") {
  for (const std::string_view text : {"=", "===", "A=A=", "Zm9vZ*", "Zm9vZm9v===="}) {
    decode(text);  // the sanitizers watch the bounds
    CHECK(decoded_base64_size(text) <= text.size());
  }
}

TEST_CASE("every byte at every place of a vector is told from the alphabet") {
  const std::string coded = encode(std::string(150, 'x'));
  for (int byte = 0; byte < 256; ++byte) {
    for (const std::size_t at : {0u, 1u, 15u, 16u, 31u, 63u, 64u, 127u, 128u, 198u, 199u}) {
      std::string changed = coded;
      changed[at] = static_cast<char>(byte);
      INFO("byte " << byte << " at " << at);
      REQUIRE(decode(changed) == decode_slowly(changed));
    }
  }
  for (std::size_t at = 0; at < coded.size(); ++at) {
    std::string changed = coded;
    changed[at] = '*';
    REQUIRE(decode(changed) == "refused: base64.foreign_character at " + std::to_string(at));
  }
}

TEST_CASE("white space and padding at every place are taken or refused as the specification says") {
  for (std::size_t size = 120; size < 124; ++size) {
    const std::string coded = encode(std::string(size, 'y'));
    for (std::size_t at = 0; at <= coded.size(); ++at) {
      for (const std::string_view put : {" ", "\n", "\r\n\t ", "=", "==", " =", "= =", "A", "AA=="}) {
        std::string changed = coded;
        changed.insert(at, put);
        INFO(size << " bytes, '" << put << "' at " << at);
        REQUIRE(decode(changed) == decode_slowly(changed));
      }
    }
  }
}

TEST_CASE("random bytes survive, whole and cut and changed, as the slow decoder has it") {
  std::mt19937 random(4648);
  for (int round = 0; round < 400; ++round) {
    const std::string plain = random_bytes(random, random() % 10'000);
    std::string coded = encode(plain);
    REQUIRE(decode_slowly(coded) == plain);
    const std::size_t line = 1 + random() % 100;
    for (std::size_t at = line; round % 2 == 1 && at < coded.size(); at += line + 1) coded.insert(at, "\n");
    REQUIRE(decode(coded) == plain);
    REQUIRE(decoded_base64_size(coded) == plain.size());
    if (coded.empty()) continue;
    const std::string cut = coded.substr(0, random() % coded.size());
    REQUIRE(decode(cut) == decode_slowly(cut));
    coded[random() % coded.size()] = static_cast<char>(random());
    REQUIRE(decode(coded) == decode_slowly(coded));
  }
}

TEST_CASE("encoding piece by piece gives the same as all at once") {
  std::mt19937 random(3);
  const std::string plain = random_bytes(random, 1000);
  std::string pieces;
  for (std::size_t at = 0; at < plain.size(); at += 9) pieces += encode(std::string_view(plain).substr(at, 9));
  CHECK(pieces == encode(plain));
}
