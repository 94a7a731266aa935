// The contact structure: organisations, their groups, and the points in them that take letters. Anybody with a session may read it.
// Not documented, and decided here: a parameter that searches finds words by their beginning, in either letter case, and all of its words
// must be found; `searchTerm` of organisations means their name and CVR number; a group is visible when a visible contact point is in it or
// below it; `contactGroupId` names the group in which a point lies itself.
#include "tests/platform/api.h"
#include "tests/platform/directory.h"
#include "tests/platform/search.h"

namespace memobox::sandbox {
namespace {

struct Kind {
  Table table;
  const char *items, *resource;
};
constexpr Kind organisations{Table::organisations, "organisations", "Organisation"};
constexpr Kind groups{Table::contact_groups, "contactGroups", "ContactGroup"};
constexpr Kind points{Table::contact_points, "contactPoints", "ContactPoint"};

// The parameters that search, and the column in which.
struct WordParameter {
  Table table;
  const char *name, *column;
};
constexpr WordParameter word_parameters[] = {{Table::organisations, "name", "words"},
                                             {Table::organisations, "searchTerm", "words"},
                                             {Table::contact_groups, "name", "words"},
                                             {Table::contact_points, "searchTerm", "terms"},
                                             {Table::contact_points, "searchTermOrName", "words"}};

struct ChoiceParameter {
  const char* name;
  const char* column;
  const char *yes, *no, *either;  // nullptr: there is no such choice
  const char* usual;
};
constexpr ChoiceParameter choices[] = {{"isRoot", "root", "true", "false", nullptr, nullptr}, {"visibility", "shown", "VISIBLE", "HIDDEN", "ALL", "VISIBLE"}};

// The request's own parameters as they are understood one by one; what is left is for parse_list_query().
struct Asked {
  std::multimap<std::string, std::string> parameters;
  std::vector<Scope> scopes;
  std::vector<Piece> pieces;

  std::string take(const char* name) {
    const auto found = parameters.find(name);
    if (found == parameters.end()) return {};
    std::string value = found->second;
    parameters.erase(name);
    return value;
  }
};

void take_words(Table table, Asked& asked) {
  for (const WordParameter& parameter : word_parameters)
    if (parameter.table == table)
      for (const std::string& word : words_with_blank(asked.take(parameter.name))) asked.pieces.push_back({parameter.column, word});
}

std::optional<BadParameter> take_choice(const ChoiceParameter& choice, Asked& asked) {
  std::string value = asked.take(choice.name);
  if (value.empty() && choice.usual) value = choice.usual;
  if (value == choice.yes || value == choice.no)
    asked.scopes.push_back({choice.column, value == choice.yes ? "1" : "0"});
  else if (!value.empty() && !(choice.either && value == choice.either))
    return BadParameter{choice.name, value, "is none of the documented values"};
  return std::nullopt;
}

Answer list(Store& store, const Kind& kind, const Request& request, std::vector<Scope> scopes) {
  Asked asked{request.query, std::move(scopes), {}};
  take_words(kind.table, asked);
  if (const std::string group = asked.take("contactGroupId"); !group.empty() && kind.table == Table::contact_points)
    asked.pieces.push_back({"in_groups", group + " "});
  if (kind.table != Table::organisations)
    for (const ChoiceParameter& choice : choices)
      if (const auto bad = take_choice(choice, asked)) return bad_parameter(kind.items, *bad);
  auto query = parse_list_query(asked.parameters);
  if (const auto* bad = std::get_if<BadParameter>(&query)) return bad_parameter(kind.items, *bad);
  std::get<ListQuery>(query).pieces = std::move(asked.pieces);
  Page page = store.list(kind.table, asked.scopes, std::get<ListQuery>(query));
  for (Json& row : page.rows) row = as_shown(std::move(row));
  return page_answer(kind.items, std::move(page));
}

// By its id, whether lists show it or not; in the organisation that the path names.
Answer get(Store& store, const Kind& kind, const Request& request) {
  auto found = store.find(kind.table, request.part.at("id"));
  if (!found) return not_found(kind.resource);
  if (const auto organisation = request.part.find("organisation"); organisation != request.part.end()) {
    const Json& owner = kind.table == Table::contact_points ? (*found)["organisationId"] : (*found)["organisation"]["id"];
    if (owner != organisation->second) return not_found(kind.resource);
  }
  return json_answer(as_shown(std::move(*found)));
}

}  // namespace

void add_directory_routes(Router& router, Source& source) {
  Store& store = source.store;
  const auto add = [&](const std::string& path, std::function<Answer(const Request&)> handler) {
    router.add("GET", source.base + path,
               authorised(source, [handler = std::move(handler)](const Request& request, const std::string&) { return handler(request); }));
  };
  const auto add_list = [&](const std::string& path, const Kind& kind) {
    add(path, [&store, kind](const Request& request) { return list(store, kind, request, {}); });
  };
  const auto add_within = [&](const std::string& path, const Kind& kind) {
    const std::string within = "/organisations/{organisation}" + path;
    add(within, [&store, kind](const Request& request) { return list(store, kind, request, {{"organisation_id", request.part.at("organisation")}}); });
    add(within + "{id}", [&store, kind](const Request& request) { return get(store, kind, request); });
  };
  add_list("/organisations/", organisations);
  add_list("/contact-groups/", groups);
  add_list("/contact-points/", points);
  add("/organisations/{id}", [&store](const Request& request) { return get(store, organisations, request); });
  add_within("/contact-groups/", groups);
  add_within("/contact-points/", points);
}

}  // namespace memobox::sandbox
