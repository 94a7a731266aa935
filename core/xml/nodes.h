// The tree that the gate makes while it judges: flat, in document order, each node a few places in the text. Private to core/xml.
#pragma once

#include <cstdint>

#include "core/base/array.h"
#include "core/xml/characters.h"

namespace memobox::xml {

// A stretch of the text. What is not written as a reader sees it stands behind the text's end, in the resolved form (Document).
struct Range {
  std::uint32_t begin = 0, size = 0;
};

// Which namespace: none, that of the prefix xml, or the value of the attribute `space - first_declared_space`.
inline constexpr std::uint32_t no_space = 0, xml_space = 1, first_declared_space = 2;

// Numbers of other nodes are 0 when there is none: the root, number 0, is nobody's child or sibling.
struct ElementNode {
  std::uint32_t begin = 0;  // of its '<'
  Range local;
  std::uint32_t space = no_space;
  std::uint32_t child = 0, next = 0;
  std::uint32_t first_attribute = 0, attributes = 0;
  Range text;                   // before the first child element
  std::uint32_t later_text = 0; // number of the first piece behind it, and 1
};

struct AttributeNode {
  Range local, value;
  std::uint32_t space = no_space;
  bool declares = false;
};

struct Piece {
  Range raw;
  Written written = Written::plain;
  std::uint32_t next = 0;  // of the same element's later text: its number, and 1
};

// A text or a value that is not one plain piece: its pieces stand one behind the other.
struct Unresolved {
  std::uint32_t owner;  // an element, or an attribute
  bool of_attribute;
  std::uint32_t first_piece, pieces;
};

struct Nodes {
  Array<ElementNode> elements;
  Array<AttributeNode> attributes;
  Array<Piece> pieces;
  Array<Unresolved> unresolved;
};

}  // namespace memobox::xml
