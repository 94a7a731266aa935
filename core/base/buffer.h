// Memory that may be large, and whose allocation may fail as a value (DESIGN.md section 7).
// Parse buffers, decoded files and blobs live in a Buffer; every other failed allocation ends the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"

namespace memobox {

// The one allocator that may fail. Returns nullptr when there is no memory.
// Precondition: size > 0. The pointer is freed by release_memory and is aligned for any type.
void* allocate_memory(std::size_t size);
void release_memory(void* pointer);
// Memory of allocate_memory with another size; as much as fits of its bytes stays. nullptr: no memory, and the pointer holds as before.
void* resize_memory(void* pointer, std::size_t size);

// Text as the bytes it is.
inline std::span<const std::uint8_t> bytes_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

// Owned bytes; movable, not copyable (copy() says so aloud).
class Buffer {
 public:
  Buffer() = default;
  Buffer(Buffer&& other) noexcept;
  Buffer& operator=(Buffer&& other) noexcept;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer();

  // Uninitialised bytes. Error: no_memory.
  static Result<Buffer> allocate(std::size_t size);
  // Takes over memory of allocate_memory, of which the first `size` bytes count. nullptr makes an empty buffer.
  static Buffer adopt(void* memory, std::size_t size);
  // A copy of the bytes. Error: no_memory.
  static Result<Buffer> copy(std::span<const std::uint8_t> bytes);

  std::uint8_t* data() { return data_; }
  const std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::span<const std::uint8_t> bytes() const { return {data_, size_}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data_), size_}; }
  // Precondition: size <= size(). The memory stays as large as it was.
  void shrink(std::size_t size) { size_ = size; }
  // New bytes at the end are not initialised. On an error the buffer is as it was. Precondition: size >= size(). Error: no_memory.
  Status grow(std::size_t size);

 private:
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

// Tests only: lets the next `count` allocations succeed and every later one fail; negative = never fail.
// Kept out of the product: it exists when MEMOBOX_FAIL_ALLOCATIONS is defined.
#ifdef MEMOBOX_FAIL_ALLOCATIONS
void fail_allocations_after(long count);
#endif

}  // namespace memobox
