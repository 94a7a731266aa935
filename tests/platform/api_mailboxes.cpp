// Mailboxes, accesses, folders and the folder summary.
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

const std::string base = api_base;

// `access` tells how the caller reaches the mailbox.
Json with_access(Json mailbox, const Json& access) {
  mailbox["access"] = access;
  return mailbox;
}

Answer list_mailboxes(Store& store, const Request& request, const std::string& identity_id) {
  const auto query = parse_list_query(request.query);
  if (const auto* bad = std::get_if<BadParameter>(&query))
    return error_answer(400, "bad.parameter", bad->name + " " + bad->reason + ".");
  const auto& asked = std::get<ListQuery>(query);
  // A person reaches a handful of mailboxes: they are paged here, since what is listed depends on the caller.
  const std::vector<Json> accesses = store.all(Table::accesses, {{"identity_id", identity_id}});
  Page page{{}, asked.page, static_cast<std::int64_t>(accesses.size()), asked.size, {}};
  const auto first = static_cast<std::size_t>(asked.page * asked.size);
  for (std::size_t i = first; i < accesses.size() && i < first + static_cast<std::size_t>(asked.size); ++i)
    if (auto mailbox = store.find(Table::mailboxes, accesses[i]["mailboxId"].get<std::string>()))
      page.rows.push_back(with_access(std::move(*mailbox), accesses[i]));
  return page_answer("mailboxes", std::move(page));
}

// A resource of that table by the id in the path, when it lies in the mailbox.
Answer get_in_mailbox(Store& store, Table table, const char* resource, const Request& request, const std::string& mailbox_id) {
  const auto found = store.find(table, request.part.at("id"));
  return found && (*found)["mailboxId"] == mailbox_id ? json_answer(*found) : not_found(resource);
}

Answer summarise(Store& store, const std::string& mailbox_id) {
  Json list = Json::array();
  for (const Json& folder : store.all(Table::folders, {{"mailbox_id", mailbox_id}})) {
    const Store::Count count = store.count_folder(folder["id"].get<std::string>());
    Json counts = {{"label", folder["name"]}, {"unreadMessages", count.unread}, {"totalMessages", count.total}};
    if (!count.latest.empty()) counts["latestMessageFrom"] = count.latest;
    list.push_back({{"folder", folder}, {"messageCount", std::move(counts)}});
  }
  return json_answer({{"folderMessageSummaryList", std::move(list)}});
}

}  // namespace

void add_mailbox_routes(Router& router, Store& store, Sessions& sessions) {
  const auto add = [&](const char* path, MailboxHandler handler) {
    router.add("GET", base + path, in_mailbox(store, sessions, std::move(handler)));
  };
  router.add("GET", base + "/mailboxes/", authorised(sessions, [&store](const Request& request, const std::string& identity) {
               return list_mailboxes(store, request, identity);
             }));
  add("/mailboxes/{mailbox}", [&store](const Request&, const Visit& visit) {
    return json_answer(with_access(store.find(Table::mailboxes, visit.mailbox_id).value(), visit.access));
  });
  add("/mailboxes/{mailbox}/accesses/", [&store](const Request& request, const Visit& visit) {
    return list_answer(store, Table::accesses, "accesses", {{"mailbox_id", visit.mailbox_id}}, request);
  });
  add("/mailboxes/{mailbox}/accesses/{id}", [&store](const Request& request, const Visit& visit) {
    return get_in_mailbox(store, Table::accesses, "Access", request, visit.mailbox_id);
  });
  add("/mailboxes/{mailbox}/folders/summary/", [&store](const Request&, const Visit& visit) { return summarise(store, visit.mailbox_id); });
  add("/mailboxes/{mailbox}/folders/", [&store](const Request& request, const Visit& visit) {
    return list_answer(store, Table::folders, "folders", {{"mailbox_id", visit.mailbox_id}}, request);
  });
  add("/mailboxes/{mailbox}/folders/{id}", [&store](const Request& request, const Visit& visit) {
    return get_in_mailbox(store, Table::folders, "Folder", request, visit.mailbox_id);
  });
}

}  // namespace memobox::sandbox
