// Blocks of a letter's text -> nodes. Internal to this room.
#pragma once

#include <string>

#include "core/document/blocks.h"
#include "core/view/build.h"

namespace memobox::view {

// Headings are renumbered to begin at `level`, without gaps.
Nodes body_nodes(const Context& context, const document::Blocks& blocks, const std::string& id, int level);

}  // namespace memobox::view
