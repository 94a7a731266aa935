// Bytes -> a ".lzma" file, in pieces.
#pragma once

#include <lzma.h>

#include <cstdint>
#include <memory>
#include <span>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/base/stream.h"
#include "core/memo/container/container.h"

namespace memobox::memo {

class LzmaEncoder {
 public:
  static Result<std::unique_ptr<LzmaEncoder>> open(Sink sink, Dictionary dictionary);
  ~LzmaEncoder();
  LzmaEncoder(const LzmaEncoder&) = delete;
  LzmaEncoder& operator=(const LzmaEncoder&) = delete;

  // Errors of both: container.memory, the sink's. Precondition: no error before.
  Status write(std::span<const std::uint8_t> bytes);
  Status finish();

  std::uint64_t bytes_out() const { return stream_.total_out; }

 private:
  explicit LzmaEncoder(Sink sink) : sink_(std::move(sink)) {}

  Status start(Dictionary dictionary);
  Status encode(lzma_action action);
  Status pass_on();

  Sink sink_;
  Buffer out_;
  lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace memobox::memo
