// SQLite behind one small wrapper: a connection, statements with bound values, a transaction. Errors are std::runtime_error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace memobox::sandbox {

using Value = std::variant<std::int64_t, std::string>;

class Database {
 public:
  // Opens or makes the file, in WAL mode.
  explicit Database(const std::string& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // One or more statements without values or rows.
  void run(const std::string& sql);
  sqlite3* handle() { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

class Statement {
 public:
  Statement(Database& database, std::string_view sql, const std::vector<Value>& values = {});
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // False when there are no more rows.
  bool step();
  void bind(int position, const Value& value);          // from 1
  void bind_bytes(int position, std::string_view bytes);
  // Of the present row; columns from 0. NULL is "" and 0.
  std::string text(int column) const;
  std::int64_t number(int column) const;
  bool is_number(int column) const;

 private:
  sqlite3_stmt* handle_ = nullptr;
};

// Rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace memobox::sandbox
