#include "tests/platform/database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace memobox::sandbox {
namespace {

void check(int code, sqlite3* handle) {
  if (code != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle));
}

}  // namespace

Database::Database(const std::string& path) {
  if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) {
    const std::string reason = sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw std::runtime_error("the database " + path + " cannot be opened: " + reason);
  }
  sqlite3_busy_timeout(handle_, 5000);
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
}

Database::~Database() { sqlite3_close(handle_); }

void Database::run(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr), handle_); }

Statement::Statement(Database& database, std::string_view sql, const std::vector<Value>& values) {
  check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_, nullptr), database.handle());
  int position = 0;
  for (const Value& value : values) bind(++position, value);
}

Statement::~Statement() { sqlite3_finalize(handle_); }

bool Statement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) check(code, sqlite3_db_handle(handle_));
  return false;
}

void Statement::bind(int position, const Value& value) {
  sqlite3* database = sqlite3_db_handle(handle_);
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return check(sqlite3_bind_int64(handle_, position, *number), database);
  const std::string& text = std::get<std::string>(value);
  check(sqlite3_bind_text(handle_, position, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT), database);
}

void Statement::bind_bytes(int position, std::string_view bytes) {
  check(sqlite3_bind_blob64(handle_, position, bytes.data(), bytes.size(), SQLITE_TRANSIENT), sqlite3_db_handle(handle_));
}

std::string Statement::text(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : std::string();
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_, column); }

bool Statement::is_number(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_INTEGER; }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const std::runtime_error&) {
    // SQLite has rolled back by itself already.
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace memobox::sandbox
