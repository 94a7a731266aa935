#include "shell/cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace memobox::cli {
namespace {

std::string reason() { return std::strerror(errno); }

std::string write_and_close(int descriptor, std::string_view bytes) {
  if (descriptor < 0) return reason();
  const bool written = write_all(descriptor, bytes);
  const std::string why = written ? "" : reason();
  return close(descriptor) == 0 || !written ? why : reason();
}

}  // namespace

Input::Input(const std::string& path, const Console& console)
    : descriptor_(path == "-" ? dup(console.in) : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) problem_ = reason();
}

Input::~Input() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool Input::read_to(std::size_t size) {
  if (descriptor_ < 0) return false;
  while (!at_end_ && bytes_.size() < size) {
    const std::size_t old = bytes_.size();
    bytes_.resize(std::min(size, old + std::max<std::size_t>(old, 256 * 1024)));
    const ssize_t got = read(descriptor_, bytes_.data() + old, bytes_.size() - old);
    const int error = errno;
    bytes_.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && error != EINTR) {
      problem_ = std::strerror(error);
      return false;
    }
    at_end_ = got == 0;
  }
  return true;
}

bool Input::read_whole() {
  if (!read_all()) return false;
  if (!at_end_) problem_ = "it is larger than 200 MiB";
  return at_end_;
}

Output::Output(const std::string& path, const Console& console) : path_(path) {
  struct stat there;
  if (path.empty() || path == "-") {
    descriptor_ = console.out;
    own_ = false;
  } else if (stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode)) {
    descriptor_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    beside_ = path + ".part-" + std::to_string(getpid());
    descriptor_ = open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  }
  if (descriptor_ < 0) fail();
}

Output::~Output() {
  close_file();
  if (!beside_.empty()) unlink(beside_.c_str());
}

bool Output::fail() {
  problem_ = reason();
  return false;
}

bool Output::close_file() {
  const int descriptor = std::exchange(descriptor_, -1);
  return !own_ || descriptor < 0 || close(descriptor) == 0;
}

bool Output::write(std::string_view bytes) { return problem_.empty() && (write_all(descriptor_, bytes) || fail()); }

bool Output::keep() {
  if (!problem_.empty()) return false;
  if (!close_file()) return fail();
  if (beside_.empty()) return true;
  if (rename(beside_.c_str(), path_.c_str()) != 0) return fail();
  beside_.clear();
  return true;
}

std::string write_output(const std::string& path, std::string_view bytes, const Console& console) {
  Output output(path, console);
  return output.write(bytes) && output.keep() ? "" : output.problem();
}

std::string write_new(const std::string& path, std::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) return reason();
  const std::string why = write_and_close(descriptor, bytes);
  if (!why.empty()) unlink(path.c_str());
  return why;
}

std::string move_new(const std::string& from, const std::string& to) {
  if (link(from.c_str(), to.c_str()) == 0) return unlink(from.c_str()) == 0 ? "" : reason();
  if (errno == EEXIST) return reason();
  // A file system without links: between the question and the answer another program may take the name.
  if (exists(to)) return std::strerror(EEXIST);
  return rename(from.c_str(), to.c_str()) == 0 ? "" : reason();
}

std::string make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  return error ? error.message() : std::filesystem::is_directory(path, error) ? "" : "it is not a folder";
}

bool exists(const std::string& path) {
  struct stat there;
  return lstat(path.c_str(), &there) == 0;
}

std::optional<std::string> read_file(const std::string& path) {
  Input input(path, Console{});
  if (path == "-" || !input.read_all()) return std::nullopt;
  return input.bytes();
}

}  // namespace memobox::cli
