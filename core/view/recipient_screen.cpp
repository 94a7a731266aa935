#include "core/view/recipient_screen.h"

#include <array>
#include <utility>

#include "core/base/utf8.h"
#include "core/view/ids.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using compose::Directory;
using compose::Finder;
using platform::AuthorityType;

constexpr std::size_t most_options = 12;

constexpr std::array authorities{std::pair{AuthorityType::municipality, Text::recipient_municipalities}, std::pair{AuthorityType::region, Text::recipient_regions},
                                 std::pair{AuthorityType::state, Text::recipient_state}, std::pair{AuthorityType::other, Text::recipient_other}};

Text authority_words(AuthorityType authority) {
  for (const auto& [type, words] : authorities)
    if (type == authority) return words;
  return Text::recipient_other;
}

std::string organisation_name(const Directory& directory, const std::string& id) {
  const platform::Organisation* organisation = compose::find_organisation(directory, id);
  return organisation ? clean_line(organisation->name) : std::string();
}

// Same names stand in many places: each says where it belongs.
std::string full_name(const Directory& directory, const platform::ContactPoint& point) {
  const std::string organisation = organisation_name(directory, point.organisationId);
  return clean_line(point.name) + (organisation.empty() ? std::string() : " – " + organisation);
}

Node option(std::string id, std::string name) {
  Node node = make(Role::option, std::move(id), std::move(name));
  node.actions.emplace_back("press");
  return node;
}

std::string found_words(const Context& context, const Finder& finder, const compose::Found& found) {
  const Words& words = context.words;
  if (!finder.points_done) return words(Text::recipient_fetching);
  if (found.total == 0) return words(Text::recipient_none);
  const std::string count = words.plural(Text::recipient_found_one, Text::recipient_found_other, static_cast<std::int64_t>(found.total));
  return found.total > most_options ? count + " " + words(Text::recipient_narrow) : count;
}

}  // namespace

void add_recipient_search(const Context& context, const compose::State& state, Nodes& all) {
  const Directory& directory = state.directory;
  const Finder& finder = *state.finder;
  if (!finder.point.empty()) return;
  const compose::Found found = compose::find(directory, finder.typed, most_options);
  Node field = make(Role::combobox, std::string(ids::recipient_search), context.words(Text::recipient_search));
  field.description = context.words(Text::recipient_help);
  field.value = finder.typed;
  field.actions = {"input"};
  field.hints.autocomplete = "off";
  field.state.expanded = found.total > 0;
  Nodes options;
  for (const platform::Organisation* each : found.organisations) options.push_back(option(ids::organisation_option(each->id), clean_line(each->name)));
  for (const platform::ContactPoint* each : found.points) options.push_back(option(ids::point_option(each->id), full_name(directory, *each)));
  if (!options.empty()) field.children.push_back(container(Role::listbox, "recipient/found/list", Look::none, std::move(options), context.words(Text::compose_to)));
  all.push_back(std::move(field));
  if (finder.typed.size() >= 2)
    all.push_back(container(Role::status, "recipient/found", Look::secondary, nodes(text("recipient/found/words", found_words(context, finder, found)))));
}

namespace {

Node item(Node command) {
  const std::string id = command.id + "/item";
  return container(Role::listitem, id, Look::none, nodes(std::move(command)));
}

// A command as wide as its words.
Node in_line(const Context& context, const char* id, Node command) {
  return container(Role::group, id, Look::cluster, nodes(std::move(command)), context.words(Text::compose_commands));
}

Node list_of(const char* id, Nodes items) { return container(Role::list, id, Look::stack, std::move(items)); }

void add_authorities(const Context& context, Nodes& all) {
  Nodes items;
  for (const auto& [type, words] : authorities) items.push_back(item(button(ids::authority(type), context.words(words))));
  all.push_back(heading(context, "recipient/browse", 3, context.words(Text::recipient_browse)));
  all.push_back(container(Role::list, "recipient/authorities", Look::cluster, std::move(items)));
}

void add_organisations(const Context& context, const Directory& directory, const Finder& finder, Nodes& all) {
  Nodes items;
  for (const platform::Organisation* each : compose::organisations_of(directory, finder.authority))
    items.push_back(item(button(ids::organisation(each->id), clean_line(each->name), Look::quiet)));
  all.push_back(heading(context, "recipient/browse", 3, context.words(authority_words(finder.authority))));
  if (items.empty()) all.push_back(sentence("recipient/empty", context.words(finder.organisations_done ? Text::recipient_none : Text::recipient_fetching)));
  else all.push_back(list_of("recipient/organisations", std::move(items)));
}

std::string group_name(const Context& context, const platform::ContactPoint& point) {
  const std::string name = point.contactGroups.empty() ? std::string() : clean_line(point.contactGroups.front().name);
  return name.empty() ? context.words(Text::recipient_no_group) : name;
}

// Under their groups, in the order in which the groups' first points come.
void add_points(const Context& context, const Directory& directory, const Finder& finder, Nodes& all) {
  all.push_back(heading(context, "recipient/browse", 3, organisation_name(directory, finder.organisation)));
  std::vector<std::pair<std::string, Nodes>> groups;
  for (const platform::ContactPoint* each : compose::points_of(directory, finder.organisation)) {
    const std::string group = group_name(context, *each);
    auto found = groups.begin();
    while (found != groups.end() && found->first != group) ++found;
    if (found == groups.end()) found = groups.insert(groups.end(), {group, {}});
    found->second.push_back(item(button(ids::point(each->id), clean_line(each->name), Look::quiet)));
  }
  if (groups.empty()) all.push_back(sentence("recipient/empty", context.words(finder.points_done ? Text::recipient_no_points : Text::recipient_fetching)));
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::string id = "recipient/group/" + std::to_string(i);
    all.push_back(heading(context, id, 4, groups[i].first));
    all.push_back(list_of((id + "/points").c_str(), std::move(groups[i].second)));
  }
}

