// Containers in memory, good and bad, for the tests.
#pragma once

#include <lzma.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/memo/container/reader.h"
#include "core/memo/container/writer.h"

namespace memobox::memo::test {

// The bytes, at most `step` at a time. Precondition: they live on.
Source source_of(std::string_view bytes, std::size_t step = SIZE_MAX);
Sink sink_to(std::string& out);

struct File {
  std::string name, bytes;
  bool operator==(const File&) const = default;
};

// What the writer makes of them. Precondition: it accepts them.
std::string container_of(const std::vector<File>& files, Dictionary dictionary = Dictionary::mib_4);

struct Opened {
  std::vector<File> files;  // those that could be read before the error
  std::string error;        // its detail; "" when there was none
  ErrorCode code{};
  bool operator==(const Opened&) const = default;
};
// Everything that the reader makes of the bytes.
Opened open_container(std::string_view bytes, const ContainerLimits& limits = {}, std::size_t step = SIZE_MAX);

// As a ".lzma" file of unknown size with an end marker, whatever the bytes are.
std::string lzma_of(std::string_view bytes, std::uint32_t dictionary = 1u << 20);
// What such a file holds. Precondition: at most 1 MiB.
std::string tar_in(std::string_view lzma);

// A tar block and the content behind it, padded.
struct Head {
  std::string_view name = "a.xml";
  char type = '0';
  std::string_view link = {};
  std::string_view magic = std::string_view("ustar\00000", 8);
  std::string_view size = {};  // the field as it stands; the content's size if not given
};
std::string entry_of(const Head& head, std::string_view content = {});
// "LENGTH key=value\n"
std::string pax_record(std::string_view key, std::string_view value);
// An extended head (type 'x') with the records, for the entry that follows.
std::string pax_of(std::string_view records, char type = 'x');
std::string end_of_tar();

// The error of the container that holds the tar.
std::string error_of(std::string_view tar, const ContainerLimits& limits = {});

}  // namespace memobox::memo::test
