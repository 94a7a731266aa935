#include "tests/platform/forwarding.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "tests/platform/directory.h"
#include "tests/platform/seed/delivery.h"
#include "tests/platform/seed/trustees.h"
#include "tests/platform/writing.h"

namespace memobox::sandbox {
namespace {

constexpr const char* resource = "ForwardCommand";
constexpr std::size_t longest_address = 254;  // RFC 5321

// Enough to tell an address from a slip of the pen.
bool is_email(const std::string& text) {
  const std::size_t at = text.find('@'), dot = text.rfind('.');
  return text.size() <= longest_address && at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos && dot != std::string::npos &&
         dot > at + 1 && dot + 1 < text.size() && text.find("..") == std::string::npos && text.find_first_of(" \t\r\n,;<>\"") == std::string::npos;
}

Answer no_recipient(const char* code, const char* message) { return refused(422, resource, "recipientId", code, message); }

std::string text_of(const Json& command, const char* member) {
  const auto found = command.find(member);
  return found != command.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json recipient_of(const Json& command, const std::string& usual_label) {
  const std::string label = text_of(command, "recipientLabel");
  Json recipient = {{"id", fresh_id("recipient")}, {"version", 0}, {"recipientId", command["recipientId"]}, {"recipientIdType", command["recipientIdType"]}};
  if (!label.empty() || !usual_label.empty()) recipient["label"] = label.empty() ? usual_label : label;
  return recipient;
}

std::variant<Destination, Answer> to_person(Store& store, const Json& command, const Json& person) {
  if (command.contains("contactPointId")) return refused(422, resource, "contactPointId", "not.found", "The recipient has no contact points.");
  const auto mailbox = store.find(Table::mailboxes, addressee_of(store, person).mailbox_id);
  if (!mailbox || !takes_mail(*mailbox)) return no_recipient("closed", "The recipient's mailbox takes no letters.");
  return Destination{recipient_of(command, person["name"]), person};
}

std::variant<Destination, Answer> to_organisation(Store& store, const Json& command, const Json& organisation) {
  if (organisation["type"] != "AUTHORITY" || organisation["statusType"] != "ACTIVE") return no_recipient("closed", "The organisation takes no letters.");
  Json recipient = recipient_of(command, organisation["name"]);
  if (const std::string id = text_of(command, "contactPointId"); !id.empty()) recipient["contactPoint"] = {{"id", fresh_id("contact point")}, {"version", 0}, {"contactPointId", id}};
  if (auto bar = bar_to_contact_point(store, recipient, resource, "contactPointId")) return *bar;
  if (const auto point = contact_point_of(store, recipient)) recipient["contactPoint"]["label"] = (*point)["name"];
  return Destination{std::move(recipient), std::nullopt};
}

// Documents with ids of their own, and the bytes of their files.
Json copied_documents(Store& store, const Json& message, std::vector<StoredFile>& files) {
  Json documents = message["documents"];
  for (Json& document : documents) {
    const std::string from_document = document["id"];
    document["id"] = fresh_id("document");
    for (Json& file : document["files"]) {
      const std::string from_file = file["id"];
      file["id"] = fresh_id("file");
      const auto content = store.file(message["id"], from_document, from_file);
      files.push_back({file["id"], document["id"], file["encodingFormat"], file["filename"], content ? content->content : std::string()});
    }
  }
  return documents;
}

// memo.md 10.3
Json forward_data(const Forwarded& what) {
  const Json& original = what.original;
  const Json sender = original.value("sender", Json::object());
  Json data = {{"id", fresh_id("forward data")}, {"version", 0}, {"originalMessageId", original["id"]}, {"originalSender", sender.value("label", "")}};
  if (sender.contains("attentionData") && sender["attentionData"].contains("contentResponsibleLabel"))
    data["originalContentResponsible"] = sender["attentionData"]["contentResponsibleLabel"];
  if (const std::string id = text_of(what.command, "contactPointId"); !id.empty()) data["contactPointId"] = id;
  if (const std::string comment = text_of(what.command, "comment"); !comment.empty()) data["comment"] = comment;
  data["newMemoId"] = fresh_id("memo");
  data["originalMessageDateTime"] = original.contains("receivedDateTime") ? original["receivedDateTime"] : original["createdDateTime"];
  return data;
}

Json owner_as_sender(const Forwarded& what) {
  const std::string label = text_of(what.command, "senderLabel");
  return {{"id", fresh_id("sender")}, {"version", 0}, {"senderId", what.mailbox["ownerExternalId"]},
          {"senderIdType", what.mailbox["ownerType"] == "CITIZEN" ? "CPR" : "CVR"}, {"label", label.empty() ? what.mailbox["ownerName"].get<std::string>() : label}};
}

}  // namespace

std::vector<Json> trusted_by(Store& store, const std::string& identity_id) {
  std::vector<Json> found;
  for (const Json& person : store.all_now(Table::people, {}))
    if (person["identityId"] == identity_id)
      for (const std::string_view id : trustees_of(person["id"].get<std::string>()))
        if (auto trustee = store.find(Table::people, std::string(id))) found.push_back(std::move(*trustee));
  return found;
}

std::variant<Destination, Answer> destination_of(Store& store, const std::string& identity_id, const Json& command) {
  const std::string id = text_of(command, "recipientId"), type = text_of(command, "recipientIdType");
  if (type == "EMAIL") {
    if (!is_email(id)) return no_recipient("email", "This is no e-mail address.");
    return Destination{recipient_of(command, {}), std::nullopt};
  }
  for (const Json& person : trusted_by(store, identity_id))
    if (person["idType"] == type && person["identifier"] == id) return to_person(store, command, person);
  const auto organisation = type == "CVR" ? organisation_of(store, id) : std::nullopt;
  return organisation ? to_organisation(store, command, *organisation) : no_recipient("not.found", "It is neither an authority nor somebody you trust.");
}

Projection sent_copy(Store& store, const Forwarded& what, const Destination& to) {
  const std::string now = now_text(), mailbox_id = what.mailbox["id"];
  Projection copy;
  Json& json = copy.message;
  json = {{"id", fresh_id("forwarded")}, {"version", 1}, {"transactionId", fresh_id("transaction")}, {"createdDateTime", now}, {"lastUpdated", now},
          {"mailboxId", mailbox_id}, {"folderId", folder_of_type(store, mailbox_id, "SENT")}, {"messageType", "REGULAR"}, {"messageState", "SENT"},
          {"memoCreatedDateTime", now}, {"label", first_code_points("VS: " + what.original.value("label", ""), longest_label)}, {"reply", false},
          {"flag", false}, {"read", true}, {"sender", owner_as_sender(what)}, {"recipient", to.recipient}};
  json["documents"] = copied_documents(store, what.original, copy.files);
  json["forwardData"] = forward_data(what);
  if (what.original.contains("contentData")) json["contentData"] = what.original["contentData"];
  json["sendDateTime"] = now;
  return copy;
}

Projection arrived_copy(Store& store, const Json& sent, const Json& person) {
  const Addressee to = addressee_of(store, person);
  Projection copy{sent, {}};
  Json& json = copy.message;
  json["id"] = sent["forwardData"]["newMemoId"];
  json["transactionId"] = fresh_id("transaction");
  json["mailboxId"] = to.mailbox_id;
  json["folderId"] = to.inbox_id;
  json["messageState"] = "RECEIVED";
  json["messageDateTime"] = json["receivedDateTime"] = sent["sendDateTime"];
  json["read"] = false;
  json.erase("sendDateTime");
  json["documents"] = copied_documents(store, sent, copy.files);
  return copy;
}

}  // namespace memobox::sandbox
