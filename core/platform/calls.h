// The calls of the platform API: what is asked, and what an answer means.
// Sources: platform-api.md A.2 (paths), A.3 (conventions), B.2 (what a client may assume).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/platform/resources.h"

namespace memobox::platform {

using NameValues = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method = "GET";
  std::string path;     // relative to the source's base; ids are percent-encoded
  NameValues query;     // not encoded
  NameValues headers;
  std::string json;     // body; empty: none
  std::string file;     // body in its place: the bytes of the multipart part `file`, when file_name says so
  std::string file_name;
  std::string host_file;  // in place of `file`: the host has the bytes under this name
  bool safe = true;     // may be sent again without harm: GET, and writes guarded by If-Match
  int timeout_ms = 20000;
  bool operator==(const Request&) const = default;
};

Request list_mailboxes();
Request get_mailbox(std::string_view mailbox);
// All that this identity has been let into by others.
Request list_privileges(std::string_view identity);
Request list_folders(std::string_view mailbox);
Request folder_summary(std::string_view mailbox);
// Newest first by received time. Precondition: page >= 0, 1 <= size <= 1000.

enum class SortBy : std::uint8_t { received_last, received_first, sender, label };
// What a list leaves out, and its order. Empty: nothing, the latest received first.
struct MessageFilter {
  bool unread = false, flagged = false;
  std::string sender;  // senderId
  std::optional<Date> received_from, received_to;  // both inclusive
  SortBy sort = SortBy::received_last;
};
Request list_messages(std::string_view mailbox, std::string_view folder, std::int64_t page, std::int64_t size, const MessageFilter& filter = {});
// Unread obligatory post and legal notifications, in every folder, the latest first.
Request list_urgent(std::string_view mailbox, std::int64_t size);
// All letters of the mailbox, the latest first.
Request list_latest(std::string_view mailbox, std::int64_t page, std::int64_t size);
// words: any of them, each in full; case does not count. None has one of the characters , | & ! *
Request search_messages(std::string_view mailbox, const std::vector<std::string>& words, std::int64_t page, std::int64_t size);
// Those of these letters that lie in the mailbox.
Request list_by_id(std::string_view mailbox, const std::vector<std::string>& ids);
Request get_message(std::string_view mailbox, std::string_view message);
// If-Match carries the bare version (A.3).
Request patch_message(std::string_view mailbox, std::string_view message, std::int64_t version, const MessagePatch& patch);
// Final: moving to Slettet is a patch of folderId (A.2).
Request delete_message(std::string_view mailbox, std::string_view message, std::int64_t version);
// Id, version, folder, marks and title of a folder's letters, 1000 a page; next: of the page before, empty for the first (A.3).
Request list_message_ids(std::string_view mailbox, std::string_view folder, std::string_view next);

// Own folders. parent: empty for the top. Not safe to send twice: the platform gives the id.
Request create_folder(std::string_view mailbox, std::string_view name, std::string_view parent);
// Name and parent are both written (PUT).
Request change_folder(const Folder& folder);
Request delete_folder(std::string_view mailbox, std::string_view folder, std::int64_t version);
Request file_content(std::string_view mailbox, std::string_view message, std::string_view document, std::string_view file);

// Writing letters (A.2, "Sending, step by step"). What makes something new is not safe to send twice; sending is asked for once, and after a lost
// answer the message is read.
// A new draft: folder, label, sender and recipient are said; the rest comes with its documents.
Request create_message(const Message& draft);
Request create_reply(std::string_view mailbox, std::string_view message);
Request replace_message(const Message& message);
Request create_document(std::string_view mailbox, std::string_view message, DocumentType type, std::string_view label);
Request delete_document(std::string_view mailbox, std::string_view message, std::string_view document, std::int64_t version);
Request create_file(std::string_view mailbox, std::string_view message, std::string_view document, const File& file);
// version: the file's (A.3: per resource). Answers read_written_content.
Request write_content(std::string_view mailbox, std::string_view message, std::string_view document, const File& file, std::string bytes);
// The same with the bytes of a file that the host keeps.
Request upload_content(std::string_view mailbox, std::string_view message, std::string_view document, const File& file, std::string_view host_file);
Request send_message(std::string_view mailbox, std::string_view message, std::int64_t version);

// Whom one may forward to, by name. Forwarding is not safe to repeat.
Request list_trustees();
Request forward_message(std::string_view mailbox, std::string_view message, const ForwardCommand& command);

// The contact structure, by name, 1000 a page, with what a search needs.
Request list_organisations(std::int64_t page);
Request list_contact_points(std::int64_t page);
// All of one of them.
Request get_contact_point(std::string_view organisation, std::string_view point);

// Why a call did not give what was asked for.
enum class Trouble : std::uint8_t {
  none,
  network,    // nothing came back
  timeout,
  session,    // 401: the session has ended
  queue,      // a body that is not JSON where JSON is due: log-in page, waiting room or proxy (B.2, 6)
  forbidden,  // 403
  not_found,  // 404
  conflict,   // 409: the version is stale
  refused,    // 400, 422
  busy,       // 429, 503
  server,     // other 5xx, and every status the documentation does not name
  unreadable, // JSON of another shape than documented, or a file that cannot be read
};

// Trying the same call again may help without a person doing anything.
bool is_transient(Trouble trouble);

struct Answer {
  int status = 0;
  std::string type;         // media type as the server said
  std::string_view body;
  int retry_after_s = 0;
};

// The trouble that the status and the media type tell; `none` for 2xx with JSON (or with anything when json_due is false).
Trouble trouble_of(const Answer& answer, bool json_due);

}  // namespace memobox::platform
