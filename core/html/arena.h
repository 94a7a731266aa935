// Memory for one parse: gumbo asks here, nothing is given back before the end, and a bound or a lack of memory ends the parse
// instead of the process.
#pragma once

#include <cstddef>

#include "core/html/bounds.h"

namespace memobox::html {

class Arena : public MemoboxBounds {
 public:
  // `budget` in bytes: when more is asked for, the input ends there (spent()).
  explicit Arena(std::size_t budget) : MemoboxBounds{false}, budget_(budget) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // To be called once, before the first allocation: sets aside what gumbo may need to come to its end when memory runs out.
  // False: there is no memory.
  [[nodiscard]] bool prepare(std::size_t input_bytes);

  // Never null: gumbo does not look. When memory is out it comes from what was set aside, and the parse stops at the next token;
  // should even that not do (a single tag that is far larger than any input allowed), the process ends.
  void* allocate(std::size_t size);

  bool spent() const { return used_ > budget_; }
  bool out_of_memory() const { return out_of_memory_; }

 private:
  struct Chunk;
  bool add_chunk(std::size_t size);

  std::size_t budget_;
  std::size_t used_ = 0;
  std::size_t next_chunk_ = 16 * 1024;
  Chunk* chunks_ = nullptr;
  Chunk* reserve_ = nullptr;
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
  bool out_of_memory_ = false;
};

}  // namespace memobox::html
