#include "core/view/mailbox_switch.h"

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/rights.h"
#include "core/view/ids.h"
#include "core/view/owner_banner.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

enum class Kind : std::uint8_t { own, company, other };

Kind kind_of(const mailbox::State& state, const platform::Mailbox& mailbox) {
  if (mailbox.ownerType == platform::OwnerType::organisation) return Kind::company;
  return mailbox::right_in(state, mailbox.id) == mailbox::Right::owner ? Kind::own : Kind::other;
}

std::string place_of(const mailbox::State& state, const platform::Mailbox& mailbox) {
  mailbox::Place place = mailbox::place_of(state);
  place.mailboxes_pane = false;
  return place_text(mailbox.id == state.mailbox ? place : mailbox::Place{mailbox.id, {}, {}, false});
}

// Its right and its state, where there is something to say.
Nodes marks(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox) {
  const std::string id = ids::mailbox(mailbox.id), right = right_words(context, state, mailbox), standing = short_standing_words(context, mailbox);
  Nodes all;
  if (!right.empty()) all.push_back(make(Role::mark, id + "/right", right));
  if (!standing.empty()) all.push_back(make(Role::mark, id + "/standing", standing));
  return all;
}

Node item(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox) {
  const std::string id = ids::mailbox(mailbox.id), owner = clean_line(mailbox.ownerName);
  const std::string label = owner.empty() ? context.words(Text::mailbox_unnamed) : owner;
  Node link = place_link(id, label, place_of(state, mailbox), Look::folder_row);
  link.state.current = mailbox.id == state.mailbox;
  link.children.push_back(text(id + "/name", label, Look::label));
  Nodes facts = marks(context, state, mailbox);
  for (const Node& fact : facts) link.name += ", " + fact.name;
  if (!facts.empty()) link.children.push_back(container(Role::group, id + "/marks", Look::cluster, std::move(facts), context.words(Text::row_marks)));
  if (const std::int64_t unread = mailbox::unread_in(state, mailbox.id).value_or(0); unread > 0) {
    link.name += ", " + context.words.plural(Text::folder_unread_one, Text::folder_unread_other, unread);
    link.children.push_back(text(id + "/unread", number_text(context.words, unread), Look::counter));
  }
  return container(Role::listitem, id + "/item", Look::none, nodes(std::move(link)));
}

void add_kind(const Context& context, const mailbox::State& state, Kind kind, const std::string& id, Text title, Nodes& all) {
  Node list = make(Role::list, id);
  for (const platform::Mailbox& one : state.mailboxes)
    if (kind_of(state, one) == kind) list.children.push_back(item(context, state, one));
  if (list.children.empty()) return;
  all.push_back(heading(context, id + "/title", 3, context.words(title)));
  all.push_back(std::move(list));
}

}  // namespace

Nodes mailbox_link(const Context& context, const mailbox::State& state) {
  const bool open = state.goal.mailboxes_pane;
  if (state.mailboxes_load.phase != mailbox::Phase::loaded || (state.mailboxes.size() < 2 && !open)) return {};
  mailbox::Place place = mailbox::place_of(state);
  place.folders_pane = place.overview_pane = false;
  place.mailboxes_pane = !open;
  return nodes(place_link("bar/mailboxes", context.words(open ? Text::command_close_mailboxes : Text::command_choose_mailbox), place_text(place),
                          Look::secondary_command));
}

Node mailbox_choice(const Context& context, const mailbox::State& state) {
  Nodes all = nodes(heading(context, "mailboxes/title", 2, context.words(Text::mailbox_choose), Look::title));
  if (state.mailboxes_again.phase == mailbox::Phase::failed)
    all.push_back(trouble_box(context, "mailboxes/failed", 3, context.words(Text::mailbox_choose_failed), state.mailboxes_again));
  add_kind(context, state, Kind::own, "mailboxes/own", Text::mailbox_own, all);
  add_kind(context, state, Kind::company, "mailboxes/companies", Text::mailbox_companies, all);
  add_kind(context, state, Kind::other, "mailboxes/others", Text::mailbox_others, all);
  return container(Role::main, "mailboxes", Look::letter, std::move(all));
}

}  // namespace memobox::view
