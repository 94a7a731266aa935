// A growing array of plain values whose memory may fail (core/base/buffer.h).
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include "core/base/buffer.h"

namespace memobox {

template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Array() = default;
  Array(Array&& other) noexcept : memory_(std::move(other.memory_)), size_(std::exchange(other.size_, 0)) {}
  Array& operator=(Array&& other) noexcept {
    std::swap(memory_, other.memory_);
    std::swap(size_, other.size_);
    return *this;
  }

  // False: no memory; the array is as it was.
  [[nodiscard]] bool push(const T& value) {
    if ((size_ + 1) * sizeof(T) > memory_.size() && !grow()) return false;
    data()[size_++] = value;
    return true;
  }
  // Precondition: size <= size().
  void truncate(std::size_t size) { size_ = size; }

  std::size_t size() const { return size_; }
  // Precondition: index < size().
  T& operator[](std::size_t index) { return data()[index]; }
  const T& operator[](std::size_t index) const { return reinterpret_cast<const T*>(memory_.data())[index]; }
  const T* begin() const { return reinterpret_cast<const T*>(memory_.data()); }
  const T* end() const { return begin() + size_; }

 private:
  T* data() { return reinterpret_cast<T*>(memory_.data()); }
  bool grow() {
    constexpr std::size_t first_room = 64;
    return memory_.grow(memory_.empty() ? first_room * sizeof(T) : 2 * memory_.size()).ok();
  }

  Buffer memory_;
  std::size_t size_ = 0;
};

}  // namespace memobox
