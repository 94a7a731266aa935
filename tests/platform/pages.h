// The sandbox's own page, the files of the web face under /web/, and who there is to log in as.
#pragma once

#include "tests/platform/options.h"
#include "tests/platform/http.h"
#include "tests/platform/sessions.h"
#include "tests/platform/store.h"

namespace memobox::sandbox {

// "/", "/page/...", "/web/...": files of the two folders, read anew for each request.
// "/sandbox/users", "/sandbox/session?user=ID[&lifetime=SECONDS]": log-in without proof, since everyone here is made up.
void add_page_routes(Router& router, const Options& options);
void add_login_routes(Router& router, Store& store, Sessions& sessions);

// A file below the folder; 404 when there is none. Precondition: `name` is relative and was not yet checked.
Answer file_answer(const std::string& folder, const std::string& name);

}  // namespace memobox::sandbox
