// Files and standard input and output. What is written appears whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "shell/cli/console.h"

namespace memobox::cli {

// The largest file that is read: what the XML gate takes (core/xml/gate.h), and one byte more so that the gate says so.
inline constexpr std::size_t largest_input = 200u * 1024 * 1024 + 1;

// Bytes of a file, read as they are asked for.
class Input {
 public:
  // "-" is console.in.
  Input(const std::string& path, const Console& console);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // Reads on until there are `size` bytes or the file ends. False: it cannot be read; problem() says why.
  bool read_to(std::size_t size);
  bool read_all() { return read_to(largest_input); }
  // The same, but false for a file that is larger, where nobody looks at the size afterwards.
  bool read_whole();
  bool at_end() const { return at_end_; }
  const std::string& bytes() const { return bytes_; }
  std::span<const std::uint8_t> data() const { return {reinterpret_cast<const std::uint8_t*>(bytes_.data()), bytes_.size()}; }
  const std::string& problem() const { return problem_; }

 private:
  int descriptor_;
  bool at_end_ = false;
  std::string bytes_, problem_;
};

// A file in the making: pieces go to one beside it, which keep() puts in its place; without keep() nothing remains. For "-" and "", and for
// what is no plain file, pieces go there at once.
class Output {
 public:
  Output(const std::string& path, const Console& console);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // False: it could not be done; problem() says why, from then on.
  bool write(std::string_view bytes);
  bool keep();
  const std::string& problem() const { return problem_; }

 private:
  bool close_file();
  bool fail();

  std::string path_, beside_;  // beside_: "" when there is none
  int descriptor_;
  bool own_ = true;
  std::string problem_;
};

// All of it in one piece. Empty: done; else why not.
std::string write_output(const std::string& path, std::string_view bytes, const Console& console);
// Makes a file that was not there. Empty: done; else why not.
std::string write_new(const std::string& path, std::string_view bytes);
// Gives a file a name that is not taken. Empty: done; else why not. Precondition: both are in one folder's tree.
std::string move_new(const std::string& from, const std::string& to);
// Empty: the folder is there now; else why not.
std::string make_folder(const std::string& path);
bool exists(const std::string& path);
// A file's bytes; nullopt: not to be had.
std::optional<std::string> read_file(const std::string& path);

}  // namespace memobox::cli
