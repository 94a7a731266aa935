#include "core/app/list_acts.h"

#include "core/base/utf8.h"
#include "core/view/ids.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
using mailbox::Listing;

// A choice is an enumeration's number (core/view/list_options.cpp).
template <class Value>
void choose(Value& member, const std::string& number, Value last) {
  const int chosen = number.size() == 1 ? number[0] - '0' : -1;
  if (chosen >= 0 && chosen <= static_cast<int>(last)) member = static_cast<Value>(chosen);
}

void choose_sender(Listing& listing, const mailbox::State& state, const std::string& sender) {
  listing.sender = listing.sender_name = {};
  for (const std::string& message : state.list.messages) {
    const mailbox::Entry* entry = mailbox::find_message(state, message);
    if (!entry || sender.empty() || entry->server.sender.senderId != sender) continue;
    listing.sender = sender;
    listing.sender_name = clean_line(entry->letter.sender.name);
    return;
  }
}

// nullopt: no choice of the list.
std::optional<Listing> listing_after(const mailbox::State& state, const tree::Act& act) {
  Listing listing = state.listing;
  const bool yes = act.value == "yes";
  if (act.node == ids::show_all) return Listing{listing.order, false, false, false, mailbox::Period::any, {}, {}};
  if (act.node == ids::order) choose(listing.order, act.value, mailbox::Order::title);
  else if (act.node == ids::period) choose(listing.period, act.value, mailbox::Period::older);
  else if (act.node == ids::sender) choose_sender(listing, state, act.value);
  else if (act.node == ids::only_unread) listing.unread = yes;
  else if (act.node == ids::only_flagged) listing.flagged = yes;
  else if (act.node == ids::only_deadline) listing.deadline = yes;
  else return std::nullopt;
  return listing;
}

}  // namespace

bool list_act(mailbox::State& state, mailbox::Turn& turn, const tree::Act& act, std::string& focus) {
  if (act.node == ids::options) {
    state.listing_open = !state.listing_open;
    return true;
  }
  const auto listing = listing_after(state, act);
  if (!listing) return false;
  mailbox::set_listing(state, turn, *listing);
  focus = act.node == ids::show_all ? std::string(ids::options) : act.node;
  return true;
}

}  // namespace memobox::app
