#include "core/base/buffer.h"

#include <cstdlib>
#include <cstring>
#include <utility>

namespace memobox {

#ifdef MEMOBOX_FAIL_ALLOCATIONS
namespace {
long allocations_left = -1;

bool allocation_should_fail() {
  if (allocations_left < 0) return false;
  if (allocations_left == 0) return true;
  --allocations_left;
  return false;
}
}  // namespace

void fail_allocations_after(long count) { allocations_left = count; }
#endif

void* allocate_memory(std::size_t size) {
#ifdef MEMOBOX_FAIL_ALLOCATIONS
  if (allocation_should_fail()) return nullptr;
#endif
  return std::malloc(size);
}

void release_memory(void* pointer) { std::free(pointer); }

void* resize_memory(void* pointer, std::size_t size) {
#ifdef MEMOBOX_FAIL_ALLOCATIONS
  if (allocation_should_fail()) return nullptr;
#endif
  return std::realloc(pointer, size);
}

Buffer::Buffer(Buffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

Buffer::~Buffer() { release_memory(data_); }

Result<Buffer> Buffer::allocate(std::size_t size) {
  Buffer buffer;
  if (size == 0) return buffer;
  buffer.data_ = static_cast<std::uint8_t*>(allocate_memory(size));
  if (!buffer.data_) return Error{.code = ErrorCode::no_memory, .detail = "buffer.allocate"};
  buffer.size_ = size;
  return buffer;
}

Status Buffer::grow(std::size_t size) {
  if (size == 0) return Nothing{};
  void* larger = resize_memory(data_, size);
  if (!larger) return Error{.code = ErrorCode::no_memory, .detail = "buffer.grow"};
  data_ = static_cast<std::uint8_t*>(larger);
  size_ = size;
  return Nothing{};
}

Buffer Buffer::adopt(void* memory, std::size_t size) {
  Buffer buffer;
  buffer.data_ = static_cast<std::uint8_t*>(memory);
  buffer.size_ = memory ? size : 0;
  return buffer;
}

Result<Buffer> Buffer::copy(std::span<const std::uint8_t> bytes) {
  Result<Buffer> buffer = allocate(bytes.size());
  if (buffer && !bytes.empty()) std::memcpy(buffer->data(), bytes.data(), bytes.size());
  return buffer;
}

}  // namespace memobox
