// Writing letters: drafts, replies, their documents and contents, sending.
// Not documented, and decided here: a prepared reply follows the recipe of memo.md 10.2; the version of content is its file's; whatever is
// written below a message raises the message's version too; what is sent lies in the folder of sent mail, and never changes again.
#include <algorithm>
#include <atomic>

#include "core/base/utf8.h"
#include "tests/platform/api.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {
namespace {

constexpr const char* resource = "Message";
constexpr std::size_t longest_label = 256;  // code points
constexpr std::size_t most_additional = 10;

std::string fresh_id(const std::string& what) {
  static std::atomic<int> number = 0;
  return made_up_uuid(what + " " + now_text() + " " + std::to_string(++number));
}

std::string folder_of_type(Store& store, const std::string& mailbox_id, const char* type) {
  for (const Json& folder : store.all_now(Table::folders, {{"mailbox_id", mailbox_id}}))
    if (folder["folderType"] == type) return folder["id"];
  return {};
}

bool is_draft(const Json& message) { return message.value("messageState", "") == "DRAFT"; }
Answer no_draft() { return refused(422, resource, "messageState", "not.draft", "Only a draft can be changed or sent."); }

std::optional<Json> body_object(const Request& request) {
  Json json = Json::parse(request.body, nullptr, false);
  return json.is_object() ? std::optional(std::move(json)) : std::nullopt;
}
Answer malformed() { return error_answer(400, "malformed", "A JSON object is wanted."); }

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

std::optional<Answer> check_members(const Json& json) {
  if (json.contains("label") && (!json["label"].is_string() || count_code_points(json["label"].get_ref<const std::string&>()) > longest_label))
    return refused(400, resource, "label", "size", "The label is no text, or too long.");
  if (json.value("legalNotification", false) || json.value("mandatory", false)) return refused(422, resource, "messageType", "not.allowed", "Only authorities may.");
  return std::nullopt;
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
  if (auto answer = check_members(*json)) return *answer;
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
    if (auto answer = check_members(*json)) return *answer;
    const auto changed = store.change(Table::messages, message["id"], version, now_text(), [&](Json& draft) { take_members(*json, draft); });
    return changed ? json_answer(*changed) : conflict(resource);
  });
}

std::optional<Answer> bar_to_sending(const Json& message) {
  if (!is_draft(message)) return no_draft();
  if (message.value("label", "").empty()) return refused(422, resource, "label", "missing", "A message needs a label.");
  if (!message.contains("recipient")) return refused(422, resource, "recipient", "missing", "A message needs a recipient.");
  for (const Json& document : message["documents"])
    for (const Json& file : document["files"])
      if (document["documentType"] == "MAIN" && file.value("fileSize", 0) > 0) return std::nullopt;
  return refused(422, resource, "documents", "missing", "A message needs a main document with content.");
}

Answer send(Store& store, const Json& message, std::int64_t version) {
  if (auto bar = bar_to_sending(message)) return *bar;
  const std::string now = now_text(), sent = folder_of_type(store, message["mailboxId"], "SENT");
  const auto changed = store.change(Table::messages, message["id"], version, now, [&](Json& json) {
    json["messageState"] = "SENT";
    json["folderId"] = sent;
    json["sendDateTime"] = now;
    json["memoCreatedDateTime"] = now;
  });
  return changed ? json_answer(*changed) : conflict(resource);
}

// Changes a draft at its present version, whatever it is: for writes whose If-Match is another resource's.
std::optional<Json> touch(Store& store, const Json& message, const std::function<void(Json&)>& change) {
  return store.change(Table::messages, message["id"], message["version"], now_text(), change);
}

Json* by_id(Json& list, const std::string& id) {
  for (Json& item : list)
    if (item["id"] == id) return &item;
  return nullptr;
}

std::optional<Answer> bar_to_document(const Json& message, const std::string& type) {
  if (type != "MAIN" && type != "ADDITIONAL") return refused(400, "Document", "documentType", "type", "MAIN or ADDITIONAL is wanted.");
  std::size_t same = 0;
  for (const Json& document : message["documents"]) same += document["documentType"] == type;
  if (same >= (type == "MAIN" ? 1 : most_additional)) return refused(422, "Document", "documentType", "too.many", "There are as many as may be.");
  return std::nullopt;
}

// What the recipient's contact point takes (platform-api.md A.2, "Limits").
std::optional<Json> point_of(Store& store, const Json& message) {
  const Json point = message.value("recipient", Json::object()).value("contactPoint", Json::object());
  const std::string id = point.value("contactPointId", "");
  return id.empty() ? std::nullopt : store.find(Table::contact_points, id);
}

std::optional<Answer> bar_to_more_files(Store& store, const Json& message, const std::string& type) {
  const auto point = point_of(store, message);
  if (!point || type != "ADDITIONAL") return std::nullopt;
  const auto files = std::count_if(message["documents"].begin(), message["documents"].end(), [](const Json& each) { return each["documentType"] == "ADDITIONAL"; });
  if (files < point->value("allowedNumberOfAttachments", 10)) return std::nullopt;
  return refused(422, "Document", "documentType", "too.many", "The recipient takes no more attachments.");
}

std::optional<Answer> bar_to_bytes(Store& store, const Json& message, const std::string& file_id, std::size_t bytes) {
  const auto point = point_of(store, message);
  double all = static_cast<double>(bytes);
  for (const Json& document : message["documents"])
    for (const Json& file : document["files"])
      if (file["id"] != file_id) all += static_cast<double>(file.value("fileSize", 0));
  const double limit = (point ? point->value("memoSizeThresholdMB", 10.0) : 10.0) * 1e6;
  return all <= limit ? std::nullopt : std::optional(refused(422, "FileContent", "file", "too.large", "The recipient does not take so much."));
}

