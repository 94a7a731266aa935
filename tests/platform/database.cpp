#include "tests/platform/database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace memobox::sandbox {
namespace {

void check(int code, sqlite3* handle) {
  if (code != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle));
}

std::string_view argument(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

// SQLite keeps a pointer for each function; the test itself is that pointer.
void call_test(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto test = reinterpret_cast<Database::Test>(sqlite3_user_data(context));
  sqlite3_result_int(context, test(argument(arguments[0]), argument(arguments[1])));
}

}  // namespace

Database::Database(const std::string& path) {
  if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) {
    const std::string reason = sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw std::runtime_error("the database " + path + " cannot be opened: " + reason);
  }
  sqlite3_busy_timeout(handle_, 5000);
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
}

Database::~Database() { sqlite3_close(handle_); }

void Database::run(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr), handle_); }

void Database::add_function(const char* name, Test test) {
  check(sqlite3_create_function_v2(handle_, name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, reinterpret_cast<void*>(test), call_test, nullptr,
                                   nullptr, nullptr),
        handle_);
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

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

void Statement::reset() { sqlite3_reset(handle_); }

void Statement::bind(int position, const Value& value) {
  sqlite3* database = sqlite3_db_handle(handle_);
  if (std::holds_alternative<Null>(value)) return check(sqlite3_bind_null(handle_, position), database);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return check(sqlite3_bind_int64(handle_, position, *number), database);
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

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

bool Statement::is_number(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_INTEGER; }

Transaction::Transaction(Database& database) : database_(database), open_(sqlite3_get_autocommit(database.handle()) != 0) {
  if (open_) database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const std::runtime_error&) {
    // SQLite has rolled back by itself already.
  }
}

void Transaction::commit() {
  if (open_) database_.run("COMMIT");
  open_ = false;
}

}  // namespace memobox::sandbox
