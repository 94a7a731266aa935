// The contact structure: organisations, contact groups and contact points, for everybody who is logged in.
// Not documented, and decided here: what a search term may be part of (the beginning of a word of the name or of a term); that lists leave out closed
// and hidden contact points unless `visibility` asks for them.
#include "core/base/fold.h"
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

bool has_word(const std::string& text, const std::string& begin) {
  const std::string folded = " " + fold(text);
  return folded.find(" " + begin) != std::string::npos;
}

bool is_found(const Json& json, const std::string& wanted, bool names) {
  const std::string begin = fold(wanted);
  if (names && has_word(json.value("name", ""), begin)) return true;
  for (const Json& term : json.value("searchTerms", Json::array()))
    if (has_word(term.value("term", ""), begin)) return true;
  return false;
}

bool is_shown(const Json& json, const std::string& visibility) {
  const bool open = json.value("active", true) && json.value("visible", true);
  return visibility == "ALL" || open == (visibility != "HIDDEN");
}

bool is_in_group(const Json& json, const std::string& group) {
  for (const Json& each : json.value("contactGroups", Json::array()))
    if (each["id"] == group) return true;
  return false;
}

// The parameters of these lists that are no fields: those rows are picked here, the rest is the common list.
constexpr const char* special[] = {"searchTerm", "searchTermOrName", "contactGroupId", "isRoot", "visibility", "postkasseId", "postkasseEmneId"};

bool is_wanted(const Json& json, const Request& request) {
  const std::string term = request.parameter("searchTerm"), either = request.parameter("searchTermOrName"), group = request.parameter("contactGroupId");
  if (!term.empty() && !is_found(json, term, !json.contains("searchTerms"))) return false;
  if (!either.empty() && !is_found(json, either, true)) return false;
  if (!group.empty() && !is_in_group(json, group)) return false;
  if (request.parameter("isRoot") == "true" && (json.contains("parent") || !json.value("contactGroups", Json::array()).empty())) return false;
  return is_shown(json, request.parameter("visibility"));
}

Answer list(Store& store, Table table, const char* items, const std::vector<Scope>& scopes, const Request& request) {
  auto parameters = request.query;
  for (const char* name : special) parameters.erase(name);
  auto query = parse_list_query(parameters);
  if (const auto* bad = std::get_if<BadParameter>(&query)) return bad_parameter(items, *bad);
  auto& asked = std::get<ListQuery>(query);
  const std::int64_t page = asked.page, size = asked.size;
  asked.page = 0;
  asked.size = row_window;
  Page all = store.list(table, scopes, asked);
  std::erase_if(all.rows, [&](const Json& json) { return !is_wanted(json, request); });
  Page out{{}, page, static_cast<std::int64_t>(all.rows.size()), size, {}};
  for (auto i = static_cast<std::size_t>(page * size); i < all.rows.size() && out.rows.size() < static_cast<std::size_t>(size); ++i) out.rows.push_back(std::move(all.rows[i]));
  return page_answer(items, std::move(out));
}

Answer one(Store& store, Table table, const char* resource, const Request& request) {
  const auto found = store.find(table, request.part.at("id"));
  const auto organisation = request.part.find("organisation");
  const bool fits = found && (organisation == request.part.end() || table == Table::contact_groups || (*found)["organisationId"] == organisation->second);
  return fits ? json_answer(*found) : not_found(resource);
}

}  // namespace

void add_directory_routes(Router& router, Source& source) {
  Store& store = source.store;
  const auto add = [&](const std::string& path, std::function<Answer(const Request&)> handler) {
    router.add("GET", source.base + path, authorised(source, [handler = std::move(handler)](const Request& request, const std::string&) { return handler(request); }));
  };
  struct Part { const char* path; Table table; const char *items, *resource, *scope; };
  constexpr Part parts[] = {{"contact-groups/", Table::contact_groups, "contactGroups", "ContactGroup", "organisation_id"},
                            {"contact-points/", Table::contact_points, "contactPoints", "ContactPoint", "organisation_id"}};
  add("/organisations/", [&store](const Request& request) { return list(store, Table::organisations, "organisations", {}, request); });
  add("/organisations/{id}", [&store](const Request& request) { return one(store, Table::organisations, "Organisation", request); });
  for (const Part& part : parts) {
    const std::string own = std::string("/organisations/{organisation}/") + part.path;
    add(std::string("/") + part.path, [&store, part](const Request& request) { return list(store, part.table, part.items, {}, request); });
    add(own, [&store, part](const Request& request) { return list(store, part.table, part.items, {{part.scope, request.part.at("organisation")}}, request); });
    add(own + "{id}", [&store, part](const Request& request) { return one(store, part.table, part.resource, request); });
  }
}

}  // namespace memobox::sandbox
