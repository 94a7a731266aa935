// Writing to the store, and when lists come to show what was written.
#include <chrono>

#include "tests/platform/store.h"

namespace memobox::sandbox {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Value text_or_null(const Json* json) { return json ? Value(json_text(*json)) : Value(Null{}); }

constexpr const char* insert_file_sql =
    "INSERT INTO files (id, message_id, document_id, encoding_format, filename, content) VALUES (?, ?, ?, ?, ?, ?)";

void insert_file(Statement& insert, const std::string& message_id, const StoredFile& file) {
  int position = 0;
  for (const std::string* text : {&file.id, &message_id, &file.document_id, &file.encoding_format, &file.filename})
    insert.bind(++position, *text);
  insert.bind_bytes(6, file.content.empty() ? std::string_view("") : std::string_view(file.content));
  insert.step();
}

constexpr const char* not_listed = "null";  // JSON: lists show nothing

}  // namespace

bool Store::is_pending(const std::string& id) {
  Statement row(database_, "SELECT 1 FROM pending WHERE id = ?", {id});
  return row.step();
}

bool Store::add(Table table, const Json& json) {
  const Guard guard(lock_);
  const bool late = lag_ms_ > 0;
  const std::string id = json["id"].get<std::string>();
  std::vector<Value> values = key_values(table, late ? nullptr : &json);
  std::string sql = std::string("INSERT OR IGNORE INTO ") + name_of(table) + " VALUES (?, ?, ?";
  for (std::size_t i = 0; i < values.size(); ++i) sql += ", ?";
  values.insert(values.begin(), {id, json_text(json), late ? Value(not_listed) : Value(Null{})});
  Statement(database_, sql + ")", values).step();
  if (database_.changes() == 0) return false;
  if (late)
    Statement(database_, "INSERT INTO pending (at, resource, id, json) VALUES (?, ?, ?, ?)",
              {now_ms(), static_cast<std::int64_t>(table), id, json_text(json)})
        .step();
  return true;
}

void Store::add_file(const std::string& message_id, const StoredFile& file) {
  const Guard guard(lock_);
  Statement insert(database_, insert_file_sql);
  insert_file(insert, message_id, file);
}

void Store::put_file(const std::string& message_id, const StoredFile& file) {
  const Guard guard(lock_);
  remove_file(file.id);
  add_file(message_id, file);
}

void Store::rename_file(const std::string& id, const std::string& encoding_format, const std::string& filename) {
  const Guard guard(lock_);
  Statement(database_, "UPDATE files SET encoding_format = ?, filename = ? WHERE id = ?", {encoding_format, filename, id}).step();
}

void Store::remove_file(const std::string& id) {
  const Guard guard(lock_);
  Statement(database_, "DELETE FROM files WHERE id = ?", {id}).step();
}

void Store::add_return(const std::string& message_id, std::int64_t after_ms) {
  const Guard guard(lock_);
  Statement(database_, "INSERT OR REPLACE INTO returns (id, at) VALUES (?, ?)", {message_id, now_ms() + after_ms}).step();
}

std::vector<std::string> Store::take_returns() {
  const Guard guard(lock_);
  const std::int64_t now = now_ms();
  std::vector<std::string> ids;
  Statement rows(database_, "SELECT id FROM returns WHERE at <= ? ORDER BY at", {now});
  while (rows.step()) ids.push_back(rows.text(0));
  if (!ids.empty()) Statement(database_, "DELETE FROM returns WHERE at <= ?", {now}).step();
  return ids;
}

void Store::add_messages(const std::function<std::optional<Made>()>& next) {
  const Guard guard(lock_);
  Transaction transaction(database_);
  Statement message(database_, insert_sql(Table::messages)), file(database_, insert_file_sql);
  while (const std::optional<Made> made = next()) {
    message.bind(1, made->id);
    message.bind(2, made->json);
    message.step();
    message.reset();
    if (database_.changes() == 0) continue;
    insert_file(file, made->id, made->file);
    file.reset();
  }
  transaction.commit();
}

void Store::remove_oldest(const std::string& mailbox_id, std::int64_t count) {
  const Guard guard(lock_);
  Statement(database_, "DELETE FROM messages WHERE id IN (SELECT id FROM messages WHERE mailbox_id = ? ORDER BY received LIMIT ?)",
            {mailbox_id, count})
      .step();
}

// What lists show: `json`, which may be behind the truth.
void Store::show(Table table, const std::string& id, const Json* json) {
  const std::string name = name_of(table);
  std::string sql = "UPDATE " + name + " SET seen = ?";
  std::vector<Value> values = {is_pending(id) ? (json ? text_or_null(json) : Value(not_listed)) : Value(Null{})};
  for (const Key& key : keys_of(table)) sql += ", " + std::string(key.column) + " = ?";
  for (Value& value : key_values(table, json)) values.push_back(std::move(value));
  values.emplace_back(id);
  Statement(database_, sql + " WHERE id = ?", values).step();
  if (!json) Statement(database_, "DELETE FROM " + name + " WHERE id = ? AND json IS NULL AND seen IS NULL", {id}).step();
}

void Store::write(Table table, const std::string& id, const Json* json) {
  Transaction transaction(database_);
  const bool late = lag_ms_ > 0 || is_pending(id);
  const std::string keep = late ? "seen = ifnull(seen, json), " : "";
  Statement(database_, std::string("UPDATE ") + name_of(table) + " SET " + keep + "json = ? WHERE id = ?", {text_or_null(json), id}).step();
  if (late)
    Statement(database_, "INSERT INTO pending (at, resource, id, json) VALUES (?, ?, ?, ?)",
              {now_ms(), static_cast<std::int64_t>(table), id, text_or_null(json)})
        .step();
  else
    show(table, id, json);
  transaction.commit();
}

std::optional<Json> Store::change(Table table, const std::string& id, std::int64_t version, const std::string& now,
                                  const std::function<void(Json&)>& change) {
  const Guard guard(lock_);
  std::optional<Json> json = find(table, id);
  if (!json || (*json)["version"].get<std::int64_t>() != version) return std::nullopt;
  change(*json);
  (*json)["version"] = version + 1;
  (*json)["lastUpdated"] = now;
  write(table, id, &*json);
  return json;
}

bool Store::remove(Table table, const std::string& id, std::optional<std::int64_t> version) {
  const Guard guard(lock_);
  const std::optional<Json> json = find(table, id);
  if (!json || (version && (*json)["version"] != *version)) return false;
  write(table, id, nullptr);
  return true;
}

void Store::set_list_lag(std::int64_t milliseconds) {
  const Guard guard(lock_);
  catch_up();
  lag_ms_ = milliseconds;
}

void Store::catch_up() {
  const std::int64_t shown_until = now_ms() - lag_ms_;
  Statement first(database_, "SELECT at FROM pending ORDER BY number LIMIT 1");
  if (!first.step() || first.number(0) > shown_until) return;
  Transaction transaction(database_);
  struct Write {
    Table table;
    std::string id;
    std::optional<Json> json;
  };
  std::vector<Write> due;
  Statement rows(database_, "SELECT resource, id, json FROM pending WHERE at <= ? ORDER BY number", {shown_until});
  while (rows.step())
    due.push_back(
        {static_cast<Table>(rows.number(0)), rows.text(1), rows.is_null(2) ? std::nullopt : std::optional(Json::parse(rows.text(2)))});
  Statement(database_, "DELETE FROM pending WHERE at <= ?", {shown_until}).step();
  for (const Write& write : due) show(write.table, write.id, write.json ? &*write.json : nullptr);
  transaction.commit();
}

}  // namespace memobox::sandbox
