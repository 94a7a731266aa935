// memobox render --each: paths in, one JSON line per letter out, in the order of the input.
#pragma once

#include <string>

#include "shell/cli/console.h"
#include "shell/cli/render.h"

namespace memobox::cli {

// folder: where the renderings go, one file per letter named after it, the second of a name with "-2"; empty: nothing is written.
// The highest exit status of all letters.
Exit render_each(const Drawing& drawing, const std::string& folder, int jobs, const Console& console);

}  // namespace memobox::cli
