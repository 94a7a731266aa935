// Bytes that come and go in pieces, because the whole is too large to hold. The core does no I/O: the functions are the caller's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "core/base/buffer.h"
#include "core/base/result.h"

namespace memobox {

// Takes the next bytes. An error stops whoever writes and becomes the error of that call.
using Sink = std::function<Status(std::span<const std::uint8_t>)>;

// Puts the next bytes into `into` and answers how many: 0 only at the end. Fewer than there is room for is not the end.
using Source = std::function<Result<std::size_t>(std::span<std::uint8_t> into)>;

// A sink into memory.
class Gathering {
 public:
  // With room for `expected` bytes, taken at the first piece; for more it grows.
  explicit Gathering(std::size_t expected) : expected_(expected) {}

  // Error: no_memory.
  Status take(std::span<const std::uint8_t> piece);
  // All that was taken. Call it once.
  Buffer gathered();

 private:
  Status make_room(std::size_t size);

  std::size_t expected_, used_ = 0;
  Buffer buffer_;
};

}  // namespace memobox
