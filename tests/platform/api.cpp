#include "tests/platform/api.h"

#include <charconv>
#include <chrono>

#include "core/base/instant.h"
#include "tests/platform/returns.h"

namespace memobox::sandbox {
namespace {

Answer too_often(int seconds) {
  Answer answer = error_answer(429, "too.many.requests", "Too many calls; try again later.");
  answer.headers.emplace_back("Retry-After", std::to_string(seconds));
  return answer;
}

std::optional<std::int64_t> if_match(const Request& request) {
  const std::string text = request.header("If-Match");
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return version;
}

}  // namespace

Handler authorised(Source& source, AuthorisedHandler handler) {
  return [&source, handler = std::move(handler)](const Request& request) {
    const Caller caller = source.sessions.caller(request);
    if (caller.status != 200) return refusal(caller.status, request);
    if (const int seconds = source.rate.take(caller.identity_id); seconds > 0) return too_often(seconds);
    mark_what_came_back(source.store);
    return handler(request, caller.identity_id);
  };
}

Handler in_mailbox(Source& source, Right needed, MailboxHandler handler) {
  return authorised(source, [&source, needed, handler = std::move(handler)](const Request& request, const std::string& identity_id) {
    const auto mailbox = source.store.find(Table::mailboxes, request.part.at("mailbox"));
    if (!mailbox) return not_found("Mailbox");
    const std::optional<Visit> visit = visit_of(source.store, identity_id, *mailbox);
    return visit && visit->right >= needed ? handler(request, *visit) : refusal(403, request);
  });
}

MailboxHandler of_message(Store& store, MessageHandler handler) {
  return [&store, handler = std::move(handler)](const Request& request, const Visit& visit) {
    const auto message = store.find(Table::messages, request.part.at("message"));
    return message && (*message)["mailboxId"] == visit.mailbox_id ? handler(request, *message) : not_found("Message");
  };
}

std::optional<Json> find_in_mailbox(Store& store, Table table, const Request& request, const Visit& visit) {
  auto found = store.find(table, request.part.at("id"));
  if (found && (*found)["mailboxId"] != visit.mailbox_id) found.reset();
  return found;
}

Answer not_found(const char* resource) {
  return error_answer(404, "not.found", std::string(resource) + " was not found.",
                      {{resource, "id", "not.found", "There is none of this id."}});
}

Answer no_content() { return {204, {}, {}, {}, false}; }

Answer refused(int status, const char* resource, const char* field, const char* code, const char* message) {
  std::string lower(resource);
  lower[0] = static_cast<char>(lower[0] | 0x20);
  return error_answer(status, lower + ".invalid", message, {{resource, field, code, message}});
}

Answer conflict(const char* resource) {
  return error_answer(409, "conflict", std::string(resource) + " was changed by someone else; read it again.");
}

Answer guarded(const Request& request, const char* resource, const Json& json, const std::function<Answer(std::int64_t)>& write) {
  const std::optional<std::int64_t> version = if_match(request);
  if (!version)
    return error_answer(400, "if-match.missing", "The header If-Match with the version is required.",
                        {{resource, "version", "missing", "If-Match holds a bare whole number."}});
  if (*version != json["version"].get<std::int64_t>()) return conflict(resource);
  return write(*version);
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

Answer bad_parameter(const char* items, const BadParameter& bad) {
  return error_answer(400, "bad.parameter", bad.name + " " + bad.reason + ".", {{items, bad.name, "invalid", bad.reason}});
}

Answer list_answer(Store& store, Table table, const char* items, const std::vector<Scope>& scopes, const Request& request,
                   const std::vector<std::string>& skip) {
  auto parameters = request.query;
  for (const std::string& name : skip) parameters.erase(name);
  const auto query = parse_list_query(parameters);
  if (const auto* bad = std::get_if<BadParameter>(&query)) return bad_parameter(items, *bad);
  return page_answer(items, store.list(table, scopes, std::get<ListQuery>(query)));
}

std::string now_text() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return platform_time(format_instant({std::chrono::duration_cast<std::chrono::milliseconds>(now).count()}));
}

}  // namespace memobox::sandbox
