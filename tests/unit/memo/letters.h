// What the tests of this folder share: letters written for them, and files of the repository.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/buffer.h"
#include "core/memo/reader.h"

namespace memobox::memo::test {

// Fails the running test when the letter cannot be read.
ReadMessage read(std::string_view text);

// "rule path" of each finding, in order.
std::vector<std::string> rules_of(const ReadMessage& read);

// A letter of 1.2 with every class and element of the format, each with a value of its own, and nothing else.
extern const std::string_view every_element;

// A small sound letter; `header` and `body` are put at the end of MessageHeader and of the main document's File.
std::string small_letter(std::string_view header = "", std::string_view file = "");

std::string file_text(const std::filesystem::path& path);
// The .xml files right in a folder, sorted; empty when it is not there.
std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder);

}  // namespace memobox::memo::test
