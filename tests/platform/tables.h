// The tables of the sandbox's database, and how a resource's JSON becomes the columns that lists search by.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/platform/database.h"
#include "tests/platform/json.h"

namespace memobox::sandbox {

enum class Table { people, mailboxes, accesses, privileges, contacts, folders, messages, organisations, contact_groups, contact_points };

inline constexpr Table every_table[] = {Table::people,  Table::mailboxes, Table::accesses,      Table::privileges,     Table::contacts,
                                        Table::folders, Table::messages,  Table::organisations, Table::contact_groups, Table::contact_points};

// A column that repeats a field of the resource, for searching and order. It holds "" or 0 where the field is absent, and NULL
// while lists do not show the row.
struct Key {
  std::string_view column;
  std::string_view field;  // dotted
  bool is_true = false;    // a boolean, kept as 0 and 1
};

const char* name_of(Table table);
std::span<const Key> keys_of(Table table);
// All tables with their indexes; may run on a database that has them.
std::string schema();

// The values of the keys, in their order. `listed`: what lists show of the resource; null when they show nothing.
std::vector<Value> key_values(Table table, const Json* listed);

// An INSERT of one resource with the values id and json; SQLite reads the keys from the JSON. Quicker for many than key_values().
std::string insert_sql(Table table);

// The SQL of what lists show of a field: its column, or the place in the JSON. Absent is "", which sorts first.
// Precondition: the field holds only letters and dots.
std::string field_sql(Table table, std::string_view field);
// What lists show of a resource.
inline constexpr const char* listed_sql = "ifnull(seen, json)";

}  // namespace memobox::sandbox
