// UUIDs. Random bytes come from outside with every event.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace memobox {

bool is_uuid(std::string_view text);     // 8-4-4-4-12 hexadecimal, either case
bool is_uuid_v4(std::string_view text);  // memoUuidType: version 4, variant 8, 9, a or b
std::string lower_uuid(std::string_view text);
// A version-4 UUID from 16 random bytes.
std::string make_uuid_v4(std::array<std::uint8_t, 16> random);

}  // namespace memobox
