// gumbo's tree -> blocks.
#pragma once

#include <gumbo.h>

#include "core/html/html.h"

namespace memobox::html {

// Fills blocks and dropped, and sets cut when the limit of blocks is met. Precondition: root is the html element.
void walk(const GumboNode& root, const Limits& limits, Parsed& parsed);

}  // namespace memobox::html
