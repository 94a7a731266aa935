#include "core/platform/calls.h"

#include "core/platform/json.h"

namespace memobox::platform {
namespace {

// Ids come from the server and are UUIDs in practice; encoding keeps an odd one from changing the path.
std::string encoded(std::string_view id) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  return out;
}

Request get(std::string path) {
  Request request;
  request.path = std::move(path);
  request.headers = {{"Accept", "application/json"}};
  return request;
}

std::string mailbox_path(std::string_view mailbox) { return "/mailboxes/" + encoded(mailbox); }
std::string message_path(std::string_view mailbox, std::string_view message) {
  return mailbox_path(mailbox) + "/messages/" + encoded(message);
}

std::string folder_path(std::string_view mailbox, std::string_view folder) { return mailbox_path(mailbox) + "/folders/" + encoded(folder); }

Request write(std::string method, std::string path, std::string json) {
  Request request = get(std::move(path));
  request.method = std::move(method);
  request.json = std::move(json);
  return request;
}

// If-Match carries the bare version (A.3); it makes the write safe to send again.
Request guarded(Request request, std::int64_t version) {
  request.headers.emplace_back("If-Match", std::to_string(version));
  return request;
}

Request unsafe(Request request) {
  request.safe = false;
  return request;
}

bool is_json(std::string_view type) { return type.substr(0, type.find(';')).ends_with("json"); }

}  // namespace

Request list_mailboxes() {
  Request request = get("/mailboxes/");
  request.query = {{"size", "1000"}};
  return request;
}

Request get_mailbox(std::string_view mailbox) { return get(mailbox_path(mailbox)); }

Request list_privileges(std::string_view identity) {
  Request request = get("/privileges/direct/grantee/" + encoded(identity));
  request.query = {{"size", "1000"}};
  return request;
}

Request list_folders(std::string_view mailbox) {
  Request request = get(mailbox_path(mailbox) + "/folders/");
  request.query = {{"size", "1000"}, {"sortFields", "name:asc"}};
  return request;
}

Request folder_summary(std::string_view mailbox) { return get(mailbox_path(mailbox) + "/folders/summary/"); }

namespace {

const char* sort_fields(SortBy sort) {
  switch (sort) {
    case SortBy::received_first: return "receivedDateTime:ASC,sendDateTime:ASC,lastUpdated:ASC";
    case SortBy::sender: return "sender.label:ASC,receivedDateTime:DESC";
    case SortBy::label: return "label:ASC,receivedDateTime:DESC";
    case SortBy::received_last: break;
  }
  return "receivedDateTime:DESC,sendDateTime:DESC,lastUpdated:DESC";
}

}  // namespace

Request list_messages(std::string_view mailbox, std::string_view folder, std::int64_t page, std::int64_t size, const MessageFilter& filter) {
  Request request = get(mailbox_path(mailbox) + "/messages/");
  request.query = {{"folderId", std::string(folder)},
                   {"page", std::to_string(page)},
                   {"size", std::to_string(size)},
                   {"sortFields", sort_fields(filter.sort)}};
  if (filter.unread) request.query.emplace_back("read", "false");
  if (filter.flagged) request.query.emplace_back("flag", "true");
  if (!filter.sender.empty()) request.query.emplace_back("sender.senderId", filter.sender);
  if (filter.received_from) request.query.emplace_back("receivedDateFrom", format_date(*filter.received_from));
  if (filter.received_to) request.query.emplace_back("receivedDateTo", format_date(*filter.received_to));
  return request;
}

Request list_urgent(std::string_view mailbox, std::int64_t size) {
  Request request = list_latest(mailbox, 0, size);
  request.query.emplace_back("messageType", "MANDATORY,LEGAL_NOTIFICATION");
  request.query.emplace_back("read", "false");
  return request;
}

Request list_latest(std::string_view mailbox, std::int64_t page, std::int64_t size) {
  Request request = get(mailbox_path(mailbox) + "/messages/");
  request.query = {{"page", std::to_string(page)}, {"size", std::to_string(size)}, {"sortFields", sort_fields(SortBy::received_last)}};
  return request;
}

Request search_messages(std::string_view mailbox, const std::vector<std::string>& words, std::int64_t page, std::int64_t size) {
  Request request = get(mailbox_path(mailbox) + "/messages/");
  std::string any;
  for (const std::string& word : words) any += (any.empty() ? "" : ",") + word;
  request.query = {{"any", any}, {"page", std::to_string(page)}, {"size", std::to_string(size)}, {"sortFields", sort_fields(SortBy::received_last)}};
  return request;
}

Request list_by_id(std::string_view mailbox, const std::vector<std::string>& ids) {
  Request request = get(mailbox_path(mailbox) + "/messages/");
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
  request.query = {{"id", all}, {"size", "100"}};
  return request;
}

Request get_message(std::string_view mailbox, std::string_view message) { return get(message_path(mailbox, message)); }

Request patch_message(std::string_view mailbox, std::string_view message, std::int64_t version, const MessagePatch& patch) {
  return guarded(write("PATCH", message_path(mailbox, message), to_json(patch)), version);
}

Request delete_message(std::string_view mailbox, std::string_view message, std::int64_t version) {
  return guarded(write("DELETE", message_path(mailbox, message), {}), version);
}

