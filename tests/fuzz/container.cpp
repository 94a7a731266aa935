// Any bytes, as a container and as the tar inside one: messages under safe names, no two alike, or an error with a name. The fuzzer does
// not get through LZMA by itself, hence the second way.
#include <lzma.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <set>
#include <vector>

#include "core/memo/container/reader.h"

using namespace memobox;

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr memo::ContainerLimits limits = {
    .dictionary = 1u << 20, .entry = 64u << 10, .total = 1u << 20, .entries = 50, .ratio = 100, .unsuspected = 64u << 10};

Error read_all(Bytes bytes, std::size_t step) {
  auto reader = memo::ContainerReader::open(
      [bytes, step](std::span<std::uint8_t> into) mutable -> Result<std::size_t> {
        const std::size_t size = std::min({bytes.size(), into.size(), step});
        if (size != 0) std::memcpy(into.data(), bytes.data(), size);
        bytes = bytes.subspan(size);
        return size;
      },
      limits);
  if (!reader) return reader.error();
  std::set<std::string> names;
  for (;;) {
    const auto entry = reader->next();
    if (!entry) return entry.error();
    if (!*entry) break;
    if (!memo::is_safe_entry_name((*entry)->name) || !names.insert((*entry)->name).second) std::abort();
    const auto content = reader->read();
    if (content ? content->size() != (*entry)->size : content.error().detail.empty()) std::abort();
  }
  if (names.empty() || names.size() > limits.entries) std::abort();
  return {};
}

// However the bytes come, the error is the same; for the offset of bytes behind the end see container.h.
bool same(const Error& a, Error b) {
  const std::size_t apart = a.offset > b.offset ? a.offset - b.offset : b.offset - a.offset;
  if (a.detail == "container.trailing" && apart == 1) b.offset = a.offset;
  return a == b;
}

void judge(Bytes bytes) {
  const Error error = read_all(bytes, bytes.size() + 1);
  if (!error.detail.empty() && (!error.detail.starts_with("container.") || error.offset > bytes.size())) std::abort();
  if (!same(error, read_all(bytes, 100))) std::abort();
}

std::vector<std::uint8_t> compressed(Bytes tar) {
  lzma_options_lzma options;
  lzma_lzma_preset(&options, 0);
  options.dict_size = 64u << 10;
  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_alone_encoder(&stream, &options) != LZMA_OK) std::abort();
  std::vector<std::uint8_t> out(tar.size() * 2 + 1024);
  stream.next_in = tar.data();
  stream.avail_in = tar.size();
  stream.next_out = out.data();
  stream.avail_out = out.size();
  if (lzma_code(&stream, LZMA_FINISH) != LZMA_STREAM_END) std::abort();
  out.resize(out.size() - stream.avail_out);
  lzma_end(&stream);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  judge({data, size});
  judge(compressed({data, size}));
  return 0;
}
