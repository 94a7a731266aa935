// The platform's own search, `any` (platform-api.md A.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace memobox::sandbox {

// Some text in the JSON, not a member's name, holds the word: whole, in either letter case, æ, ø and å included.
bool mentions(std::string_view json, std::string_view word);

// The words of a text in small letters, each with a blank before it, and the same in a row. A word begins one of another text when it
// stands, with its blank, somewhere in that row.
std::vector<std::string> words_with_blank(std::string_view text);
std::string searchable(std::string_view text);

}  // namespace memobox::sandbox