Request list_message_ids(std::string_view mailbox, std::string_view folder, std::string_view next) {
  Request request = get(mailbox_path(mailbox) + "/messages/");
  request.query = {{"folderId", std::string(folder)}, {"size", "1000"}, {"fields", "id,version,folderId,messageState,messageType,legallyNotified,read,flag,label"}, {"sortFields", "receivedDateTime:DESC"}};
  if (!next.empty()) request.query.emplace_back("next", std::string(next));
  return request;
}

Request create_folder(std::string_view mailbox, std::string_view name, std::string_view parent) {
  Folder folder;
  folder.name = name;
  folder.parentFolderId = parent;
  folder.folderType = FolderType::user_defined;
  return unsafe(write("POST", mailbox_path(mailbox) + "/folders/", to_json(folder)));
}

Request change_folder(const Folder& folder) {
  return guarded(write("PUT", folder_path(folder.mailboxId, folder.id), to_json(folder)), folder.version);
}

Request delete_folder(std::string_view mailbox, std::string_view folder, std::int64_t version) {
  return guarded(write("DELETE", folder_path(mailbox, folder), {}), version);
}

Request file_content(std::string_view mailbox, std::string_view message, std::string_view document, std::string_view file) {
  Request request = get(message_path(mailbox, message) + "/documents/" + encoded(document) + "/files/" + encoded(file) + "/content");
  request.headers = {{"Accept", "*/*"}};
  request.timeout_ms = 120000;  // up to 99.5 MB over a slow line
  return request;
}

Request create_message(const Message& draft) { return unsafe(write("POST", mailbox_path(draft.mailboxId) + "/messages/", to_json(draft))); }

Request create_reply(std::string_view mailbox, std::string_view message) { return unsafe(write("POST", message_path(mailbox, message) + "/reply", {})); }

Request replace_message(const Message& message) { return guarded(write("PUT", message_path(message.mailboxId, message.id), to_json(message)), message.version); }

Request create_document(std::string_view mailbox, std::string_view message, DocumentType type, std::string_view label) {
  Document document;
  document.documentType = type;
  document.label = label;
  return unsafe(write("POST", message_path(mailbox, message) + "/documents/", to_json(document)));
}

Request delete_document(std::string_view mailbox, std::string_view message, std::string_view document, std::int64_t version) {
  return guarded(write("DELETE", message_path(mailbox, message) + "/documents/" + encoded(document), {}), version);
}

Request create_file(std::string_view mailbox, std::string_view message, std::string_view document, const File& file) {
  return unsafe(write("POST", message_path(mailbox, message) + "/documents/" + encoded(document) + "/files/", to_json(file)));
}

Request write_content(std::string_view mailbox, std::string_view message, std::string_view document, const File& file, std::string bytes) {
  Request request = guarded(write("PUT", file_content(mailbox, message, document, file.id).path, {}), file.version);
  request.file = std::move(bytes);
  request.file_name = file.filename;
  request.timeout_ms = 120000;
  return request;
}

Request upload_content(std::string_view mailbox, std::string_view message, std::string_view document, const File& file, std::string_view host_file) {
  Request request = write_content(mailbox, message, document, file, {});
  request.host_file = host_file;
  request.timeout_ms = 600'000;  // 60 MB over a slow line
  return request;
}

Request send_message(std::string_view mailbox, std::string_view message, std::int64_t version) {
  return unsafe(guarded(write("PUT", message_path(mailbox, message) + "/send", {}), version));
}

namespace {

Request by_name(const char* path, const char* members, std::int64_t page) {
  Request request = get(path);
  request.query = {{"page", std::to_string(page)}, {"size", "1000"}, {"sortFields", "name:asc"}, {"fields", members}};
  return request;
}

}  // namespace

Request list_organisations(std::int64_t page) {
  Request request = by_name("/organisations/", "id,name,cvrNumber,authorityType", page);
  request.query.emplace_back("type", "AUTHORITY");
  return request;
}

Request list_contact_points(std::int64_t page) {
  Request request = by_name("/contact-points/", "id,name,organisationId,contactGroups,searchTerms", page);
  request.query.insert(request.query.end(), {{"active", "true"}, {"visible", "true"}});
  return request;
}

Request list_trustees() {
  Request request = get("/mailboxes/trustees");
  request.query = {{"sortField", "name"}, {"sortOrder", "asc"}};
  return request;
}

Request forward_message(std::string_view mailbox, std::string_view message, const ForwardCommand& command) {
  return unsafe(write("POST", message_path(mailbox, message) + "/forward", to_json(command)));
}

Request get_contact_point(std::string_view organisation, std::string_view point) {
  return get("/organisations/" + encoded(organisation) + "/contact-points/" + encoded(point));
}

bool is_transient(Trouble trouble) {
  return trouble == Trouble::network || trouble == Trouble::timeout || trouble == Trouble::busy || trouble == Trouble::server;
}

Trouble trouble_of(const Answer& answer, bool json_due) {
  switch (answer.status) {
    case 401: return Trouble::session;
    case 403: return Trouble::forbidden;
    case 404: return Trouble::not_found;
    case 409: return Trouble::conflict;
    case 400:
    case 422: return Trouble::refused;
    case 429:
    case 503: return Trouble::busy;
    default: break;
  }
  if (answer.status < 200 || answer.status > 299) return Trouble::server;
  return json_due && !is_json(answer.type) ? Trouble::queue : Trouble::none;
}

}  // namespace memobox::platform
