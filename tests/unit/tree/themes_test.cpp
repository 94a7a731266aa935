// Every colour pair that either renderer draws is readable, in every theme and scheme: WCAG 2.2 1.4.3 (text 4.5:1) and 1.4.11
// (parts 3:1). Both renderers take their colours from the table under test.
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <string>

#include "core/tree/themes_table.h"

namespace {

using namespace memobox::tree;

struct Pair {
  const char* name;
  std::uint32_t Palette::*over;
  std::uint32_t Palette::*under;
};

// WCAG 2.2, "relative luminance".
double luminance(std::uint32_t colour) {
  const auto channel = [colour](int shift) {
    const double value = ((colour >> shift) & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(std::uint32_t one, std::uint32_t other) {
  const double light = std::max(luminance(one), luminance(other));
  const double dark = std::min(luminance(one), luminance(other));
  return (light + 0.05) / (dark + 0.05);
}

constexpr Pair text_pairs[] = {
    {"ink on page", &Palette::ink, &Palette::page},
    {"ink on surface", &Palette::ink, &Palette::surface},
    {"ink on accent-soft", &Palette::ink, &Palette::accent_soft},
    {"ink on warn", &Palette::ink, &Palette::warn},
    {"ink on danger-soft", &Palette::ink, &Palette::danger_soft},
    {"ink-2 on page", &Palette::ink_2, &Palette::page},
    {"ink-2 on surface", &Palette::ink_2, &Palette::surface},
    {"ink-2 on accent-soft", &Palette::ink_2, &Palette::accent_soft},
    {"ink-2 on warn", &Palette::ink_2, &Palette::warn},
    {"ink-2 on danger-soft", &Palette::ink_2, &Palette::danger_soft},
    {"link on page", &Palette::link, &Palette::page},
    {"link on surface", &Palette::link, &Palette::surface},
    {"link on accent-soft", &Palette::link, &Palette::accent_soft},
    {"link on warn", &Palette::link, &Palette::warn},
    {"link on danger-soft", &Palette::link, &Palette::danger_soft},
    {"accent on page", &Palette::accent, &Palette::page},
    {"accent on surface", &Palette::accent, &Palette::surface},
    {"accent-ink on accent", &Palette::accent_ink, &Palette::accent},
    {"danger on page", &Palette::danger, &Palette::page},
    {"danger on surface", &Palette::danger, &Palette::surface},
    {"danger on danger-soft", &Palette::danger, &Palette::danger_soft},
    {"ok on page", &Palette::ok, &Palette::page},
    {"ok on surface", &Palette::ok, &Palette::surface},
};

constexpr Pair part_pairs[] = {
    {"line-strong on page", &Palette::line_strong, &Palette::page},
    {"line-strong on surface", &Palette::line_strong, &Palette::surface},
    {"accent on accent-soft", &Palette::accent, &Palette::accent_soft},
    {"warn-line on page", &Palette::warn_line, &Palette::page},
    {"warn-line on surface", &Palette::warn_line, &Palette::surface},
    {"warn-line on warn", &Palette::warn_line, &Palette::warn},
    {"focus on page", &Palette::focus, &Palette::page},
    {"focus on surface", &Palette::focus, &Palette::surface},
    {"focus on accent-soft", &Palette::focus, &Palette::accent_soft},
    {"focus on warn", &Palette::focus, &Palette::warn},
    {"focus on danger-soft", &Palette::focus, &Palette::danger_soft},
};

template <typename Pairs>
void check_pairs(const Pairs& pairs, double least) {
  for (const auto theme : theme_names()) {
    for (const auto scheme : {Scheme::light, Scheme::dark, Scheme::contrast}) {
      const Palette* palette = find_palette(theme, scheme);
      REQUIRE(palette != nullptr);
      for (const auto& pair : pairs) {
        INFO(theme << ", scheme " << static_cast<int>(scheme) << ": " << pair.name);
        CHECK(contrast(palette->*pair.over, palette->*pair.under) >= least);
      }
    }
  }
}

}  // namespace

TEST_CASE("The measure of contrast is that of WCAG") {
  CHECK(std::abs(contrast(0x000000, 0xffffff) - 21.0) < 0.001);
  CHECK(std::abs(contrast(0x767676, 0xffffff) - 4.54) < 0.01);
}

TEST_CASE("Text is readable in every theme") { check_pairs(text_pairs, 4.5); }

TEST_CASE("Parts and focus can be seen in every theme") { check_pairs(part_pairs, 3.0); }

TEST_CASE("The neutral theme exists and an unknown one does not") {
  CHECK(find_palette("neutral", Scheme::light) != nullptr);
  CHECK(find_palette("no such theme", Scheme::light) == nullptr);
}
