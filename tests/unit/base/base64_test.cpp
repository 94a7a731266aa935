#include <catch2/catch_test_macros.hpp>

#include <vector>

#include "core/base/base64.h"

using namespace memobox;

namespace {

std::string encode(std::string_view text) {
  std::string out;
  append_base64(out, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return out;
}

std::string decode(std::string_view text) {
  const auto decoded = decode_base64(text);
  return decoded ? std::string(decoded->text()) : "refused: " + std::string(decoded.error().detail) + " at " + std::to_string(decoded.error().offset);
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
