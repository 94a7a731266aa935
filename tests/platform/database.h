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

struct Null {
  bool operator==(const Null&) const = default;
};
using Value = std::variant<std::int64_t, std::string, Null>;

class Database {
 public:
  // Opens or makes the file, in WAL mode.
  explicit Database(const std::string& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // One or more statements without values or rows.
  void run(const std::string& sql);
  // Makes name(a, b) known in SQL: 1 or 0 for two texts.
  using Test = bool (*)(std::string_view a, std::string_view b);
  void add_function(const char* name, Test test);
  // Rows that the last statement wrote or removed.
  std::int64_t changes() const;
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
  // Ready to be bound and stepped again.
  void reset();
  void bind(int position, const Value& value);  // from 1
  void bind_bytes(int position, std::string_view bytes);
  // Of the present row; columns from 0. NULL is "" and 0.
  std::string text(int column) const;
  std::int64_t number(int column) const;
  bool is_number(int column) const;
  bool is_null(int column) const;

 private:
  sqlite3_stmt* handle_ = nullptr;
};

// Rolled back unless committed. Within another one it does nothing: the outer one decides.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_;
};

}  // namespace memobox::sandbox
