#include "core/view/overview.h"

#include <utility>

#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using mailbox::Due;
using mailbox::Phase;

std::string title_of(const Context& context, const mailbox::Entry& entry) {
  const std::string title = mailbox::title_of(entry);
  return title.empty() ? context.words(Text::letter_untitled) : title;
}

std::string when(const Context& context, const Due& due) {
  const Words& words = context.words;
  const std::string time = long_time(words, due.at), day = long_date(words, copenhagen_time(due.at).date);
  switch (due.kind) {
    case Due::Kind::appointment: return words(Text::overview_appointment, {{"time", time}});
    case Due::Kind::payment: return words(Text::overview_payment, {{"date", day}});
    case Due::Kind::closes: return words(Text::overview_closes, {{"time", time}});
    case Due::Kind::reply: break;
  }
  return words(Text::overview_reply, {{"date", day}});
}

// A letter: what it is called leads to it; from whom, and why it stands here.
Node entry_item(const Context& context, const mailbox::State& state, const mailbox::Entry& entry, const std::string& id, const std::string& why) {
  Nodes parts;
  if (!why.empty()) parts.push_back(strong(id + "/why", why));
  parts.push_back(place_link(id, title_of(context, entry), place_text({state.mailbox, mailbox::folder_of(entry), entry.server.id})));
  if (!entry.letter.sender.name.empty()) parts.push_back(text(id + "/from", entry.letter.sender.name, Look::secondary));
  Nodes lines;
  for (Node& part : parts) {
    const std::string line = part.id + "/line";
    lines.push_back(container(Role::paragraph, line, Look::none, nodes(std::move(part))));
  }
  return container(Role::listitem, id + "/item", Look::stack, std::move(lines));
}

std::string number_of(std::size_t at) { return std::to_string(at); }

void add_list(Nodes& all, Node list, std::string id, std::string nothing) {
  if (list.children.empty()) all.push_back(sentence(std::move(id), std::move(nothing), Look::secondary));
  else all.push_back(std::move(list));
}

void add_urgent(const Context& context, const mailbox::State& state, Nodes& all) {
  all.push_back(heading(context, "overview/urgent/title", 3, context.words(Text::overview_urgent)));
  const mailbox::Load& load = state.overview->urgent_load;
  if (load.phase == Phase::failed) return all.push_back(trouble_box(context, "overview/urgent-failed", 4, context.words(Text::overview_failed), load));
  Node list = make(Role::list, "overview/urgent");
  for (const mailbox::Entry* entry : mailbox::urgent_letters(state)) {
    const Text why = entry->letter.legal_notification ? Text::mark_legal : Text::letter_mandatory;
    list.children.push_back(entry_item(context, state, *entry, "overview/urgent/" + ids::part(entry->server.id), context.words(why)));
  }
  if (load.phase == Phase::loaded) add_list(all, std::move(list), "overview/urgent/none", context.words(Text::overview_no_urgent));
}

// It never says that nothing is due: only what was looked through, and what cannot be seen there.
std::string looked_through(const Context& context, const mailbox::Overview& overview) {
  const Words& words = context.words;
  const std::string seen = number_text(words, overview.seen), total = number_text(words, overview.total);
  std::string line = words(Text::overview_seen, {{"seen", seen}, {"total", total}});
  if (overview.back_to) line += " " + words(Text::overview_back_to, {{"date", long_date(words, copenhagen_time(*overview.back_to).date)}});
  return line + " " + words(Text::overview_only_marked);
}

void add_dates(const Context& context, const mailbox::State& state, Nodes& all) {
  const Words& words = context.words;
  const mailbox::Overview& overview = *state.overview;
  all.push_back(heading(context, "overview/dates/title", 3, words(Text::overview_dates)));
  Node list = make(Role::list, "overview/dates");
  const auto due = mailbox::due_letters(state, context.now);
  for (std::size_t at = 0; at < due.size(); ++at)
    list.children.push_back(entry_item(context, state, *due[at].entry, "overview/dates/" + number_of(at), when(context, due[at])));
  if (overview.load.phase == Phase::loaded || !due.empty()) add_list(all, std::move(list), "overview/dates/none", words(Text::overview_no_dates));
  if (overview.load.phase == Phase::failed) return all.push_back(trouble_box(context, "overview/dates-failed", 4, words(Text::overview_failed), overview.load));
  if (overview.total > 0) all.push_back(sentence("overview/seen", looked_through(context, overview), Look::secondary));
  if (overview.seen >= overview.total) return;
  Node further = button(std::string(ids::look_back), words(Text::overview_further));
  further.state.busy = overview.load.phase == Phase::loading;
  all.push_back(container(Role::group, "overview/more", Look::cluster, nodes(std::move(further)), words(Text::panel_commands)));
}

Node fetching(const Context& context) {
  Node status = container(Role::status, "overview/loading", Look::skeleton, nodes(sentence("overview/loading/text", context.words(Text::letters_loading))));
  status.state.busy = true;
  return status;
}

}  // namespace

Node overview_link(const Context& context, const mailbox::State& state) {
  mailbox::Place place{state.mailbox, state.list.folder, {}};
  place.overview_pane = true;
  Node link = place_link("folders/overview", context.words(Text::overview_name), place_text(place), Look::folder_row);
  link.state.current = state.goal.overview_pane;
  return link;
}

Node overview_page(const Context& context, const mailbox::State& state) {
  Nodes all = nodes(heading(context, "overview/title", 2, context.words(Text::overview_name), Look::title));
  const mailbox::Overview& overview = *state.overview;
  if (overview.load.phase == Phase::loading && overview.urgent_load.phase == Phase::loading && overview.pages == 0) {
    all.push_back(fetching(context));
  } else {
    add_urgent(context, state, all);
    add_dates(context, state, all);
  }
  return container(Role::main, "overview", Look::letter, std::move(all));
}

}  // namespace memobox::view
