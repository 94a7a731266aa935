// Messages, their documents and files, and the bytes of a file.
#include <charconv>
#include <optional>

#include "core/base/utf8.h"
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

constexpr std::size_t longest_label = 256;  // code points

Answer patch_refused(int status, const char* field, const char* code, const char* message) {
  return error_answer(status, "message.invalid", message, {{"Message", field, code, message}});
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
  if (auto answer = check_text(patch, "note", 0)) return answer;
  if (auto answer = check_legal(patch, message)) return answer;
  return check_folder(store, patch, message);
}

void apply_patch(const Json& patch, Json& message, const std::string& now) {
  for (const char* field : {"folderId", "label", "flag", "read", "note", "legallyNotified"})
    if (patch.contains(field) && !patch[field].is_null()) message[field] = patch[field];
  if (message.value("legallyNotified", false) && !message.contains("legallyNotifiedDateTime")) message["legallyNotifiedDateTime"] = now;
}

// A bare integer, without quotes (A.2).
std::optional<std::int64_t> if_match(const Request& request) {
  const std::string text = request.header("If-Match");
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return version;
}

Answer conflict() { return error_answer(409, "conflict", "The message was changed by someone else; read it again."); }

Answer patch_message(Store& store, const Request& request, const Json& message) {
  const std::optional<std::int64_t> version = if_match(request);
  if (!version)
    return error_answer(400, "if-match.missing", "The header If-Match with the version is required.",
                        {{"Message", "version", "missing", "If-Match holds a bare whole number."}});
  if (*version != message["version"].get<std::int64_t>()) return conflict();
  const Json patch = Json::parse(request.body, nullptr, false);
  if (auto answer = check_patch(store, patch, message)) return *answer;
  const std::string now = now_text();
  const auto changed = store.change_message(message["id"].get<std::string>(), *version, now,
                                            [&](Json& json) { apply_patch(patch, json, now); });
  return changed ? json_answer(*changed) : conflict();
}

// The element of a list of resources that has the id; null when there is none.
const Json* by_id(const Json& list, const std::string& id) {
  for (const Json& item : list)
    if (item["id"] == id) return &item;
  return nullptr;
}

Answer item_answer(const Json* item, const char* resource) { return item ? json_answer(*item) : not_found(resource); }

std::string quoted_filename(const std::string& name) {
  // RFC 6266: an ASCII name for old readers, the real one percent-encoded (RFC 5987). Nothing of the name can end the header.
  constexpr char hex[] = "0123456789ABCDEF";
  std::string plain, encoded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    plain += word || c == ' ' ? c : '_';
    if (word) encoded += c;
    else encoded += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

// The sender's media type, unless it could not stand in a header.
std::string safe_type(const std::string& type) {
  const bool fits = !type.empty() && type.size() <= 256 &&
                    type.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&^_.+-/=; ") == std::string::npos;
  return fits ? type : "application/octet-stream";
}

Answer file_content(Store& store, const Request& request, const Json& message) {
  const auto file = store.file(message["id"].get<std::string>(), request.part.at("document"), request.part.at("file"));
  if (!file) return not_found("File");
  // A legal notification is not to be read before it is given (S20).
  if (!message.value("legallyNotified", true)) return refusal(403, request);
  return {200, safe_type(file->encoding_format), file->content, {{"Content-Disposition", "attachment; " + quoted_filename(file->filename)}}, false};
}

using MessageHandler = std::function<Answer(const Request&, const Json& message)>;

// The message in the path ({message}), which must lie in the mailbox.
MailboxHandler of_message(Store& store, MessageHandler handler) {
  return [&store, handler = std::move(handler)](const Request& request, const Visit& visit) {
    const auto message = store.find(Table::messages, request.part.at("message"));
    return message && (*message)["mailboxId"] == visit.mailbox_id ? handler(request, *message) : not_found("Message");
  };
}

// The document in the path ({document}), which must be the message's.
MessageHandler of_document(std::function<Answer(const Request&, const Json& document)> handler) {
  return [handler = std::move(handler)](const Request& request, const Json& message) {
    const Json* document = by_id(message["documents"], request.part.at("document"));
    return document ? handler(request, *document) : not_found("Document");
  };
}

Answer list_messages(Store& store, const Request& request, const std::string& mailbox_id) {
  std::vector<Scope> scopes = {{"mailbox_id", mailbox_id}};
  if (const std::string folder = request.parameter("folderId"); !folder.empty()) scopes.push_back({"folder_id", folder});
  return list_answer(store, Table::messages, "messages", scopes, request, {"folderId"});
}

}  // namespace

void add_message_routes(Router& router, Store& store, Sessions& sessions) {
  const std::string messages = std::string(api_base) + "/mailboxes/{mailbox}/messages/";
  const auto add = [&](const char* method, const std::string& path, MailboxHandler handler) {
    router.add(method, messages + path, in_mailbox(store, sessions, std::move(handler)));
  };
  add("GET", "", [&store](const Request& request, const Visit& visit) { return list_messages(store, request, visit.mailbox_id); });
  add("GET", "{message}", of_message(store, [](const Request&, const Json& message) { return json_answer(message); }));
  add("PATCH", "{message}", of_message(store, [&store](const Request& request, const Json& message) { return patch_message(store, request, message); }));
  add("GET", "{message}/documents/", of_message(store, [](const Request&, const Json& message) {
        return json_answer({{"documents", message["documents"]}});
      }));
  add("GET", "{message}/documents/{document}", of_message(store, of_document([](const Request&, const Json& document) { return json_answer(document); })));
  add("GET", "{message}/documents/{document}/files/", of_message(store, of_document([](const Request&, const Json& document) {
        return json_answer({{"files", document["files"]}});
      })));
  add("GET", "{message}/documents/{document}/files/{file}", of_message(store, of_document([](const Request& request, const Json& document) {
        return item_answer(by_id(document["files"], request.part.at("file")), "File");
      })));
  add("GET", "{message}/documents/{document}/files/{file}/content",
      of_message(store, [&store](const Request& request, const Json& message) { return file_content(store, request, message); }));
}

}  // namespace memobox::sandbox
