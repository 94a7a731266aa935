// Records: one line per node in reading order, role|name|value|state|id, with '|' and '\' escaped by '\' and line feeds as "\n".
// Parity compares the records of the tree with those of each face (accessibility.md 8.3).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::tree {

// The record of one node. State is its true keys in the order checked, expanded, selected, current, disabled, required, invalid, busy,
// joined by ','; checked and expanded are written checked=yes|no|mixed and expanded=true|false.
std::string record_of(const Node& node);
// Every node, depth first.
std::vector<std::string> records_of(const Tree& tree);

}  // namespace memobox::tree
