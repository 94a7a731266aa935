// liblzma's memory comes from the one allocator that may fail: dictionaries are large.
#pragma once

#include <lzma.h>

namespace memobox::memo {

extern const lzma_allocator lzma_memory;

}  // namespace memobox::memo
