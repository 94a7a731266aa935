// A picture as PNG (RFC 2083, 8-bit RGB). Native only: libpng writes it.
#pragma once

#include <cstdint>
#include <vector>

#include "shell/raster/raster.h"

namespace memobox::raster {

// Empty: libpng refused (out of memory).
std::vector<std::uint8_t> to_png(const Picture& picture);

}  // namespace memobox::raster
