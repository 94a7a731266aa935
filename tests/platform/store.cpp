#include "tests/platform/store.h"

#include <filesystem>

namespace memobox::sandbox {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

// A resource is one JSON document; columns made from it serve to find it, and cannot disagree with it.
constexpr const char* schema = R"(
  CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS mailboxes (id TEXT PRIMARY KEY, json TEXT NOT NULL,
    identity_id TEXT AS (json_extract(json, '$.ownerIdentityId')) STORED);
  CREATE TABLE IF NOT EXISTS accesses (id TEXT PRIMARY KEY, json TEXT NOT NULL,
    mailbox_id TEXT AS (json_extract(json, '$.mailboxId')) STORED,
    identity_id TEXT AS (json_extract(json, '$.identityId')) STORED);
  CREATE INDEX IF NOT EXISTS accesses_by_identity ON accesses (identity_id, mailbox_id);
  CREATE TABLE IF NOT EXISTS folders (id TEXT PRIMARY KEY, json TEXT NOT NULL,
    mailbox_id TEXT AS (json_extract(json, '$.mailboxId')) STORED);
  CREATE INDEX IF NOT EXISTS folders_by_mailbox ON folders (mailbox_id);
  CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, json TEXT NOT NULL,
    mailbox_id TEXT AS (json_extract(json, '$.mailboxId')) STORED,
    folder_id TEXT AS (json_extract(json, '$.folderId')) STORED,
    is_read INTEGER AS (ifnull(json_extract(json, '$.read'), 0)) STORED,
    received TEXT AS (json_extract(json, '$.receivedDateTime')) STORED);
  CREATE INDEX IF NOT EXISTS messages_by_mailbox ON messages (mailbox_id);
  CREATE INDEX IF NOT EXISTS messages_by_folder ON messages (folder_id, is_read, received);
  CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL, encoding_format TEXT NOT NULL, filename TEXT NOT NULL, content BLOB NOT NULL);
)";

const char* name_of(Table table) {
  switch (table) {
    case Table::people: return "people";
    case Table::mailboxes: return "mailboxes";
    case Table::accesses: return "accesses";
    case Table::folders: return "folders";
    case Table::messages: return "messages";
  }
  return "";
}

std::string where_sql(Table table, const std::vector<Scope>& scopes, std::vector<Value>& values) {
  std::string sql = std::string(" FROM ") + name_of(table) + " WHERE 1";
  for (const Scope& scope : scopes) {
    sql += " AND " + scope.column + " = ?";
    values.emplace_back(scope.value);
  }
  return sql;
}

std::string database_path(const std::string& folder) {
  std::filesystem::create_directories(folder);
  return (std::filesystem::path(folder) / "platform.sqlite").string();
}

Json keep_fields(const Json& json, const std::vector<std::string>& fields) {
  if (fields.empty()) return json;
  Json kept = Json::object();
  for (const std::string& field : fields) {
    const std::string top = field.substr(0, field.find('.'));
    if (json.contains(top)) kept[top] = json[top];
  }
  return kept;
}

}  // namespace

Store::Store(const std::string& data_folder) : database_(database_path(data_folder)) { database_.run(schema); }

bool Store::is_new() {
  const Guard guard(lock_);
  Statement version(database_, "PRAGMA user_version");
  return version.step() && version.number(0) == 0;
}

void Store::mark_seeded() {
  const Guard guard(lock_);
  database_.run("PRAGMA user_version = 1");
}

void Store::together(const std::function<void()>& work) {
  const Guard guard(lock_);
  Transaction transaction(database_);
  work();
  transaction.commit();
}

bool Store::add(Table table, const Json& json) {
  const Guard guard(lock_);
  Statement(database_, std::string("INSERT OR IGNORE INTO ") + name_of(table) + " (id, json) VALUES (?, ?)",
            {json["id"].get<std::string>(), json_text(json)})
      .step();
  Statement changes(database_, "SELECT changes()");
  return changes.step() && changes.number(0) > 0;
}

