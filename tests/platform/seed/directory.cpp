#include "tests/platform/seed/directory.h"

#include <fstream>
#include <set>
#include <stdexcept>

#include "tests/platform/directory.h"
#include "tests/platform/projection.h"
#include "tests/platform/search.h"

namespace memobox::sandbox {
namespace {

constexpr const char* opened = "2022-03-21T08:00:00.000Z";
constexpr double usual_mb = 10;
constexpr int usual_attachments = 10;

// An organisation while it is written.
struct Office {
  Json summary;     // as other resources name it
  std::string cvr;  // its resources' ids are made from it
  std::string site;
  Json ids;  // of contact points, by name
};

Json resource(const std::string& id) {
  return {{"id", id}, {"version", 1}, {"transactionId", made_up_uuid("transaction " + id)}, {"createdDate", opened}, {"lastUpdated", opened}};
}

// Some members of a resource, in the resource's own order.
Json members(const Json& json, const std::set<std::string>& names) {
  Json out = Json::object();
  for (const auto& [name, value] : json.items())
    if (names.contains(name)) out[name] = value;
  return out;
}

// A list of resources of one text each.
Json list_of(const Json& texts, const std::string& owner, const char* member) {
  Json list = Json::array();
  for (const Json& text : texts)
    list.push_back({{"id", made_up_uuid(owner + " " + member + " " + text.get<std::string>())}, {"version", 1}, {member, text}});
  return list;
}

// "Ærlø-Årsø Kommune" -> "aerloe-aarsoe-kommune"
std::string site_of(std::string_view name) {
  std::string out;
  for (const std::string& word : words_with_blank(name)) {
    if (!out.empty()) out += '-';
    for (std::size_t i = 1; i < word.size(); ++i) {
      if (word[i] != '\xC3')
        out += word[i];
      else
        out += word[++i] == '\xA6' ? "ae" : word[i] == '\xB8' ? "oe" : "aa";
    }
  }
  return out;
}

Json report_link(const Office& office, const std::string& id, const Json& link) {
  Json json = {{"id", made_up_uuid(id + " link")},
               {"version", 1},
               {"externalLink", "https://selvbetjening." + office.site + ".example/" + link[0].get<std::string>()},
               {"externalLinkText", link[1]}};
  if (link[2] != "") json["description"] = link[2];
  json["label"] = "Selvbetjening";
  return json;
}

Json groups_around(const Json& group) {
  return group.is_null() ? Json::array() : Json::array({members(group, {"id", "version", "name", "organisation", "parent"})});
}

// What the sandbox keeps beside a contact point.
Json own_of_point(const Json& point, const Json& said, const Json& group) {
  std::string terms;
  for (const Json& term : point["searchTerms"]) terms += searchable(term["term"].get<std::string>());
  return {{"words", searchable(point["name"].get<std::string>()) + terms},
          {"terms", terms},
          {"in_groups", group.is_null() ? "" : group["id"].get<std::string>() + " "},
          {"root", group.is_null()},
          {"shown", point["active"] == true && point["visible"] == true},
          {"returns", said.value("returns", false)}};
}

std::string point_id(const Office& office, const Json& said, const Json& group) {
  const std::string name = said["name"];
  if (said.contains("id")) return said["id"];
  if (office.ids.contains(name)) return office.ids[name];
  return made_up_uuid("contact point " + office.cvr + " " + (group.is_null() ? "" : group["id"].get<std::string>()) + " " + name);
}

Json point_json(const Office& office, const Json& said, const Json& group) {
  const std::string id = point_id(office, said, group);
  Json json = resource(id);
  json["name"] = said["name"];
  if (said.contains("about")) json["description"] = said["about"];
  json["memoSizeThresholdMB"] = said.value("mb", usual_mb);
  json["allowedNumberOfAttachments"] = said.value("files", usual_attachments);
  json["active"] = !said.value("inactive", false);
  json["visible"] = !said.value("hidden", false);
  if (said.contains("link")) json["reportLink"] = report_link(office, id, said["link"]);
  json["organisationId"] = office.summary["id"];
  json["systemId"] = made_up_uuid("system " + office.cvr);
  json["contactGroups"] = groups_around(group);
  json["recommendedAttributes"] = list_of(said.value("ask", Json::array()), id, "name");
  json["searchTerms"] = list_of(said.value("words", Json::array()), id, "term");
  json[own_member] = own_of_point(json, said, group);
  return json;
}

Json group_json(const Office& office, const Json& branch, const Json& parent) {
  const std::string name = branch["group"];
  Json json = resource(made_up_uuid("contact group " + office.cvr + " " + (parent.is_null() ? "" : parent["id"].get<std::string>()) + " " + name));
  json["name"] = name;
  if (branch.contains("about")) json["description"] = branch["about"];
  json["organisationalUnit"] = true;
  json["organisation"] = office.summary;
  if (!parent.is_null()) json["parent"] = members(parent, {"id", "version", "name", "parent"});
  return json;
}

// Whether some contact point of the tree is shown.
bool add_tree(Store& store, const Office& office, const Json& tree, const Json& parent) {
  bool shown = false;
  for (const Json& branch : tree) {
    Json group = branch.contains("group") ? group_json(office, branch, parent) : parent;
    bool shown_here = branch.contains("groups") && add_tree(store, office, branch["groups"], group);
    for (const Json& said : branch.value("points", Json::array())) {
      const Json point = point_json(office, said, group);
      if (!store.add(Table::contact_points, point)) throw std::runtime_error("the directory has two contact points " + point["name"].get<std::string>());
      shown_here |= point[own_member]["shown"] == true;
    }
    shown |= shown_here;
    if (!branch.contains("group")) continue;
    group[own_member] = {{"words", searchable(branch["group"].get<std::string>())}, {"root", parent.is_null()}, {"shown", shown_here}};
    if (!store.add(Table::contact_groups, group)) throw std::runtime_error("the directory has two groups " + branch["group"].get<std::string>());
  }
  return shown;
}

// Seven digits and the check digit; none when it would have to be 10. From 00, so that it can be nobody's.
std::string made_up_cvr(int number) {
  constexpr int weights[] = {2, 7, 6, 5, 4, 3, 2};
  std::string digits = std::to_string(number);
  digits.insert(0, 7 - digits.size(), '0');
  int sum = 0;
  for (std::size_t i = 0; i < 7; ++i) sum += weights[i] * (digits[i] - '0');
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? std::string() : digits + std::to_string(check);
}

class Directory {
 public:
  Directory(Store& store, const Json& plans) : store_(store), plans_(plans) {}

