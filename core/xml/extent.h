// From where to where the parts of an element stand in the input, for those who tell a person of them. The parser keeps no ends, so they
// are looked for in the input when they are asked for: a document nobody complains about costs nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/xml/encoding.h"

namespace memobox::xml {

struct Extent {
  Position start;
  std::size_t length = 0;  // bytes of the input
};

class Extents {
 public:
  // Precondition: Document::parse took the input, which lives on as long as this.
  explicit Extents(std::span<const std::uint8_t> input) : input_(input) {}

  // `element` is Element::offset(). Cheap for elements asked in rising order.
  Extent start_tag(std::size_t element);
  // Text as it is written, with CDATA brackets and references, up to the first tag; the start tag where there is no text.
  Extent content(std::size_t element);
  // The value without its quotes of the attribute with this local name; the start tag where there is none.
  Extent attribute(std::size_t element, std::string_view local);

 private:
  void open();
  Extent between(std::size_t from, std::size_t to);

  std::span<const std::uint8_t> input_;
  Buffer transcoded_;
  std::string_view text_;  // the UTF-8 form; empty until it is needed, or where memory did not suffice
  std::optional<Locator> locator_;
};

}  // namespace memobox::xml
