#include "shell/cli/native.h"

#ifndef __EMSCRIPTEN__
#include <sha2.h>
#include <sys/types.h>

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
  char digits[SHA256_DIGEST_STRING_LENGTH];
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digits);
  return digits;
}

#endif

}  // namespace memobox::cli
