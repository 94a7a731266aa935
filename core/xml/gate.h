// The gate: one pass over the bytes that refuses everything XML 1.0 and Namespaces in XML 1.0 refuse, and notes the tree as it goes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/result.h"
#include "core/xml/limits.h"
#include "core/xml/nodes.h"

namespace memobox::xml {

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
