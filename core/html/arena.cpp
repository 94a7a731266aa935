#include "core/html/arena.h"

#include <algorithm>
#include <cstdlib>
#include <new>

#include "core/base/buffer.h"

namespace memobox::html {

struct alignas(std::max_align_t) Arena::Chunk {
  Chunk* before;
  std::size_t size;  // of the bytes that follow
};

namespace {

constexpr std::size_t largest_chunk = 1024 * 1024;

}  // namespace

Arena::~Arena() {
  if (reserve_ != nullptr) release_memory(reserve_);
  while (chunks_ != nullptr) {
    Chunk* const before = chunks_->before;
    release_memory(chunks_);
    chunks_ = before;
  }
}

// One token makes again at most MEMOBOX_OPEN_ELEMENTS left-open elements with their attributes, and doubles the buffers of its text.
bool Arena::prepare(std::size_t input_bytes) {
  const std::size_t size = MEMOBOX_OPEN_ELEMENTS * 512 + 8 * input_bytes;
  void* const memory = allocate_memory(sizeof(Chunk) + size);
  if (memory == nullptr) return false;
  reserve_ = new (memory) Chunk{nullptr, size};
  return true;
}

bool Arena::add_chunk(std::size_t size) {
  size = std::max(size, next_chunk_);
  next_chunk_ = std::min(next_chunk_ * 2, largest_chunk);
  Chunk* chunk = nullptr;
  if (void* const memory = allocate_memory(sizeof(Chunk) + size); memory != nullptr) {
    chunk = new (memory) Chunk{chunks_, size};
  } else if (reserve_ != nullptr) {
    chunk = reserve_;
    chunk->before = chunks_;
    reserve_ = nullptr;
    out_of_memory_ = stop = true;
  } else {
    return false;
  }
  chunks_ = chunk;
  at_ = reinterpret_cast<std::byte*>(chunk + 1);
  end_ = at_ + chunk->size;
  return true;
}

void* Arena::allocate(std::size_t size) {
  constexpr std::size_t alignment = alignof(std::max_align_t);
  size = std::max((size + alignment - 1) / alignment * alignment, alignment);
  used_ += size;
  if (spent()) stop = true;
  if (static_cast<std::size_t>(end_ - at_) < size && (!add_chunk(size) || static_cast<std::size_t>(end_ - at_) < size)) std::abort();
  void* const given = at_;
  at_ += size;
  return given;
}

}  // namespace memobox::html