Answer add_document(Store& store, const Request& request, const Json& message) {
  const auto json = body_object(request);
  if (!json) return malformed();
  if (!is_draft(message)) return no_draft();
  if (auto bar = bar_to_document(message, json->value("documentType", ""))) return *bar;
  if (auto bar = bar_to_more_files(store, message, json->value("documentType", ""))) return *bar;
  Json document = {{"id", fresh_id("document")}, {"version", 0}, {"documentType", (*json)["documentType"]}, {"files", Json::array()}};
  if (json->contains("label")) document["label"] = (*json)["label"];
  return touch(store, message, [&](Json& draft) { draft["documents"].push_back(document); }) ? json_answer(document, 201) : conflict("Document");
}

Answer remove_document(Store& store, const Request& request, const Json& message) {
  Json draft = message;
  Json* document = by_id(draft["documents"], request.part.at("document"));
  if (!document) return not_found("Document");
  return guarded(request, "Document", *document, [&](std::int64_t) {
    if (!is_draft(message)) return no_draft();
    const auto left_out = [&](Json& json) {
      Json kept = Json::array();
      for (const Json& each : json["documents"])
        if (each["id"] != (*document)["id"]) kept.push_back(each);
      json["documents"] = kept;
    };
    return touch(store, message, left_out) ? no_content() : conflict("Document");
  });
}

Answer add_file(Store& store, const Request& request, const Json& message) {
  const auto json = body_object(request);
  if (!json) return malformed();
  if (!is_draft(message)) return no_draft();
  for (const char* member : {"encodingFormat", "filename", "language"})
    if (!json->contains(member) || !(*json)[member].is_string() || (*json)[member].get_ref<const std::string&>().size() > 256)
      return refused(400, "File", member, "missing", "A text of at most 256 characters is wanted.");
  Json file = {{"id", fresh_id("file")}, {"version", 0}, {"encodingFormat", (*json)["encodingFormat"]}, {"filename", (*json)["filename"]},
               {"language", (*json)["language"]}, {"fileSize", 0}};
  const std::string document_id = request.part.at("document");
  Json copy = message;
  if (!by_id(copy["documents"], document_id)) return not_found("Document");
  return touch(store, message, [&](Json& draft) { (*by_id(draft["documents"], document_id))["files"].push_back(file); }) ? json_answer(file, 201)
                                                                                                                  : conflict("File");
}

Answer write_content(Store& store, const Request& request, const Json& message) {
  Json draft = message;
  const std::string document_id = request.part.at("document"), file_id = request.part.at("file");
  Json* document = by_id(draft["documents"], document_id);
  Json* file = document ? by_id((*document)["files"], file_id) : nullptr;
  if (!file) return not_found("File");
  return guarded(request, "FileContent", *file, [&](std::int64_t version) {
    if (!is_draft(message)) return no_draft();
    const auto content = request.files.find("file");
    if (content == request.files.end()) return refused(400, "FileContent", "file", "missing", "A part named file is wanted.");
    if (auto bar = bar_to_bytes(store, message, file_id, content->second.size())) return *bar;
    const auto changed = touch(store, message, [&](Json& json) {
      Json& kept = *by_id((*by_id(json["documents"], document_id))["files"], file_id);
      kept["version"] = version + 1;
      kept["fileSize"] = content->second.size();
    });
    if (!changed) return conflict("FileContent");
    store.put_file(message["id"], {file_id, document_id, (*file)["encodingFormat"], (*file)["filename"], content->second});
    return json_answer({{"id", file_id}, {"version", version + 1}, {"fileSize", content->second.size()}, {"message", *changed}});
  });
}

}  // namespace

void add_draft_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string messages = source.base + "/mailboxes/{mailbox}/messages/", message = messages + "{message}", documents = message + "/documents/";
  // One writer at a time: what is judged is what is written.
  const auto add = [&](const char* method, const std::string& path, std::function<Answer(const Request&, const Json&)> handler) {
    router.add(method, path, in_mailbox(source, Right::write, [&store, inner = of_message(store, std::move(handler))](const Request& request, const Visit& visit) {
                 Answer answer;
                 store.together([&] { answer = inner(request, visit); });
                 return answer;
               }));
  };
  router.add("POST", messages, in_mailbox(source, Right::write, [&store](const Request& request, const Visit& visit) { return create_draft(store, request, visit); }));
  add("PUT", message, [&store](const Request& request, const Json& json) { return replace_draft(store, request, json); });
  add("POST", message + "/reply", [&store](const Request&, const Json& json) { return reply(store, json); });
  add("PUT", message + "/send", [&store](const Request& request, const Json& json) {
    return guarded(request, resource, json, [&](std::int64_t version) { return send(store, json, version); });
  });
  add("POST", message + "/send", [&store](const Request&, const Json& json) { return send(store, json, json["version"]); });
  add("POST", documents, [&store](const Request& request, const Json& json) { return add_document(store, request, json); });
  add("DELETE", documents + "{document}", [&store](const Request& request, const Json& json) { return remove_document(store, request, json); });
  add("POST", documents + "{document}/files/", [&store](const Request& request, const Json& json) { return add_file(store, request, json); });
  add("PUT", documents + "{document}/files/{file}/content", [&store](const Request& request, const Json& json) { return write_content(store, request, json); });
}

}  // namespace memobox::sandbox
