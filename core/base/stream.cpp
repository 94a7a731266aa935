#include "core/base/stream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace memobox {

Status Gathering::take(std::span<const std::uint8_t> piece) {
  if (piece.empty()) return Nothing{};
  if (Status roomy = make_room(piece.size()); !roomy) return roomy;
  std::memcpy(buffer_.data() + used_, piece.data(), piece.size());
  used_ += piece.size();
  return Nothing{};
}

Buffer Gathering::gathered() {
  buffer_.shrink(used_);
  return std::move(buffer_);
}

Status Gathering::make_room(std::size_t size) {
  if (size <= buffer_.size() - used_) return Nothing{};
  Result<Buffer> larger = Buffer::allocate(std::max(2 * used_ + size, expected_));
  if (!larger) return larger.error();
  if (used_ != 0) std::memcpy(larger->data(), buffer_.data(), used_);
  buffer_ = std::move(*larger);
  return Nothing{};
}

}  // namespace memobox
