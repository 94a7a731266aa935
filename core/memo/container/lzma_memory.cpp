#include "core/memo/container/lzma_memory.h"

#include <algorithm>

#include "core/base/buffer.h"

namespace memobox::memo {
namespace {

// liblzma passes count 1 and a size that does not overflow (lzma/base.h, lzma_allocator).
void* allocate(void*, std::size_t count, std::size_t size) { return allocate_memory(std::max<std::size_t>(count * size, 1)); }
void release(void*, void* memory) { release_memory(memory); }

}  // namespace

const lzma_allocator lzma_memory = {allocate, release, nullptr};

}  // namespace memobox::memo
