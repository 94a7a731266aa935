// TAR.LZMA, the container of several messages in one upload to Digital Post (memo.md section 8): a tar of one file per message, each a
// whole MeMo in XML, compressed as legacy LZMA (".lzma", not ".xz"). What the reader and the writer share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/xml/gate.h"

namespace memobox::memo {

// The dictionary sizes that the official library reads; it fails at any other. The writer writes no other, the reader takes any size up
// to its limit: `xz --format=lzma -1`, for one, makes 1 MiB.
enum class Dictionary : std::uint32_t {
  mib_4 = 4u << 20,
  mib_8 = 8u << 20,
  mib_16 = 16u << 20,  // the default, of the official library too
  mib_32 = 32u << 20,
  mib_64 = 64u << 20,
  mib_128 = 128u << 20,
};
bool is_official_dictionary(std::uint32_t bytes);

// What keeps a hostile container from costing more than it should. Memory never exceeds dictionary + entry + 8 MiB + the names of the
// entries; total, entries and ratio bound time and what a caller stores.
struct ContainerLimits {
  std::uint32_t dictionary = static_cast<std::uint32_t>(Dictionary::mib_128);  // bytes; the official reader's own limit
  std::size_t entry = xml::Limits{}.bytes;                                     // bytes of one message: what the XML gate takes
  std::uint64_t total = std::uint64_t{8} << 30;                                // bytes of the whole tar
  std::size_t entries = 100'000;
  // Bytes of tar for each byte of LZMA, judged once the tar is longer than `unsuspected` bytes. Letters that differ only in their
  // addressee reach 1,700; zeros, the most that LZMA can do, 7,000.
  std::uint64_t ratio = 4'000;  // not 0
  std::uint64_t unsuspected = 64u << 20;
};

// One file of the container: a message, not yet judged.
struct ContainerEntry {
  std::string name;  // safe by is_safe_entry_name, and unlike every other of the container; from a PAX head in NFC, Unicode's composed form
  std::uint64_t size = 0;
  bool operator==(const ContainerEntry&) const = default;
};

// A relative path of parts between '/', none of them "", "." or "..": at most 255 bytes of UTF-8, no control character, no backslash, no
// drive letter. Whoever makes files of such names still chooses what his file system takes.
bool is_safe_entry_name(std::string_view name);

// The errors of reader and writer: `detail` is one of these, `path` the entry's name where that is safe, `offset` the bytes of LZMA that
// were read or written till then; of container.trailing give or take one, for LZMA need not look at its last byte when all is out.
//   not_well_formed:
//     container.not_lzma (not the head of LZMA with lc=3 lp=0 pb=2), container.lzma (its data are damaged), container.not_tar,
//     container.tar (a head is damaged, or an entry is not as long as its head says), container.truncated (LZMA or tar ends too early),
//     container.trailing (bytes behind the end), container.name (not safe), container.duplicate_name, container.empty (no entry)
//   unsupported:
//     container.entry_kind (a link, device, folder or sparse file), container.locale (the machine has no UTF-8 locale)
//   too_large:
//     container.dictionary, container.header (more than 16 KiB before one entry), container.entry_size, container.entries,
//     container.total_size, container.ratio
//   no_memory: container.memory

}  // namespace memobox::memo
