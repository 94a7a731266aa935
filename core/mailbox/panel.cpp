// The one form, choice or question that is open at a time, and what is typed in it.
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/folders.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/notification.h"

namespace memobox::mailbox {
namespace {

using Kind = Panel::Kind;

// Each letter and folder keeps its own text, so that looking elsewhere in between loses none.
std::string unfinished_key(const State& state) {
  const std::string letter = state.reading ? state.reading->message : std::string();
  switch (state.panel.kind) {
    case Kind::rename: return "rename/" + letter;
    case Kind::note: return "note/" + letter;
    case Kind::new_folder: return "new-folder/" + state.mailbox;
    case Kind::rename_folder: return "rename-folder/" + state.list.folder;
    default: return {};
  }
}

std::string present_text(const State& state) {
  const Entry* entry = state.reading ? find_message(state, state.reading->message) : nullptr;
  const platform::Folder* folder = find_folder(state, state.list.folder);
  switch (state.panel.kind) {
    case Kind::rename: return entry ? title_of(*entry) : std::string();
    case Kind::note: return entry ? note_of(*entry) : std::string();
    case Kind::rename_folder: return folder ? folder->name : std::string();
    default: return {};
  }
}

void rename(State& state, Turn& turn) {
  const std::string title = clean_line(panel_text(state));
  state.panel.empty = title.empty();
  if (state.panel.empty) return;
  state.unfinished.erase(unfinished_key(state));
  command(state, turn, Command::rename, false, title);
}

void write_note(State& state, Turn& turn) {
  const std::string text = panel_text(state);
  state.unfinished.erase(unfinished_key(state));
  command(state, turn, Command::note, false, text);
}

}  // namespace

void open_panel(State& state, Kind kind, Panel::About about) {
  const bool open = state.panel.kind == kind && state.panel.about == about;
  state.panel = {};
  if (open) return;
  state.panel.kind = kind;
  state.panel.about = about;
}

void restore_panel(State& state) {
  if (state.panel.about != Panel::About::letter || !state.reading) return;
  state.panel = {};
  for (const Kind kind : {Kind::rename, Kind::note})
    if (state.unfinished.contains((kind == Kind::note ? "note/" : "rename/") + state.reading->message)) state.panel.kind = kind;
}

void close_panel(State& state) {
  state.unfinished.erase(unfinished_key(state));
  state.panel = {};
}

void type_in_panel(State& state, std::string text) {
  const std::string key = unfinished_key(state);
  if (key.empty()) return;
  state.panel.empty = false;
  state.unfinished[key] = std::move(text);
}

std::string panel_text(const State& state) {
  const auto typed = state.unfinished.find(unfinished_key(state));
  return typed == state.unfinished.end() ? present_text(state) : typed->second;
}

void submit_panel(State& state, Turn& turn, const std::string& folder) {
  const bool selection = state.panel.about == Panel::About::selection;
  switch (state.panel.kind) {
    case Kind::move: return command(state, turn, Command::move, selection, folder);
    case Kind::remove: return command(state, turn, Command::remove, selection);
    case Kind::rename: return rename(state, turn);
    case Kind::note: return write_note(state, turn);
    case Kind::new_folder:
    case Kind::rename_folder:
    case Kind::move_folder:
    case Kind::remove_folder: return write_folder(state, turn, folder);
    case Kind::receive: return receive_notification(state, turn);
    case Kind::none:
    case Kind::more:
    case Kind::folder_more: break;
  }
}

}  // namespace memobox::mailbox
