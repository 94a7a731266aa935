#include "core/view/list_options.h"

#include <map>
#include <utility>

#include "core/base/order.h"
#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"

namespace memobox::view {
namespace {

using mailbox::Listing;
using Choice = std::pair<std::string, std::string>;  // value and words

Node choose(std::string_view id, std::string name, const std::vector<Choice>& choices, const std::string& chosen) {
  Node node = make(Role::select, std::string(id), std::move(name));
  node.value = chosen;
  node.actions.emplace_back("change");
  for (const auto& [value, words] : choices) {
    Node option = make(Role::option, std::string(id) + "/" + ids::part(value), words);
    option.value = value;
    option.state.selected = value == chosen;
    node.children.push_back(std::move(option));
  }
  return node;
}

Node tick(std::string_view id, std::string name, bool on) {
  Node node = make(Role::checkbox, std::string(id), std::move(name));
  node.state.checked = on ? tree::Checked::yes : tree::Checked::no;
  node.actions.emplace_back("change");
  return node;
}

// Values of an enumeration by their number.
template <class Value>
std::string number(Value value) { return std::to_string(static_cast<int>(value)); }

std::vector<Choice> orders(const Words& words) {
  using mailbox::Order;
  return {{number(Order::newest), words(Text::listing_newest)},
          {number(Order::oldest), words(Text::listing_oldest)},
          {number(Order::sender), words(Text::listing_by_sender)},
          {number(Order::title), words(Text::listing_by_title)}};
}

std::vector<Choice> periods(const Words& words) {
  using mailbox::Period;
  return {{number(Period::any), words(Text::listing_any_time)},
          {number(Period::month), words(Text::listing_month)},
          {number(Period::year), words(Text::listing_year)},
          {number(Period::older), words(Text::listing_older)}};
}

// Of the rows that have come: the platform has no list of senders.
std::vector<Choice> senders(const Context& context, const mailbox::State& state) {
  std::map<std::string, std::string> names;  // by id: an authority writes in the names of its parts
  if (!state.listing.sender.empty()) names[state.listing.sender] = state.listing.sender_name;
  for (const std::string& id : state.list.messages) {
    const mailbox::Entry* entry = mailbox::find_message(state, id);
    if (entry && !entry->server.sender.senderId.empty()) names.try_emplace(entry->server.sender.senderId, clean_line(entry->letter.sender.name));
  }
  std::vector<Choice> all;
  for (const auto& [id, name] : names)
    if (!name.empty()) all.emplace_back(id, name);
  sort_stably(all, [](const Choice& a, const Choice& b) { return a.second < b.second; });
  all.insert(all.begin(), {"all", context.words(Text::listing_all_senders)});
  return all;
}

Nodes choices(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  const Listing& listing = state.listing;
  return nodes(choose(ids::order, words(Text::listing_order), orders(words), number(listing.order)),
               choose(ids::period, words(Text::listing_period), periods(words), number(listing.period)),
               choose(ids::sender, words(Text::listing_sender), senders(context, state), listing.sender.empty() ? "all" : listing.sender),
               container(Role::group, "letters/options/only", Look::cluster,
                         nodes(tick(ids::only_unread, words(Text::listing_unread), listing.unread), tick(ids::only_flagged, words(Text::listing_flagged), listing.flagged),
                               tick(ids::only_deadline, words(Text::listing_deadline), listing.deadline)),
                         words(Text::listing_show)));
}

std::string left_out(const Words& words, const Listing& listing) {
  std::string all;
  const auto add = [&](bool on, const std::string& part) {
    if (on) all += (all.empty() ? "" : ", ") + part;
  };
  add(listing.unread, words(Text::listing_unread));
  add(listing.flagged, words(Text::listing_flagged));
  add(listing.deadline, words(Text::listing_deadline));
  add(!listing.sender.empty(), words(Text::listing_from, {{"name", listing.sender_name}}));
  add(listing.period != mailbox::Period::any, periods(words)[static_cast<std::size_t>(listing.period)].second);
  return all;
}

}  // namespace

Node list_options(const Context& context, const mailbox::State& state) {
  Node part = make(Role::disclosure, std::string(ids::options), context.words(Text::listing_options));
  part.actions.emplace_back("toggle");
  part.state.expanded = state.listing_open;
  if (state.listing_open) part.children = choices(context, state);
  return part;
}

Nodes list_narrowed(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  if (!mailbox::narrows(state.listing)) return {};
  std::string line = words(Text::listing_only, {{"what", left_out(words, state.listing)}});
  if (state.listing.deadline) line += " " + words(Text::listing_deadline_marked);
  return nodes(container(Role::status, "letters/narrowed", Look::notice,
                         nodes(sentence("letters/narrowed/what", line), button(std::string(ids::show_all), words(Text::listing_show_all)))));
}

}  // namespace memobox::view
