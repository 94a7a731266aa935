// A file opened by hand, or by the command: MeMo, a platform message or a tree -> what to show.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/letter/body.h"
#include "core/letter/letter.h"
#include "core/memo/reader.h"
#include "core/tree/tree.h"
#include "core/view/context.h"

namespace memobox::app {

struct FileLetter {
  letter::Letter letter;
  std::optional<letter::Body> body;  // absent: nothing to read in place
  std::vector<memo::Finding> findings;  // what reading MeMo noticed; with an error among them there is nothing to show
};
using OpenedFile = std::variant<FileLetter, tree::Tree>;

// The bytes of a platform message's file, by its position; nullopt: not to be had.
using FileContents = std::function<std::optional<std::string>(const letter::Letter&, letter::FilePosition)>;

// JSON begins with '{' (a platform message, or a tree when it has a "root"); everything else is read as MeMo.
// Errors: those of memo::read_message and platform::read_message; missing "platform.no_message" (JSON that is neither); no_memory.
Result<OpenedFile> open_file(std::span<const std::uint8_t> bytes, const FileContents& contents = {});

// What a file shows in given surroundings; empty: it could not be read.
using FileScreen = std::function<tree::Tree(const view::Context&)>;
// Whoever makes an App hands it this, so that a build without the MeMo reader (the browser's module) carries neither one nor the screen.
using FileOpener = FileScreen (*)(std::span<const std::uint8_t> bytes);
FileScreen open_any_file(std::span<const std::uint8_t> bytes);  // open_file without contents

}  // namespace memobox::app
