// memobox unpack: the messages of a container.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <vector>

#include "core/letter/letter.h"
#include "core/memo/container/reader.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/names.h"
#include "shell/cli/progress.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "DIR", "the folder; it is made when it is missing"},
    {"--unlimited", "", "", "lift the limits on messages, bytes and growth that stop bombs: 100,000, 8 GiB, 4,000-fold"},
};

// The folder, and within it another where the messages wait until all of them are there.
class Folder {
 public:
  explicit Folder(std::string path)
      : path_(std::move(path)), is_new_(!exists(path_)), waiting_(inside(".memobox-" + std::to_string(getpid()))) {
    problem_ = make_folder(waiting_);
  }
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(waiting_, error);
    if (is_new_) rmdir(path_.c_str());  // stays when there is something in it
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::string& problem() const { return problem_; }
  std::string waiting(const std::string& name) const { return waiting_ + '/' + name; }
  std::string inside(const std::string& name) const { return path_.ends_with('/') ? path_ + name : path_ + '/' + name; }

  // All or none. Empty: done; else a sentence.
  std::string take(const std::vector<std::string>& names) const {
    for (std::size_t done = 0; done < names.size(); ++done) {
      const std::string why = move_new(waiting(names[done]), inside(names[done]));
      if (why.empty()) continue;
      const std::string sentence = inside(names[done]) + ": " + why;
      while (done-- > 0) unlink(inside(names[done]).c_str());
      return sentence;
    }
    return "";
  }

 private:
  std::string path_;
  bool is_new_;
  std::string waiting_, problem_;
};

class Unpacking {
 public:
  Unpacking(std::string path, const Console& console)
      : path_(std::move(path)), console_(console), descriptor_(path_ == "-" ? dup(console.in) : open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) problem_ = std::strerror(errno);
  }
  ~Unpacking() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;

  Exit run(const std::string& folder, const memo::ContainerLimits& limits);

 private:
  Result<std::size_t> read(std::span<std::uint8_t> into);
  Exit unpack(memo::ContainerReader& reader, const Folder& folder, std::vector<std::string>& names);
  Exit write_one(memo::ContainerReader& reader, const std::string& path);
  Exit tell(const Error& error) const;

  std::string path_;
  const Console& console_;
  int descriptor_;
  std::string problem_;
};

Result<std::size_t> Unpacking::read(std::span<std::uint8_t> into) {
  ssize_t got = -1;
  do got = descriptor_ < 0 ? -1 : ::read(descriptor_, into.data(), into.size());
  while (got < 0 && descriptor_ >= 0 && errno == EINTR);
  if (got >= 0) return static_cast<std::size_t>(got);
  if (problem_.empty()) problem_ = std::strerror(errno);
  return Error{.detail = unreadable_rule};
}

Exit Unpacking::tell(const Error& error) const {
  if (problem_.empty())
    write_all(console_.err, line_of(path_, finding_of(error)));
  else
    complain(console_, path_ + ": " + problem_);
  return Exit::unreadable;
}

Exit Unpacking::write_one(memo::ContainerReader& reader, const std::string& path) {
  std::string why;
  Output file(path, console_);
  const Status read = reader.read_to([&](std::span<const std::uint8_t> bytes) -> Status {
    if (file.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) return Nothing{};
    return Error{.detail = "file.write"};
  });
  if (!read && file.problem().empty()) return tell(read.error());
  if (file.keep()) return Exit::ok;
  complain(console_, path + ": " + file.problem());
  return Exit::errors;
}

Exit Unpacking::unpack(memo::ContainerReader& reader, const Folder& folder, std::vector<std::string>& names) {
  Progress progress(console_, "messages");
  UniqueNames unique;
  for (;;) {
    const auto entry = reader.next();
    if (!entry) return tell(entry.error());
    if (!*entry) return Exit::ok;
    const std::string& name = (*entry)->name;
    names.push_back(unique.unique(letter::safe_file_name(name.substr(name.rfind('/') + 1))));
    if (const Exit exit = write_one(reader, folder.waiting(names.back())); exit != Exit::ok) return exit;
    progress.step();
  }
}

Exit Unpacking::run(const std::string& path, const memo::ContainerLimits& limits) {
  auto reader = memo::ContainerReader::open([this](std::span<std::uint8_t> into) { return read(into); }, limits);
  if (!reader) return tell(reader.error());
  if (!memo::is_official_dictionary(reader->dictionary()))
    complain(console_, path_ + ": the official library does not read a dictionary of " + std::to_string(reader->dictionary()) + " bytes");
  const Folder folder(path);
  std::string why = folder.problem().empty() ? "" : path + ": " + folder.problem();
  std::vector<std::string> names;
  if (why.empty()) {
    if (const Exit exit = unpack(*reader, folder, names); exit != Exit::ok) return exit;
    why = folder.take(names);
  }
  if (!why.empty()) {
    complain(console_, why);
    return Exit::errors;
  }
  std::string paths;
  for (const std::string& name : names) paths += folder.inside(name) + '\n';
  return write_all(console_.out, paths) ? Exit::ok : Exit::errors;
}

Exit run_unpack(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "unpack", "give one container");
  if (!arguments.has("--output")) return misuse(console, "unpack", "say where to: -o DIR");
  memo::ContainerLimits limits;
  if (arguments.has("--unlimited")) {
    limits.total = limits.ratio = std::numeric_limits<std::uint64_t>::max();
    limits.entries = std::numeric_limits<std::size_t>::max();
  }
  return Unpacking(arguments.files[0], console).run(arguments.value("--output"), limits);
}

}  // namespace

const Command unpack_command = {
    "unpack",
    "X.tar.lzma -o DIR [OPTION]...\n",
    "the MeMo files inside a container",
    "Writes every message of the container into DIR and prints their paths. Names keep what any file system takes, no two are alike, and "
    "a\n"
    "file that is there already is never written over. The messages are not judged: `memobox check DIR/*.xml` does that. They appear when\n"
    "the last of them is whole; when the container is damaged, or looks made to harm, nothing is written.\n",
    options,
    run_unpack,
};

}  // namespace memobox::cli
