// The arrows between rooms, as the design draws them, and a reader of source files that finds what breaks them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace memobox::arrows {

// The room of a file, "core/base" or "wasm"; empty for a file that lies in no room.
std::string room_of(std::string_view path);

// Whether a file of room FROM may include a header of room TO: its own, one of its list, and what those may include.
bool may_include(std::string_view from, std::string_view to);

// One sentence for each include and each word of the file that its room may not have.
//   path: from the repository root, for example "core/base/utf8.cpp"
//   text: the file's content
std::vector<std::string> violations(std::string_view path, std::string_view text);

}  // namespace memobox::arrows
