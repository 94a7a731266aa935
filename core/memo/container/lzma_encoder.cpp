#include "core/memo/container/lzma_encoder.h"

#include <utility>

#include "core/memo/container/lzma_memory.h"

namespace memobox::memo {
namespace {

constexpr std::size_t piece_size = 64u * 1024;
constexpr std::uint32_t preset = 3;  // the official library's

Error no_memory() { return {.code = ErrorCode::no_memory, .detail = "container.memory"}; }

}  // namespace

Result<std::unique_ptr<LzmaEncoder>> LzmaEncoder::open(Sink sink, Dictionary dictionary) {
  std::unique_ptr<LzmaEncoder> encoder(new LzmaEncoder(std::move(sink)));
  if (Status started = encoder->start(dictionary); !started) return started.error();
  return encoder;
}

LzmaEncoder::~LzmaEncoder() { lzma_end(&stream_); }

Status LzmaEncoder::start(Dictionary dictionary) {
  Result<Buffer> out = Buffer::allocate(piece_size);
  if (!out) return no_memory();
  out_ = std::move(*out);
  stream_.next_out = out_.data();
  stream_.avail_out = piece_size;
  stream_.allocator = &lzma_memory;
  lzma_options_lzma options;
  lzma_lzma_preset(&options, preset);  // lc=3 lp=0 pb=2
  options.dict_size = static_cast<std::uint32_t>(dictionary);
  if (lzma_alone_encoder(&stream_, &options) != LZMA_OK) return no_memory();
  return Nothing{};
}

Status LzmaEncoder::write(std::span<const std::uint8_t> bytes) {
  stream_.next_in = bytes.data();
  stream_.avail_in = bytes.size();
  return encode(LZMA_RUN);
}

Status LzmaEncoder::finish() {
  if (Status encoded = encode(LZMA_FINISH); !encoded) return encoded;
  return pass_on();
}

// With LZMA_RUN until the input is taken, with LZMA_FINISH until the end is written.
Status LzmaEncoder::encode(lzma_action action) {
  lzma_ret ret = LZMA_OK;
  while (ret == LZMA_OK && (action == LZMA_FINISH || stream_.avail_in > 0)) {
    ret = lzma_code(&stream_, action);
    if (stream_.avail_out > 0) continue;
    if (Status passed = pass_on(); !passed) return passed;
  }
  if (ret != LZMA_OK && ret != LZMA_STREAM_END) return no_memory();
  return Nothing{};
}

Status LzmaEncoder::pass_on() {
  const Status passed = sink_(out_.bytes().first(piece_size - stream_.avail_out));
  stream_.next_out = out_.data();
  stream_.avail_out = piece_size;
  return passed;
}

}  // namespace memobox::memo
