#include "tests/unit/container/containers.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/base/buffer.h"

namespace memobox::memo::test {
namespace {

constexpr std::size_t block = 512;

std::string octal(std::size_t value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%0*zo", digits, value);
  return text;
}

std::string run(lzma_stream& stream, std::string_view bytes, std::size_t room) {
  std::string out(room, '\0');
  stream.next_in = bytes_of(bytes).data();
  stream.avail_in = bytes.size();
  stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream.avail_out = out.size();
  REQUIRE(lzma_code(&stream, LZMA_FINISH) == LZMA_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  lzma_end(&stream);
  return out;
}

void put(std::string& head, std::size_t at, std::string_view text) { head.replace(at, text.size(), text); }

}  // namespace

Source source_of(std::string_view bytes, std::size_t step) {
  return [bytes, step](std::span<std::uint8_t> into) mutable -> Result<std::size_t> {
    const std::size_t size = std::min({bytes.size(), into.size(), step});
    std::memcpy(into.data(), bytes.data(), size);
    bytes.remove_prefix(size);
    return size;
  };
}

Sink sink_to(std::string& out) {
  return [&out](std::span<const std::uint8_t> bytes) -> Status {
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return Nothing{};
  };
}

std::string container_of(const std::vector<File>& files, Dictionary dictionary) {
  std::string out;
  auto writer = ContainerWriter::open(sink_to(out), dictionary);
  REQUIRE(writer);
  for (const File& file : files) REQUIRE(writer->add(file.name, bytes_of(file.bytes)));
  REQUIRE(writer->finish());
  return out;
}

Opened open_container(std::string_view bytes, const ContainerLimits& limits, std::size_t step) {
  Opened opened;
  const auto failed = [&](const Error& error) {
    opened.error = error.detail;
    opened.code = error.code;
    return opened;
  };
  auto reader = ContainerReader::open(source_of(bytes, step), limits);
  if (!reader) return failed(reader.error());
  for (;;) {
    const auto entry = reader->next();
    if (!entry) return failed(entry.error());
    if (!*entry) return opened;
    const auto content = reader->read();
    if (!content) return failed(content.error());
    CHECK(content->size() == (*entry)->size);
    opened.files.push_back({(*entry)->name, std::string(content->text())});
  }
}

std::string lzma_of(std::string_view bytes, std::uint32_t dictionary) {
  lzma_options_lzma options;
  lzma_lzma_preset(&options, 0);
  options.dict_size = dictionary;
  lzma_stream stream = LZMA_STREAM_INIT;
  REQUIRE(lzma_alone_encoder(&stream, &options) == LZMA_OK);
  return run(stream, bytes, bytes.size() + bytes.size() / 2 + 1024);
}

std::string tar_in(std::string_view lzma) {
  lzma_stream stream = LZMA_STREAM_INIT;
  REQUIRE(lzma_alone_decoder(&stream, UINT64_MAX) == LZMA_OK);
  return run(stream, lzma, 1u << 20);
}

std::string entry_of(const Head& head, std::string_view content) {
  std::string bytes(block, '\0');
  put(bytes, 0, head.name);
  put(bytes, 100, "0000644");
  put(bytes, 108, "0000000");
  put(bytes, 116, "0000000");
  put(bytes, 124, head.size.empty() ? octal(content.size(), 11) : head.size);
  put(bytes, 136, "00000000000");
  put(bytes, 148, "        ");
  bytes[156] = head.type;
  put(bytes, 157, head.link);
  put(bytes, 257, head.magic);
  std::size_t sum = 0;
  for (const char byte : bytes) sum += static_cast<unsigned char>(byte);
  put(bytes, 148, octal(sum, 6) + std::string(1, '\0'));
  bytes += content;
  bytes.resize((bytes.size() + block - 1) / block * block);
  return bytes;
}

std::string pax_record(std::string_view key, std::string_view value) {
  const std::string rest = " " + std::string(key) + "=" + std::string(value) + "\n";
  std::size_t length = rest.size() + 1;
  while (std::to_string(length).size() + rest.size() != length) ++length;
  return std::to_string(length) + rest;
}

std::string pax_of(std::string_view records, char type) { return entry_of({.name = "PaxHeader", .type = type}, records); }

std::string end_of_tar() { return std::string(2 * block, '\0'); }

std::string error_of(std::string_view tar, const ContainerLimits& limits) { return open_container(lzma_of(tar), limits).error; }

}  // namespace memobox::memo::test
