// The bytes of an input and their UTF-8 form: which encoding, how to get from one to the other, and where a place in the one is in the
// other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/base/utf8.h"

namespace memobox::xml {

struct Coding {
  Encoding encoding = Encoding::utf8;  // never unknown
  std::size_t start = 0;               // the length of the byte order mark
};

// A byte order mark wins, then the declaration, then UTF-8 (XML 1.0 appendix F).
// Error: unsupported, "xml.encoding": the declaration names another encoding, or UTF-16 without a mark.
Result<Coding> detect_coding(std::span<const std::uint8_t> input);

// The UTF-8 form, without the mark. What is not valid in its encoding becomes a byte 0xFF, which the gate refuses where it stands.
// Precondition: the encoding is not utf8. Error: no_memory.
Result<Buffer> transcode(std::span<const std::uint8_t> input, Coding coding);

// The UTF-8 form in any case: the input itself without its mark, or what is put into `transcoded`. Error: no_memory.
Result<std::string_view> utf8_form(std::span<const std::uint8_t> input, Coding coding, Buffer& transcoded);

struct Position {
  std::size_t offset = 0;              // bytes from the start of the input
  std::uint32_t line = 1, column = 1;  // column in bytes of the input; a line ends at LF, CR LF or CR
};

// Finds places of the UTF-8 form in the input. Cheap for places asked in rising order.
class Locator {
 public:
  Locator(std::span<const std::uint8_t> input, Coding coding);
  Position locate(std::size_t utf8_offset);

 private:
  void step();

  std::span<const std::uint8_t> input_;
  Coding coding_;
  std::size_t in_, out_ = 0, line_start_;
  std::uint32_t line_ = 1;
};

}  // namespace memobox::xml
