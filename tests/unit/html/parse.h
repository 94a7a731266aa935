#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "core/html/html.h"
#include "tests/unit/document/outline.h"

namespace memobox::html::test {

inline std::span<const std::uint8_t> bytes_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

inline Parsed parse(std::string_view html, const Limits& limits = {}, std::string_view charset = {}) {
  auto parsed = blocks_from_html(bytes_of(html), charset, limits);
  REQUIRE(parsed.ok());
  return std::move(*parsed);
}

inline std::string outline_of(std::string_view html, std::string_view charset = {}) {
  return document::outline(parse(html, {}, charset).blocks);
}

}  // namespace memobox::html::test
