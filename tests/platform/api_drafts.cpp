// Writing letters: drafts, replies, sending.
// Not documented, and decided here: a prepared reply follows the recipe of memo.md 10.2; what is sent lies in the folder of sent mail, and
// never changes again by its writer; a contact point's limits are judged once more when a letter is sent.
#include <algorithm>

#include "core/base/utf8.h"
#include "tests/platform/directory.h"
#include "tests/platform/returns.h"
#include "tests/platform/writing.h"

namespace memobox::sandbox {
namespace {

constexpr const char* resource = "Message";

// What the platform gives each of these parts.
void number_one(Json& part, const char* member) {
  if (!part.contains("id")) part["id"] = fresh_id(member);
  if (!part.contains("version")) part["version"] = 0;
}
void number(Json& json, const char* member) {
  Json& part = json[member];
  if (!part.is_array()) return number_one(part, member);
  for (Json& each : part) number_one(each, member);
}

// What a writer may say of a draft; the rest is the platform's.
constexpr const char* own_members[] = {"label", "recipient", "sender", "replyData", "contentData", "note", "flag"};

void take_members(const Json& from, Json& draft) {
  for (const char* member : own_members) {
    if (!from.contains(member)) continue;
    draft[member] = from[member];
    if (from[member].is_structured()) number(draft, member);
  }
}

std::optional<Answer> check_members(Store& store, const Json& json) {
  if (auto bar = bar_to_label(json, resource)) return bar;
  if (json.value("legalNotification", false) || json.value("mandatory", false)) return refused(422, resource, "messageType", "not.allowed", "Only authorities may.");
  return json.contains("recipient") ? bar_to_contact_point(store, json["recipient"], resource, "recipient.contactPoint.contactPointId") : std::nullopt;
}

Json new_draft(const std::string& mailbox_id, const std::string& folder_id) {
  const std::string now = now_text();
  return {{"id", fresh_id("draft")}, {"version", 1}, {"transactionId", fresh_id("transaction")}, {"createdDateTime", now}, {"lastUpdated", now},
          {"mailboxId", mailbox_id}, {"folderId", folder_id}, {"messageType", "REGULAR"}, {"messageState", "DRAFT"}, {"label", ""},
          {"reply", false}, {"read", true}, {"flag", false}, {"documents", Json::array()}};
}

Answer create_draft(Store& store, const Request& request, const Visit& visit) {
  const auto json = body_object(request);
  if (!json) return malformed();
  const std::string drafts = folder_of_type(store, visit.mailbox_id, "DRAFTS");
  if (json->value("folderId", "") != drafts) return refused(422, resource, "folderId", "not.drafts", "A draft lies in the folder of drafts.");
  if (auto answer = check_members(store, *json)) return *answer;
  Json draft = new_draft(visit.mailbox_id, drafts);
  take_members(*json, draft);
  store.add(Table::messages, draft);
  return json_answer(draft, 201);
}

// A party of the original on the other side of the answer.
Json turned(const Json& party, const char* from, const char* to) {
  Json out = {{"id", fresh_id(to)}, {"version", 0}};
  for (const char* part : {"Id", "IdType", "IdTypeLabel"})
    if (party.contains(std::string(from) + part)) out[std::string(to) + part] = party[std::string(from) + part];
  for (const char* part : {"label", "attentionData", "contactPoint"})
    if (party.contains(part)) out[part] = party[part];
  return out;
}

bool names(const Json& entry, const Json& message) { return entry.value("childMessageId", "") == message["id"].get<std::string>(); }

Json entry_of(const Json& message, const std::string& id, const char* parent) {
  Json entry = {{"id", fresh_id("entry")}, {"version", 0}, {"childMessageId", id}};
  if (parent) entry["parentMessageId"] = parent;
  entry["senderId"] = message["sender"]["senderId"];
  entry["recipientId"] = message["recipient"]["recipientId"];
  if (message.contains("contentData") && message["contentData"].contains("caseId")) entry["caseId"] = message["contentData"]["caseId"];
  if (message["sender"].contains("contactPoint") && message["sender"]["contactPoint"].contains("contactPointId"))
    entry["contactPointId"] = message["sender"]["contactPoint"]["contactPointId"];
  return entry;
}

// memo.md 10.2
Json prepared_reply(const Json& original, Json draft) {
  draft["label"] = std::string(first_code_points("SV: " + original.value("label", ""), longest_label));
  draft["sender"] = turned(original["recipient"], "recipient", "sender");
  draft["sender"].erase("contactPoint");
  if (!draft["sender"].contains("label")) draft["sender"]["label"] = "";
  draft["recipient"] = turned(original["sender"], "sender", "recipient");
  if (original.contains("contentData")) draft["contentData"] = original["contentData"];
  Json thread = original.value("replyData", Json::array());
  if (std::none_of(thread.begin(), thread.end(), [&](const Json& entry) { return names(entry, original); }))
    thread.push_back(entry_of(original, original["id"], nullptr));
  Json own = entry_of(draft, draft["id"], original["id"].get_ref<const std::string&>().c_str());
  if (draft["recipient"].contains("contactPoint")) own["contactPointId"] = draft["recipient"]["contactPoint"].value("contactPointId", "");
  thread.push_back(own);
  draft["replyData"] = thread;
  return draft;
}

Answer reply(Store& store, const Json& original) {
  if (!original.value("reply", false)) return refused(422, resource, "reply", "not.allowed", "The sender does not take answers to this message.");
  const std::string mailbox = original["mailboxId"];
  const Json draft = prepared_reply(original, new_draft(mailbox, folder_of_type(store, mailbox, "DRAFTS")));
  store.add(Table::messages, draft);
  return json_answer(draft);
}

Answer replace_draft(Store& store, const Request& request, const Json& message) {
  return guarded(request, resource, message, [&](std::int64_t version) {
    const auto json = body_object(request);
    if (!json) return malformed();
    if (!is_draft(message)) return no_draft();
    if (auto answer = check_members(store, *json)) return *answer;
    const auto changed = store.change(Table::messages, message["id"], version, now_text(), [&](Json& draft) { take_members(*json, draft); });
    return changed ? json_answer(*changed) : conflict(resource);
  });
}

bool has_text(const Json& message) {
  for (const Json& document : message["documents"])
    for (const Json& file : document["files"])
      if (document["documentType"] == "MAIN" && file.value("fileSize", 0) > 0) return true;
  return false;
}

std::optional<Answer> bar_to_sending(Store& store, const Json& message) {
  if (!is_draft(message)) return no_draft();
  if (message.value("label", "").empty()) return refused(422, resource, "label", "missing", "A message needs a label.");
  if (!message.contains("recipient")) return refused(422, resource, "recipient", "missing", "A message needs a recipient.");
  if (!has_text(message)) return refused(422, resource, "documents", "missing", "A message needs a main document with content.");
  if (auto bar = bar_to_contact_point(store, message["recipient"], resource, "recipient.contactPoint.contactPointId")) return bar;
  return bar_to_weight(limits_of(store, message), weight_of(message), resource, "documents");
}

Answer send(Source& source, const Json& message, std::int64_t version) {
  Store& store = source.store;
  if (auto bar = bar_to_sending(store, message)) return *bar;
  const std::string now = now_text(), sent = folder_of_type(store, message["mailboxId"], "SENT");
  const auto changed = store.change(Table::messages, message["id"], version, now, [&](Json& json) {
    json["messageState"] = "SENT";
    json["folderId"] = sent;
    json["sendDateTime"] = now;
    json["memoCreatedDateTime"] = now;
  });
  if (!changed) return conflict(resource);
  let_come_back(source, *changed);
  return json_answer(*changed);
}

}  // namespace

void add_draft_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string messages = source.base + "/mailboxes/{mailbox}/messages/", message = messages + "{message}";
  const auto add = [&](const char* method, const std::string& path, MessageHandler handler) {
    router.add(method, path, in_mailbox(source, Right::write, of_message_alone(store, std::move(handler))));
  };
  router.add("POST", messages, in_mailbox(source, Right::write, [&store](const Request& request, const Visit& visit) { return create_draft(store, request, visit); }));
  add("PUT", message, [&store](const Request& request, const Json& json) { return replace_draft(store, request, json); });
  add("POST", message + "/reply", [&store](const Request&, const Json& json) { return reply(store, json); });
  add("PUT", message + "/send", [&source](const Request& request, const Json& json) {
    return guarded(request, resource, json, [&](std::int64_t version) { return send(source, json, version); });
  });
  add("POST", message + "/send", [&source](const Request&, const Json& json) { return send(source, json, json["version"]); });
}

}  // namespace memobox::sandbox
