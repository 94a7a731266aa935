// The mailbox at three widths, and what stands in its place.
#include <iterator>
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/view/compose_screen.h"
#include "core/view/done_bar.h"
#include "core/view/forward_screen.h"
#include "core/view/ids.h"
#include "core/view/letter_pane.h"
#include "core/view/list_pane.h"
#include "core/view/presence.h"
#include "core/view/mailbox_switch.h"
#include "core/view/overview.h"
#include "core/view/owner_banner.h"
#include "core/view/recipient_screen.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using mailbox::Phase;

std::string owner_name(const mailbox::State& state) {
  const platform::Mailbox* mailbox = mailbox::find_mailbox(state, state.mailbox);
  return mailbox ? clean_line(mailbox->ownerName) : std::string();
}

Node folders_link(const Context& context, const mailbox::State& state) {
  mailbox::Place place = mailbox::place_of(state);
  place.folders_pane = !state.goal.folders_pane;
  place.overview_pane = false;
  const Text name = state.goal.folders_pane ? Text::command_hide_folders : Text::command_show_folders;
  return place_link("bar/folders", context.words(name), place_text(place), Look::secondary_command);
}

Node back_link(const Context& context, const mailbox::State& state) {
  return place_link("bar/back", context.words(Text::command_back, {{"folder", folder_name(context, state)}}),
                    place_text({state.mailbox, state.list.folder, {}, false}), Look::quiet);
}

// Whose post it is, unless the banner says so, and the way to another mailbox.
Nodes whose(const Context& context, const mailbox::State& state) {
  Nodes all;
  const std::string owner = mailbox::is_own(state) ? owner_name(state) : std::string();
  if (!owner.empty()) all.push_back(text("bar/owner", context.words(Text::mailbox_of, {{"name", owner}}), Look::secondary));
  for (Node& node : mailbox_link(context, state)) all.push_back(std::move(node));
  if (context.environment.host.log_out) all.push_back(button(std::string(ids::log_out), context.words(Text::command_log_out), Look::quiet));
  return all;
}

Node bar(const Context& context, const mailbox::State& state) {
  Nodes children;
  const bool closed = mailbox::is_closed(state);
  const bool ready = state.folders_load.phase == Phase::loaded && !closed && !state.goal.mailboxes_pane;
  const bool narrow = context.environment.width == Width::narrow;
  if (ready && narrow && state.reading) children.push_back(back_link(context, state));
  children.push_back(heading(context, "bar/title", 1, context.words(Text::page_mailbox)));
  if (ready && context.environment.width != Width::wide && !state.goal.write_pane && !state.goal.new_pane && !state.goal.forward_pane && !(narrow && state.reading)) children.push_back(folders_link(context, state));
  if (ready && !state.goal.write_pane && !state.goal.new_pane && !state.goal.forward_pane && !(narrow && state.reading))
    for (Node& node : new_letter_link(context, state)) children.push_back(std::move(node));
  Nodes last = closed ? Nodes{} : whose(context, state);
  if (!last.empty()) children.push_back(container(Role::group, "bar/whose", Look::cluster, std::move(last), context.words(Text::mailbox_whose)));
  return container(Role::banner, "bar", Look::bar, std::move(children));
}

Node list_container(const Context& context, const mailbox::State& state, Role role) {
  const std::string name = role == Role::region ? context.words(Text::letters_name) : std::string();
  return container(role, "letters", Look::letters, list_pane(context, state), name);
}

Nodes narrow_panes(const Context& context, const mailbox::State& state) {
  if (state.goal.folders_pane) return nodes(container(Role::main, "folders-main", Look::none, nodes(folder_pane(context, state))));
  if (!state.reading) return nodes(list_container(context, state, Role::main));
  Nodes letter = letter_pane(context, state);
  for (Node& node : letter_bottom_bar(context, state)) letter.push_back(std::move(node));  // inside main: a bar of its own would stand in no landmark
  return nodes(container(Role::main, "letter-pane", Look::letter, std::move(letter)));
}

Nodes overview_panes(const Context& context, const mailbox::State& state) {
  Nodes all;
  if (context.environment.width == Width::wide) all.push_back(folder_pane(context, state));
  all.push_back(overview_page(context, state));
  return all;
}

Nodes panes(const Context& context, const mailbox::State& state, const compose::State& writing) {
  if (compose::is_shown(writing, state)) return compose_panes(context, state, writing);
  if (compose::shows_forward(writing, state)) return forward_panes(context, state, writing);
  if (compose::shows_finder(writing, state)) return recipient_panes(context, state, writing);
  if (state.overview) return overview_panes(context, state);
  if (context.environment.width == Width::narrow) return narrow_panes(context, state);
  Nodes all;
  const bool folders = context.environment.width == Width::wide || state.goal.folders_pane;
  if (folders) all.push_back(folder_pane(context, state));
  if (shows_list(context, state)) all.push_back(list_container(context, state, Role::region));
  all.push_back(container(Role::main, "letter-pane", Look::letter, letter_pane(context, state)));
  return all;
}

