// The tree rules (DESIGN.md section 4): run on every tree that a test builds.
#pragma once

#include <string>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::tree {

struct RuleFinding {
  std::string rule;  // one of the names below
  std::string node;  // id of the node at fault; of the root when the tree as a whole is
  std::string sentence;
  bool operator==(const RuleFinding&) const = default;
};

// unique-id               no id stands twice
// id-form                 ids are of a-z 0-9 / . _ -
// one-main, one-h1        exactly one of each; at most one in an embedded tree
// heading-order           levels 1-6, the first is 1, none is skipped on the way down (1.3.1); only headings have a level
// control-named           every control, region, dialog, frame and progress has a name, every heading words (4.1.2, 2.4.6)
// image-named             every image, unless its look is logo or skeleton (1.1.1)
// name-starts-with-label  the name of a command begins with the words its children show (2.5.3)
// link-text-unique        one link text, one target in a list; links inside a paragraph have its words as context (2.4.4)
// error-when-invalid      error text exactly when invalid (3.3.1)
// lang                    on the root, equal to the tree's; language tags everywhere else (3.1.1, 3.1.2)
// clean-text              UTF-8 without control or bidi characters; names are one line without loose spaces (runs of text may begin or end with one)
// href-scheme             https:, mailto: or tel:, absolute; a place begins with "/"; a link without address has the action open
// inline-in-block         paragraphs, headings and inline nodes hold inline nodes only, commands also groups and images but no control;
//                         running text never stands bare in a landmark
// list-children           items, rows, cells, facts, radios and options stand in their containers, and nothing else does
// window                  at most 200 rows, within the count; only lists carry a window
//
// Empty when the tree keeps every rule. Sources: WCAG 2.2 1.1.1, 1.3.1, 2.4.4, 2.4.6, 2.5.3, 3.1.1, 3.1.2, 3.3.1, 4.1.2; DESIGN.md section 4.
// An `embedded` tree has a region as root and may begin its headings at any level.
std::vector<RuleFinding> check_tree(const Tree& tree);

}  // namespace memobox::tree
