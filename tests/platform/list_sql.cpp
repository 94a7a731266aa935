// The SQL of a list request.
#include "core/base/base64.h"
#include "tests/platform/list_query.h"

namespace memobox::sandbox {
namespace {

// In GLOB only "*" is to have a meaning.
std::string glob_pattern(const std::string& value) {
  std::string pattern;
  for (const char c : value) {
    if (c == '[' || c == ']' || c == '?')
      pattern += {'[', c, ']'};
    else
      pattern += c;
  }
  return pattern;
}

std::string match_sql(Table table, const std::string& field, const std::string& value, std::vector<Value>& values) {
  const std::string sql = field_sql(table, field);
  if (value == "true") return sql + " = 1";
  if (value == "false") return sql + " IN (0, '')";
  if (value.find('*') == std::string::npos) {
    values.emplace_back(value);
    return "CAST(" + sql + " AS TEXT) = ?";
  }
  values.emplace_back(glob_pattern(value));
  return "(" + sql + " <> '' AND " + sql + " GLOB ?)";
}

std::string one_filter_sql(Table table, const FieldFilter& filter, std::vector<Value>& values) {
  std::string sql, some;
  for (const std::string& value : filter.any) some += (some.empty() ? "" : " OR ") + match_sql(table, filter.field, value, values);
  if (!some.empty()) sql += " AND (" + some + ")";
  for (const std::string& value : filter.all) sql += " AND " + match_sql(table, filter.field, value, values);
  for (const std::string& value : filter.none) sql += " AND NOT (" + match_sql(table, filter.field, value, values) + ")";
  return sql;
}

}  // namespace

std::string filter_sql(Table table, const ListQuery& query, std::vector<Value>& values) {
  std::string sql;
  for (const FieldFilter& filter : query.filters) sql += one_filter_sql(table, filter, values);
  for (const Period& period : query.periods) {
    const std::string field = field_sql(table, period.field);
    if (!period.from.empty()) sql += " AND " + field + " >= ?", values.emplace_back(period.from);
    if (!period.before.empty()) sql += " AND " + field + " <> '' AND " + field + " < ?", values.emplace_back(period.before);
  }
  for (const Piece& piece : query.pieces) {
    sql += " AND instr(" + piece.column + ", ?) > 0";
    values.emplace_back(piece.text);
  }
  std::string words;
  for (const std::string& word : query.words) {
    words += std::string(words.empty() ? "" : " OR ") + "mentions(" + listed_sql + ", ?)";
    values.emplace_back(word);
  }
  return words.empty() ? sql : sql + " AND (" + words + ")";
}

std::string after_sql(Table table, const ListQuery& query, std::vector<Value>& values) {
  if (query.after.empty()) return {};
  // The first field bounds the rows, so that an index can begin there. Then (a > ?) OR (a = ? AND b > ?) OR ... ; the id, last, is
  // unique and settles ties.
  const SortKey& first = query.sort.front();
  std::string sql = " AND " + field_sql(table, first.field) + (first.descending ? " <= ?" : " >= ?") + " AND (";
  values.push_back(query.after.front());
  std::string equal;
  std::vector<Value> equal_values;
  for (std::size_t i = 0; i < query.after.size(); ++i) {
    const bool is_id = i == query.sort.size();
    const std::string field = is_id ? "id" : field_sql(table, query.sort[i].field);
    const bool descending = !is_id && query.sort[i].descending;
    sql += (i ? " OR (" : "(") + equal + field + (descending ? " < ?" : " > ?") + ")";
    values.insert(values.end(), equal_values.begin(), equal_values.end());
    values.push_back(query.after[i]);
    equal += field + " = ? AND ";
    equal_values.push_back(query.after[i]);
  }
  return sql + ")";
}

std::string order_sql(Table table, const ListQuery& query) {
  std::string sql = " ORDER BY ";
  for (const SortKey& key : query.sort) sql += field_sql(table, key.field) + (key.descending ? " DESC, " : ", ");
  return sql + "id";
}

std::string next_text(std::int64_t page, const std::vector<Value>& last_row) {
  Json json = Json::array({page});
  for (const Value& value : last_row) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      json.push_back(*number);
    else
      json.push_back(std::get<std::string>(value));
  }
  const std::string text = json_text(json);
  std::string out;
  append_base64(out, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return out;
}

}  // namespace memobox::sandbox
