// The sandbox's data: resources of the API as JSON documents in SQLite, and the bytes of files. Every call takes the one lock.
//
// Lists lag behind writes (platform-api.md A.3, S1): what is found by id is the truth; list(), all() and the counts show the state of
// set_list_lag() ago. A row whose list state differs from its truth keeps that state beside it (tables.h), and the writes that
// lists have not shown yet wait in the table `pending`.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/platform/database.h"
#include "tests/platform/json.h"
#include "tests/platform/list_query.h"
#include "tests/platform/projection.h"
#include "tests/platform/tables.h"

namespace memobox::sandbox {

// Which rows a list may see: the column (a Key's, or "id") must equal the value.
struct Scope {
  std::string column;
  std::string value;
};

struct Page {
  std::vector<Json> rows;
  std::int64_t page = 0;
  std::int64_t total = 0;
  std::int64_t size = 0;
  std::string next;  // empty when the page is
};

struct FileContent {
  std::string encoding_format, filename, content;
};

class Store {
 public:
  // The database's folder is made when it does not exist.
  explicit Store(const std::string& database_file);

  // True until the first mark_seeded().
  bool is_new();
  void mark_seeded();
  // All writes of `work` or none, and nobody else's in between.
  void together(const std::function<void()>& work);

  // Writes a new resource; its id is json["id"]. False when the id is taken.
  bool add(Table table, const Json& json);
  void add_file(const std::string& message_id, const StoredFile& file);
  // Writes it, in the place of what it held before.
  void put_file(const std::string& message_id, const StoredFile& file);
  // Nothing happens when there is no such file.
  void rename_file(const std::string& id, const std::string& encoding_format, const std::string& filename);
  void remove_file(const std::string& id);
  // Many messages of one file each, as `next` gives them until it gives none; those with a taken id are left out. Lists show them at once.
  struct Made {
    std::string id, json;
    StoredFile file;
  };
  void add_messages(const std::function<std::optional<Made>()>& next);
  // Removes so many messages of a mailbox, those received first. Lists miss them at once.
  void remove_oldest(const std::string& mailbox_id, std::int64_t count);
  // Applies `change` to a resource of that version: its version rises and lastUpdated becomes `now`.
  // Nothing: no such resource, or another version by now.
  std::optional<Json> change(Table table, const std::string& id, std::int64_t version, const std::string& now,
                             const std::function<void(Json&)>& change);
  // With its files. False when there is none, or when a version is given and it is another by now.
  bool remove(Table table, const std::string& id, std::optional<std::int64_t> version = {});

  std::optional<Json> find(Table table, const std::string& id);
  // As find(): every resource whose present state fits, whatever lists show.
  std::vector<Json> all_now(Table table, const std::vector<Scope>& scopes);
  std::optional<FileContent> file(const std::string& message_id, const std::string& document_id, const std::string& file_id);

  // A sent message that is to come back (returns.h), and those whose time has come; each is given out once.
  void add_return(const std::string& message_id, std::int64_t after_ms);
  std::vector<std::string> take_returns();

  void set_list_lag(std::int64_t milliseconds);
  Page list(Table table, const std::vector<Scope>& scopes, const ListQuery& query);
  std::vector<Json> all(Table table, const std::vector<Scope>& scopes = {});

  struct Count {
    std::int64_t total = 0, unread = 0;
    std::string latest;  // receivedDateTime
  };
  Count count_folder(const std::string& folder_id);
  std::int64_t count_mailbox(const std::string& mailbox_id);
  struct SenderCount {
    std::string id, label;
    Count count;
  };
  // What was received and lies outside `but_folder`, by sender and the name it used.
  std::vector<SenderCount> count_senders(const std::string& mailbox_id, const std::string& but_folder);

 private:
  // `json` null: the resource is gone.
  void write(Table table, const std::string& id, const Json* json);
  void show(Table table, const std::string& id, const Json* json);
  bool is_pending(const std::string& id);
  void catch_up();

  std::recursive_mutex lock_;  // together() calls the others
  Database database_;
  std::int64_t lag_ms_ = 0;
};

}  // namespace memobox::sandbox