// A form of the authority's own comes first (platform-api.md A.2).
Node form_card(const Context& context, const platform::ReportLink& link) {
  const Words& words = context.words;
  const std::string label = clean_line(link.externalLinkText.empty() ? link.label : link.externalLinkText);
  Nodes parts = nodes(heading(context, "recipient/form/title", 4, words(Text::recipient_form)), sentence("recipient/form/what", words(Text::recipient_form_what)));
  if (const std::string more = clean_line(link.description); !more.empty()) parts.push_back(sentence("recipient/form/more", more));
  Node open = make(Role::link, "recipient/form/open", label.empty() ? words(Text::recipient_form_open) : label);
  open.look = Look::primary;
  open.href = link.externalLink;
  open.actions.emplace_back("open");
  parts.push_back(container(Role::paragraph, "recipient/form/line", Look::none, nodes(std::move(open))));
  return container(Role::region, "recipient/form", Look::card, std::move(parts), words(Text::recipient_form));
}

void add_point(const Context& context, const Directory& directory, const Finder& finder, bool write, Nodes& all) {
  const Words& words = context.words;
  for (const platform::ContactPoint& each : directory.points)
    if (each.id == finder.point) all.push_back(heading(context, "recipient/browse", 3, full_name(directory, each)));
  const platform::ContactPoint& point = finder.chosen;
  if (point.id.empty()) {
    Node status = container(Role::status, "recipient/loading", Look::skeleton, nodes(sentence("recipient/loading/text", words(Text::recipient_fetching))));
    status.state.busy = true;
    return all.push_back(std::move(status));
  }
  if (const std::string more = clean_line(point.description); !more.empty()) all.push_back(sentence("recipient/description", more));
  if (!write) return;
  const bool form = point.reportLink && point.reportLink->externalLink.starts_with("https://");
  if (form) all.push_back(form_card(context, *point.reportLink));
  if (const std::string limit = limit_words(words, point.memoSizeThresholdMB, point.allowedNumberOfAttachments); !limit.empty())
    all.push_back(sentence("recipient/limit", limit, Look::secondary));
  all.push_back(container(Role::group, "recipient/commands", Look::cluster,
                          nodes(button(std::string(ids::recipient_write), words(form ? Text::recipient_write_anyway : Text::recipient_write), form ? Look::secondary_command : Look::primary)),
                          words(Text::compose_commands)));
}

}  // namespace

void add_recipient_steps(const Context& context, const compose::State& state, bool write, Nodes& all) {
  const Directory& directory = state.directory;
  const Finder& finder = *state.finder;
  if (finder.load.phase == mailbox::Phase::failed) all.push_back(trouble_box(context, "recipient/failed", 3, context.words(Text::recipient_failed), finder.load));
  if (finder.authority == AuthorityType::unknown) return add_authorities(context, all);
  all.push_back(in_line(context, "recipient/up", button(std::string(ids::recipient_back), context.words(Text::recipient_back))));
  if (!finder.point.empty()) add_point(context, directory, finder, write, all);
  else if (!finder.organisation.empty()) add_points(context, directory, finder, all);
  else add_organisations(context, directory, finder, all);
}

std::string limit_words(const Words& words, std::optional<double> megabytes, std::optional<std::int64_t> files) {
  if (!megabytes && !files) return {};
  std::string all;
  if (megabytes) all = words(Text::recipient_limit_size, {{"size", number_text(words, static_cast<std::int64_t>(*megabytes))}});
  if (!files) return all;
  const std::string count = *files == 0 ? words(Text::recipient_limit_no_files) : words.plural(Text::recipient_limit_files_one, Text::recipient_limit_files_other, *files);
  return all.empty() ? count : all + " " + count;
}

Nodes new_letter_link(const Context& context, const mailbox::State& mailbox) {
  if (!compose::may_begin(mailbox)) return {};
  mailbox::Place place{mailbox.mailbox, mailbox.list.folder, {}};
  place.new_pane = true;
  return nodes(place_link("bar/new", context.words(Text::compose_new), place_text(place), Look::primary));
}

Nodes recipient_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const Words& words = context.words;
  Nodes all = nodes(heading(context, "recipient/title", 2, words(Text::compose_new), Look::title));
  add_recipient_search(context, state, all);
  add_recipient_steps(context, state, true, all);
  mailbox::Place place = mailbox::place_of(mailbox);
  place.new_pane = false;
  all.push_back(in_line(context, "recipient/end", place_link("recipient/close", words(Text::command_close), place_text(place), Look::secondary_command)));
  return nodes(container(Role::main, "recipient", Look::letter, std::move(all)));
}

}  // namespace memobox::view
