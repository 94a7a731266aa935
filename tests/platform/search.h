// The platform's own search, `any` (platform-api.md A.3).
#pragma once

#include <string_view>

namespace memobox::sandbox {

// Some text in the JSON, not a member's name, holds the word: whole, in either letter case, æ, ø and å included.
bool mentions(std::string_view json, std::string_view word);

}  // namespace memobox::sandbox
