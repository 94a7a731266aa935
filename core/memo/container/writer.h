// Writes a container as Digital Post takes it: tar with PAX heads where a name is long or not ASCII, in records of 10,240 bytes; LZMA of
// unknown size with an end marker, preset 3 of liblzma, lc=3 lp=0 pb=2. The same entries are the same bytes: no times, no owners.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/base/stream.h"
#include "core/memo/container/container.h"

namespace memobox::memo {

class ContainerWriter {
 public:
  // The compressor takes about 7 times the dictionary of memory: 121 MiB for 16 MiB.
  // Errors: container.locale, container.memory.
  static Result<ContainerWriter> open(Sink sink, Dictionary dictionary = Dictionary::mib_16);

  ContainerWriter(ContainerWriter&&) noexcept;
  ContainerWriter& operator=(ContainerWriter&&) noexcept;
  // What was not finished is no container: its end is missing.
  ~ContainerWriter();

  // One message. Its bytes are not judged. The platform's own name for it is "<messageUUID>.xml".
  // Precondition: not finished.
  // Errors: container.name, container.duplicate_name, and container.entry_size, container.entries, container.total_size by the limits a
  // reader has if it is given none; then the container stays as it was. container.memory and the sink's end it: each further call answers
  // the same error.
  Status add(std::string_view name, std::span<const std::uint8_t> bytes);

  // Writes the end. Errors: container.empty, container.memory, the sink's.
  // Precondition: not finished.
  Status finish();

 private:
  struct State;
  explicit ContainerWriter(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace memobox::memo
