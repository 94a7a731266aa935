#include "tests/platform/store.h"

#include <filesystem>

#include "tests/platform/search.h"

namespace memobox::sandbox {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

std::string where_sql(Table table, const std::vector<Scope>& scopes, std::vector<Value>& values) {
  std::string sql = std::string(" FROM ") + name_of(table) + " WHERE 1";
  for (const Scope& scope : scopes) {
    sql += " AND " + scope.column + " = ?";
    values.emplace_back(scope.value);
  }
  return sql;
}

// The columns tell what lists show; where that is not the truth, the JSON is asked.
std::string where_now_sql(Table table, const std::vector<Scope>& scopes, std::vector<Value>& values) {
  std::string columns, json;
  for (const Scope& scope : scopes) {
    columns += " AND " + scope.column + " = ?";
    values.emplace_back(scope.value);
  }
  for (const Scope& scope : scopes) {
    for (const Key& key : keys_of(table))
      if (key.column == scope.column) json += " AND json_extract(json, '$." + std::string(key.field) + "') = ?";
    values.emplace_back(scope.value);
  }
  return std::string(" FROM ") + name_of(table) + " WHERE (seen IS NULL" + columns + ") OR (seen IS NOT NULL AND json IS NOT NULL" + json +
         ")";
}

std::string made_folder_of(const std::string& file) {
  std::filesystem::create_directories(std::filesystem::path(file).parent_path());
  return file;
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

std::vector<Json> rows_of(Statement& rows) {
  std::vector<Json> found;
  while (rows.step()) found.push_back(Json::parse(rows.text(0)));
  return found;
}

}  // namespace

Store::Store(const std::string& database_file) : database_(made_folder_of(database_file)) {
  database_.run(schema());
  database_.add_function("mentions", mentions);
}

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

std::optional<Json> Store::find(Table table, const std::string& id) {
  const Guard guard(lock_);
  Statement row(database_, std::string("SELECT json FROM ") + name_of(table) + " WHERE id = ? AND json IS NOT NULL", {id});
  if (!row.step()) return std::nullopt;
  return Json::parse(row.text(0));
}

std::vector<Json> Store::all_now(Table table, const std::vector<Scope>& scopes) {
  const Guard guard(lock_);
  std::vector<Value> values;
  const std::string where = where_now_sql(table, scopes, values);
  Statement rows(database_, "SELECT json" + where + " ORDER BY rowid", values);
  return rows_of(rows);
}

std::vector<Json> Store::all(Table table, const std::vector<Scope>& scopes) {
  const Guard guard(lock_);
  catch_up();
  std::vector<Value> values;
  const std::string where = where_sql(table, scopes, values);
  Statement rows(database_, std::string("SELECT ") + listed_sql + where + " ORDER BY rowid", values);
  return rows_of(rows);
}

Page Store::list(Table table, const std::vector<Scope>& scopes, const ListQuery& query) {
  const Guard guard(lock_);
  catch_up();
  std::vector<Value> values;
  std::string where = where_sql(table, scopes, values);
  where += filter_sql(table, query, values);
  Page page{{}, query.page, 0, query.size, {}};
  Statement count(database_, "SELECT count(*)" + where, values);
  if (count.step()) page.total = count.number(0);

  std::string columns = std::string("SELECT ") + listed_sql;
  for (const SortKey& key : query.sort) columns += ", " + field_sql(table, key.field);
  where += after_sql(table, query, values);
  values.emplace_back(query.size);
  values.emplace_back(query.after.empty() ? query.page * query.size : 0);
  Statement rows(database_, columns + ", id" + where + order_sql(table, query) + " LIMIT ? OFFSET ?", values);
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

std::optional<FileContent> Store::file(const std::string& message_id, const std::string& document_id, const std::string& file_id) {
  const Guard guard(lock_);
  Statement row(database_, "SELECT encoding_format, filename, content FROM files WHERE id = ? AND message_id = ? AND document_id = ?",
                {file_id, message_id, document_id});
  if (!row.step()) return std::nullopt;
  return FileContent{row.text(0), row.text(1), row.text(2)};
}

Store::Count Store::count_folder(const std::string& folder_id) {
  const Guard guard(lock_);
  catch_up();
  Statement row(database_, "SELECT count(*), count(*) FILTER (WHERE NOT is_read), max(received) FROM messages WHERE folder_id = ?",
                {folder_id});
  row.step();
  return {row.number(0), row.number(1), row.text(2)};
}

std::int64_t Store::count_mailbox(const std::string& mailbox_id) {
  const Guard guard(lock_);
  catch_up();
  Statement row(database_, "SELECT count(*) FROM messages WHERE mailbox_id = ?", {mailbox_id});
  row.step();
  return row.number(0);
}

std::vector<Store::SenderCount> Store::count_senders(const std::string& mailbox_id, const std::string& but_folder) {
  const Guard guard(lock_);
  catch_up();
  Statement rows(database_,
                 "SELECT sender_id, sender, count(*), count(*) FILTER (WHERE NOT is_read), max(received) FROM messages"
                 " WHERE mailbox_id = ? AND received <> '' AND folder_id <> ? GROUP BY sender_id, sender",
                 {mailbox_id, but_folder});
  std::vector<SenderCount> counts;
  while (rows.step()) counts.push_back({rows.text(0), rows.text(1), {rows.number(2), rows.number(3), rows.text(4)}});
  return counts;
}

}  // namespace memobox::sandbox
