// The gate: one pass over the bytes that refuses everything XML 1.0 and Namespaces in XML 1.0 refuse, and notes the tree as it goes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/xml/nodes.h"

namespace memobox::xml {

// What keeps hostile input from costing more than its size. Depth counts open elements; nodes counts elements, attributes, comments,
// processing instructions and CDATA sections together, as each of them costs the tree memory.
struct Limits {
  std::size_t bytes = 200u * 1024 * 1024;  // of the UTF-8 form; never more than 2 GiB
  int depth = 64;
  std::size_t nodes = 200'000;
  std::size_t attributes = 128;  // of one element
  std::size_t namespaces = 128;  // declarations in force at one time
};

// Where to stop: behind the first element {name_space}local at this depth (the root has depth 1).
struct Stop {
  int depth = 1;
  std::string_view name_space, local;
};

struct Passed {
  std::size_t end = 0;  // how many bytes were judged: all, or up to the stop
  Nodes nodes;          // their places are those of the text
};

// Precondition: text has no byte order mark. Any bytes may come.
// Errors: offset and path are set, line and column are not (Document knows the input's own encoding). detail is one of
//   unsupported: xml.doctype
//   too_deep:    xml.depth
//   no_memory:   xml.tree
//   too_large:   xml.size, xml.nodes, xml.attributes, xml.namespaces
//   not_well_formed:
//     xml.encoding (bytes that are not UTF-8), xml.character, xml.declaration (not first, or malformed), xml.no_root, xml.second_root,
//     xml.text_outside_root, xml.truncated, xml.name, xml.markup, xml.mismatched_tag, xml.attribute, xml.attribute_less_than,
//     xml.duplicate_attribute, xml.ampersand, xml.entity, xml.character_reference, xml.cdata_end (]]> in text), xml.comment,
//     xml.instruction, xml.undeclared_prefix, xml.namespace (a declaration the specification forbids)
Result<Passed> pass_gate(std::string_view text, const Limits& limits = {}, const std::optional<Stop>& stop = {});

}  // namespace memobox::xml
