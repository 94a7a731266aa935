// The mailbox at three widths, and what stands in its place.
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/done_bar.h"
#include "core/view/ids.h"
#include "core/view/letter_pane.h"
#include "core/view/list_pane.h"
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
  const Text name = state.goal.folders_pane ? Text::command_hide_folders : Text::command_show_folders;
  return place_link("bar/folders", context.words(name), place_text(place), Look::secondary_command);
}

Node back_link(const Context& context, const mailbox::State& state) {
  return place_link("bar/back", context.words(Text::command_back, {{"folder", folder_name(context, state)}}),
                    place_text({state.mailbox, state.list.folder, {}, false}), Look::quiet);
}

Node bar(const Context& context, const mailbox::State& state) {
  Nodes children;
  const bool ready = state.folders_load.phase == Phase::loaded;
  const bool narrow = context.environment.width == Width::narrow;
  if (ready && narrow && state.reading) children.push_back(back_link(context, state));
  children.push_back(heading(context, "bar/title", 1, context.words(Text::page_mailbox)));
  if (ready && context.environment.width != Width::wide && !(narrow && state.reading)) children.push_back(folders_link(context, state));
  const std::string owner = owner_name(state);
  if (!owner.empty()) children.push_back(text("bar/owner", context.words(Text::mailbox_of, {{"name", owner}}), Look::secondary));
  return container(Role::banner, "bar", Look::bar, std::move(children));
}

Node offline_bar(const Context& context) {
  return container(Role::status, "offline", Look::notice, nodes(sentence("offline/what", context.words(Text::state_offline))));
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

Nodes panes(const Context& context, const mailbox::State& state) {
  if (context.environment.width == Width::narrow) return narrow_panes(context, state);
  Nodes all;
  const bool folders = context.environment.width == Width::wide || state.goal.folders_pane;
  if (folders) all.push_back(folder_pane(context, state));
  if (shows_list(context, state)) all.push_back(list_container(context, state, Role::region));
  all.push_back(container(Role::main, "letter-pane", Look::letter, letter_pane(context, state)));
  return all;
}

Node whole_page(Node content) { return container(Role::main, "state", Look::empty, nodes(std::move(content))); }

Node session_ended(const Context& context) {
  const Words& words = context.words;
  return container(Role::group, "session", Look::stack,
                   nodes(heading(context, "session/title", 2, words(Text::session_ended)), sentence("session/what", words(Text::session_ended_next)),
                         button(std::string(ids::log_on), words(Text::command_log_on), Look::primary)),
                   words(Text::session_ended));
}

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

Nodes content(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  if (state.session == mailbox::Session::ended) return nodes(whole_page(session_ended(context)));
  if (state.mailboxes_load.phase == Phase::failed)
    return nodes(whole_page(trouble_box(context, "failed", 2, words(Text::mailbox_failed), state.mailboxes_load.trouble)));
  if (state.mailboxes_load.phase != Phase::loaded) return nodes(whole_page(starting(context)));
  if (state.mailboxes.empty()) return nodes(whole_page(no_mailbox(context)));
  if (state.folders_load.phase == Phase::failed)
    return nodes(whole_page(trouble_box(context, "failed", 2, words(Text::folders_failed), state.folders_load.trouble)));
  return panes(context, state);
}

}  // namespace

tree::Tree mailbox_screen(const mailbox::State& state, const Context& context) {
  Nodes children = nodes(bar(context, state));
  if (!context.environment.online) children.push_back(offline_bar(context));
  if (state.notice && state.session != mailbox::Session::ended) children.push_back(notice_bar(context, *state.notice));
  for (Node& node : content(context, state)) children.push_back(std::move(node));
  if (state.session != mailbox::Session::ended)
    for (Node& node : done_bars(context, state)) children.push_back(std::move(node));
  const bool placed = state.folders_load.phase == Phase::loaded && state.session != mailbox::Session::ended;
  const std::string place = placed ? folder_name(context, state) + " – " : std::string();
  return page(context, place + context.words(Text::page_mailbox), std::move(children));
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
    case mailbox::News::Kind::done: return state.done ? done_words(words, state, *state.done) : std::string();
    case mailbox::News::Kind::undone: return words(Text::said_undone);
    case mailbox::News::Kind::folder_written: return words(Text::said_folder_written);
    case mailbox::News::Kind::file_saved: return words(Text::said_file_saved);
  }
  return {};
}

}  // namespace memobox::view
