#include "core/memo/container/reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <string>
#include <utility>

#include "core/memo/container/lzma_decoder.h"
#include "core/memo/container/tar_locale.h"

namespace memobox::memo {
namespace {

constexpr std::uint64_t tar_end_size = 1024;  // two blocks of zeros (POSIX.1-2017, pax, "ustar Interchange Format")
// While libarchive reads one head it gets no more pieces than these: a head of one piece passes, none of more than two does. It would
// follow a map of holes, or a chain of special heads, through the whole tar and keep all of it.
constexpr int pieces_of_a_head = 2;

struct FreeArchive {
  void operator()(archive* tar) const { archive_read_free(tar); }
};

bool is_plain_file(archive_entry* entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr && archive_entry_symlink(entry) == nullptr &&
         archive_entry_sparse_count(entry) == 0;
}

}  // namespace

struct ContainerReader::State {
  ContainerLimits limits;
  std::unique_ptr<LzmaDecoder> decoder;
  TarLocale locale;
  std::unique_ptr<archive, FreeArchive> tar;
  std::span<const std::uint8_t> piece;  // the last that libarchive got
  std::optional<Error> failure;         // the decoder's, or what ended everything
  int pieces_left = 0;                  // of the head that is being read; outside a head not counted
  bool in_head = false, in_entry = false, opened = false, ended = false;
  ContainerEntry entry;
  std::set<std::string> names;

  // What libarchive calls for the next piece of the tar.
  static la_ssize_t give(archive*, void* self, const void** bytes) { return static_cast<State*>(self)->give(bytes); }
  la_ssize_t give(const void** bytes);

  Status start();
  Result<std::optional<ContainerEntry>> next();
  Status read_to(const Sink& sink);

