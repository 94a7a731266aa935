#include "shell/cli/native.h"

#ifndef __EMSCRIPTEN__
#include <openssl/evp.h>

#include <array>

#include "shell/raster/png/png.h"
#endif

namespace memobox::cli {

#ifdef __EMSCRIPTEN__

std::string to_png(const raster::Picture&) { return {}; }
std::string sha256(std::string_view) { return {}; }

#else

std::string to_png(const raster::Picture& picture) {
  const std::vector<std::uint8_t> bytes = raster::to_png(picture);
  return {bytes.begin(), bytes.end()};
}

std::string sha256(std::string_view bytes) {
  std::array<std::uint8_t, 32> digest{};
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) out += {digits[byte >> 4], digits[byte & 15]};
  return out;
}

#endif

}  // namespace memobox::cli
