// The style sheet of a static page: the theme's tokens, then one fixed sheet that uses nothing but them.
#pragma once

#include <string>

#include "core/page/page.h"

namespace memobox::page {

// An unknown theme is the first of assets/themes, an unknown scheme is light.
std::string style_sheet(const PageOptions& options);

}  // namespace memobox::page
