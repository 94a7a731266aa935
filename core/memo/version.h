// The versions of MeMo. All share one namespace; only @memoVersion tells them apart (memo.md section 1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace memobox::memo {

enum class Version : std::uint8_t { v1_0, v1_1, v1_2 };

// xs:decimal: an optional sign, digits with at most one point among them; white space around it does not count.
bool is_decimal(std::string_view text);

// "1.1", "1.10" and "+1.1" are the same number. nullopt: no decimal, or another number than 1.0, 1.1 and 1.2.
std::optional<Version> version_of(std::string_view memo_version);

// What a message is held to: a version nobody knows, to 1.2.
inline Version held_to(std::string_view memo_version) { return version_of(memo_version).value_or(Version::v1_2); }

}  // namespace memobox::memo
