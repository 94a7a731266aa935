#include "core/memo/container/lzma_decoder.h"

#include <limits>
#include <utility>

#include "core/memo/container/lzma_memory.h"

namespace memobox::memo {
namespace {

// The head: one byte of properties, four of dictionary size, eight of uncompressed size, little-endian (lzma-file-format.txt of xz).
constexpr std::size_t head_size = 13;
constexpr std::uint8_t usual_properties = 0x5D;  // (pb * 5 + lp) * 9 + lc with lc=3 lp=0 pb=2; the official reader knows LZMA by it
constexpr std::uint64_t unknown_size = std::numeric_limits<std::uint64_t>::max();

std::uint64_t little_endian(const std::uint8_t* bytes, int count) {
  std::uint64_t value = 0;
  for (int at = count; at-- > 0;) value = value << 8 | bytes[at];
  return value;
}

}  // namespace

Result<std::unique_ptr<LzmaDecoder>> LzmaDecoder::open(Source source, const ContainerLimits& limits) {
  std::unique_ptr<LzmaDecoder> decoder(new LzmaDecoder(std::move(source), limits));
  if (Status started = decoder->start(); !started) return started.error();
  return decoder;
}

LzmaDecoder::~LzmaDecoder() { lzma_end(&stream_); }

Status LzmaDecoder::start() {
  for (Buffer* buffer : {&in_, &out_}) {
    Result<Buffer> memory = Buffer::allocate(piece_size);
    if (!memory) return error(ErrorCode::no_memory, "container.memory");
    *buffer = std::move(*memory);
  }
  if (Status read = judge_head(); !read) return read;
  stream_.allocator = &lzma_memory;
  // The dictionary is judged; liblzma needs no limit of its own.
  const lzma_ret ret = lzma_alone_decoder(&stream_, std::numeric_limits<std::uint64_t>::max());
  if (ret != LZMA_OK) return error(ErrorCode::no_memory, "container.memory");
  return Nothing{};
}

Status LzmaDecoder::judge_head() {
  stream_.next_in = in_.data();
  while (stream_.avail_in < head_size && !source_ended_)
    if (Status filled = fill(); !filled) return filled;
  if (stream_.avail_in == 0 || in_.data()[0] != usual_properties) return error(ErrorCode::not_well_formed, "container.not_lzma");
  if (stream_.avail_in < head_size) return error(ErrorCode::not_well_formed, "container.truncated");
  dictionary_ = static_cast<std::uint32_t>(little_endian(in_.data() + 1, 4));
  if (dictionary_ > limits_.dictionary) return error(ErrorCode::too_large, "container.dictionary");
  const std::uint64_t size = little_endian(in_.data() + 5, 8);
  if (size != unknown_size && size > limits_.total) return error(ErrorCode::too_large, "container.total_size");
  return Nothing{};
}

// Appends to what was not decoded yet. Precondition: that is less than a head, or nothing.
Status LzmaDecoder::fill() {
  const std::size_t kept = stream_.avail_in;
  if (kept == 0) stream_.next_in = in_.data();
  const Result<std::size_t> got = source_({in_.data() + kept, piece_size - kept});
  if (!got) return got.error();
  stream_.avail_in += *got;
  source_ended_ = *got == 0;
  return Nothing{};
}

Result<std::span<const std::uint8_t>> LzmaDecoder::next() {
  stream_.next_out = out_.data();
  stream_.avail_out = piece_size;
  while (!ended_ && stream_.avail_out > 0)
    if (Status decoded = decode_some(); !decoded) return decoded.error();
  if (Status judged = judge_amount(); !judged) return judged.error();
  return out_.bytes().first(piece_size - stream_.avail_out);
}

Status LzmaDecoder::decode_some() {
  if (stream_.avail_in == 0 && !source_ended_)
    if (Status filled = fill(); !filled) return filled;
  switch (lzma_code(&stream_, source_ended_ ? LZMA_FINISH : LZMA_RUN)) {
    case LZMA_OK:
      return Nothing{};
    case LZMA_STREAM_END:
      ended_ = true;
      return judge_end();
    case LZMA_BUF_ERROR:
      return error(ErrorCode::not_well_formed, "container.truncated");
    case LZMA_MEM_ERROR:
      return error(ErrorCode::no_memory, "container.memory");
    default:
      return error(ErrorCode::not_well_formed, "container.lzma");
  }
}

Status LzmaDecoder::judge_end() {
  if (stream_.avail_in == 0 && !source_ended_)
    if (Status filled = fill(); !filled) return filled;
  if (stream_.avail_in > 0) return error(ErrorCode::not_well_formed, "container.trailing");
  return Nothing{};
}

Status LzmaDecoder::judge_amount() const {
  if (bytes_out() > limits_.total) return error(ErrorCode::too_large, "container.total_size");
  if (bytes_out() > limits_.unsuspected && bytes_out() / limits_.ratio > bytes_in()) return error(ErrorCode::too_large, "container.ratio");
  return Nothing{};
}

Error LzmaDecoder::error(ErrorCode code, std::string_view detail) const {
  return {.code = code, .detail = detail, .offset = static_cast<std::size_t>(bytes_in())};
}

}  // namespace memobox::memo
