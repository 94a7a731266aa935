#include "tests/platform/api.h"

#include <chrono>

#include "core/base/instant.h"

namespace memobox::sandbox {

Handler authorised(Sessions& sessions, AuthorisedHandler handler) {
  return [&sessions, handler = std::move(handler)](const Request& request) {
    const std::optional<std::string> identity = sessions.identity_of(request.header("Authorization"));
    return identity ? handler(request, *identity) : refusal(401, request);
  };
}

Handler in_mailbox(Store& store, Sessions& sessions, MailboxHandler handler) {
  return authorised(sessions, [&store, handler = std::move(handler)](const Request& request, const std::string& identity_id) {
    const std::string& mailbox_id = request.part.at("mailbox");
    if (!store.find(Table::mailboxes, mailbox_id)) return not_found("Mailbox");
    std::vector<Json> accesses = store.all(Table::accesses, {{"mailbox_id", mailbox_id}, {"identity_id", identity_id}});
    if (accesses.empty()) return refusal(403, request);
    return handler(request, {mailbox_id, std::move(accesses.front())});
  });
}

Answer not_found(const char* resource) {
  return error_answer(404, "not.found", std::string(resource) + " was not found.", {{resource, "id", "not.found", "There is none of this id."}});
}

Answer page_answer(const char* items, Page page) {
  Json json = {{"currentPage", page.page},
               {"totalPages", (page.total + page.size - 1) / page.size},
               {"elementsOnPage", page.rows.size()},
               {"totalElements", page.total}};
  if (!page.next.empty()) json["next"] = page.next;
  json[items] = std::move(page.rows);
  return json_answer(json);
}

Answer list_answer(Store& store, Table table, const char* items, const std::vector<Scope>& scopes, const Request& request,
                   const std::vector<std::string>& skip) {
  auto parameters = request.query;
  for (const std::string& name : skip) parameters.erase(name);
  const auto query = parse_list_query(parameters);
  if (const auto* bad = std::get_if<BadParameter>(&query))
    return error_answer(400, "bad.parameter", bad->name + " " + bad->reason + ".", {{items, bad->name, "invalid", bad->reason}});
  return page_answer(items, store.list(table, scopes, std::get<ListQuery>(query)));
}

std::string now_text() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return platform_time(format_instant({std::chrono::duration_cast<std::chrono::milliseconds>(now).count()}));
}

}  // namespace memobox::sandbox
