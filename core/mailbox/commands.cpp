#include "core/mailbox/commands.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/changes.h"
#include "core/mailbox/job.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/notification.h"
#include "core/mailbox/rights.h"
#include "core/mailbox/session.h"

namespace memobox::mailbox {
namespace {

using platform::FolderType;
using platform::MessagePatch;
using platform::MessageState;

std::string folder_of_type(const State& state, FolderType type) {
  const auto found = std::find_if(state.folders.begin(), state.folders.end(), [&](const platform::Folder& folder) { return folder.folderType == type; });
  return found == state.folders.end() ? std::string() : found->id;
}

Done order(const State& state, Command command, const std::string& folder, const std::string& text) {
  const SystemFolders folders{folder_of_type(state, FolderType::inbox), folder_of_type(state, FolderType::drafts), folder_of_type(state, FolderType::sent),
                              folder_of_type(state, FolderType::deleted)};
  return {command, state.mailbox, folder, text, 0, {}, folders};
}

// Where a letter came from, when we saw it go and the folder is not known to be gone; else the folder its kind belongs in.
std::string home_of(const State& state, const Done& done, const platform::Message& message) {
  const auto from = state.came_from.find(message.id);
  if (from != state.came_from.end() && (state.mailbox != done.mailbox || find_folder(state, from->second))) return from->second;
  switch (message.messageState) {
    case MessageState::draft: return done.folders.drafts;
    case MessageState::sent: return done.folders.sent;
    default: return done.folders.inbox;
  }
}

void move(MessagePatch& patch, std::string folder) {
  if (!folder.empty()) patch.folderId = std::move(folder);
}

bool moves(Command command) { return command == Command::move || command == Command::trash || command == Command::restore; }

// The row that follows the letter, else the one before it.
std::string neighbour_of(const State& state, const std::string& message) {
  const auto rows = visible_rows(state);
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const Entry* row) { return row->server.id == message; });
  if (at == rows.end() || rows.size() < 2) return {};
  return (at + 1 == rows.end() ? *(at - 1) : *(at + 1))->server.id;
}

// A letter that is moved or deleted is put down; the focus goes to the next row.
void put_down(State& state, Turn& turn, const std::string& message) {
  if (!state.reading || state.reading->message != message) return;
  turn.focus_row = neighbour_of(state, message);
  state.reading.reset();
  state.goal.letter.clear();
}

std::vector<std::string> subjects(const State& state, bool selection) {
  if (selection) return state.selection ? state.selection->messages : std::vector<std::string>{};
  return state.reading ? std::vector<std::string>{state.reading->message} : std::vector<std::string>{};
}

}  // namespace

MessagePatch patch_of(const State& state, const Done& done, const platform::Message& message) {
  MessagePatch patch;
  switch (done.command) {
    case Command::move: move(patch, done.folder); break;
    case Command::trash: move(patch, done.folders.deleted); break;
    case Command::restore: move(patch, home_of(state, done, message)); break;
    case Command::flag: patch.flag = true; break;
    case Command::unflag: patch.flag = false; break;
    case Command::mark_read:
      if (!awaits_notification(message)) patch.read = true;
      break;
    case Command::mark_unread: patch.read = false; break;
    case Command::rename: patch.label = done.text; break;
    case Command::note: patch.note = done.text; break;
    case Command::remove: break;
  }
  return patch;
}

void obey(State& state, Turn& turn, Done& done, const std::string& message) {
  const auto found = state.messages.find(message);
  if (found == state.messages.end()) return;
  Entry& entry = found->second;
  const bool leaves = moves(done.command) || done.command == Command::remove;
  const MessagePatch patch = patch_of(state, done, entry.server);
  MessagePatch inverse = inverse_of(entry, patch);
  if (done.command != Command::remove && inverse == patch) return;
  if (leaves) put_down(state, turn, message);
  ++done.count;
  if (done.command == Command::remove) return remove(state, turn, entry);
  if (done.command == Command::trash) state.came_from[message] = folder_of(entry);
  done.items.push_back({message, std::move(inverse), entry.server.version});
  if (leaves) leave_list(state, message);
  change(state, turn, entry, patch);
}

bool in_deleted(const State& state) {
  const platform::Folder* folder = find_folder(state, state.list.folder);
  return folder && folder->folderType == FolderType::deleted;
}

void command(State& state, Turn& turn, Command command, bool selection, const std::string& argument) {
  if (command == Command::remove && !may_write(state)) return;
  Done done = order(state, command, command == Command::move ? argument : std::string(), argument);
  state.panel = {};
  state.notice.reset();
  if (selection && state.selection && state.selection->all) {
    if (state.job) return;
    std::vector<std::string> without = state.selection->messages;
    state.selection.reset();
    return start_job(state, turn, std::move(done), std::move(without));
  }
  for (const std::string& message : subjects(state, selection)) obey(state, turn, done, message);
  if (done.count == 0) return;
  state.done = std::move(done);
  turn.news.push_back({News::Kind::done});
}

void drop(State& state, Turn& turn, const std::string& message, const std::string& folder) {
  if (is_picked(state, message)) return command(state, turn, Command::move, true, folder);
  if (!find_message(state, message) || !find_folder(state, folder)) return;
  Done done = order(state, Command::move, folder, {});
  obey(state, turn, done, message);
  if (done.items.empty()) return;
  state.done = std::move(done);
  turn.news.push_back({News::Kind::done});
}

std::int64_t pending_writes(const State& state) {
  std::int64_t pending = state.job ? static_cast<std::int64_t>(state.job->queue.size()) : 0;
  for (const auto& [id, entry] : state.messages) pending += has_changes(entry);
  pending += state.unsaved_text;
  return pending;
}

void undo(State& state, Turn& turn) {
  if (!state.done || state.done->items.empty() || state.job) return;  // one job at a time
  const Done done = std::move(*state.done);
  state.done.reset();
  std::vector<JobItem> far;
  for (const UndoItem& item : done.items) {
    const auto found = state.messages.find(item.message);
    if (found != state.messages.end()) {
      change(state, turn, found->second, item.inverse);
      join_list(state, found->second);
    } else {
      platform::Message row;
      row.id = item.message;
      row.version = item.version;
      far.push_back({std::move(row), item.inverse});
    }
  }
  if (!far.empty()) return start_undo_job(state, turn, done.mailbox, std::move(far));
  turn.news.push_back({News::Kind::undone});
}

}  // namespace memobox::mailbox
