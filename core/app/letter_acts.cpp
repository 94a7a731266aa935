#include "core/app/letter_acts.h"

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
using mailbox::Command;
using mailbox::State;
using mailbox::Turn;
using About = mailbox::Panel::About;
using Kind = mailbox::Panel::Kind;

constexpr std::size_t longest_text = 4000;

// The folder or letter behind a node's id; ids of nodes are made from those of the platform, and not the other way.
const platform::Folder* folder_where(const State& state, const std::string& node, std::string (*id_of)(const std::string&)) {
  for (const platform::Folder& folder : state.folders)
    if (id_of(folder.id) == node) return &folder;
  return nullptr;
}
std::string message_where(const State& state, const std::string& node, std::string (*id_of)(const std::string&)) {
  for (const mailbox::Entry* row : mailbox::visible_rows(state))
    if (id_of(row->server.id) == node) return row->server.id;
  return {};
}

std::string first_of(const mailbox::Panel& panel) {
  switch (panel.kind) {
    case Kind::more:
    case Kind::move:
    case Kind::folder_more: return ids::opener(panel.about, panel.kind) + "/menu";
    case Kind::rename:
    case Kind::note:
    case Kind::new_folder:
    case Kind::rename_folder: return std::string(ids::panel_text);
    default: return "panel/title";
  }
}

void open(State& state, const ids::ParsedOpener& opener, std::string& focus) {
  mailbox::open_panel(state, opener.kind, opener.about);
  if (state.panel.kind != Kind::none) focus = first_of(state.panel);
}

// One id stands for both directions where the command is a mark of the open letter.
Command directed(const State& state, const ids::ParsedCommand& parsed) {
  const mailbox::Entry* entry = state.reading ? mailbox::find_message(state, state.reading->message) : nullptr;
  if (parsed.about != About::letter || !entry) return parsed.command;
  if (parsed.command == Command::mark_unread && !mailbox::is_read(*entry)) return Command::mark_read;
  if (parsed.command == Command::flag && mailbox::is_flagged(*entry)) return Command::unflag;
  return parsed.command;
}

void run(State& state, Turn& turn, Command command, About about, const std::string& argument, std::string& focus) {
  const bool was_reading = state.reading.has_value();
  const mailbox::Panel before = state.panel;
  mailbox::command(state, turn, command, about == About::selection, argument);
  if (was_reading && !state.reading) focus = "letters/title";  // unless there is a next row
  else if (before.kind != Kind::none) focus = opener_of(before);
}

void submit(State& state, Turn& turn, const std::string& folder, std::string& focus) {
  const mailbox::Panel before = state.panel;
  const bool was_reading = state.reading.has_value();
  mailbox::submit_panel(state, turn, folder);
  if (state.panel.empty) focus = ids::panel_text;
  else if (was_reading && !state.reading) focus = "letters/title";
  else if (before.kind == Kind::receive) focus = "letter/title";  // the button that opened the question is gone
  else if (state.panel.kind == Kind::none) focus = opener_of(before);
}

bool panel_act(State& state, Turn& turn, const tree::Act& act, std::string& focus) {
  if (act.node == ids::panel_text) {
    mailbox::type_in_panel(state, std::string(first_code_points(clean_text(act.value), longest_text)));
  } else if (act.node == ids::panel_submit || act.node == "panel") {
    submit(state, turn, {}, focus);
  } else if (act.node == ids::panel_close) {
    focus = opener_of(state.panel);
    mailbox::close_panel(state);
  } else if (ids::is_target(act.node)) {
    const platform::Folder* folder = folder_where(state, act.node, ids::target);
    submit(state, turn, folder ? folder->id : std::string(), focus);
  } else {
    return false;
  }
  return true;
}

bool selection_act(State& state, const tree::Act& act, std::string& focus) {
  if (act.node == ids::select) {
    mailbox::start_selection(state);
    focus = ids::select_all;
  } else if (act.node == ids::select_all) {
    mailbox::pick_all(state);
    focus = ids::opener(About::selection, Kind::move);
  } else if (act.node == ids::select_none) {
    mailbox::pick_none(state);
    focus = ids::select;
  } else if (const std::string message = message_where(state, act.node, ids::pick); !message.empty()) {
    mailbox::pick(state, message, act.value == "yes", act.action == "range");
  } else {
    return false;
  }
  return true;
}

bool done_act(State& state, Turn& turn, const tree::Act& act) {
  const std::string open = state.reading ? state.reading->message : std::string();
  if (act.node == ids::undo) mailbox::undo(state, turn);
  else if (act.node == ids::close_done) state.done.reset();
  else if (act.node == ids::cancel_job) mailbox::cancel_job(state, turn);
  else if (act.node == ids::keep_mine) mailbox::keep_mine(state, turn, open);
  else if (act.node == ids::keep_theirs) mailbox::keep_theirs(state, turn, open);
  else return false;
  return true;
}

bool drop_act(State& state, Turn& turn, const tree::Act& act) {
  const platform::Folder* folder = act.action == "drop" ? folder_where(state, act.node, ids::folder) : nullptr;
  if (folder) mailbox::drop(state, turn, message_where(state, act.value, ids::row), folder->id);
  return folder != nullptr;
}

}  // namespace

std::string opener_of(const mailbox::Panel& panel) {
  const bool in_menu = panel.kind == Kind::rename || panel.kind == Kind::note;
  const bool of_folder = panel.kind == Kind::rename_folder || panel.kind == Kind::move_folder || panel.kind == Kind::remove_folder;
  return ids::opener(panel.about, in_menu ? Kind::more : of_folder ? Kind::folder_more : panel.kind);
}

bool letter_act(State& state, Turn& turn, const tree::Act& act, std::string& focus) {
  if (const auto command = ids::parse_command(act.node)) {
    run(state, turn, directed(state, *command), command->about, {}, focus);
    return true;
  }
  if (const auto opener = ids::parse_opener(act.node)) {
    open(state, *opener, focus);
    return true;
  }
  return panel_act(state, turn, act, focus) || selection_act(state, act, focus) || done_act(state, turn, act) || drop_act(state, turn, act);
}

}  // namespace memobox::app
