// The sandbox's own page, and the files of the web face under /web/.
#pragma once

#include "tests/platform/http.h"
#include "tests/platform/options.h"

namespace memobox::sandbox {

// "/", "/page/...", "/web/...": files of the two folders, read anew for each request.
void add_page_routes(Router& router, const Options& options);

// A file below the folder; 404 when there is none. Precondition: `name` is relative and was not yet checked.
Answer file_answer(const std::string& folder, const std::string& name);

}  // namespace memobox::sandbox