  int read_head(archive_entry** head);
  Status take_entry(archive_entry* head);
  Status judge_end();
  Error fail(Error error);
  Error fail(ErrorCode code, std::string_view detail, std::string path = {});
  Error tar_failure();
};

la_ssize_t ContainerReader::State::give(const void** bytes) {
  if (in_head && pieces_left-- == 0) failure = Error{.code = ErrorCode::too_large, .detail = "container.header"};
  if (failure) return -1;
  const auto next = decoder->next();
  if (!next) {
    failure = next.error();
    return -1;
  }
  piece = *next;
  *bytes = piece.data();
  return static_cast<la_ssize_t>(piece.size());
}

Status ContainerReader::State::start() {
  if (!locale.exists()) return fail(ErrorCode::unsupported, "container.locale");
  tar.reset(archive_read_new());
  if (!tar || archive_read_support_format_tar(tar.get()) != ARCHIVE_OK) return fail(ErrorCode::no_memory, "container.memory");
  return Nothing{};
}

Error ContainerReader::State::fail(Error error) {
  error.offset = static_cast<std::size_t>(decoder->bytes_in());
  failure = std::move(error);
  return *failure;
}

Error ContainerReader::State::fail(ErrorCode code, std::string_view detail, std::string path) {
  return fail(Error{.code = code, .detail = detail, .path = std::move(path)});
}

// Why libarchive stopped.
Error ContainerReader::State::tar_failure() {
  if (failure) return fail(*failure);
  if (archive_errno(tar.get()) == ENOMEM) return fail(ErrorCode::no_memory, "container.memory");
  if (archive_format(tar.get()) == 0) return fail(ErrorCode::not_well_formed, "container.not_tar");
  return fail(ErrorCode::not_well_formed, opened && piece.empty() ? "container.truncated" : "container.tar");
}

int ContainerReader::State::read_head(archive_entry** head) {
  if (in_entry) {
    in_entry = false;
    if (archive_read_data_skip(tar.get()) != ARCHIVE_OK) return ARCHIVE_FATAL;
  }
  in_head = true;
  pieces_left = pieces_of_a_head;
  int result = ARCHIVE_OK;
  if (!opened) result = archive_read_open(tar.get(), this, nullptr, give, nullptr);
  opened = true;
  if (result == ARCHIVE_OK) result = archive_read_next_header(tar.get(), head);
  in_head = false;
  return result;
}

Result<std::optional<ContainerEntry>> ContainerReader::State::next() {
  if (failure) return *failure;
  if (ended) return std::optional<ContainerEntry>();
  archive_entry* head = nullptr;
  const int result = read_head(&head);
  if (result == ARCHIVE_EOF) {
    if (Status end = judge_end(); !end) return end.error();
    ended = true;
    return std::optional<ContainerEntry>();
  }
  if (result != ARCHIVE_OK) return tar_failure();
  if (Status taken = take_entry(head); !taken) return taken.error();
  in_entry = true;
  return std::optional(entry);
}

Status ContainerReader::State::take_entry(archive_entry* head) {
  const char* name = archive_entry_pathname(head);
  if (name == nullptr || !is_safe_entry_name(name)) return fail(ErrorCode::not_well_formed, "container.name");
  if (!is_plain_file(head)) return fail(ErrorCode::unsupported, "container.entry_kind", name);
  if (names.size() == limits.entries) return fail(ErrorCode::too_large, "container.entries", name);
  if (!names.emplace(name).second) return fail(ErrorCode::not_well_formed, "container.duplicate_name", name);
  entry = {name, static_cast<std::uint64_t>(archive_entry_size(head))};
  return Nothing{};
}

// Behind the last entry stand zeros, to the end of the LZMA stream. libarchive would stop at the first of them, or do without.
Status ContainerReader::State::judge_end() {
  const auto all_zero = [](std::span<const std::uint8_t> bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
  };
  const auto end = static_cast<std::uint64_t>(archive_read_header_position(tar.get()));
  const auto judged = static_cast<std::uint64_t>(archive_filter_bytes(tar.get(), 0));
  const std::uint64_t unjudged = decoder->bytes_out() - judged;
  bool zero = unjudged <= piece.size() && all_zero(piece.last(static_cast<std::size_t>(unjudged)));
  while (zero && !piece.empty()) {
    const void* bytes = nullptr;
    if (give(&bytes) < 0) return fail(*failure);
    zero = all_zero(piece);
  }
  if (!zero) return fail(ErrorCode::not_well_formed, "container.trailing");
  if (decoder->bytes_out() - end < tar_end_size) return fail(ErrorCode::not_well_formed, "container.truncated");
  if (names.empty()) return fail(ErrorCode::not_well_formed, "container.empty");
  return Nothing{};
}

Status ContainerReader::State::read_to(const Sink& sink) {
  if (failure) return *failure;
  if (entry.size > limits.entry)
    return Error{.code = ErrorCode::too_large,
                 .detail = "container.entry_size",
                 .path = entry.name,
                 .offset = static_cast<std::size_t>(decoder->bytes_in())};
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  std::uint64_t done = 0;
  int result = archive_read_data_block(tar.get(), &bytes, &size, &offset);
  for (; result == ARCHIVE_OK; result = archive_read_data_block(tar.get(), &bytes, &size, &offset)) {
    if (static_cast<std::uint64_t>(offset) != done || size > entry.size - done) break;
    done += size;
    if (Status taken = sink({static_cast<const std::uint8_t*>(bytes), size}); !taken) return taken;
  }
  if (result == ARCHIVE_EOF && done == entry.size) return Nothing{};
  return result == ARCHIVE_OK || result == ARCHIVE_EOF ? fail(ErrorCode::not_well_formed, "container.tar", entry.name) : tar_failure();
}

Result<ContainerReader> ContainerReader::open(Source source, const ContainerLimits& limits) {
  auto decoder = LzmaDecoder::open(std::move(source), limits);
  if (!decoder) return decoder.error();
  auto state = std::make_unique<State>();
  state->limits = limits;
  state->decoder = std::move(*decoder);
  if (Status started = state->start(); !started) return started.error();
  return ContainerReader(std::move(state));
}

ContainerReader::ContainerReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ContainerReader::ContainerReader(ContainerReader&&) noexcept = default;
ContainerReader& ContainerReader::operator=(ContainerReader&&) noexcept = default;
ContainerReader::~ContainerReader() = default;

Result<std::optional<ContainerEntry>> ContainerReader::next() {
  const TarLocale::Use use(state_->locale);
  return state_->next();
}

Status ContainerReader::read_to(const Sink& sink) {
  const TarLocale::Use use(state_->locale);
  return state_->read_to(sink);
}

Result<Buffer> ContainerReader::read() {
  // A false size costs no more than the limit of one entry.
  const std::uint64_t size = std::min<std::uint64_t>(state_->entry.size, state_->limits.entry);
  Result<Buffer> bytes = Buffer::allocate(static_cast<std::size_t>(size));
  if (!bytes) return bytes;
  std::size_t done = 0;
  const Status read = read_to([&](std::span<const std::uint8_t> piece) -> Status {
    std::memcpy(bytes->data() + done, piece.data(), piece.size());
    done += piece.size();
    return Nothing{};
  });
  if (!read) return read.error();
  return bytes;
}

std::uint32_t ContainerReader::dictionary() const { return state_->decoder->dictionary(); }

}  // namespace memobox::memo
