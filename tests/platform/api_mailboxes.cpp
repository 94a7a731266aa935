// Mailboxes, accesses, privileges, contacts, and the counts by sender.
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

// `access` tells how the caller reaches the mailbox.
Json with_access(Json mailbox, const Json& access) {
  mailbox["access"] = access;
  return mailbox;
}

// What lists show of the mailboxes that the caller may enter. A person reaches a handful, so they are not paged in SQL.
std::vector<Json> mailboxes_of(Store& store, const std::string& identity_id) {
  std::vector<Json> found;
  for (const Json& access : store.all(Table::accesses, {{"identity_id", identity_id}}))
    for (Json& mailbox : store.all(Table::mailboxes, {{"id", access["mailboxId"]}}))
      if (right_of(access, store.all(Table::privileges, privileges_for(identity_id, mailbox))))
        found.push_back(with_access(std::move(mailbox), access));
  return found;
}

Answer list_mailboxes(Store& store, const Request& request, const std::string& identity_id) {
  const auto query = parse_list_query(request.query);
  if (const auto* bad = std::get_if<BadParameter>(&query)) return bad_parameter("mailboxes", *bad);
  const auto& asked = std::get<ListQuery>(query);
  std::vector<Json> mailboxes = mailboxes_of(store, identity_id);
  Page page{{}, asked.page, static_cast<std::int64_t>(mailboxes.size()), asked.size, {}};
  const auto first = static_cast<std::size_t>(asked.page * asked.size);
  for (std::size_t i = first; i < mailboxes.size() && i < first + static_cast<std::size_t>(asked.size); ++i)
    page.rows.push_back(std::move(mailboxes[i]));
  return page_answer("mailboxes", std::move(page));
}

Answer get_access(Store& store, const Request& request, const Visit& visit) {
  const auto access = find_in_mailbox(store, Table::accesses, request, visit);
  return access ? json_answer(*access) : refusal(403, request);  // the document knows no 404 here
}

// The owner ends the introduction; notification settings are not imitated.
Answer put_access(Store& store, const Request& request, const Visit& visit) {
  const auto access = find_in_mailbox(store, Table::accesses, request, visit);
  if (!access) return not_found("Access");
  return guarded(request, "Access", *access, [&](std::int64_t version) {
    const Json body = Json::parse(request.body, nullptr, false);
    if (!body.is_object()) return error_answer(400, "malformed", "A JSON object is wanted.");
    const auto done = body.find("introductionCompleted");
    if (done == body.end() || !done->is_boolean())
      return refused(400, "Access", "introductionCompleted", "type", "true or false is wanted.");
    const auto changed =
        store.change(Table::accesses, (*access)["id"], version, now_text(), [&](Json& json) { json["introductionCompleted"] = *done; });
    return changed ? json_answer(*changed) : conflict("Access");
  });
}

// Each answers for itself only. The short parameter names of the document stand for the fields.
Answer list_privileges(Store& store, const Request& request, const std::string& identity_id) {
  const std::string& grantee = request.part.at("identity");
  if (grantee != identity_id) return refusal(403, request);
  Request asked = request;
  for (const auto& [name, field] : {std::pair{"issuer", "issuerId"}, std::pair{"scope", "scopeId"}})
    if (const std::string value = request.parameter(name); !value.empty()) {
      asked.query.erase(name);
      asked.query.emplace(field, value);
    }
  return list_answer(store, Table::privileges, "directPrivileges", {{"grantee_id", grantee}}, asked);
}

// A contact has the identity's id here (inferred: how a client learns the id is not documented). Whoever may enter the mailbox may read it.
Answer get_contact(Store& store, const Request& request, const std::string& identity_id) {
  const auto contact = store.find(Table::contacts, request.part.at("id"));
  if (!contact) return not_found("Contact");
  for (const Json& mailbox : mailboxes_of(store, identity_id))
    if (mailbox["ownerIdentityId"] == (*contact)["id"]) return json_answer(*contact);
  return refusal(403, request);
}

Json count_json(std::string_view label, const Store::Count& count) {
  Json json = {{"label", label}, {"unreadMessages", count.unread}, {"totalMessages", count.total}};
  if (!count.latest.empty()) json["latestMessageFrom"] = count.latest;
  return json;
}

Answer summarise_folders(Store& store, const std::string& mailbox_id) {
  Json list = Json::array();
  for (const Json& folder : store.all(Table::folders, {{"mailbox_id", mailbox_id}}))
    list.push_back({{"folder", folder}, {"messageCount", count_json(folder["name"].get<std::string>(), store.count_folder(folder["id"]))}});
  return json_answer({{"folderMessageSummaryList", std::move(list)}});
}

// One entry a sender, one count for each name it has used. Deleted mail is left out (inferred).
Answer summarise_senders(Store& store, const std::string& mailbox_id) {
  std::string deleted;
  for (const Json& folder : store.all(Table::folders, {{"mailbox_id", mailbox_id}}))
    if (folder["folderType"] == "DELETED") deleted = folder["id"];
  Json list = Json::array();
  for (const Store::SenderCount& sender : store.count_senders(mailbox_id, deleted)) {
    if (list.empty() || list.back()["senderId"] != sender.id)
      list.push_back({{"senderId", sender.id},
                      {"senderIdType", sender.id.size() == 8 ? "CVR" : "CPR"},
                      {"messageCountList", Json::array()},
                      {"organisationId", made_up_uuid("organisation " + sender.id)}});
    list.back()["messageCountList"].push_back(count_json(sender.label, sender.count));
  }
  return json_answer({{"senderInformationList", std::move(list)}});
}

}  // namespace

void add_mailbox_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string mailboxes = source.base + "/mailboxes/";
  const auto add = [&](const char* path, MailboxHandler handler) {
    router.add("GET", mailboxes + path, in_mailbox(source, Right::read, std::move(handler)));
  };
  const auto add_own = [&](const std::string& path, Answer (*handler)(Store&, const Request&, const std::string&)) {
    router.add("GET", path, authorised(source, [&store, handler](const Request& request, const std::string& identity_id) {
                 return handler(store, request, identity_id);
               }));
  };
  add_own(mailboxes, list_mailboxes);
  add_own(source.base + "/privileges/direct/grantee/{identity}", list_privileges);
  add_own(source.base + "/contacts/{id}", get_contact);
  add("{mailbox}", [&store](const Request&, const Visit& visit) {
    return json_answer(with_access(store.find(Table::mailboxes, visit.mailbox_id).value(), visit.access));
  });
  add("{mailbox}/accesses/", [&store](const Request& request, const Visit& visit) {
    return list_answer(store, Table::accesses, "accesses", {{"mailbox_id", visit.mailbox_id}}, request);
  });
  add("{mailbox}/accesses/{id}", [&store](const Request& request, const Visit& visit) { return get_access(store, request, visit); });
  router.add(
      "PUT", mailboxes + "{mailbox}/accesses/{id}",
      in_mailbox(source, Right::owner, [&store](const Request& request, const Visit& visit) { return put_access(store, request, visit); }));
  add("{mailbox}/folders/summary/", [&store](const Request&, const Visit& visit) { return summarise_folders(store, visit.mailbox_id); });
  add("{mailbox}/sender-information/", [&store](const Request&, const Visit& visit) { return summarise_senders(store, visit.mailbox_id); });
}

}  // namespace memobox::sandbox
