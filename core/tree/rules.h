// The tree rules (DESIGN.md section 4): run on every tree that a test builds.
#pragma once

#include <string>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::tree {

struct RuleFinding {
  std::string rule;  // "unique-id", "one-main", "one-h1", "heading-order", "control-named", "name-starts-with-label",
                     // "link-text-unique", "error-when-invalid", "lang", "clean-text", "image-named", "href-scheme", "id-form", "inline-in-block", "list-children", "window"
  std::string node;  // id of the node at fault
  std::string sentence;
  bool operator==(const RuleFinding&) const = default;
};

// Empty when the tree keeps every rule. Sources: WCAG 2.2 1.1.1, 1.3.1, 2.4.4, 2.4.6, 2.5.3, 3.1.1, 3.1.2, 3.3.1, 4.1.2; DESIGN.md section 4.
// An `embedded` tree has a region as root and may begin its headings at any level.
std::vector<RuleFinding> check_tree(const Tree& tree);

}  // namespace memobox::tree