void Store::add_file(const std::string& message_id, const StoredFile& file) {
  const Guard guard(lock_);
  Statement insert(database_,
                   "INSERT INTO files (id, message_id, document_id, encoding_format, filename, content) VALUES (?, ?, ?, ?, ?, ?)",
                   {file.id, message_id, file.document_id, file.encoding_format, file.filename});
  insert.bind_bytes(6, file.content.empty() ? std::string_view("") : std::string_view(file.content));
  insert.step();
}

std::optional<Json> Store::find(Table table, const std::string& id) {
  const Guard guard(lock_);
  Statement row(database_, std::string("SELECT json FROM ") + name_of(table) + " WHERE id = ?", {id});
  if (!row.step()) return std::nullopt;
  return Json::parse(row.text(0));
}

Page Store::list(Table table, const std::vector<Scope>& scopes, const ListQuery& query) {
  const Guard guard(lock_);
  std::vector<Value> values;
  std::string where = where_sql(table, scopes, values);
  where += filter_sql(query, values);
  Page page{{}, query.page, 0, query.size, {}};
  Statement count(database_, "SELECT count(*)" + where, values);
  if (count.step()) page.total = count.number(0);

  std::string columns = "SELECT json";
  for (const SortKey& key : query.sort) columns += ", " + field_sql(key.field);
  where += after_sql(query, values);
  values.emplace_back(query.size);
  values.emplace_back(query.after.empty() ? query.page * query.size : 0);
  Statement rows(database_, columns + ", id" + where + order_sql(query) + " LIMIT ? OFFSET ?", values);
  std::vector<Value> last;
  while (rows.step()) {
    last.clear();
    for (int i = 1; i <= static_cast<int>(query.sort.size()) + 1; ++i)
      last.push_back(rows.is_number(i) ? Value(rows.number(i)) : Value(rows.text(i)));
    page.rows.push_back(keep_fields(Json::parse(rows.text(0)), query.fields));
  }
  if (!page.rows.empty()) page.next = next_text(query.page + 1, last);
  return page;
}

std::vector<Json> Store::all(Table table, const std::vector<Scope>& scopes) {
  const Guard guard(lock_);
  std::vector<Value> values;
  const std::string where = where_sql(table, scopes, values);
  Statement rows(database_, "SELECT json" + where + " ORDER BY rowid", values);
  std::vector<Json> found;
  while (rows.step()) found.push_back(Json::parse(rows.text(0)));
  return found;
}

std::optional<FileContent> Store::file(const std::string& message_id, const std::string& document_id, const std::string& file_id) {
  const Guard guard(lock_);
  Statement row(database_, "SELECT encoding_format, filename, content FROM files WHERE id = ? AND message_id = ? AND document_id = ?",
                {file_id, message_id, document_id});
  if (!row.step()) return std::nullopt;
  return FileContent{row.text(0), row.text(1), row.text(2)};
}

Store::Count Store::count_folder(const std::string& folder_id) {
  const Guard guard(lock_);
  Statement row(database_, "SELECT count(*), count(*) FILTER (WHERE NOT is_read), max(received) FROM messages WHERE folder_id = ?",
                {folder_id});
  row.step();
  return {row.number(0), row.number(1), row.text(2)};
}

std::optional<Json> Store::change_message(const std::string& id, std::int64_t version, const std::string& now,
                                          const std::function<void(Json&)>& change) {
  const Guard guard(lock_);
  std::optional<Json> message = find(Table::messages, id);
  if (!message || (*message)["version"].get<std::int64_t>() != version) return std::nullopt;
  change(*message);
  (*message)["version"] = version + 1;
  (*message)["lastUpdated"] = now;
  Statement(database_, "UPDATE messages SET json = ? WHERE id = ?", {json_text(*message), id}).step();
  return message;
}

}  // namespace memobox::sandbox
