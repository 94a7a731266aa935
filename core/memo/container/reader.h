// Reads a container from front to back, one message in memory at a time.
//
//   auto container = ContainerReader::open(source);
//   while (container) {
//     auto entry = container->next();
//     if (!entry) return entry.error();         // the container is broken
//     if (!*entry) break;                       // it is whole
//     auto bytes = container->read();           // or nothing, to list names alone
//     if (bytes) memo::read_message(bytes->bytes());  // a bad message is no bad container: go on
//   }
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/base/stream.h"
#include "core/memo/container/container.h"

namespace memobox::memo {

class ContainerReader {
 public:
  // Reads the head of the LZMA stream and no more.
  // Precondition: none; any bytes may come.
  // Errors: container.not_lzma, container.truncated, container.dictionary, container.total_size, container.locale, container.memory, the
  // source's.
  static Result<ContainerReader> open(Source source, const ContainerLimits& limits = {});

  ContainerReader(ContainerReader&&) noexcept;
  ContainerReader& operator=(ContainerReader&&) noexcept;
  ~ContainerReader();

  // The next entry; what was left of the one before is passed over. nullopt: there is no more, and the container was sound to its last
  // byte. Names of earlier entries are kept, to find one that comes twice.
  // Errors: any of container.h, and the source's. After an error each further call answers the same error.
  Result<std::optional<ContainerEntry>> next();

  // The bytes of the entry that next() answered, in pieces as they are decoded.
  // Preconditions: next() answered an entry; it was not read yet.
  // Errors: container.entry_size or the sink's, after which next() goes on; else as next().
  Status read_to(const Sink& sink);
  // The same into memory. Further error: no_memory, after which next() goes on.
  Result<Buffer> read();

  // Of the LZMA stream, in bytes.
  std::uint32_t dictionary() const;

 private:
  struct State;
  explicit ContainerReader(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace memobox::memo
