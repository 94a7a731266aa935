#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "core/base/buffer.h"
#include "core/html/html.h"
#include "tests/unit/document/outline.h"

namespace memobox::html::test {

inline Parsed parse(std::string_view html, const Limits& limits = {}, std::string_view charset = {}) {
  auto parsed = blocks_from_html(bytes_of(html), charset, limits);
  REQUIRE(parsed.ok());
  return std::move(*parsed);
}

inline std::string outline_of(std::string_view html, std::string_view charset = {}) {
  return document::outline(parse(html, {}, charset).blocks);
}

}  // namespace memobox::html::test
