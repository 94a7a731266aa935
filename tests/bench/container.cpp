// Containers: reading against liblzma alone over the same bytes, writing, and the memory that listing takes.
// Prints "NAME  VALUE  RATIO  GOAL" a line; the exit status is 1 when a goal is missed.
//   bench-container          all of it
//   bench-container FILE     lists the container and prints its own peak memory in kB (for the first form)
#include <lzma.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "core/base/buffer.h"
#include "core/memo/container/reader.h"
#include "core/memo/container/writer.h"

using namespace memobox;

namespace {

constexpr std::size_t message_size = 20'000;

void stop(const char* why) {
  std::fprintf(stderr, "bench-container: %s\n", why);
  std::exit(2);
}

double milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// A third of it a file in base64 that nothing compresses but its alphabet, the rest sentences: what a letter with a small attachment is.
std::string message(std::uint32_t seed, bool with_file) {
  constexpr std::array words = {"afgørelse", "kommunen", "ansøgning", "vedrørende", "frist", "borger",
                                "de",        "har",      "modtaget",  "et",         "brev",  "om"};
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto next = [&seed] { return (seed = seed * 1664525 + 1013904223) >> 16; };
  std::string text = "<memo:Message><memo:messageUUID>" + std::to_string(seed) + "</memo:messageUUID><memo:content>";
  while (text.size() < message_size * 2 / 3) (text += words[next() % words.size()]) += ' ';
  while (text.size() < message_size) text += with_file ? alphabet[next() % 64] : 'A';
  return text;
}

std::string container(int count, bool with_files) {
  std::string out;
  auto writer = memo::ContainerWriter::open([&](std::span<const std::uint8_t> bytes) -> Status {
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return Nothing{};
  });
  for (int i = 0; writer && i < count; ++i)
    if (!writer->add(std::to_string(i) + ".xml", bytes_of(message(static_cast<std::uint32_t>(i + 1), with_files))))
      stop("a message was not written");
  if (!writer || !writer->finish()) stop("the container was not written");
  return out;
}

Source source_of(std::string_view bytes) {
  return [bytes](std::span<std::uint8_t> into) mutable -> Result<std::size_t> {
    const std::size_t size = std::min(bytes.size(), into.size());
    std::memcpy(into.data(), bytes.data(), size);
    bytes.remove_prefix(size);
    return size;
  };
}

// How many messages there are. Every one is delivered as bytes, unless only the names are wanted.
int read(Source source, bool contents) {
  auto reader = memo::ContainerReader::open(std::move(source));
  if (!reader) stop("the container was not opened");
  for (int count = 0;; ++count) {
    const auto entry = reader->next();
    if (!entry) stop("the container is broken");
    if (!*entry) return count;
    if (contents && reader->read()->size() != (*entry)->size) stop("a message was not read");
  }
}

// The peer: the same LZMA into a buffer that nobody looks at.
void decode(std::string_view bytes) {
  static std::array<std::uint8_t, 64 * 1024> out;
  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_alone_decoder(&stream, UINT64_MAX) != LZMA_OK) stop("liblzma does not start");
  stream.next_in = bytes_of(bytes).data();
  stream.avail_in = bytes.size();
  lzma_ret ret = LZMA_OK;
  while (ret == LZMA_OK) {
    stream.next_out = out.data();
    stream.avail_out = out.size();
    ret = lzma_code(&stream, LZMA_FINISH);
  }
  if (ret != LZMA_STREAM_END) stop("liblzma does not read it");
  lzma_end(&stream);
}

bool missed = false;

void line(const char* name, double value, const char* unit, double ratio, double goal) {
  missed = missed || ratio > goal;
  std::printf("%-58s %8.1f %-3s %6.2f  at most %.2f%s\n", name, value, unit, ratio, goal, ratio > goal ? "  MISSED" : "");
}

void note(const char* name, double value, const char* unit, const char* words) {
  std::printf("%-58s %8.1f %-3s      -  %s\n", name, value, unit, words);
}

int list_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  read(
      [&](std::span<std::uint8_t> into) -> Result<std::size_t> {
        file.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size()));
        return static_cast<std::size_t>(file.gcount());
      },
      false);
  std::ifstream status("/proc/self/status");
  for (std::string text; std::getline(status, text);)
    if (text.starts_with("VmHWM:")) std::printf("%ld\n", std::atol(text.c_str() + 6));
  return 0;
}

// In kB, of a process of its own.
double memory_of_listing(const std::string& self, int count) {
  char path[] = "/tmp/memobox-bench-XXXXXX";
  const int descriptor = mkstemp(path);
  if (descriptor < 0) stop("no temporary file");
  close(descriptor);
  std::ofstream(path, std::ios::binary) << container(count, false);
  std::FILE* pipe = popen(("'" + self + "' " + path).c_str(), "r");
  double size = 0;
  if (pipe == nullptr || std::fscanf(pipe, "%lf", &size) != 1 || pclose(pipe) != 0) stop("listing failed");
  std::remove(path);
  return size;
}

void times() {
  std::string bytes;
  const double writing = milliseconds([&] { bytes = container(1000, true); });
  std::vector<double> lzma, reading, listing;
  for (int round = 0; round < 9; ++round) {
    lzma.push_back(milliseconds([&] { decode(bytes); }));
    reading.push_back(milliseconds([&] { read(source_of(bytes), true); }));
    listing.push_back(milliseconds([&] { read(source_of(bytes), false); }));
  }
  const double peer = median(lzma);
  std::printf("1,000 messages of 20 kB, LZMA %.1f MB\n", static_cast<double>(bytes.size()) / 1e6);
  note("container: liblzma alone", peer, "ms", "the peer");
  line("container: delivered as bytes, against liblzma alone", median(reading), "ms", median(reading) / peer, 1.1);
  line("container: names listed, against liblzma alone", median(listing), "ms", median(listing) / peer, 1.1);
  note("container: written, dictionary of 16 MiB", writing, "ms", "the official library wrote such a one in 1270 ms, on another machine");
}

void memory(const std::string& self) {
  const double ten = memory_of_listing(self, 10), thousand = memory_of_listing(self, 1000), more = memory_of_listing(self, 3000);
  note("container: peak memory of listing 10 messages", ten / 1024, "MiB", "the dictionary hardly touched");
  line("container: the same, 1,000 messages, against 10 and 16 MiB", thousand / 1024, "MiB", thousand / (ten + 16 * 1024), 1.05);
  line("container: the same, 3,000 messages, against 1,000", more / 1024, "MiB", more / thousand, 1.05);
}

}  // namespace

int main(int count, char** words) {
  if (count == 2) return list_file(words[1]);
  times();
  memory(words[0]);
  return missed ? 1 : 0;
}
