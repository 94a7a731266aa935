// The documented REST API (platform-api.md A.2, A.3, F) of one source, as far as reading and keeping letters needs it.
#pragma once

#include "tests/platform/http.h"
#include "tests/platform/rights.h"
#include "tests/platform/source.h"

namespace memobox::sandbox {

// The routes hold on to the source.
void add_mailbox_routes(Router& router, Source& source);
void add_folder_routes(Router& router, Source& source);
void add_message_routes(Router& router, Source& source);
void add_document_routes(Router& router, Source& source);
void add_draft_routes(Router& router, Source& source);
void add_draft_file_routes(Router& router, Source& source);
void add_directory_routes(Router& router, Source& source);
void add_forward_routes(Router& router, Source& source);
// borger.dk's bulk call (A.4): `answer` answers each request within.
void add_bulk_route(Router& router, Source& source, std::function<Answer(Request&)> answer);

// Shared by the route files.

// Who asks, from the session: 401 without one, 429 when it asks too often.
using AuthorisedHandler = std::function<Answer(const Request&, const std::string& identity_id)>;
Handler authorised(Source& source, AuthorisedHandler handler);

// Also that the mailbox in the path ({mailbox}) is one the caller has access to: 404 when there is none of that id, 403 when it
// is somebody else's, or when the caller's right there is less than `needed`.
using MailboxHandler = std::function<Answer(const Request&, const Visit&)>;
Handler in_mailbox(Source& source, Right needed, MailboxHandler handler);

// The message in the path ({message}), which must lie in the mailbox.
using MessageHandler = std::function<Answer(const Request&, const Json& message)>;
MailboxHandler of_message(Store& store, MessageHandler handler);

// The resource of that table by the id in the path ({id}), when it lies in the mailbox.
std::optional<Json> find_in_mailbox(Store& store, Table table, const Request& request, const Visit& visit);

Answer not_found(const char* resource);
Answer no_content();
// 400 or 422 of a body, with the field named.
Answer refused(int status, const char* resource, const char* field, const char* code, const char* message);
Answer conflict(const char* resource);

// Calls `write` when If-Match holds the resource's version, a bare integer without quotes (A.2): else 400, or 409 when it is stale (S2,
// S3).
Answer guarded(const Request& request, const char* resource, const Json& json, const std::function<Answer(std::int64_t version)>& write);

// A list request from its parameters to its answer; `items` names the member that holds the rows, `skip` parameters that the handler has
// turned into scopes itself.
Answer list_answer(Store& store, Table table, const char* items, const std::vector<Scope>& scopes, const Request& request,
                   const std::vector<std::string>& skip = {});
Answer bad_parameter(const char* items, const BadParameter& bad);
// The frame of every search result.
Answer page_answer(const char* items, Page page);

std::string now_text();

}  // namespace memobox::sandbox