Node whole_page(Node content) { return container(Role::main, "state", Look::empty, nodes(std::move(content))); }

Node no_mailbox(const Context& context) {
  const Words& words = context.words;
  return container(Role::group, "no-mailbox", Look::stack,
                   nodes(heading(context, "no-mailbox/title", 2, words(Text::mailbox_none)), sentence("no-mailbox/what", words(Text::mailbox_none_next))),
                   words(Text::mailbox_none));
}

Node starting(const Context& context) {
  Node status = container(Role::status, "starting", Look::skeleton, nodes(sentence("starting/text", context.words(Text::state_starting))));
  status.state.busy = true;
  return status;
}

Nodes content(const Context& context, const mailbox::State& state, const compose::State& writing) {
  const Words& words = context.words;
  if (mailbox::is_closed(state)) return nodes(whole_page(closed_page(context, state)));
  if (state.mailboxes_load.phase == Phase::failed)
    return nodes(whole_page(trouble_box(context, "failed", 2, words(Text::mailbox_failed), state.mailboxes_load)));
  if (state.mailboxes_load.phase != Phase::loaded) return nodes(whole_page(starting(context)));
  if (state.mailboxes.empty()) return nodes(whole_page(no_mailbox(context)));
  if (state.goal.mailboxes_pane) return nodes(mailbox_choice(context, state));
  if (state.folders_load.phase == Phase::failed)
    return nodes(whole_page(trouble_box(context, "failed", 2, words(Text::folders_failed), state.folders_load)));
  return panes(context, state, writing);
}

// "Indbakke – ", the beginning of the page's title.
std::string place_words(const Context& context, const mailbox::State& state) {
  if (mailbox::is_closed(state) || state.mailboxes.empty()) return {};
  if (state.goal.mailboxes_pane) return context.words(Text::mailbox_choose) + " – ";
  if (state.overview) return context.words(Text::overview_name) + " – ";
  return state.folders_load.phase == Phase::loaded ? folder_name(context, state) + " – " : std::string();
}

}  // namespace

tree::Tree mailbox_screen(const mailbox::State& state, const compose::State& writing, const Context& context) {
  Nodes children = nodes(bar(context, state));
  for (Node& node : presence_bars(context, state)) children.push_back(std::move(node));
  if (state.notice && !mailbox::is_closed(state)) children.push_back(notice_bar(context, *state.notice));
  if (!mailbox::is_closed(state) && !state.goal.mailboxes_pane)
    for (Node& node : owner_banner(context, state)) children.push_back(std::move(node));
  for (Node& node : content(context, state, writing)) children.push_back(std::move(node));
  if (!mailbox::is_closed(state))
    for (Node& node : done_bars(context, state)) children.push_back(std::move(node));
  return page(context, place_words(context, state) + context.words(Text::page_mailbox), std::move(children));
}

std::string spoken(const mailbox::News& news, const mailbox::State& state, const Words& words) {
  const auto shown = static_cast<std::int64_t>(state.list.messages.size());
  switch (news.kind) {
    case mailbox::News::Kind::list_loaded:
      return words.plural(Text::mailbox_messages_one, Text::mailbox_messages_other, state.list.total);
    case mailbox::News::Kind::more_loaded:
      return words(Text::letters_position, {{"from", number_text(words, state.list.first + 1)},
                                            {"to", number_text(words, state.list.first + shown)},
                                            {"total", number_text(words, state.list.total)}});
    case mailbox::News::Kind::found: return words.plural(Text::search_found_one, Text::search_found_other, std::ssize(mailbox::visible_rows(state)));
    case mailbox::News::Kind::done: return state.done ? done_words(words, state, *state.done) : std::string();
    case mailbox::News::Kind::undone: return words(Text::said_undone);
    case mailbox::News::Kind::folder_written: return words(Text::said_folder_written);
    case mailbox::News::Kind::marks_read: return words(Text::said_marks_read);
    case mailbox::News::Kind::leaves_unread: return words(Text::said_leaves_unread);
    case mailbox::News::Kind::zip_saved: return state.zip ? zip_words(words, *state.zip) : std::string();
    case mailbox::News::Kind::pdf_text: return words(Text::pdf_said);
    case mailbox::News::Kind::file_saved: return words(Text::said_file_saved);
    case mailbox::News::Kind::new_mail: return words.plural(Text::letters_new_one, Text::letters_new_other, std::ssize(state.list.fresh));
  }
  return {};
}

}  // namespace memobox::view
