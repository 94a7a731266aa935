// Whom the made-up people may forward letters to.
#pragma once

#include <span>
#include <string_view>

namespace memobox::sandbox {

// The ids of people and companies; none for somebody the table does not name.
std::span<const std::string_view> trustees_of(std::string_view user);

}  // namespace memobox::sandbox
