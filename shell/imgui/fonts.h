// The typeface of the ImGui face, IBM Plex Sans (SIL Open Font License 1.1), as TrueType files inside the program.
// Target memobox_fonts. The bytes live as long as the program: ImGui need not own or copy them.
#pragma once

#include <cstdint>
#include <span>

namespace memobox::imgui {

// Latin-1 with dashes, quotation marks, the bullet, the ellipsis and the euro; no arrows, check marks or triangles: draw those.
std::span<const std::uint8_t> font_regular();   // weight 400
std::span<const std::uint8_t> font_semibold();  // weight 600
std::span<const std::uint8_t> font_italic();    // weight 400

enum class FontStyle : std::uint8_t { regular, semibold, italic };

// The same file, then those for the rest of Latin, Greek and Cyrillic (names of people), to be merged in this order.
std::span<const std::span<const std::uint8_t>> font_parts(FontStyle style);

}  // namespace memobox::imgui
