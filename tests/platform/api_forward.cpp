// Sending a letter on, and whom to.
// Not documented, and decided here: the trustees are the other people and companies of the sandbox that anybody may see; the answer is the copy in
// the forwarder's folder of sent mail; a person of the sandbox gets a copy in the inbox, an authority or an e-mail address is only written down.
#include <algorithm>
#include <atomic>

#include "core/base/utf8.h"
#include "tests/platform/api.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {
namespace {

constexpr const char* resource = "ForwardCommand";
constexpr std::size_t longest_comment = 512;

std::optional<Json> person_with(Store& store, const std::string& identifier) {
  for (const Json& each : store.all_now(Table::people, {}))
    if (each.value("identifier", "") == identifier) return each;
  return std::nullopt;
}

Answer trustees(Store& store, const Request& request, const std::string& identity_id) {
  std::vector<Json> all;
  for (const Json& each : store.all_now(Table::people, {}))
    if (!each.value("hidden", false) && each.value("identityId", "") != identity_id)
      all.push_back({{"id", each["identifier"]}, {"idType", each["idType"]}, {"name", each["name"]}});
  const std::string field = request.parameter("sortField").empty() ? "name" : request.parameter("sortField");
  std::sort(all.begin(), all.end(), [&](const Json& a, const Json& b) { return a.value(field, "") < b.value(field, ""); });
  if (request.parameter("sortOrder") == "desc" || request.parameter("sortOrder") == "DESC") std::reverse(all.begin(), all.end());
  return json_answer({{"trustees", all}});
}

bool is_email(const std::string& text) {
  const std::size_t at = text.find('@');
  return at != std::string::npos && at > 0 && text.find('.', at + 2) != std::string::npos && text.find(' ') == std::string::npos;
}

std::optional<Answer> bar(Store& store, const Json& command, const Json& message) {
  const std::string type = command.value("recipientIdType", ""), id = command.value("recipientId", "");
  if (message.value("messageState", "") == "DRAFT") return refused(422, resource, "messageState", "draft", "A draft is not sent on.");
  if (message.value("messageType", "") == "LEGAL_NOTIFICATION" && !message.value("legallyNotified", false))
    return refused(422, resource, "legallyNotified", "not.given", "The legal notification has not been given.");
  if (id.empty() || type.empty()) return refused(400, resource, "recipientId", "missing", "A recipient is wanted.");
  if (type != "CPR" && type != "CVR" && type != "EMAIL") return refused(400, resource, "recipientIdType", "type", "CPR, CVR or EMAIL is wanted.");
  if (count_code_points(command.value("comment", "")) > longest_comment) return refused(422, resource, "comment", "size", "The comment is too long.");
  if (type == "EMAIL" && !is_email(id)) return refused(422, resource, "recipientId", "email", "This is no e-mail address.");
  if (type == "EMAIL" || person_with(store, id)) return std::nullopt;
  const bool known = type == "CVR" && !store.all_now(Table::organisations, {{"cvr", id}}).empty();
  return known ? std::nullopt : std::optional(refused(422, resource, "recipientId", "unknown", "There is no such recipient."));
}

std::string folder_of(Store& store, const std::string& mailbox_id, const char* type) {
  for (const Json& folder : store.all_now(Table::folders, {{"mailbox_id", mailbox_id}}))
    if (folder["folderType"] == type) return folder["id"];
  return {};
}

std::string mailbox_of(Store& store, const Json& person) {
  for (const Json& mailbox : store.all_now(Table::mailboxes, {}))
    if (mailbox.value("ownerIdentityId", "") == person.value("identityId", "?")) return mailbox["id"];
  return {};
}

// With its files, under ids of its own.
Json copy(Store& store, const Json& message, const Json& changes) {
  static std::atomic<int> number = 0;
  const std::string seed = "forward " + now_text() + " " + std::to_string(++number);
  Json out = message;
  out["id"] = made_up_uuid(seed);
  out["version"] = 1;
  std::vector<StoredFile> files;
  int part = 0;
  for (Json& document : out["documents"]) {
    const std::string old_document = document["id"];
    document["id"] = made_up_uuid(seed + std::to_string(++part));
    for (Json& file : document["files"]) {
      const auto content = store.file(message["id"], old_document, file["id"]);
      file["id"] = made_up_uuid(seed + std::to_string(++part));
      if (content) files.push_back({file["id"], document["id"], content->encoding_format, content->filename, content->content});
    }
  }
  out.update(changes);
  store.add(Table::messages, out);
  for (const StoredFile& file : files) store.add_file(out["id"], file);
  return out;
}

Json forward_data(const Json& command, const Json& message) {
  Json data = {{"id", made_up_uuid("forward data " + now_text())}, {"version", 0}, {"originalMessageId", message["id"]}, {"originalSender", message["sender"].value("label", "")}};
  if (command.contains("comment")) data["comment"] = command["comment"];
  if (command.contains("contactPointId")) data["contactPointId"] = command["contactPointId"];
  for (const char* time : {"messageDateTime", "receivedDateTime"})
    if (message.contains(time)) data["originalMessageDateTime"] = message[time];
  return data;
}

Answer forward(Store& store, const Request& request, const Json& message) {
  const Json command = Json::parse(request.body, nullptr, false);
  if (!command.is_object()) return error_answer(400, "malformed", "A JSON object is wanted.");
  if (auto answer = bar(store, command, message)) return *answer;
  const std::string mailbox = message["mailboxId"], now = now_text(), id = command["recipientId"];
  const auto person = person_with(store, id);
  Json recipient = {{"recipientId", id}, {"recipientIdType", command["recipientIdType"]}, {"label", command.value("recipientLabel", person ? person->value("name", "") : id)}};
  Json sender = {{"senderId", message["recipient"]["recipientId"]}, {"senderIdType", message["recipient"]["recipientIdType"]}, {"label", command.value("senderLabel", "")}};
  const Json changes = {{"sender", sender}, {"recipient", recipient}, {"forwardData", forward_data(command, message)}, {"forward", true}, {"createdDateTime", now}, {"lastUpdated", now}};
  if (person) {
    const std::string box = mailbox_of(store, *person);
    Json theirs = changes;
    theirs.update({{"mailboxId", box}, {"folderId", folder_of(store, box, "INBOX")}, {"messageState", "RECEIVED"}, {"receivedDateTime", now}, {"read", false}, {"flag", false}});
    if (!box.empty()) copy(store, message, theirs);
  }
  Json ours = changes;
  ours.update({{"folderId", folder_of(store, mailbox, "SENT")}, {"messageState", "SENT"}, {"sendDateTime", now}, {"read", true}, {"flag", false}, {"note", ""}});
  return json_answer(copy(store, message, ours));
}

}  // namespace

void add_forward_routes(Router& router, Source& source) {
  Store& store = source.store;
  router.add("GET", source.base + "/mailboxes/trustees",
             authorised(source, [&store](const Request& request, const std::string& identity_id) { return trustees(store, request, identity_id); }));
  router.add("POST", source.base + "/mailboxes/{mailbox}/messages/{message}/forward",
             in_mailbox(source, Right::read, [&store, inner = of_message(store, [&store](const Request& request, const Json& message) { return forward(store, request, message); })](
                                                 const Request& request, const Visit& visit) {
               Answer answer;
               store.together([&] { answer = inner(request, visit); });
               return answer;
             }));
}

}  // namespace memobox::sandbox
