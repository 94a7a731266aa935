// What writing MeMo costs, beside copying the same bytes and beside libxml2's writer in the same run.
//   bench-write FILE    for each size of attachment one JSON line: {"bytes", "copy", "write", "memory", "raw", "libxml2", "check"}, seconds,
//                       the best of all rounds. bytes: the whole XML. copy: memcpy of it. write: a parsed message to a sink in memory that
//                       is there already. memory: the same into fresh memory. raw: to the sink from raw bytes, which are encoded. libxml2:
//                       its writer puts the same raw bytes as base64 into one element, to the same memory. check: check_message, strict.
#include <libxml/xmlwriter.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "core/base/base64.h"
#include "core/memo/memo.h"

namespace {

using namespace memobox;
using namespace memobox::memo;

template <class Work>
double best(Work work) {
  using Clock = std::chrono::steady_clock;
  double fastest = 1e9, all = 0;
  for (int round = 0; round < 5 || (all < 0.5 && round < 5000); ++round) {
    const auto start = Clock::now();
    work();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    fastest = std::min(fastest, seconds);
    all += seconds;
  }
  return fastest;
}

void require(bool good) {
  if (!good) std::abort();
}

// Its base64 has line ends, so it needs a little more room.
bool libxml2_raw(const std::vector<std::uint8_t>& raw, std::vector<std::uint8_t>& room) {
  std::uint8_t* to = room.data();
  const auto copied = [](void* at, const char* piece, int size) {
    std::uint8_t*& end = *static_cast<std::uint8_t**>(at);
    end = std::copy_n(reinterpret_cast<const std::uint8_t*>(piece), size, end);
    return size;
  };
  xmlTextWriterPtr writer = xmlNewTextWriter(xmlOutputBufferCreateIO(copied, nullptr, &to, nullptr));
  xmlTextWriterStartElement(writer, BAD_CAST "content");
  const int written = xmlTextWriterWriteBase64(writer, reinterpret_cast<const char*>(raw.data()), 0, static_cast<int>(raw.size()));
  xmlTextWriterEndElement(writer);
  xmlFreeTextWriter(writer);
  return written >= 0 && to > room.data() + raw.size();
}

void measure(Message message, std::size_t size) {
  const std::vector<std::uint8_t> raw(size, 0xA5);
  std::string base64;
  append_base64(base64, raw);
  FileContent& content = message.body->mainDocument.files[0].content;
  content = FileContent::own(std::move(base64));

  const Result<Buffer> written = write_message(message);
  require(written.ok());
  std::vector<std::uint8_t> room(written->size());
  std::size_t at = 0, read = 0;
  const Sink sink = [&](std::span<const std::uint8_t> piece) -> Status {
    std::memcpy(room.data() + at, piece.data(), piece.size());
    at += piece.size();
    return Nothing{};
  };
  const FileSource source = [&](const File&, std::span<std::uint8_t> into) -> Result<std::size_t> {
    const std::size_t count = std::min(into.size(), size - read);
    if (count != 0) std::memcpy(into.data(), raw.data() + read, count);
    read += count;
    return count;
  };
  const double copy = best([&] { std::memcpy(room.data(), written->data(), room.size()); });
  const double write = best([&] { require((at = 0, write_message(message, sink)).ok() && at == room.size()); });
  const double memory = best([&] { require(write_message(message)->size() == room.size()); });
  const double check = best([&] { require(check_message(message, {.strict = true}).size() < 1000); });
  content = {};
  const double from_raw = best([&] { require((at = read = 0, write_message(message, sink, source)).ok() && at == room.size()); });
  const std::size_t bytes = room.size();
  room.resize(bytes + bytes / 16);
  const double libxml2 = best([&] { require(libxml2_raw(raw, room)); });
  std::printf("{\"bytes\":%zu,\"copy\":%.3g,\"write\":%.3g,\"memory\":%.3g,\"raw\":%.3g,\"libxml2\":%.3g,\"check\":%.3g}\n", bytes, copy, write,
              memory, from_raw, libxml2, check);
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  std::ifstream file(words[1], std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const auto letter = read_message({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  if (!letter || !letter->message.body || letter->message.body->mainDocument.files.empty()) return 3;
  for (const std::size_t size : {100u, 15'000u, 110'000u, 5'250'000u, 52'500'000u}) measure(letter->message, size);
}
