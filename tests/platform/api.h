// The documented REST API under /apis/v1 (platform-api.md A.2, A.3, F), as far as reading and marking letters needs it.
#pragma once

#include "tests/platform/http.h"
#include "tests/platform/sessions.h"
#include "tests/platform/store.h"

namespace memobox::sandbox {

inline constexpr const char* api_base = "/apis/v1";

// The routes hold on to both.
void add_mailbox_routes(Router& router, Store& store, Sessions& sessions);
void add_message_routes(Router& router, Store& store, Sessions& sessions);

// Shared by the route files.

// Who asks, from the token. 401 without a session.
using AuthorisedHandler = std::function<Answer(const Request&, const std::string& identity_id)>;
Handler authorised(Sessions& sessions, AuthorisedHandler handler);

// Also that the mailbox in the path ({mailbox}) is one the caller has access to: 404 when there is none of that id, 403 when it
// is somebody else's.
struct Visit {
  std::string mailbox_id;
  Json access;  // the caller's own
};
using MailboxHandler = std::function<Answer(const Request&, const Visit&)>;
Handler in_mailbox(Store& store, Sessions& sessions, MailboxHandler handler);

Answer not_found(const char* resource);

// The frame of every search result; `items` names the member that holds the rows.
Answer page_answer(const char* items, Page page);
// A list request from its parameters to its answer; `skip` names parameters the handler has turned into scopes itself.
Answer list_answer(Store& store, Table table, const char* items, const std::vector<Scope>& scopes, const Request& request,
                   const std::vector<std::string>& skip = {});

std::string now_text();

}  // namespace memobox::sandbox
