#include "core/memo/container/writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/memo/container/lzma_encoder.h"
#include "core/memo/container/tar_locale.h"

namespace memobox::memo {
namespace {

constexpr int record_size = 10'240;  // the official library's, and tar's own
constexpr std::uint64_t block_size = 512;
constexpr std::uint64_t largest_head = 4 * block_size;  // a PAX head of one long name, and the head itself
constexpr int permissions = 0644;

struct FreeArchive {
  void operator()(archive* tar) const {
    archive_write_close(tar);  // free() alone loses memory after a failure
    archive_write_free(tar);
  }
};
struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

struct ContainerWriter::State {
  ContainerLimits limits;
  std::unique_ptr<LzmaEncoder> encoder;
  TarLocale locale;
  std::unique_ptr<archive, FreeArchive> tar;
  std::unique_ptr<archive_entry, FreeEntry> head;
  std::optional<Error> failure;  // the encoder's, or what ended everything
  std::uint64_t total = 2 * record_size;
  std::set<std::string, std::less<>> names;

  State() = default;
  // libarchive writes the end as it closes; that of a container that was not finished goes nowhere.
  ~State() {
    if (!failure) failure = Error{};
  }

  // What libarchive calls with the next record of the tar.
  static la_ssize_t take(archive*, void* self, const void* bytes, std::size_t size) {
    return static_cast<State*>(self)->take({static_cast<const std::uint8_t*>(bytes), size});
  }
  la_ssize_t take(std::span<const std::uint8_t> bytes);

  Status start();
  Status judge(std::string_view name, std::uint64_t size) const;
  Status add(std::string_view name, std::span<const std::uint8_t> bytes);
  Status finish();

  bool write(const std::string& name, std::span<const std::uint8_t> bytes);
  Error refusal(ErrorCode code, std::string_view detail, std::string_view name) const;
  Error fail();
};

la_ssize_t ContainerWriter::State::take(std::span<const std::uint8_t> bytes) {
  if (failure) return -1;
  const Status written = encoder->write(bytes);
  if (written) return static_cast<la_ssize_t>(bytes.size());
  failure = written.error();
  return -1;
}

Status ContainerWriter::State::start() {
  if (!locale.exists()) return Error{.code = ErrorCode::unsupported, .detail = "container.locale"};
  tar.reset(archive_write_new());
  head.reset(archive_entry_new());
  // "Restricted": a PAX head only where the plain one cannot say it.
  if (!tar || !head || archive_write_set_format_pax_restricted(tar.get()) != ARCHIVE_OK ||
      archive_write_set_bytes_per_block(tar.get(), record_size) != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block(tar.get(), record_size) != ARCHIVE_OK ||
      archive_write_open(tar.get(), this, nullptr, take, nullptr) != ARCHIVE_OK)
    return fail();
  return Nothing{};
}

Error ContainerWriter::State::fail() {
  if (!failure) failure = Error{.code = ErrorCode::no_memory, .detail = "container.memory"};
  failure->offset = static_cast<std::size_t>(encoder->bytes_out());
  return *failure;
}

Error ContainerWriter::State::refusal(ErrorCode code, std::string_view detail, std::string_view name) const {
  return {.code = code, .detail = detail, .path = std::string(name), .offset = static_cast<std::size_t>(encoder->bytes_out())};
}

Status ContainerWriter::State::judge(std::string_view name, std::uint64_t size) const {
  if (!is_safe_entry_name(name)) return refusal(ErrorCode::not_well_formed, "container.name", {});
  if (names.contains(name)) return refusal(ErrorCode::not_well_formed, "container.duplicate_name", name);
  if (size > limits.entry) return refusal(ErrorCode::too_large, "container.entry_size", name);
  if (names.size() == limits.entries) return refusal(ErrorCode::too_large, "container.entries", name);
  if (total + largest_head + size + block_size > limits.total) return refusal(ErrorCode::too_large, "container.total_size", name);
  return Nothing{};
}

bool ContainerWriter::State::write(const std::string& name, std::span<const std::uint8_t> bytes) {
  archive_entry_clear(head.get());
  archive_entry_set_pathname(head.get(), name.c_str());
  archive_entry_set_filetype(head.get(), AE_IFREG);
  archive_entry_set_perm(head.get(), permissions);
  archive_entry_set_size(head.get(), static_cast<la_int64_t>(bytes.size()));
  return archive_write_header(tar.get(), head.get()) == ARCHIVE_OK &&
         archive_write_data(tar.get(), bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size()) &&
         archive_write_finish_entry(tar.get()) == ARCHIVE_OK;
}

Status ContainerWriter::State::add(std::string_view name, std::span<const std::uint8_t> bytes) {
  if (failure) return *failure;
  if (Status judged = judge(name, bytes.size()); !judged) return judged;
  if (!write(*names.emplace(name).first, bytes)) return fail();
  total += largest_head + bytes.size() + block_size;
  return Nothing{};
}

Status ContainerWriter::State::finish() {
  if (failure) return *failure;
  if (names.empty()) return refusal(ErrorCode::not_well_formed, "container.empty", {});
  if (archive_write_close(tar.get()) != ARCHIVE_OK) return fail();
  if (Status finished = encoder->finish(); !finished) {
    failure = finished.error();
    return fail();
  }
  return Nothing{};
}

Result<ContainerWriter> ContainerWriter::open(Sink sink, Dictionary dictionary) {
  auto encoder = LzmaEncoder::open(std::move(sink), dictionary);
  if (!encoder) return encoder.error();
  auto state = std::make_unique<State>();
  state->encoder = std::move(*encoder);
  if (Status started = state->start(); !started) return started.error();
  return ContainerWriter(std::move(state));
}

ContainerWriter::ContainerWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ContainerWriter::ContainerWriter(ContainerWriter&&) noexcept = default;
ContainerWriter& ContainerWriter::operator=(ContainerWriter&&) noexcept = default;
ContainerWriter::~ContainerWriter() = default;

Status ContainerWriter::add(std::string_view name, std::span<const std::uint8_t> bytes) {
  const TarLocale::Use use(state_->locale);
  return state_->add(name, bytes);
}

Status ContainerWriter::finish() {
  const TarLocale::Use use(state_->locale);
  return state_->finish();
}

}  // namespace memobox::memo
