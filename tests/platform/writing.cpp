#include "tests/platform/writing.h"

#include <atomic>

#include "core/base/utf8.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {

MailboxHandler of_message_alone(Store& store, MessageHandler handler) {
  return [&store, inner = of_message(store, std::move(handler))](const Request& request, const Visit& visit) {
    Answer answer;
    store.together([&] { answer = inner(request, visit); });
    return answer;
  };
}

std::optional<Json> body_object(const Request& request) {
  Json json = Json::parse(request.body, nullptr, false);
  return json.is_object() ? std::optional(std::move(json)) : std::nullopt;
}

Answer malformed() { return error_answer(400, "malformed", "A JSON object is wanted."); }

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
Answer no_draft() { return refused(422, "Message", "messageState", "not.draft", "Only a draft can be changed or sent."); }

std::optional<Answer> bar_to_label(const Json& json, const char* resource) {
  const auto label = json.find("label");
  if (label == json.end() || (label->is_string() && count_code_points(label->get_ref<const std::string&>()) <= longest_label)) return std::nullopt;
  return refused(400, resource, "label", "size", "The label is no text, or too long.");
}

Json* by_id(Json& list, const std::string& id) {
  for (Json& item : list)
    if (item["id"] == id) return &item;
  return nullptr;
}

std::optional<Json> touch(Store& store, const Json& message, const std::function<void(Json&)>& change) {
  return store.change(Table::messages, message["id"], message["version"], now_text(), change);
}

}  // namespace memobox::sandbox
