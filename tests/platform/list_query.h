// What a list request asks for: page, order, filters, fields (platform-api.md A.3), and the SQL it becomes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tests/platform/tables.h"

namespace memobox::sandbox {

struct SortKey {
  std::string field;  // of the resource, dotted when nested; only letters and dots
  bool descending = false;
};

// Values hold "*" where any text may stand; "true" and "false" stand for booleans.
struct FieldFilter {
  std::string field;
  std::vector<std::string> any, all, none;
};

// A time field within [from, before); an empty end is open.
struct Period {
  std::string field, from, before;
};

// The column holds the text somewhere.
struct Piece {
  std::string column, text;
};

struct ListQuery {
  std::int64_t page = 0;
  std::int64_t size = 20;
  std::vector<SortKey> sort;  // lastUpdated, newest first, when the caller asks for none
  std::vector<FieldFilter> filters;
  std::vector<Period> periods;
  std::vector<Piece> pieces;        // from parameters that the handler of a list knows
  std::vector<std::string> words;   // of `any`: one of them stands in some field
  std::vector<std::string> fields;  // empty: all
  std::vector<Value> after;         // from `next`: the sort values of the last row seen, and its id last
};

inline constexpr std::int64_t largest_page = 1000;
inline constexpr std::int64_t row_window = 10'000;  // page x size beyond it is refused; `next` is not bound by it (S11)

struct BadParameter {
  std::string name, value, reason;
};

// Every parameter without a meaning of its own is a filter on the field of that name.
std::variant<ListQuery, BadParameter> parse_list_query(const std::multimap<std::string, std::string>& parameters);

// " AND ..." for the filters, and for the rows after `next`; the values are appended in order. The functions `mentions` (search.h)
// and GLOB are called.
std::string filter_sql(Table table, const ListQuery& query, std::vector<Value>& values);
std::string after_sql(Table table, const ListQuery& query, std::vector<Value>& values);
std::string order_sql(Table table, const ListQuery& query);

// Opaque to clients: base64 of a JSON array (A.3), here the page and the sort values and id of the last row.
std::string next_text(std::int64_t page, const std::vector<Value>& last_row);

}  // namespace memobox::sandbox
