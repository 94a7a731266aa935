// Bytes of a ".lzma" file -> what they hold, in pieces. The head, the limits and what follows the end are judged here; the rest is
// liblzma's.
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

class LzmaDecoder {
 public:
  // A piece is so long, but for the last: whole blocks of tar, so that none lies in two.
  static constexpr std::size_t piece_size = 16u * 1024;

  static Result<std::unique_ptr<LzmaDecoder>> open(Source source, const ContainerLimits& limits);
  ~LzmaDecoder();
  LzmaDecoder(const LzmaDecoder&) = delete;
  LzmaDecoder& operator=(const LzmaDecoder&) = delete;

  // The next piece, valid until the next call. Empty: the stream was sound and nothing follows it.
  // After an error there is nothing more to ask.
  Result<std::span<const std::uint8_t>> next();

  std::uint32_t dictionary() const { return dictionary_; }
  std::uint64_t bytes_in() const { return stream_.total_in; }
  std::uint64_t bytes_out() const { return stream_.total_out; }

 private:
  LzmaDecoder(Source source, const ContainerLimits& limits) : source_(std::move(source)), limits_(limits) {}

  Status start();
  Status judge_head();
  Status fill();
  Status decode_some();
  Status judge_end();
  Status judge_amount() const;
  Error error(ErrorCode code, std::string_view detail) const;

  Source source_;
  ContainerLimits limits_;
  Buffer in_, out_;
  lzma_stream stream_ = LZMA_STREAM_INIT;
  std::uint32_t dictionary_ = 0;
  bool source_ended_ = false, ended_ = false;
};

}  // namespace memobox::memo
