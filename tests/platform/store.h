// The sandbox's data: resources of the API as JSON documents in SQLite, and the bytes of files. Every call takes the one lock.
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

namespace memobox::sandbox {

enum class Table { people, mailboxes, accesses, folders, messages };

// Which rows a list may see: the column (of store.cpp's schema) must equal the value.
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
  // The folder is made when it does not exist.
  explicit Store(const std::string& data_folder);

  // True until the first mark_seeded().
  bool is_new();
  void mark_seeded();
  // All writes of `work` or none.
  void together(const std::function<void()>& work);

  // Writes a new resource; its id is json["id"]. False when the id is taken.
  bool add(Table table, const Json& json);
  void add_file(const std::string& message_id, const StoredFile& file);

  std::optional<Json> find(Table table, const std::string& id);
  Page list(Table table, const std::vector<Scope>& scopes, const ListQuery& query);
  std::vector<Json> all(Table table, const std::vector<Scope>& scopes = {});
  std::optional<FileContent> file(const std::string& message_id, const std::string& document_id, const std::string& file_id);

  struct Count {
    std::int64_t total = 0, unread = 0;
    std::string latest;  // receivedDateTime
  };
  Count count_folder(const std::string& folder_id);

  // Applies `change` to a message of that version: its version rises and lastUpdated becomes `now`.
  // Nothing: no such message, or another version by now.
  std::optional<Json> change_message(const std::string& id, std::int64_t version, const std::string& now,
                                     const std::function<void(Json&)>& change);

 private:
  std::recursive_mutex lock_;  // together() calls the others
  Database database_;
};

}  // namespace memobox::sandbox