  void add(const Json& said, const std::string& name) {
    const std::string cvr = said.contains("cvr") ? said["cvr"].get<std::string>() : next_cvr();
    const std::string id = made_up_uuid("organisation " + cvr);  // as letters name it (projection_parts.cpp)
    const bool is_authority = said.value("type", "AUTHORITY") == "AUTHORITY", is_active = said.value("status", "ACTIVE") == "ACTIVE";
    Json json = resource(id);
    json["name"] = name;
    json["cvrNumber"] = cvr;
    json["type"] = said.value("type", "AUTHORITY");
    json["authorityType"] = said["authorityType"];
    json["authorityTerms"] = is_authority;
    json["legalNotificationAllowed"] = json["mandatoryPostAllowed"] = is_authority;
    json["logoAvailable"] = false;
    json["statusType"] = said.value("status", "ACTIVE");
    json["statusDate"] = is_active ? opened : "2025-12-31T23:00:00.000Z";
    json[own_member] = {{"words", searchable(name + " " + cvr)}};
    if (!store_.add(Table::organisations, json)) throw std::runtime_error("the directory has two organisations of the CVR number " + cvr);
    const Office office{members(json, {"id", "version", "name", "cvrNumber", "type", "authorityType"}), cvr, site_of(name), said.value("ids", Json::object())};
    for (const Json& plan : said.value("plans", Json::array())) add_tree(store_, office, plans_.at(plan.get<std::string>()), nullptr);
    add_tree(store_, office, said.value("tree", Json::array()), nullptr);
  }

 private:
  std::string next_cvr() {
    std::string cvr;
    while (cvr.empty()) cvr = made_up_cvr(++number_);
    return cvr;
  }

  Store& store_;
  const Json& plans_;
  int number_ = 40;  // those below are spoken for
};

}  // namespace

void add_directory(Store& store, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("the directory " + file + " cannot be read");
  try {
    const Json json = Json::parse(in);
    store.together([&] {
      Directory directory(store, json.at("plans"));
      for (const Json& same : json.at("many"))
        for (const Json& word : same.at("of")) {
          std::string name = same.at("name");
          directory.add(same, name.replace(name.find("{}"), 2, word.get<std::string>()));
        }
      for (const Json& one : json.at("each")) directory.add(one, one.at("name"));
    });
  } catch (const Json::exception& problem) {
    throw std::runtime_error("the directory " + file + ": " + problem.what());
  }
}

}  // namespace memobox::sandbox
