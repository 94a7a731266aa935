#include "core/document/link.h"
#include "core/letter/calendar.h"
#include "core/view/ids.h"
#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

using letter::Action;
using letter::ActionKind;

Text kind_words(ActionKind kind) {
  switch (kind) {
    case ActionKind::appointment: return Text::action_appointment;
    case ActionKind::confirm: return Text::action_confirm;
    case ActionKind::payment: return Text::action_payment;
    case ActionKind::preparation: return Text::action_preparation;
    case ActionKind::information: return Text::action_information;
    case ActionKind::self_service: return Text::action_self_service;
    case ActionKind::registration: return Text::action_registration;
    case ActionKind::signature: return Text::action_signature;
    case ActionKind::other: break;
  }
  return Text::action_other;
}

std::string title_of(const Context& context, const Action& action) {
  const std::string kind = context.words(kind_words(action.kind));
  const std::string& what = action.reservation && !action.reservation->title.empty() ? action.reservation->title : action.label;
  return what.empty() ? kind : context.words(Text::action_title, {{"kind", kind}, {"what", what}});
}

std::string window_words(const Context& context, const Action& action) {
  const Words& words = context.words;
  switch (letter::action_state(action, context.now)) {
    case letter::ActionState::not_yet: return words(Text::action_opens, {{"time", long_time(words, *action.opens)}});
    case letter::ActionState::closed: return words(Text::action_closed, {{"time", long_time(words, *action.closes)}});
    case letter::ActionState::open: break;
  }
  const bool counts = action.closes && (!action.opens || *action.opens <= *action.closes);
  return counts ? words(Text::action_until, {{"time", long_time(words, *action.closes)}}) : std::string();
}

Nodes reservation_facts(const Context& context, const letter::Reservation& r, const std::string& id) {
  const Words& words = context.words;
  Nodes facts;
  if (r.start) facts.push_back(fact(id + "/when", words(Text::action_when), r.end ? time_span(words, *r.start, *r.end) : long_time(words, *r.start)));
  if (!r.location.empty()) facts.push_back(fact(id + "/where", words(Text::action_where), r.location));
  if (!r.description.empty() && r.description != r.title) facts.push_back(fact(id + "/remember", words(Text::action_about), r.description));
  if (!r.organizer_name.empty() || !r.organizer_mail.empty()) {
    const std::string both = r.organizer_name.empty() || r.organizer_mail.empty() ? "" : ", ";
    facts.push_back(fact(id + "/contact", words(Text::action_contact), r.organizer_name + both + r.organizer_mail));
  }
  return facts;
}

// The command: a link that may be followed, or a sentence that says why it may not.
Node way_there(const Context& context, const Action& action, const std::string& id) {
  const Words& words = context.words;
  if (letter::action_state(action, context.now) != letter::ActionState::open) return sentence(id + "/window", window_words(context, action), Look::secondary);
  if (letter::is_plain_http(action.address)) return sentence(id + "/unsafe", words(Text::action_http, {{"address", action.address}}), Look::secondary);
  const std::string address = document::allowed_address(action.address);
  if (address.empty()) return sentence(id + "/unsafe", words(Text::action_odd_address), Look::secondary);
  Node link = make(Role::link, id + "/go", action.label.empty() ? words(kind_words(action.kind)) : action.label);
  link.look = Look::secondary_command;
  link.href = address;
  link.actions.emplace_back("open");
  const std::string host(letter::link_host(address));
  if (!host.empty()) link.description = words(Text::action_leads_to, {{"host", host}});
  return container(Role::group, id + "/commands", Look::cluster, nodes(std::move(link)), words(Text::action_commands));
}

struct Place {
  std::string id;
  std::string calendar;  // of the command that adds it to a calendar; empty: not offered
};

// An appointment that is over, or whose time is not known, goes into no calendar.
bool can_be_added(const Context& context, const Action& action) {
  if (!letter::has_calendar_entry(action)) return false;
  const letter::Reservation& r = *action.reservation;
  return context.now < (r.end && *r.end >= *r.start ? *r.end : *r.start);
}

Node card(const Context& context, const Action& action, const Place& place, int level) {
  const std::string& id = place.id;
  Nodes children = nodes(heading(context, id + "/title", level, title_of(context, action)));
  Nodes facts = action.reservation ? reservation_facts(context, *action.reservation, id) : Nodes{};
  const std::string window = window_words(context, action);
  const bool open = letter::action_state(action, context.now) == letter::ActionState::open;
  if (open && !window.empty()) facts.push_back(fact(id + "/until", context.words(Text::action_deadline), window));
  const std::string address = document::allowed_address(action.address);
  if (open && !letter::link_host(address).empty())
    facts.push_back(fact(id + "/host", context.words(Text::action_host), std::string(letter::link_host(address))));
  if (!facts.empty()) children.push_back(container(Role::facts, id + "/facts", Look::none, std::move(facts)));
  if (!action.address.empty() || !open) children.push_back(way_there(context, action, id));
  else if (!action.reservation) children.push_back(sentence(id + "/nowhere", context.words(Text::action_no_link), Look::secondary));
  if (!place.calendar.empty() && can_be_added(context, action)) {
    Node add = button(place.calendar, context.words(Text::action_add_to_calendar), Look::secondary_command);
    add.description = title_of(context, action);
    children.push_back(container(Role::group, id + "/own", Look::cluster, nodes(std::move(add)), context.words(Text::action_calendar)));
  }
  return container(Role::region, id, Look::card, std::move(children), title_of(context, action));
}

}  // namespace

Nodes letter_actions(const Context& context, const letter::Letter& letter, int level, bool calendar) {
  Nodes cards;
  for (std::size_t d = 0; d < letter.documents.size(); ++d)
    for (std::size_t a = 0; a < letter.documents[d].actions.size(); ++a)
      cards.push_back(card(context, letter.documents[d].actions[a],
                           {"letter/action/" + std::to_string(d) + "." + std::to_string(a), calendar ? ids::calendar({d, a}) : std::string()}, level));
  return cards;
}

}  // namespace memobox::view
