#include "tests/platform/list_query.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "core/base/base64.h"
#include "tests/platform/json.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    if (end > start) parts.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

bool is_field(std::string_view text) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || std::isalpha(static_cast<unsigned char>(c)); });
}

bool read_number(std::string_view text, std::int64_t low, std::int64_t high, std::int64_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= low && out <= high;
}

bool read_sort(std::string_view text, std::vector<SortKey>& out) {
  for (const std::string& part : split(text, ',')) {
    const std::size_t colon = part.find(':');
    std::string direction = colon == std::string::npos ? "asc" : part.substr(colon + 1);
    for (char& c : direction) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    SortKey key{part.substr(0, colon), direction == "desc"};
    if (!is_field(key.field) || (direction != "asc" && direction != "desc")) return false;
    out.push_back(std::move(key));
  }
  return true;
}

bool read_next(std::string_view text, ListQuery& query) {
  const Result<Buffer> bytes = decode_base64(text);
  if (!bytes) return false;
  const Json json = Json::parse(bytes->text(), nullptr, false);
  if (!json.is_array() || json.size() != query.sort.size() + 2 || !json[0].is_number_integer()) return false;
  query.page = json[0].get<std::int64_t>();
  for (std::size_t i = 1; i < json.size(); ++i) {
    if (json[i].is_number_integer())
      query.after.emplace_back(json[i].get<std::int64_t>());
    else if (json[i].is_string())
      query.after.emplace_back(json[i].get<std::string>());
    else
      return false;
  }
  return true;
}

// "|x", "&x", "!x" and plain "x", which is "|x" (A.3).
FieldFilter read_filter(const std::string& field, std::string_view value) {
  FieldFilter filter{field, {}, {}, {}};
  for (std::string& part : split(value, ',')) {
    const char prefix = part.front();
    auto& list = prefix == '&' ? filter.all : prefix == '!' ? filter.none : filter.any;
    list.push_back(prefix == '|' || prefix == '&' || prefix == '!' ? part.substr(1) : std::move(part));
  }
  return filter;
}

// The four date filters: whole days in UTC, both ends included.
struct DateParameter {
  std::string_view name, field;
  bool is_end;
};
constexpr DateParameter date_parameters[] = {{"dateFrom", "createdDateTime", false},
                                             {"dateTo", "createdDateTime", true},
                                             {"receivedDateFrom", "receivedDateTime", false},
                                             {"receivedDateTo", "receivedDateTime", true}};

bool read_date(const DateParameter& parameter, const std::string& value, ListQuery& query) {
  const std::string midnight = value.size() == 10 ? platform_time(value + "T00:00:00Z") : std::string();
  if (midnight.empty()) return false;
  if (parameter.is_end)
    query.periods.push_back({std::string(parameter.field), {}, platform_time_after(midnight, 24 * 60)});
  else
    query.periods.push_back({std::string(parameter.field), midnight, {}});
  return true;
}

// False when the parameter is known and its value is not allowed.
bool read_parameter(const std::string& name, const std::string& value, ListQuery& query) {
  if (name == "page") return read_number(value, 0, 1'000'000, query.page);
  if (name == "size") return read_number(value, 1, largest_page, query.size);
  if (name == "sortFields") return read_sort(value, query.sort);
  if (name == "fields") {
    query.fields = split(value, ',');
    return std::all_of(query.fields.begin(), query.fields.end(), is_field);
  }
  if (name == "any") return query.words = split(value, ','), true;
  for (const DateParameter& parameter : date_parameters)
    if (name == parameter.name) return read_date(parameter, value, query);
  if (!is_field(name)) return false;
  query.filters.push_back(read_filter(name, value));
  return true;
}

const char* reason_for(const std::string& name) {
  if (name == "page" || name == "size") return "must be a whole number within the limits";
  if (name == "next") return "is not a key this list gave out for the same order";
  if (name.ends_with("From") || name.ends_with("To")) return "must be a day, yyyy-MM-dd";
  return "is not understood by the sandbox";
}

}  // namespace

std::variant<ListQuery, BadParameter> parse_list_query(const std::multimap<std::string, std::string>& parameters) {
  ListQuery query;
  for (const auto& [name, value] : parameters)
    if (name != "next" && !read_parameter(name, value, query)) return BadParameter{name, value, reason_for(name)};
  if (query.sort.empty()) query.sort.push_back({"lastUpdated", true});
  if (const auto next = parameters.find("next"); next != parameters.end()) {
    if (!read_next(next->second, query)) return BadParameter{"next", next->second, reason_for("next")};
  } else if ((query.page + 1) * query.size > row_window) {
    return BadParameter{"page", std::to_string(query.page), "page x size goes beyond 10000 rows; use next"};
  }
  return query;
}

}  // namespace memobox::sandbox
