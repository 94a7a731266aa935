// Messages: list, read, change, delete.
#include <optional>

#include "core/base/utf8.h"
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

constexpr std::size_t longest_label = 256;  // code points

constexpr const char* resource = "Message";

Answer patch_refused(int status, const char* field, const char* code, const char* message) {
  return refused(status, resource, field, code, message);
}

std::optional<Answer> check_text(const Json& patch, const char* field, std::size_t longest) {
  if (!patch.contains(field) || patch[field].is_null()) return std::nullopt;
  if (!patch[field].is_string()) return patch_refused(400, field, "type", "Text is wanted.");
  const std::string& text = patch[field].get_ref<const std::string&>();
  if (longest && count_code_points(text) > longest) return patch_refused(400, field, "size", "The text is too long.");
  return std::nullopt;
}

std::optional<Answer> check_boolean(const Json& patch, const char* field) {
  if (!patch.contains(field) || patch[field].is_null() || patch[field].is_boolean()) return std::nullopt;
  return patch_refused(400, field, "type", "true or false is wanted.");
}

std::optional<Answer> check_legal(const Json& patch, const Json& message) {
  if (!patch.contains("legallyNotified") || patch["legallyNotified"].is_null()) return std::nullopt;
  if (message["messageType"] != "LEGAL_NOTIFICATION")
    return patch_refused(422, "legallyNotified", "not.legal", "This message is no legal notification.");
  if (patch["legallyNotified"] == false && message["legallyNotified"] == true)
    return patch_refused(422, "legallyNotified", "final", "A notification that was given cannot be taken back.");
  return std::nullopt;
}

std::optional<Answer> check_folder(Store& store, const Json& patch, const Json& message) {
  if (!patch.contains("folderId") || patch["folderId"].is_null()) return std::nullopt;
  if (!patch["folderId"].is_string()) return patch_refused(400, "folderId", "type", "An id is wanted.");
  const auto folder = store.find(Table::folders, patch["folderId"].get<std::string>());
  if (!folder || (*folder)["mailboxId"] != message["mailboxId"])
    return patch_refused(422, "folderId", "not.found", "There is no such folder in this mailbox.");
  return std::nullopt;
}

std::optional<Answer> check_patch(Store& store, const Json& patch, const Json& message) {
  if (!patch.is_object()) return error_answer(400, "malformed", "A JSON object is wanted.");
  for (const char* field : {"read", "flag", "legallyNotified"})
    if (auto answer = check_boolean(patch, field)) return answer;
  if (auto answer = check_text(patch, "label", longest_label)) return answer;
  if (auto answer = check_text(patch, "messageCode", longest_label)) return answer;
  if (auto answer = check_text(patch, "note", 0)) return answer;
  if (auto answer = check_legal(patch, message)) return answer;
  return check_folder(store, patch, message);
}

void apply_patch(const Json& patch, Json& message, const std::string& now) {
  for (const char* field : {"folderId", "messageCode", "label", "flag", "read", "note", "legallyNotified"})
    if (patch.contains(field) && !patch[field].is_null()) message[field] = patch[field];
  if (message.value("legallyNotified", false) && !message.contains("legallyNotifiedDateTime")) message["legallyNotifiedDateTime"] = now;
}

// Judged and written at one moment: the folder is there when the letter comes.
Answer patch_message(Store& store, const Request& request, const Json& message) {
  return guarded(request, resource, message, [&](std::int64_t version) {
    const Json patch = Json::parse(request.body, nullptr, false);
    const std::string now = now_text();
    Answer answer = conflict(resource);
    store.together([&] {
      if (auto refusal = check_patch(store, patch, message))
        answer = std::move(*refusal);
      else if (const auto changed =
                   store.change(Table::messages, message["id"], version, now, [&](Json& json) { apply_patch(patch, json, now); }))
        answer = json_answer(*changed);
    });
    return answer;
  });
}

// For good: to the folder of deleted mail it goes by PATCH (S16).
Answer delete_message(Store& store, const Request& request, const Json& message) {
  return guarded(request, resource, message, [&](std::int64_t version) {
    return store.remove(Table::messages, message["id"], version) ? no_content() : conflict(resource);
  });
}

// A folder's own id is enough to find its rows: another scope beside it would lead SQLite to the wrong index.
Answer list_messages(Store& store, const Request& request, const Visit& visit) {
  const std::string folder_id = request.parameter("folderId");
  if (folder_id.empty()) return list_answer(store, Table::messages, "messages", {{"mailbox_id", visit.mailbox_id}}, request, {"folderId"});
  const auto folder = store.find(Table::folders, folder_id);
  const bool is_here = folder && (*folder)["mailboxId"] == visit.mailbox_id;
  return list_answer(store, Table::messages, "messages", {{"folder_id", is_here ? folder_id : std::string()}}, request, {"folderId"});
}

}  // namespace

void add_message_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string messages = source.base + "/mailboxes/{mailbox}/messages/";
  const auto add = [&](const char* method, Right needed, MessageHandler handler) {
    router.add(method, messages + "{message}", in_mailbox(source, needed, of_message(store, std::move(handler))));
  };
  router.add("GET", messages, in_mailbox(source, Right::read, [&store](const Request& request, const Visit& visit) {
               return list_messages(store, request, visit);
             }));
  add("GET", Right::read, [](const Request&, const Json& message) { return json_answer(message); });
  add("PATCH", Right::read, [&store](const Request& request, const Json& message) { return patch_message(store, request, message); });
  add("DELETE", Right::write, [&store](const Request& request, const Json& message) { return delete_message(store, request, message); });
}

}  // namespace memobox::sandbox
