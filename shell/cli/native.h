// What only the native command can do. The wasm build of it, which tests compare with, has neither libpng nor libcrypto.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/raster/raster.h"

namespace memobox::cli {

#ifdef __EMSCRIPTEN__
inline constexpr bool is_native = false;
#else
inline constexpr bool is_native = true;
#endif

// Where !is_native these answer nothing.
std::string to_png(const raster::Picture& picture);
std::string sha256(std::string_view bytes);  // 64 hexadecimal digits

}  // namespace memobox::cli
